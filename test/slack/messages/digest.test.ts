import { expect, test } from "vitest";
import { type DigestOptions, digestMessage, digestText } from "../../../src/slack/messages/digest.ts";
import type { Week } from "../../../src/workflows/notices.ts";
import { buildWeek, HOSTILE, typicalWeek } from "../../support/build-case.ts";
import { readable } from "../../support/read-blocks.ts";

type Figures = Parameters<typeof buildWeek>[0];

const EN = { language: "en", timezone: "Europe/Berlin" } as const;
const OPTIONS: DigestOptions = {
  permalink: (id) => `https://team.slack.example/p${id}`,
  namesAllowed: true,
  nameOf: () => "Jane Doe",
};
const LINKED = buildWeek({ linked: [{ case: 12, to: ["V-3"] }] });
const WEEK_10 = { past: { year: 2026, week: 10 } };

const page = (week: Week, options: Partial<DigestOptions> = {}) => {
  const message = digestMessage(week, { ...OPTIONS, ...options }, EN);
  return message && readable(message);
};

test("a week with nothing to say says nothing, and one line on the command line", () => {
  expect(page(buildWeek({ before: { decided: 4 } }))).toBeUndefined();
  expect(digestText(buildWeek(), OPTIONS, EN)).toContain("Nothing to say this week.");
});

test("what is so every week is no news", () => {
  const records = new Map([["a", { confirmed: 0, ordinary: 20, open: 0 }]]);
  expect(page(buildWeek({}, { records, off: ["dns"], hasLists: false }))).toBeUndefined();
});

const two = { "verify-first": 0, "questions-open": 2, "nothing-raised": 0 };
const times = [{ check: "gone-check", times: 3, before: 1 }];
test.each<[string, Figures, string]>([
  ["new cases", { week: { opened: two } }, "2 new cases"],
  ["decisions", { week: { decided: 1 } }, "1 case decided"],
  ["answered tasks", { week: { tasksAnswered: 1 } }, "1 task answered"],
  ["messages that could not be sent", { week: { unsent: 1 } }, "1 message could not be sent"],
  ["open cases", { open: two }, "*Next step:* 2 open cases: finish the tasks"],
  [
    "overdue tasks",
    { overdue: [{ owner: "U0ME", tasks: 1, cases: [9] }] },
    "*Next step:* 1 overdue task: answer",
  ],
  ["links", { linked: [{ case: 12, to: ["V-3"] }] }, "↔"],
  ["findings", { raisedMost: times }, "3 × gone-check (before: 1)"],
  ["ordinary ends", { ordinaryMost: times }, "*Settled as ordinary most often*"],
  ["silence", { unanswered: times }, "Could not be told"],
])("%s alone are worth a digest", (_name, given, says) => {
  expect(page(buildWeek(given))).toContain(says);
});

test("cases are links; candidates are named only where that is allowed", () => {
  expect(page(LINKED)).toContain("<https://team.slack.example/p12|V-12> (Jane Doe)");
  expect(page(LINKED, { namesAllowed: false })).not.toContain("Jane");
  expect(digestText(LINKED, { ...OPTIONS, namesAllowed: false }, EN)).not.toContain("Jane");
});

test("a case without a message of its own is named without a link", () => {
  expect(page(LINKED, { permalink: () => undefined, namesAllowed: false })).toContain("• V-12 ↔ V-3");
});

test("a terminal gets no control character of a candidate", () => {
  const text = digestText(LINKED, { ...OPTIONS, nameOf: () => `${HOSTILE}\u001b[31m` }, EN);
  expect(text).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
});

test("what waits now is no part of a week that is over, and nothing of that alone is worth telling", () => {
  const overdue = [{ owner: "U0ME", tasks: 1, cases: [9] }];
  expect(page(buildWeek({ open: two, overdue }, WEEK_10))).toBeUndefined();
  const text = page(typicalWeek(WEEK_10)) ?? "";
  expect(text).toContain("# Weekly digest 2026-W10,");
  expect(text).toContain("3 open cases at the end of the week (the week before: 5)");
  expect(text).not.toMatch(/Next step|Overdue|on hold/);
});

test("a week asked for ends on its Sunday", () => {
  const span = { from: "2026-03-01T23:00:00.000Z", to: "2026-03-08T23:00:00.000Z" };
  expect(page(buildWeek({ week: { decided: 1 } }, { ...WEEK_10, ...span }))).toContain(
    "2026-W10, 2 Mar 2026 to 8 Mar 2026",
  );
});

test("cases on hold wait for nobody", () => {
  expect(page(buildWeek({ open: two, held: 2 }))).toContain("*Next step:* none, nothing waits.");
});

test("a check that is mostly ordinary here says so; one that is not, and one too young, does not", () => {
  const records = new Map([
    ["often-ordinary", { confirmed: 3, ordinary: 17, open: 1 }],
    ["mixed", { confirmed: 5, ordinary: 15, open: 1 }],
    ["young", { confirmed: 0, ordinary: 9, open: 1 }],
  ]);
  const text = page(buildWeek({ week: { decided: 1 } }, { records })) ?? "";
  expect(text).toContain("often-ordinary → ordinary in 17 of 20 cases");
  expect(text).not.toMatch(/mixed|young/);
});

test("whoever is away is named with the day they are back", () => {
  const away = { owner: "U0ME", tasks: 1, cases: [9], awayUntil: "2026-03-16T08:00:00.000Z" };
  expect(page(buildWeek({ overdue: [away] }))).toContain("<@U0ME>, away until 16 Mar 2026: 1 overdue task");
});

test.each([
  [undefined, "*Overdue tasks*"],
  [4, "*Overdue tasks (1; in the last digest: 4)*"],
])("overdue tasks are compared with the last digest when there was one: %s", (overdueBefore, heading) => {
  const overdue = [{ owner: "U0ME", tasks: 1, cases: [9] }];
  const week = buildWeek({ overdue, ...(overdueBefore !== undefined && { overdueBefore }) });
  expect(page(week)).toContain(heading);
});

test("the chart stands under the head, in place of the bars that say the same without it", () => {
  const message = digestMessage(typicalWeek(), OPTIONS, EN);
  const isChart = (block: { readonly type: string }) => block.type === "data_visualization";
  expect(message?.withChart.findIndex(isChart)).toBe(2);
  const [title, step, bars, ...rest] = message?.blocks ?? [];
  expect(JSON.stringify(bars)).toContain("new cases");
  expect(message?.withChart.filter((block) => !isChart(block))).toEqual([title, step, ...rest]);
});

test("without a new case there is nothing to draw", () => {
  const message = digestMessage(buildWeek({ week: { decided: 1 } }), OPTIONS, EN);
  expect(message?.withChart).toEqual(message?.blocks);
});

test("bars compare: the most is full, the least is visible, nothing is empty", () => {
  const rows = [
    { check: "a", times: 100, before: 0 },
    { check: "b", times: 50, before: 0 },
    { check: "c", times: 1, before: 0 },
  ];
  const opened = { "verify-first": 0, "questions-open": 8, "nothing-raised": 0 };
  const text = page(
    buildWeek({ raisedMost: rows, week: { opened }, before: { opened: { ...opened, "verify-first": 4 } } }),
  );
  expect(text).toContain("████████ 100 × a");
  expect(text).toContain("████░░░░ 50 × b");
  expect(text).toContain("█░░░░░░░ 1 × c");
  expect(text).toContain("░░░░░░░░ 0 🔎 Verify before the next step (the week before: 4)");
});
