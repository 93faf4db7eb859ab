import { expect, test } from "vitest";
import { deriveFacts, known } from "../../src/facts/index.ts";

const AT = "2026-02-03T10:00:00.000Z";
const gathered = { seenAt: AT, now: AT, earlier: known([]), passedTasks: [], failedTasks: [] };

test("a name alone is enough: everything is known to be empty", () => {
  const sheet = deriveFacts({ name: "Jane Doe" }, gathered);
  expect(Object.values(sheet).every((fact) => fact.known)).toBe(true);
});

test("only what the silent source would have told is unknown", () => {
  const because = { en: "No database.", de: "Keine Datenbank." };
  const sheet = deriveFacts({ name: "Jane Doe" }, { ...gathered, earlier: { known: false, because } });
  expect(sheet.shared).toEqual({ known: false, because });
  expect(Object.entries(sheet).filter(([, fact]) => !fact.known)).toHaveLength(1);
});

test("tasks settled in Bonafide and in the submission count alike, each once", () => {
  const { settledTasks } = deriveFacts(
    { name: "Jane Doe", failedTasks: ["liveness-script"], passedTasks: ["meet-in-person"] },
    { ...gathered, failedTasks: ["liveness-script", "meet-in-person"], passedTasks: ["first-day-on-video"] },
  );
  expect(settledTasks).toEqual(
    known({
      failed: ["liveness-script", "meet-in-person"],
      passed: ["meet-in-person", "first-day-on-video"],
      asOf: AT,
    }),
  );
});
