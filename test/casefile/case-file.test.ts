import { describe, expect, test } from "vitest";
import { CaseFile, caseFile, colleaguesIn } from "../../src/casefile/case-file.ts";
import { buildCase, buildEvidence, buildFinding, typicalCase } from "../support/build-case.ts";
import { extrasOf, fullFile, tinyFile, typicalFile } from "../support/build-case-file.ts";
import { buildHistory } from "../support/every-event.ts";

const LIST = {
  name: "Known details",
  publisher: "Example CERT",
  licence: "Free for internal use.",
  sanctions: false,
  entries: 3,
  version: 1,
  importedAt: "2026-03-02T08:00:00.000Z",
};

describe("a case file", () => {
  test.each([
    ["tiny", tinyFile()],
    ["typical", typicalFile()],
    ["full", fullFile("Jane Doe", 500)],
  ])("of a %s case is read back from its JSON as it was", (_, file) => {
    expect(CaseFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  test("has everything that the case has", () => {
    const current = typicalCase({
      decision: {
        decision: "not-cleared",
        reason: "Nobody could say.",
        by: "U0ONE",
        at: "2026-03-09T09:00:00.000Z",
        confirmedBy: "U0TWO",
      },
    });
    const history = buildHistory("a note", 3);
    const file = caseFile(current, history, extrasOf());
    expect(file.case).toBe("V-12");
    expect(file.submission).toEqual(current.submission);
    expect(file.assessment.findings).toEqual(current.assessment.findings);
    expect(file.tasks.map(({ id, status, note }) => [id, status, note])).toEqual(
      current.tasks.map(({ task, state }) => [task, state.status, state.note]),
    );
    expect(file.decision).toEqual(current.decision);
    expect(file.linked).toEqual([
      { case: "V-3", because: ["phone-used-by-another-candidate"], name: "Maria Muster" },
      { case: "V-7", because: [] },
    ]);
    expect(file.history.map(({ event }) => event)).toEqual(history.map(({ event }) => event));
  });

  test("says in words what could not be told", () => {
    expect(caseFile(typicalCase(), [], extrasOf()).assessment.unanswered).toEqual([
      expect.objectContaining({
        check: "phone-is-virtual",
        asks: { en: expect.any(String), de: expect.any(String) },
      }),
    ]);
  });

  test("names the lists on which something was found, and no other", () => {
    const findings = [
      buildFinding({
        category: "watchlist",
        evidence: [buildEvidence("Given: x", { name: "Known details" })],
      }),
    ];
    const lists = [LIST, { ...LIST, name: "Another list" }];
    const file = caseFile(buildCase({ assessment: { findings } }), [], extrasOf({ lists }));
    const { entries: _, ...filed } = LIST;
    expect(file.lists).toEqual([filed]);
    expect(caseFile(typicalCase(), [], extrasOf({ lists })).lists).toEqual([]);
  });

  test("keeps an answer and a decision that wait for a second person", () => {
    const [task] = typicalCase().tasks;
    if (task === undefined) throw new Error("a typical case has tasks");
    const proposal = {
      id: 4,
      decision: "not-cleared",
      reason: "See task 1.",
      by: "U0ONE",
      at: "2026-03-09T09:00:00.000Z",
    } as const;
    const tasks = [{ ...task, state: { status: "open", proposed: "passed" } as const }];
    const file = caseFile(typicalCase({ tasks, proposal }), [], extrasOf());
    const { id: _, ...filed } = proposal;
    expect(file.proposal).toEqual(filed);
    expect(file.tasks[0]?.proposed).toBe("passed");
  });

  test("that would be wrong is not made", () => {
    const [entry] = buildHistory("a note", 1);
    if (entry === undefined) throw new Error("a history has entries");
    expect(() => caseFile(typicalCase(), [{ ...entry, at: "yesterday" }], extrasOf())).toThrow(/datetime/);
  });
});

test("colleagues are found wherever they are named, once", () => {
  expect(colleaguesIn(typicalFile())).toEqual(["U024BE7LH", "U0PEOPLE1"]);
  expect(colleaguesIn(fullFile("U0JANEDOE"))).toContain("U0JANEDOE");
  expect(colleaguesIn(tinyFile())).toEqual(["U024BE7LH"]);
});
