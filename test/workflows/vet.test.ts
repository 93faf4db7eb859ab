import { describe, expect, test } from "vitest";
import { textChatOnly } from "../../src/checks/channel/text-chat-only.ts";
import { defineCheck } from "../../src/checks/define-check.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { identifiers } from "../../src/facts/identifiers.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import {
  eventsOf,
  ORDINARY,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  TUESDAY,
  taskOf,
  vetted,
} from "../support/open-world.ts";

const WEDNESDAY = "2026-03-04T09:00:00.000Z";

describe("vetting somebody", () => {
  test("opens a case that is kept as it was answered", () => {
    const test = openTestWorld();
    const opened = vetted(test, ORDINARY);
    expect(opened).toMatchObject({
      id: 1,
      submission: ORDINARY,
      stage: "application",
      owner: OWNER,
      openedAt: TUESDAY,
      assessment: { at: TUESDAY, level: "nothing-raised", findings: [] },
    });
    expect(opened).toEqual(caseNow(test.world, 1));
    expect(test.broken).toEqual([]);
  });

  test("writes down who opened it, what was assessed, and every task", () => {
    const test = openTestWorld();
    const opened = vetted(test, OTHER_PAYEE);
    expect(test.storage.history.of(opened.id).map(({ by, at }) => [by, at])).toEqual(
      Array.from({ length: 2 + opened.tasks.length }, () => [OWNER, TUESDAY]),
    );
    const [first, second, ...rest] = eventsOf(test, opened.id);
    expect(first).toEqual({ kind: "opened", via: "command", stage: "application" });
    expect(second).toEqual({ kind: "assessed", level: "verify-first", raised: ["account-holder-differs"] });
    expect(rest).toEqual(
      opened.tasks.map(({ task, because, dueAt }) => ({ kind: "task-opened", task, because, dueAt })),
    );
    expect(test.storage.history.firstBroken()).toBeUndefined();
  });

  test("a task that a finding asked for is due after six working hours, a baseline one after three days", () => {
    const test = openTestWorld();
    const opened = vetted(test, OTHER_PAYEE);
    expect(taskOf(test, opened.id, "confirm-the-payee-name")).toMatchObject({
      baseline: false,
      because: ["account-holder-differs"],
      dueAt: "2026-03-03T15:00:00.000Z",
    });
    expect(taskOf(test, opened.id, "interview-on-video-or-in-person")).toMatchObject({
      baseline: true,
      because: [],
      dueAt: "2026-03-06T09:00:00.000Z",
    });
  });

  test.each([
    [
      "on a Friday afternoon, the hours go on after the weekend",
      "2026-03-06T14:00:00.000Z",
      "2026-03-09T12:00:00.000Z",
    ],
    ["on a Sunday, they begin on Monday", "2026-03-08T12:00:00.000Z", "2026-03-09T14:00:00.000Z"],
    ["before a holiday, they go on after it", "2026-04-02T14:00:00.000Z", "2026-04-06T12:00:00.000Z"],
  ])("%s", (_, at, dueAt) => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE, at);
    expect(taskOf(test, id, "confirm-the-payee-name").dueAt).toBe(dueAt);
  });

  test("the team's own number of hours counts", () => {
    const test = openTestWorld({ policy: { remindAfterHours: 1.5 } });
    const { id } = vetted(test, OTHER_PAYEE);
    expect(taskOf(test, id, "confirm-the-payee-name").dueAt).toBe("2026-03-03T10:30:00.000Z");
  });

  test("tells people once, with the whole case", () => {
    const test = openTestWorld();
    const opened = vetted(test, ORDINARY);
    expect(test.told).toEqual([{ what: "case", case: opened, at: TUESDAY }]);
  });

  test("what people cannot be told is not kept either", () => {
    const test = openTestWorld();
    const world = {
      ...test.world,
      notices: {
        ...test.world.notices,
        caseChanged() {
          throw new Error("no outbox");
        },
      },
    };
    expect(() => vetted({ ...test, world }, ORDINARY)).toThrow("no outbox");
    expect(test.storage.cases.list({ limit: 10 })).toEqual([]);
    expect(test.storage.history.of(1)).toEqual([]);
  });

  test("a broken check is reported and takes no case with it", () => {
    const broken = defineCheck({
      ...textChatOnly,
      needs: ["conversation"],
      strengths: ["moderate"],
      run() {
        throw new Error("broken on purpose");
      },
    });
    const test = openTestWorld({ checks: [broken] });
    expect(vetted(test, ORDINARY).assessment.unanswered).toMatchObject([{ check: "text-chat-only" }]);
    expect(test.broken).toEqual(["text-chat-only"]);
  });
});

