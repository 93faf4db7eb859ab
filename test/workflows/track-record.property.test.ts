import { expect, test } from "vitest";
import { DECISIONS } from "../../src/domain/case.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { ANSWERS } from "../../src/domain/task.ts";
import { answerTask, undoAnswer } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import { COLLEAGUE, ORDINARY, OTHER_PAYEE, OWNER, openTestWorld, vetted } from "../support/open-world.ts";
import { fc } from "../support/properties.ts";

const SUBMISSIONS: readonly Submission[] = [
  ORDINARY,
  OTHER_PAYEE,
  { ...OTHER_PAYEE, name: "Max Mustermann" },
  { name: "Eva Lang", emails: ["faith0413@mailinator.com"], payment: { methods: ["crypto"] } },
  // It came here with a task settled elsewhere.
  { ...OTHER_PAYEE, name: "Ines Keller", passedTasks: ["confirm-the-payee-name"] },
];

/** `case` and `task` are taken modulo what there is. */
const anyStep = fc.oneof(
  fc.record({ does: fc.constant("vet" as const), which: fc.nat(SUBMISSIONS.length - 1) }),
  fc.record({
    does: fc.constant("answer" as const),
    case: fc.nat(3),
    task: fc.nat(20),
    by: fc.constantFrom(OWNER, COLLEAGUE),
    answer: fc.constantFrom(...ANSWERS),
  }),
  fc.record({ does: fc.constant("undo" as const), case: fc.nat(3), task: fc.nat(20) }),
  fc.record({
    does: fc.constant("decide" as const),
    case: fc.nat(3),
    decision: fc.constantFrom(...DECISIONS),
  }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function moment(step: number): string {
  return new Date(Date.UTC(2026, 2, 3, 9 + step)).toISOString();
}

test("after every step of any history, the figures kept are those counted anew", () => {
  const seen = { confirmed: 0, ordinary: 0, open: 0 };
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 3, maxLength: 14 }), (steps) => {
      const opened = openTestWorld();
      const cases = [vetted(opened, OTHER_PAYEE, moment(0)).id];
      for (const [index, step] of steps.entries()) {
        perform(step, index + 1);
        const kept = opened.storage.trackRecord.all();
        expect(kept).toEqual(opened.storage.trackRecord.recount());
        for (const record of kept.values())
          for (const key of ["confirmed", "ordinary", "open"] as const) seen[key] += record[key];
      }

      function perform(step: Step, at: number): void {
        const { world } = opened;
        if (step.does === "vet") {
          cases.push(vetted(opened, SUBMISSIONS[step.which] ?? ORDINARY, moment(at)).id);
          return;
        }
        const about = cases[step.case % cases.length] ?? 1;
        if (step.does === "decide") {
          decide(world, about, { decision: step.decision, reason: "met", by: OWNER, at: moment(at) });
          return;
        }
        const { tasks } = caseNow(world, about);
        const task = tasks[step.task % tasks.length]?.id ?? 0;
        const given = { task, via: "button", at: moment(at) } as const;
        if (step.does === "undo") undoAnswer(world, { ...given, by: OWNER });
        else answerTask(world, { ...given, by: step.by, answer: step.answer, key: `click:${at}` });
      }
    }),
    { numRuns: 40 },
  );
  // A history in which nothing ever ends would prove nothing.
  expect(Object.values(seen).every((count) => count > 0)).toBe(true);
}, 60_000);
