import type { Case, CaseSummary, CaseTask } from "../../src/domain/case.ts";
import { CATEGORIES, type Evidence, type Finding } from "../../src/domain/finding.ts";
import type { NonEmpty } from "../../src/domain/non-empty.ts";
import { TASK_IDS } from "../../src/domain/task.ts";
import { verbatim } from "../../src/domain/text.ts";
import type { DigestFigures } from "../../src/workflows/digest-ports.ts";
import type { Week } from "../../src/workflows/notices.ts";
import type { WaitingTask } from "../../src/workflows/ports.ts";

/** What a candidate might write to get at the people who read it. */
export const HOSTILE =
  "<!channel> *x* _y_ ~z~ `w` <https://evil.example|ok> &amp; <@U999> @here \u202E\n> quote";
export const LONG_HOSTILE = [...HOSTILE.repeat(6)].slice(0, 300).join("");

const AT = "2026-03-02T09:30:00.000Z";

export function buildEvidence(says: string, given: Partial<Evidence["source"]> = {}): Evidence {
  return { says: verbatim(says), source: { name: "submission", seenAt: AT, ...given } };
}

export function buildFinding(given: Partial<Finding> = {}): Finding {
  return {
    check: "account-holder-differs",
    category: "payment",
    strength: "strong",
    settled: false,
    says: {
      en: "The account is held by another name than the candidate's.",
      de: "Das Konto lautet auf einen anderen Namen als den der Person.",
    },
    evidence: [buildEvidence("Name: Jane Doe"), buildEvidence("Account holder: J. Smith")],
    because: {
      en: "Workers behind a borrowed identity are paid through accounts of other people.",
      de: "Wer unter fremder Identität arbeitet, wird über Konten anderer Menschen bezahlt.",
    },
    ordinaryReasons: [
      {
        en: "The candidate invoices through a registered business.",
        de: "Die Person rechnet über ein eingetragenes Unternehmen ab.",
      },
    ],
    sources: [{ title: "IC3: North Korean IT workers", url: "https://www.ic3.gov/PSA/2025/PSA250123" }],
    tasks: ["confirm-the-payee-name"],
    cases: [],
    ...given,
  };
}

export function buildTask(given: Partial<CaseTask> = {}): CaseTask {
  return {
    id: 41,
    case: 12,
    task: "confirm-the-payee-name",
    baseline: false,
    because: ["account-holder-differs"],
    owner: "U024BE7LH",
    openedAt: AT,
    dueAt: "2026-03-03T15:00:00.000Z",
    state: { status: "open" },
    ...given,
  };
}

export function buildCase(
  given: Omit<Partial<Case>, "assessment"> & { readonly assessment?: Partial<Case["assessment"]> } = {},
): Case {
  const { assessment, ...rest } = given;
  return {
    id: 12,
    submission: { name: "Jane Doe" },
    stage: "application",
    owner: "U024BE7LH",
    openedAt: AT,
    submittedAt: AT,
    tasks: [],
    ...rest,
    assessment: {
      at: AT,
      level: "nothing-raised",
      because: { en: "No check found a contradiction.", de: "Keine Prüfung fand einen Widerspruch." },
      findings: [],
      unanswered: [],
      tasks: [],
      linked: [],
      coverage: { checks: 12, raised: 0, clear: 8, notApplicable: 4, unanswered: 0 },
      ...assessment,
    },
  };
}

