import { describe, expect, test } from "vitest";
import type { Stage } from "../../src/domain/stage.ts";
import { type OwnerRole, TASK_IDS, type TaskId } from "../../src/domain/task.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { TASKS } from "../../src/playbook/tasks.ts";

const ROWS: readonly (readonly [TaskId, Stage | undefined, OwnerRole, "★" | ""])[] = [
  ["interview-on-video-or-in-person", "offer", "hiring", "★"],
  ["check-identity-on-the-call", "offer", "hiring", "★"],
  ["call-employers-by-own-number", "offer", "people", "★"],
  ["call-references-on-company-line", "offer", "people", "★"],
  ["agree-payment-to-own-account", "onboarding", "finance", "★"],
  ["ship-to-the-id-address", "onboarding", "it", "★"],
  ["first-day-on-video", "engaged", "it", "★"],
  ["two-rounds-overlapping-interviewers", "offer", "hiring", ""],
  ["liveness-script", "offer", "hiring", ""],
  ["ask-about-the-claimed-place", "offer", "hiring", ""],
  ["ask-about-claimed-facts", "offer", "hiring", ""],
  ["walk-through-own-code", "offer", "hiring", ""],
  ["live-problem-hands-visible", "offer", "hiring", ""],
  ["compare-cv-and-profiles", "interview", "people", ""],
  ["confirm-degree-with-the-registrar", "offer", "people", ""],
  ["look-up-the-company-register", "offer", "people", ""],
  ["compare-with-the-earlier-candidate", "interview", "people", ""],
  ["call-back-on-the-phone-number", "interview", "people", ""],
  ["answer-from-a-second-address", "interview", "people", ""],
  ["prove-control-of-the-profile", "interview", "people", ""],
  ["review-the-code-account", "interview", "hiring", ""],
  ["open-candidate-code-in-a-throwaway-vm", "interview", "it", ""],
  ["search-the-contact-details", "interview", "people", ""],
  ["independent-identity-check", "onboarding", "people", ""],
  ["agency-identity-process", "offer", "people", ""],
  ["confirm-the-payee-name", "onboarding", "finance", ""],
  ["screen-against-sanctions", "offer", "finance", ""],
  ["confirm-the-changed-detail", undefined, "people", ""],
  ["refuse-own-device", "onboarding", "it", ""],
  ["device-location-check", "engaged", "it", ""],
  ["meet-in-person", "onboarding", "hiring", ""],
  ["least-privilege-start", "engaged", "it", ""],
  ["report-and-contain", undefined, "security", ""],
];

describe("the playbook", () => {
  test("has every task once", () => {
    expect(Object.keys(TASKS).sort()).toEqual([...TASK_IDS].sort());
    expect(ROWS.map(([id]) => id)).toEqual([...TASK_IDS]);
  });

  test.each(ROWS)("%s comes before %s and belongs to %s", (id, before, owner, star) => {
    expect(TASKS[id]).toMatchObject({ owner, baseline: star === "★" });
    expect(TASKS[id].before).toBe(before);
  });

  test.each(TASK_IDS)("%s fits a title and two to four sentences, in both languages", (id) => {
    for (const language of LANGUAGES) {
      expect([...TASKS[id].title[language]].length).toBeLessThanOrEqual(60);
      expect(TASKS[id].title[language]).not.toMatch(/[.!?]$/);
      const sentences = TASKS[id].how[language].split(/(?<=[.!?])\s+/);
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(4);
    }
  });

  test.each(TASK_IDS)("%s says what counts as passed", (id) => {
    expect(TASKS[id].how.en).toMatch(/Passed: \w/);
    expect(TASKS[id].how.de).toMatch(/Passt, wenn /);
  });

  test.each(["check-identity-on-the-call", "independent-identity-check", "meet-in-person"] as const)(
    "%s leaves no copy of a document behind",
    (id) => {
      expect(TASKS[id].how.en).toMatch(/no copy|not a copy/i);
      expect(TASKS[id].how.de).toContain("keine Kopie");
    },
  );

  test.each(["BfV", "ZAC", "IC3", "OFSI"])("reporting names %s in both languages", (where) => {
    expect(TASKS["report-and-contain"].how.en).toContain(where);
    expect(TASKS["report-and-contain"].how.de).toContain(where);
  });

  test("asks for a second person only where a named reviewer decides", () => {
    expect(TASK_IDS.filter((id) => TASKS[id].secondPerson)).toEqual(["screen-against-sanctions"]);
  });
});
