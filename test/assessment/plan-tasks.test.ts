import { describe, expect, test } from "vitest";
import { planTasks } from "../../src/assessment/plan-tasks.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { STAGES } from "../../src/domain/stage.ts";
import { TASK_IDS } from "../../src/domain/task.ts";
import { baselineFor } from "../../src/playbook/baseline.ts";
import { TASKS } from "../../src/playbook/tasks.ts";

type Asking = Pick<Finding, "check" | "tasks">;

function plan(findings: readonly Asking[], stage: (typeof STAGES)[number] = "application") {
  return planTasks(stage, findings).map(({ id, baseline, because }) => [id, baseline, because]);
}

describe("the tasks of a case", () => {
  test.each(STAGES)("at %s without a finding are the baseline and nothing else", (stage) => {
    const planned = planTasks(stage, []);
    expect(planned.map(({ id }) => id).toSorted()).toEqual([...baselineFor(stage)].toSorted());
    expect(planned.every(({ baseline, because }) => baseline && because.length === 0)).toBe(true);
  });

  test.each<[string, readonly Asking[], (readonly unknown[])[]]>([
    [
      "a finding's task is one more",
      [{ check: "a", tasks: ["confirm-the-payee-name"] }],
      [["confirm-the-payee-name", false, ["a"]]],
    ],
    [
      "two findings that ask for the same share it",
      [
        { check: "a", tasks: ["confirm-the-payee-name"] },
        { check: "b", tasks: ["confirm-the-payee-name"] },
      ],
      [["confirm-the-payee-name", false, ["a", "b"]]],
    ],
    [
      "a finding that asks for a baseline task gives it a reason",
      [{ check: "a", tasks: ["call-references-on-company-line"] }],
      [["call-references-on-company-line", true, ["a"]]],
    ],
    [
      "one finding can ask for several",
      [{ check: "a", tasks: ["liveness-script", "report-and-contain"] }],
      [
        ["report-and-contain", false, ["a"]],
        ["liveness-script", false, ["a"]],
      ],
    ],
  ])("%s", (_, findings, expected) => {
    const asked = plan(findings).filter(([, , because]) => Array.isArray(because) && because.length > 0);
    expect(asked).toEqual(expected);
    const others = plan(findings).filter(([, , because]) => Array.isArray(because) && because.length === 0);
    expect(others).toHaveLength(plan([]).length - (expected[0]?.[1] === true ? 1 : 0));
  });

  test("come in the order of the stages that wait for them, findings before baseline", () => {
    const everything = planTasks("application", [{ check: "a", tasks: ["report-and-contain", ...TASK_IDS] }]);
    expect(new Set(everything.map(({ id }) => id))).toEqual(new Set(TASK_IDS));
    const gates = everything.map(({ before }) => (before === undefined ? 0 : STAGES.indexOf(before)));
    expect(gates).toEqual(gates.toSorted((one, other) => one - other));

    const [first, ...rest] = planTasks("application", [{ check: "a", tasks: ["liveness-script"] }]).filter(
      ({ before }) => before === "offer",
    );
    expect(first?.id).toBe("liveness-script");
    expect(rest.every(({ because }) => because.length === 0)).toBe(true);
  });

  test("say who does them and before what, as the playbook has it", () => {
    for (const { id, before, owner } of planTasks("engaged", [
      { check: "a", tasks: ["report-and-contain", ...TASK_IDS] },
    ]))
      expect({ before, owner }).toEqual({ before: TASKS[id].before, owner: TASKS[id].owner });
  });
});
