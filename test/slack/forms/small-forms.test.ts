import { describe, expect, test } from "vitest";
import { DECISIONS } from "../../../src/domain/case.ts";
import { STAGES } from "../../../src/domain/stage.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { baselineFor } from "../../../src/playbook/baseline.ts";
import { TASKS } from "../../../src/playbook/tasks.ts";
import { problemsInView } from "../../../src/slack/block-kit/index.ts";
import { decisionForm, readDecision } from "../../../src/slack/forms/decision-form.ts";
import { readReason, reasonForm } from "../../../src/slack/forms/reason-form.ts";
import { readStageForm, stageForm } from "../../../src/slack/forms/stage-form.ts";
import { whyForm } from "../../../src/slack/forms/why-form.ts";
import { buildCase, hugeCase } from "../../support/build-case.ts";

const TODAY = "2026-03-03";
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
    expect(readDecision(decided(decision, " met on video "), "en", TODAY)).toEqual({
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
    const read = readDecision(values, "en", TODAY);
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(ids);
  });

  test.each([
    ["on-hold", "2026-03-04", true],
    ["on-hold", "2026-08-30", true],
    ["on-hold", TODAY, false],
    ["on-hold", "2026-03-02", false],
    ["on-hold", "2026-08-31", false],
    ["on-hold", "someday", false],
    ["proceed", "2026-03-04", false],
    ["not-cleared", "2026-03-04", false],
  ])("%s until %s: taken %s", (decision, date, isTaken) => {
    const values = { ...decided(decision, "ill"), until: { value: { selected_date: date } } };
    const read = readDecision(values, "en", TODAY);
    expect(read.ok ? read.until : Object.keys(read.errors)).toEqual(isTaken ? date : ["until"]);
  });
});

describe("a stage", () => {
  const at = (stage: string | null, why: string | null = null) => ({
    stage: { value: { selected_option: stage === null ? null : { value: stage } } },
    ...reason(why),
  });

  test.each(LANGUAGES)("is asked in a modal that Slack accepts, in %s", (language) => {
    for (const stage of STAGES) {
      const view = stageForm(hugeCase(), language);
      expect(problemsInView(view)).toEqual([]);
      const shown = stageForm(buildCase({ stage }), language);
      expect(problemsInView(shown)).toEqual([]);
      expect(shown.private_metadata).toBe("12");
      expect(JSON.stringify(shown)).toContain(`"initial_option":{"text":`);
      // Every task that a stage opens is named in full, and so is where the case stands.
      const opened = baselineFor("engaged").filter((task) => !baselineFor(stage).includes(task));
      for (const task of opened) expect(JSON.stringify(shown)).toContain(TASKS[task].title[language]);
    }
  });

  test("of a decided case is moved in the knowledge that nobody is reminded", () => {
    const decision = {
      decision: "proceed",
      reason: "met",
      by: "U1",
      at: "2026-03-03T09:00:00.000Z",
    } as const;
    expect(JSON.stringify(stageForm(buildCase({ decision }), "en"))).toContain("until it is reopened");
    expect(JSON.stringify(stageForm(buildCase(), "en"))).not.toContain("until it is reopened");
  });

  test.each(STAGES)("%s is read, with a reason or without", (stage) => {
    expect(readStageForm(at(stage), "en")).toEqual({ ok: true, stage });
    expect(readStageForm(at(stage, " soon "), "en")).toEqual({ ok: true, stage, reason: "soon" });
  });

  test.each([[at(null)], [at("hired")], [{}]])("%j is none", (values) => {
    expect(readStageForm(values, "de")).toMatchObject({ ok: false, errors: { stage: expect.any(String) } });
  });
});

describe.each(["gate", "disagree", "reopen"] as const)("the reason for a %s", (kind) => {
  test.each(LANGUAGES)("is asked in a modal that Slack accepts, in %s", (language) => {
    const view = whyForm(kind, { id: 7, says: "<!channel> *V-12* ".repeat(300) }, language);
    expect(problemsInView(view)).toEqual([]);
    expect(view.private_metadata).toBe("7");
    expect(view.callback_id).toContain(kind);
  });
});
