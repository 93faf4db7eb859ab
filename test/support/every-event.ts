import type { CaseEvent, HistoryEntry } from "../../src/domain/history.ts";

type Kind = CaseEvent["kind"];

/** One event of every kind, with `text` wherever somebody's own words may stand. */
export function everyEvent(text: string): { readonly [K in Kind]: Extract<CaseEvent, { kind: K }> } {
  const task = "confirm-the-payee-name";
  const dueAt = "2026-03-09T15:00:00.000Z";
  const given = { task, answer: "passed", via: "reaction", from: "open", to: "passed" } as const;
  return {
    opened: { kind: "opened", via: "form", stage: "interview" },
    "details-added": { kind: "details-added", via: "button", fields: ["emails", "cv.text", text] },
    "cv-file-read": { kind: "cv-file-read", outcome: "unreadable" },
    "cv-history-confirmed": { kind: "cv-history-confirmed", employment: 2, education: 1, skills: 9 },
    "interview-recorded": {
      ...{ kind: "interview-recorded", via: "form", on: "2026-03-03", mode: "video", observations: 1 },
    },
    "same-person-asked": { kind: "same-person-asked", to: "U024BE7LH", nth: 1 },
    "same-person-answered": {
      ...{ kind: "same-person-answered", opinion: "not-sure", answeredAt: dueAt, note: text },
    },
    assessed: { kind: "assessed", level: "verify-first", from: "questions-open", raised: [text] },
    "task-opened": { kind: "task-opened", task, because: [text], dueAt },
    "task-dropped": { kind: "task-dropped", task },
    "task-answered": { kind: "task-answered", ...given, note: text },
    "task-assigned": { kind: "task-assigned", task, from: "U024BE7LH", to: text, via: "home" },
    "answer-withdrawn": { kind: "answer-withdrawn", ...given },
    "look-ups-asked": {
      ...{ kind: "look-ups-asked", because: [text], questions: [{ source: "dns", about: text }] },
    },
    "looked-up": {
      ...{ kind: "looked-up", source: "dns", about: text, host: text, outcome: "answered", reused: false },
    },
    "control-checked": { kind: "control-checked", task, where: text },
    reminded: { kind: "reminded", task, to: text, nth: 2 },
    escalated: { kind: "escalated", task, to: "S0TEAM01" },
    "screened-again": { kind: "screened-again", lists: [{ name: text, version: 2 }] },
    "stage-moved": { kind: "stage-moved", from: "interview", to: "offer", via: "button", reason: text },
    "gate-passed": { kind: "gate-passed", to: "offer", open: [task], failed: ["meet-in-person"] },
    "gate-explained": { kind: "gate-explained", to: "offer", reason: text },
    "decision-proposed": { kind: "decision-proposed", decision: "not-cleared", reason: text },
    "proposal-withdrawn": {
      ...{ kind: "proposal-withdrawn", decision: "not-cleared", proposedBy: "U0PEOPLE1", reason: text },
    },
    decided: {
      ...{ kind: "decided", decision: "not-cleared", reason: text, proposedBy: "U0PEOPLE1" },
      confirmedBecause: text,
    },
    reopened: { kind: "reopened", decision: "on-hold", reason: text },
    "case-file-shared": { kind: "case-file-shared" },
    erased: { kind: "erased", because: "asked" },
  };
}

/** Some of them in a row, some hours apart. */
export function buildHistory(text: string, count: number): readonly HistoryEntry[] {
  const events = Object.values(everyEvent(text));
  return Array.from({ length: count }, (_, index): HistoryEntry[] => {
    const event = events[index % events.length];
    if (event === undefined) return [];
    const at = new Date(Date.parse("2026-03-02T09:30:00.000Z") + index * 5_400_000).toISOString();
    return [{ seq: index + 1, case: 12, at, by: index % 3 === 0 ? text : "U024BE7LH", event }];
  }).flat();
}
