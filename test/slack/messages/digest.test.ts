import { expect, test } from "vitest";
import { type DigestOptions, digestMessage, digestText } from "../../../src/slack/messages/digest.ts";
import type { DigestFigures } from "../../../src/workflows/ports.ts";
import { buildFigures, HOSTILE } from "../../support/build-case.ts";
import { readable } from "../../support/read-blocks.ts";

const EN = { language: "en", timezone: "Europe/Berlin" } as const;
const OPTIONS: DigestOptions = {
  from: "2026-03-02T08:00:00.000Z",
  to: "2026-03-09T08:00:00.000Z",
  permalink: (id) => `https://team.slack.example/p${id}`,
  namesAllowed: true,
  nameOf: () => "Jane Doe",
};
const LINKED = buildFigures({ linked: [{ case: 12, to: ["V-3"] }] });

const page = (figures: DigestFigures, options: Partial<DigestOptions> = {}) => {
  const message = digestMessage(figures, { ...OPTIONS, ...options }, EN);
  return message && readable(message);
};

test("a week with nothing to say says nothing, and one line on the command line", () => {
  const before = { ...buildFigures().before, decided: 4 };
  expect(page(buildFigures({ before }))).toBeUndefined();
  expect(digestText(buildFigures(), OPTIONS, EN)).toContain("Nothing to say this week.");
});

const two = { "verify-first": 0, "questions-open": 2, "nothing-raised": 0 };
test.each<[string, Partial<DigestFigures>, string]>([
  ["new cases", { week: { opened: two, decided: 0, tasksAnswered: 0 } }, "2 new cases"],
  ["decisions", { week: { ...buildFigures().week, decided: 1 } }, "1 case decided"],
  ["answered tasks", { week: { ...buildFigures().week, tasksAnswered: 1 } }, "1 task answered"],
  ["open cases", { open: two }, "*Next step:* 2 open cases: finish the tasks"],
  [
    "overdue tasks",
    { overdue: [{ owner: "U0ME", tasks: 1, cases: [9] }] },
    "*Next step:* 1 overdue task: answer",
  ],
  ["links", { linked: [{ case: 12, to: ["V-3"] }] }, "↔"],
  ["findings", { raisedMost: [{ check: "gone-check", times: 3 }] }, "3 × gone-check"],
  ["silence", { unanswered: [{ check: "gone-check", times: 3 }] }, "Could not be told"],
])("%s alone are worth a digest", (_name, given, says) => {
  expect(page(buildFigures(given))).toContain(says);
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

test("bars compare: the most is full, the least is visible, nothing is empty", () => {
  const rows = [
    { check: "a", times: 100 },
    { check: "b", times: 50 },
    { check: "c", times: 1 },
  ];
  const opened = { "verify-first": 0, "questions-open": 8, "nothing-raised": 0 };
  const text = page(
    buildFigures({
      raisedMost: rows,
      week: { opened, decided: 0, tasksAnswered: 0 },
      before: { opened: { ...opened, "verify-first": 4 }, decided: 0, tasksAnswered: 0 },
    }),
  );
  expect(text).toContain("████████ 100 × a");
  expect(text).toContain("████░░░░ 50 × b");
  expect(text).toContain("█░░░░░░░ 1 × c");
  expect(text).toContain("░░░░░░░░ 0 🔎 Verify before the next step (the week before: 4)");
});
