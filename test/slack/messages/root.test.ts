import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import { rootMessage } from "../../../src/slack/messages/root.ts";
import { buildCase, buildTask, typicalCase } from "../../support/build-case.ts";
import { readable, wordsIn } from "../../support/read-blocks.ts";

const EN = { language: "en", timezone: "Europe/Berlin" } as const;
const DECISION = { reason: "They share a flat.", by: "U0BOSS", at: "2026-03-05T09:00:00.000Z" };

describe("the next step", () => {
  const later = buildTask({ id: 1, task: "meet-in-person", dueAt: "2026-03-09T15:00:00.000Z" });
  const sooner = buildTask({ id: 2, task: "confirm-the-payee-name", dueAt: "2026-03-03T15:00:00.000Z" });
  const done = { status: "passed", answeredBy: "U0BOSS", answeredAt: "2026-03-03T09:00:00.000Z" } as const;
  test.each([
    [
      "the task due first",
      [later, sooner],
      undefined,
      "Confirm the payee's name with the bank (finance, by Tue 3 Mar",
    ],
    [
      "the next one once that is done",
      [later, { ...sooner, state: done }],
      undefined,
      "Meet the person once",
    ],
    [
      "a taken task, with who took it",
      [{ ...sooner, state: { status: "open", takenBy: "U0ME" } }],
      undefined,
      "(<@U0ME>, by",
    ],
    ["a decision when every task is answered", [{ ...sooner, state: done }], undefined, "record a decision"],
    ["a decision when there is no task", [], undefined, "record a decision"],
    ["none once it is decided", [later], "proceed", "none, this case is decided"],
    [
      "to contain after a confirmed decision",
      [buildTask({ task: "report-and-contain" })],
      "confirmed-misrepresentation",
      "Contain, get advice and report",
    ],
  ] as const)("is %s", (_name, tasks, decision, says) => {
    const current = buildCase({
      tasks,
      ...(decision !== undefined && { decision: { decision, ...DECISION } }),
    });
    const [, next] = rootMessage(current, EN).blocks;
    expect(wordsIn(next).join("")).toContain(says);
  });
});

test("stands first, right below the name of the case", () => {
  const [name, next] = rootMessage(typicalCase(), EN).blocks;
  expect(wordsIn(name)).toEqual(["V-12 · Jane Doe · Backend engineer"]);
  expect(wordsIn(next).join("")).toMatch(/^\*Next step:\*/);
});

test("counts what was raised, clear, silent and not applicable, and the tasks done of all", () => {
  const page = readable(rootMessage(typicalCase(), EN));
  expect(page).toContain("3 raised · 6 clear · 1 could not tell · 2 not applicable");
  expect(page).toContain("2 of 5 tasks answered");
});

test("tells a returning person from shared details under another name", () => {
  const page = readable(rootMessage(typicalCase(), EN));
  expect(page).toContain("Shares details with V-3, under a different name");
  expect(page).toContain("The same person was here before: V-7.");
});

test("shows who decided what, when and why, and offers to change it", () => {
  const page = readable(rootMessage(buildCase({ decision: { decision: "on-hold", ...DECISION } }), EN));
  expect(page).toContain("*Decision:* On hold, by <@U0BOSS>, Thu 5 Mar, 10:00\n“They share a flat.”");
  expect(page).toContain("[Change the decision]");
});

test("the buttons carry the number of the case; only a decided one can be reopened", () => {
  const buttons = (current: Case) =>
    rootMessage(current, EN).blocks.flatMap((block) =>
      block.type === "actions" ? block.elements.filter((one) => one.type === "button") : [],
    );
  const open = buttons(buildCase({ id: 77 }));
  expect(open.map((one) => one.action_id)).toEqual(expect.arrayContaining(["case-decide", "case-stage"]));
  expect(open.map((one) => one.action_id)).not.toContain("case-reopen");
  const decided = buttons(buildCase({ id: 77, decision: { decision: "proceed", ...DECISION } }));
  expect(decided.map((one) => one.action_id)).toContain("case-reopen");
  for (const one of [...open, ...decided]) expect(one.value).toBe("77");
});

test("a proposal stands there until a second person answers, and is the next step", () => {
  const proposal = { id: 5, decision: "not-cleared", ...DECISION } as const;
  const page = readable(rootMessage(buildCase({ proposal, tasks: typicalCase().tasks }), EN));
  expect(page).toContain("*Next step:* somebody besides <@U0BOSS> confirms the decision or disagrees");
  expect(page).toContain(
    "*Proposed:* Not cleared, by <@U0BOSS>, Thu 5 Mar, 10:00. It waits for a second person.",
  );
  expect(page).not.toContain("*Decision:*");
});

test.each([
  [undefined, "on hold until somebody reopens it"],
  ["2026-03-23T08:00:00.000Z", "on hold until Mon 23 Mar, 09:00"],
])("a case held until %s says so", (until, words) => {
  const decision = { decision: "on-hold" as const, ...DECISION, ...(until !== undefined && { until }) };
  expect(readable(rootMessage(buildCase({ decision, tasks: typicalCase().tasks }), EN))).toContain(words);
});

test("an owner who is not in Slack is named, not pinged", () => {
  expect(readable(rootMessage(buildCase({ owner: "command-line" }), EN))).toContain("owner the command line");
  expect(readable(rootMessage(buildCase({ owner: "<!channel>" }), EN))).toContain("owner &lt;!channel&gt;");
});

test("a name of three hundred characters leaves room for the rest", () => {
  const submission = { name: "x".repeat(300), role: "Backend engineer" };
  const message = rootMessage(buildCase({ submission }), EN);
  expect(wordsIn(message.blocks[0]).join("")).toMatch(/x… · Backend engineer$/);
  expect(message.text).toContain("Nothing raised");
});