/** Two open findings, a settled one, tasks in every state, a link of each kind. */
export function typicalCase(given: Parameters<typeof buildCase>[0] = {}): Case {
  return buildCase({
    submission: { name: "Jane Doe", role: "Backend engineer" },
    stage: "offer",
    assessment: {
      level: "verify-first",
      because: { en: "One strong finding in payment.", de: "Ein starker Hinweis: Zahlung." },
      findings: [
        buildFinding(),
        buildFinding({
          check: "paid-only-in-crypto",
          strength: "moderate",
          says: { en: "Only cryptocurrency was asked for.", de: "Gewünscht wurde nur Kryptowährung." },
          tasks: ["agree-payment-to-own-account"],
        }),
        buildFinding({
          check: "phone-used-by-another-candidate",
          category: "linkage",
          settled: true,
          says: {
            en: "The phone number belongs to an earlier candidate with a different name.",
            de: "Die Telefonnummer gehört zu einer früheren Bewerbung unter anderem Namen.",
          },
          evidence: [
            buildEvidence("Phone: +49 151 23456789"),
            buildEvidence("V-3, Maria Muster, gave the same one", { name: "V-3" }),
          ],
          tasks: ["compare-with-the-earlier-candidate"],
          cases: ["V-3"],
        }),
      ],
      unanswered: [
        {
          check: "phone-is-virtual",
          because: { en: "The number's type is not known.", de: "Die Art der Nummer ist nicht bekannt." },
        },
      ],
      linked: [
        { case: "V-3", because: ["phone-used-by-another-candidate"] },
        { case: "V-7", because: [] },
      ],
      coverage: { checks: 12, raised: 3, clear: 6, notApplicable: 2, unanswered: 1 },
    },
    tasks: [
      buildTask(),
      buildTask({
        id: 42,
        task: "compare-with-the-earlier-candidate",
        because: ["phone-used-by-another-candidate"],
        state: {
          status: "passed",
          answeredBy: "U024BE7LH",
          answeredAt: "2026-03-03T10:05:00.000Z",
          note: "They share a flat.",
        },
      }),
      buildTask({
        id: 43,
        task: "interview-on-video-or-in-person",
        baseline: true,
        because: [],
        dueAt: "2026-03-06T15:00:00.000Z",
        state: { status: "open", takenBy: "U0PEOPLE1" },
      }),
      buildTask({
        id: 44,
        task: "call-employers-by-own-number",
        baseline: true,
        because: [],
        dueAt: "2026-03-09T15:00:00.000Z",
        state: {
          status: "inconclusive",
          answeredBy: "U0PEOPLE1",
          answeredAt: "2026-03-04T10:05:00.000Z",
          quietUntil: "2026-03-09T08:00:00.000Z",
        },
      }),
      buildTask({
        id: 45,
        task: "ship-to-the-id-address",
        baseline: true,
        because: [],
        dueAt: "2026-03-09T15:00:00.000Z",
        state: {
          status: "not-needed",
          answeredBy: "U024BE7LH",
          answeredAt: "2026-03-04T12:00:00.000Z",
          note: "Works on a managed desktop.",
        },
      }),
    ],
    ...given,
  });
}

/** As large and as hostile as it gets: `text` stands wherever a candidate's or a colleague's words may stand. */
export function hugeCase(text: string = LONG_HOSTILE): Case {
  const source = (index: number) =>
    buildEvidence(text, { name: text, url: `https://source.example/${index}?a=1&b=${"x".repeat(100)}` });
  const evidence: NonEmpty<Evidence> = [
    source(0),
    ...Array.from({ length: 11 }, (_, index) => source(index + 1)),
  ];
  const findings = Array.from({ length: 20 }, (_, index) =>
    buildFinding({
      check: `check-${index % 7}`,
      category: CATEGORIES[index % 4] ?? "payment",
      settled: index % 3 === 0,
      says: verbatim(text),
      because: verbatim(text),
      ordinaryReasons: [verbatim(text), verbatim(text), verbatim(text)],
      evidence,
      tasks: ["confirm-the-payee-name", ...TASK_IDS],
      cases: [text, "V-3"],
    }),
  );
  return buildCase({
    submission: { name: text.trim() === "" ? "–" : text, role: text },
    stage: "engaged",
    decision: { decision: "on-hold", reason: text, by: "U024BE7LH", at: AT },
    assessment: {
      level: "verify-first",
      because: verbatim(text),
      findings,
      unanswered: Array.from({ length: 74 }, (_, index) => ({
        check: `check-${index}`,
        because: verbatim(`${index % 40} ${text}`),
      })),
      linked: Array.from({ length: 30 }, (_, index) => ({
        case: text,
        because: index % 2 === 0 ? [] : ["phone-used-by-another-candidate"],
      })),
    },
    tasks: TASK_IDS.map((task, index) =>
      buildTask({
        id: 100 + index,
        task,
        baseline: index % 2 === 0,
        because: ["check-0", "check-1", "check-2", "check-3", "check-4", "check-5"],
        state:
          index % 3 === 0
            ? { status: "failed", answeredBy: "U024BE7LH", answeredAt: AT, note: text }
            : { status: "inconclusive", answeredBy: "U024BE7LH", answeredAt: AT, note: text, quietUntil: AT },
      }),
    ),
  });
}

