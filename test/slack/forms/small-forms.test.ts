import { describe, expect, test } from "vitest";
import { DECISIONS } from "../../../src/domain/case.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { problemsInView } from "../../../src/slack/block-kit/index.ts";
import { decisionForm, readDecision } from "../../../src/slack/forms/decision-form.ts";
import { readReason, reasonForm } from "../../../src/slack/forms/reason-form.ts";

const reason = (value: string | null) => ({ reason: { value: { value } } });
const decided = (decision: string | null, why: string) => ({
  decision: { value: { selected_option: decision === null ? null : { value: decision } } },
  ...reason(why),
});

describe("why a task is not needed", () => {
  const task = { id: 7, title: { en: "Call <back> *now*", de: "Rufen Sie zurück" } };

  test.each(LANGUAGES)("is asked in a modal that Slack accepts, in %s", (language) => {
    const view = reasonForm(task, language);
    expect(problemsInView(view)).toEqual([]);
    expect(view.private_metadata).toBe("7");
    expect(JSON.stringify(view)).toContain(task.title[language]);
  });

  test.each(["known", " n/a ", "ja!"])("%j is a reason", (value) => {
    expect(readReason(reason(value), "en")).toEqual({ ok: true, reason: value.trim() });
  });

  test.each([null, "", "  ", "ok", " \u200b\u200b\u200b "])("%j is too little", (value) => {
    expect(readReason(reason(value), "de")).toEqual({
      ok: false,
      errors: { reason: expect.stringContaining("Bitte") },
    });
  });
});

describe("a decision", () => {
  test.each(LANGUAGES)("is asked in a modal that Slack accepts, in %s", (language) => {
    const view = decisionForm({ id: 12, name: `V-12 · ${"<!channel> *Jane* ".repeat(300)}` }, language);
    expect(problemsInView(view)).toEqual([]);
    expect(view.private_metadata).toBe("12");
  });

  test("says what each of the four means, and that nobody is written to", () => {
    const shown = JSON.stringify(decisionForm({ id: 12, name: "V-12" }, "en"));
    for (const decision of DECISIONS) expect(shown).toContain(`"value":"${decision}"`);
    expect(shown.match(/"description"/g)).toHaveLength(DECISIONS.length);
    expect(shown).toContain("never writes to the candidate");
    expect(shown).not.toContain("…");
  });

  test.each(DECISIONS)("%s with a reason is read", (decision) => {
    expect(readDecision(decided(decision, " met on video "), "en")).toEqual({
      ok: true,
      decision,
      reason: "met on video",
    });
  });

  test.each([
    ["without a reason", decided("proceed", " "), ["reason"]],
    ["without a choice", decided(null, "met on video"), ["decision"]],
    ["with a choice that there is not", decided("reject", "met on video"), ["decision"]],
    ["without anything", {}, ["decision", "reason"]],
  ])("%s it is not taken", (_, values, ids) => {
    const read = readDecision(values, "en");
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(ids);
  });
});
