import { expect, test } from "vitest";
import { ANSWERS, TASK_IDS } from "../../../src/domain/task.ts";
import { ACTION_OF_ANSWER } from "../../../src/slack/action-ids.ts";
import { escalationMessage, reminderMessage } from "../../../src/slack/messages/reminder.ts";
import { taskMessages } from "../../../src/slack/messages/tasks.ts";
import { unansweredMessage } from "../../../src/slack/messages/unanswered.ts";
import { TASK_MENU } from "../../../src/slack/task-menu.ts";
import { buildCase, buildTask, hugeCase, typicalCase } from "../../support/build-case.ts";
import { readable } from "../../support/read-blocks.ts";

const EN = { language: "en", timezone: "Europe/Berlin" } as const;
const page = (current: Parameters<typeof taskMessages>[0]) =>
  taskMessages(current, EN).map(readable).join("\n\n");

test("tasks stand under the stage that waits for them, once per stage, those for any stage first", () => {
  const tasks = (
    ["meet-in-person", "confirm-the-changed-detail", "liveness-script", "refuse-own-device"] as const
  ).map((task, id) => buildTask({ id, task }));
  const headings = page(buildCase({ tasks })).match(/^\*(Before|Now).*\*$/gm);
  expect(headings).toEqual(["*Now, at any stage*", "*Before the offer*", "*Before onboarding*"]);
});

test("an open task says how, whose it is, until when and why, and carries its row in six buttons and a menu", () => {
  const current = buildCase({ tasks: [buildTask({ id: 41 })], assessment: typicalCase().assessment });
  const [message] = taskMessages(current, EN);
  expect(page(current)).toContain(
    "finance · by Tue 3 Mar, 16:00 · because: The account is held by another name",
  );
  const buttons = message?.blocks.at(-1);
  if (buttons?.type !== "actions") throw new Error("the last block is the row of buttons");
  expect(buttons.elements).toMatchObject([
    ...ANSWERS.map((answer) => ({ action_id: ACTION_OF_ANSWER[answer], value: "41" })),
    { action_id: "task-more", options: TASK_MENU.map((item) => ({ value: `41:${item}` })) },
  ]);
});

test.each([
  ["a step asked of everyone", { baseline: true, because: [] }, "asked of everyone at this stage"],
  ["a finding that is gone by now", { because: ["no-such-check"] }, "because: no-such-check"],
  ["a step with a second person", { task: "screen-against-sanctions" }, "somebody besides the owner"],
] as const)("%s is named as the reason", (_name, given, says) => {
  expect(page(buildCase({ tasks: [buildTask(given)] }))).toContain(says);
});

test("a task whose reason is gone ends with its due time", () => {
  const text = page(buildCase({ tasks: [buildTask({ baseline: false, because: [] })] }));
  expect(text).toMatch(/^finance · by Tue 3 Mar, 16:00$/m);
});

test.each(["passed", "failed", "not-needed"] as const)(
  "a task that is %s shows who, when and the note, and can be undone",
  (status) => {
    const state = {
      status,
      answeredBy: "U0ME",
      answeredAt: "2026-03-03T10:05:00.000Z",
      note: "As *agreed*.",
    };
    const text = page(buildCase({ tasks: [buildTask({ state })] }));
    expect(text).toMatch(/<@U0ME> · Tue 3 Mar, 11:05\n“As ∗agreed∗\.” \[Undo\]/);
    expect(text).not.toContain("[⏰ Snooze]");
  },
);

test("what could not be established stays open, says until when it is quiet, and can be undone", () => {
  const state = { status: "inconclusive", quietUntil: "2026-03-09T08:00:00.000Z" } as const;
  const text = page(buildCase({ tasks: [buildTask({ state })] }));
  expect(text).toContain("No reminder before Mon 9 Mar, 09:00");
  expect(text).toContain("[Undo]");
  expect(text).toContain("[✅ Passed]");
});

test("a long list is told in parts without losing a task", () => {
  const messages = taskMessages(hugeCase(), EN);
  expect(messages.length).toBeGreaterThan(1);
  const rows = new Set(JSON.stringify(messages).match(/"value":"\d+"/g));
  expect(rows.size).toBe(TASK_IDS.length);
  expect(readable(messages[1] ?? { text: "", blocks: [] })).toContain(`(part 2 of ${messages.length})`);
});

test("a case without tasks has no list, and one without silent checks no list of them", () => {
  expect(taskMessages(buildCase(), EN)).toEqual([]);
  expect(unansweredMessage(buildCase(), EN)).toBeUndefined();
});

test("checks that are silent for one reason share it", () => {
  const because = { en: "Look-ups are off.", de: "Abfragen sind aus." };
  const message = unansweredMessage(
    buildCase({
      assessment: {
        unanswered: [
          { check: "a-1", because },
          { check: "b-2", because },
        ],
      },
    }),
    EN,
  );
  expect(message && readable(message)).toContain("# 2 checks could not tell");
  expect(message && readable(message)).toContain("*Look-ups are off.*\n• a-1\n• b-2");
});

const current = buildCase({ tasks: [buildTask()] });
const task = buildTask();

test("a reminder begins with its owner and the next step, and names all six reactions", () => {
  const text = readable(reminderMessage({ task, case: current, to: "U0ME", nth: 1 }, EN));
  expect(text).toContain("\n\n<@U0ME>, next step: *Confirm the payee's name with the bank*");
  for (const emoji of ["✅", "❌", "🤷", "🙋", "⏰", "🚫"]) expect(text).toContain(`${emoji} `);
  expect(text).not.toContain("reminder 1");
});

test("a later reminder says that it is one", () => {
  expect(reminderMessage({ task, case: current, to: "U0ME", nth: 3 }, EN).text).toContain("(reminder 3)");
});

test.each([reminderMessage, escalationMessage])(
  "%o shows the new state once the task is answered",
  (message) => {
    const state = { status: "failed", answeredBy: "U0BOSS", answeredAt: "2026-03-03T10:05:00.000Z" } as const;
    const text = readable(message({ task, case: current, to: "U0ME", nth: 1, state }, EN));
    expect(text).toContain("*❌ Failed* · <@U0BOSS> · Tue 3 Mar, 11:05");
    expect(text).not.toContain("<@U0ME>");
  },
);

test("an escalation can go to a user group", () => {
  const { text } = escalationMessage({ task, case: current, to: "S0TEAM01" }, EN);
  expect(text).toMatch(/^<!subteam\^S0TEAM01>, please find somebody/);
});