export function buildWaitingTask(given: Partial<WaitingTask> = {}): WaitingTask {
  return {
    id: 41,
    case: 12,
    candidate: "Jane Doe",
    task: "confirm-the-payee-name",
    owner: "U024BE7LH",
    openedAt: AT,
    dueAt: "2026-03-03T15:00:00.000Z",
    baseline: false,
    reminders: 0,
    escalated: false,
    ...given,
  };
}

export function buildSummary(given: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: 12,
    name: "Jane Doe",
    stage: "offer",
    level: "verify-first",
    owner: "U024BE7LH",
    openedAt: AT,
    tasksDone: 2,
    tasks: 5,
    ...given,
  };
}

const NO_LEVELS = { "verify-first": 0, "questions-open": 0, "nothing-raised": 0 };

const QUIET_WEEK = { opened: NO_LEVELS, decided: 0, tasksAnswered: 0, linked: 0, unsent: 0, stillOpen: 0 };

export function buildFigures(
  given: Omit<Partial<DigestFigures>, "week" | "before"> & {
    readonly week?: Partial<DigestFigures["week"]>;
    readonly before?: Partial<DigestFigures["week"]>;
  } = {},
): DigestFigures {
  const { week, before, ...rest } = given;
  return {
    week: { ...QUIET_WEEK, ...week },
    before: { ...QUIET_WEEK, ...before },
    open: NO_LEVELS,
    held: 0,
    overdue: [],
    raisedMost: [],
    ordinaryMost: [],
    linked: [],
    unanswered: [],
    silent: [],
    ...rest,
  };
}

/** The first week of March 2026, Monday to Monday at nine in Berlin. */
export function buildWeek(
  figures: Parameters<typeof buildFigures>[0] = {},
  given: Omit<Partial<Week>, "figures"> = {},
): Week {
  return {
    from: "2026-03-02T08:00:00.000Z",
    to: "2026-03-09T08:00:00.000Z",
    figures: buildFigures(figures),
    records: new Map(),
    off: [],
    hasLists: true,
    ...given,
  };
}

/** A week in which everything happened. */
export function typicalWeek(given: Parameters<typeof buildWeek>[1] = {}): Week {
  return buildWeek(
    {
      week: {
        opened: { "verify-first": 3, "questions-open": 1, "nothing-raised": 9 },
        decided: 2,
        tasksAnswered: 14,
        linked: 1,
        unsent: 1,
        stillOpen: 3,
      },
      before: {
        opened: { "verify-first": 1, "questions-open": 0, "nothing-raised": 4 },
        decided: 1,
        tasksAnswered: 0,
        linked: 2,
        unsent: 0,
        stillOpen: 5,
      },
      open: { "verify-first": 2, "questions-open": 0, "nothing-raised": 1 },
      held: 1,
      overdue: [
        { owner: "U024BE7LH", tasks: 3, cases: [12, 9] },
        { owner: "U0PEOPLE1", tasks: 1, cases: [4], awayUntil: "2026-03-16T08:00:00.000Z" },
      ],
      overdueBefore: 6,
      raisedMost: [
        { check: "account-holder-differs", times: 4, before: 1 },
        { check: "paid-only-in-crypto", times: 1, before: 0 },
      ],
      ordinaryMost: [{ check: "phone-country-differs-from-location", times: 3, before: 2 }],
      linked: [{ case: 12, to: ["V-3", "V-7"] }],
      unanswered: [{ check: "phone-is-virtual", times: 6, before: 5 }],
      silent: [{ source: "rdap", times: 2, before: 0 }],
    },
    {
      slowest: {
        task: "call-employers-by-own-number",
        answers: 7,
        workingHours: 18.5,
        days: 3.2,
        before: { answers: 4, workingHours: 9, days: 1.1 },
      },
      records: new Map([
        ["phone-country-differs-from-location", { confirmed: 3, ordinary: 17, open: 2 }],
        ["account-holder-differs", { confirmed: 3, ordinary: 9, open: 1 }],
      ]),
      off: ["github", "links"],
      hasLists: false,
      ...given,
    },
  );
}