test("a remark hurries nobody: its task is due with the ordinary steps", () => {
  const test = openTestWorld();
  const paused: Submission = {
    ...ORDINARY,
    stage: "interview",
    interviews: [{ on: "2026-03-02", mode: "video", camera: "on", observations: ["reading-or-long-pauses"] }],
  };
  const { assessment, tasks } = vetted(test, paused);
  expect(assessment.findings).toMatchObject([{ strength: "weak" }]);
  expect(new Set(tasks.map(({ dueAt }) => dueAt))).toEqual(new Set(["2026-03-06T09:00:00.000Z"]));
});

describe("somebody who was vetted before", () => {
  const again: Submission = { ...ORDINARY, name: "Doe, Jane", role: "Data engineer" };

  test("is linked under the same name, and nothing is raised", () => {
    const test = openTestWorld();
    vetted(test, ORDINARY);
    const { assessment } = vetted(test, again, WEDNESDAY);
    expect(assessment).toMatchObject({
      level: "nothing-raised",
      findings: [],
      linked: [{ case: "V-1", because: [] }],
    });
  });

  test("the same phone under another name is raised on the new case", () => {
    const test = openTestWorld();
    vetted(test, ORDINARY);
    const { assessment } = vetted(
      test,
      { name: "Michael Brandt", phones: ["01512 3456789"], location: { country: "DE" } },
      WEDNESDAY,
    );
    expect(assessment.level).toBe("verify-first");
    expect(assessment.findings).toMatchObject([{ check: "phone-used-by-another-candidate", cases: ["V-1"] }]);
    expect(assessment.linked).toEqual([{ case: "V-1", because: ["phone-used-by-another-candidate"] }]);
  });

  test("is news for the older case as well, as long as nobody has decided it", () => {
    const test = openTestWorld();
    const [open, decided] = [vetted(test, ORDINARY).id, vetted(test, { ...ORDINARY, name: "J. Doe" }).id];
    decide(test.world, decided, { decision: "proceed", reason: "All settled.", by: OWNER, at: TUESDAY });
    const { id } = vetted(test, { name: "Michael Brandt", phones: ["+49 1512 3456789"] }, WEDNESDAY);
    expect(caseNow(test.world, open).assessment.linked).toContainEqual({
      case: `V-${id}`,
      because: ["phone-used-by-another-candidate"],
    });
    expect(test.storage.history.of(open).at(-1)?.by).toBe("bonafide");
    expect(caseNow(test.world, decided).assessment.findings).toEqual([]);
    expect(test.told.slice(-2)).toMatchObject([{ case: { id } }, { case: { id: open } }]);
  });

  test("a mailbox links somebody under another name as well, and says so", () => {
    const test = openTestWorld();
    vetted(test, ORDINARY);
    const { assessment } = vetted(test, { name: "Michael Brandt", emails: ["jane.doe@example.com"] });
    expect(assessment.linked).toEqual([{ case: "V-1", because: ["email-used-by-another-candidate"] }]);
  });

  test("is forgotten when the memory for links has run out, and not a moment before", () => {
    const test = openTestWorld({ policy: { linkMemoryDays: 30 } });
    vetted(test, ORDINARY);
    const known = identifiers(ORDINARY, TUESDAY);
    const at = (now: string) => test.storage.identifiers.earlierUses(known, now).length;
    expect(at("2026-04-02T08:59:59.999Z")).toBe(known.length);
    expect(at("2026-04-02T09:00:00.000Z")).toBe(0);
    expect(vetted(test, again, "2026-04-02T09:00:00.000Z").assessment.linked).toEqual([]);
  });
});
