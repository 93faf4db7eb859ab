import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { type AddedDetails, addDetails } from "../../src/workflows/add-details.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import {
  COLLEAGUE,
  eventsOf,
  ORDINARY,
  openTestWorld,
  type TestWorld,
  vetted,
} from "../support/open-world.ts";

const WEDNESDAY = "2026-03-04T09:00:00.000Z";
const THURSDAY = "2026-03-05T09:00:00.000Z";

type What = { readonly change: Partial<Submission> } | { readonly submission: Submission };

function add({ world }: TestWorld, id: number, what: What, at = WEDNESDAY) {
  const given: AddedDetails = { case: id, by: COLLEAGUE, via: "form", at, ...what };
  return addDetails(world, given);
}

const raised = (test: TestWorld, id: number) =>
  caseNow(test.world, id).assessment.findings.map(({ check }) => check);

test("details become a new version of the same case, assessed again, with the names of what changed", () => {
  const test = openTestWorld();
  const { id } = vetted(test, ORDINARY);
  const payment = { methods: ["bank"], accountHolder: "Robert Hill" } as const;
  const added = add(test, id, { change: { payment: { ...payment, methods: ["bank"] } } });
  expect(added).toEqual({ ok: true, case: caseNow(test.world, id) });
  expect(caseNow(test.world, id)).toMatchObject({
    submission: { ...ORDINARY, payment },
    openedAt: "2026-03-03T09:00:00.000Z",
    submittedAt: WEDNESDAY,
    assessment: { level: "verify-first", findings: [{ check: "account-holder-differs" }] },
  });
  const [details, assessed, ...rest] = eventsOf(test, id).slice(-3);
  expect(details).toEqual({
    kind: "details-added",
    via: "form",
    fields: ["payment.accountHolder", "payment.methods"],
  });
  expect(assessed).toMatchObject({ kind: "assessed", raised: ["account-holder-differs"] });
  expect(rest).toMatchObject([{ kind: "task-opened", task: "confirm-the-payee-name" }]);
  expect(
    test.storage.history
      .of(id)
      .slice(-3)
      .map(({ by, at }) => [by, at]),
  ).toEqual([
    [COLLEAGUE, WEDNESDAY],
    [COLLEAGUE, WEDNESDAY],
    [COLLEAGUE, WEDNESDAY],
  ]);
  expect(test.told.map(({ what, at }) => [what, at]).at(-1)).toEqual(["case", WEDNESDAY]);
});

test("what was stated before keeps its day, and what is new has its own", () => {
  const test = openTestWorld();
  const { id } = vetted(test, { ...ORDINARY, payment: { methods: ["crypto"] } });
  add(test, id, { change: { payment: { accountHolder: "Robert Hill" } } });
  const days = caseNow(test.world, id).assessment.findings.map(({ check, evidence }) => [
    check,
    ...evidence.map(({ source }) => source.seenAt),
  ]);
  expect(days).toContainEqual(["paid-only-in-crypto", "2026-03-03T09:00:00.000Z"]);
  expect(days).toContainEqual(["account-holder-differs", WEDNESDAY, WEDNESDAY]);
});

test.each<[string, Partial<Submission>, Partial<Submission>, readonly string[]]>([
  [
    "lists are united",
    { emails: ["jane@work.example", "jane.doe@example.com"] },
    { emails: ["jane.doe@example.com", "jane@work.example"] },
    ["emails"],
  ],
  [
    "single values are replaced",
    { role: "Data engineer", location: { city: "Hamburg" } },
    { role: "Data engineer", location: { country: "DE", city: "Hamburg" } },
    ["location.city", "role"],
  ],
  [
    "what stands deeper is added beside what is there",
    { cv: { skills: [{ name: "react", years: 6 }, { name: "Go" }] } },
    { cv: { text: "A CV.", skills: [{ name: "react", years: 6 }, { name: "Go" }] } },
    ["cv.skills"],
  ],
  [
    "a job known by employer and start is filled in, another is added",
    {
      cv: {
        employment: [
          { employer: "EXAMPLE GmbH", start: "2019-03", end: "2021-05" },
          { employer: "Example GmbH", start: "2022" },
        ],
      },
    },
    {
      cv: {
        text: "A CV.",
        skills: [{ name: "React" }],
        employment: [
          { employer: "EXAMPLE GmbH", start: "2019-03", title: "Engineer", end: "2021-05" },
          { employer: "Example GmbH", start: "2022" },
        ],
      },
    },
    ["cv.employment"],
  ],
  [
    "another history is kept by its source",
    { otherHistory: [{ source: "linkedin", employment: [{ employer: "B" }] }] },
    { otherHistory: [{ source: "linkedin", employment: [{ employer: "A" }, { employer: "B" }] }] },
    ["otherHistory"],
  ],
])("%s", (_, change, expected, fields) => {
  const test = openTestWorld();
  const begun: Submission = {
    ...ORDINARY,
    cv: {
      text: "A CV.",
      skills: [{ name: "React" }],
      ...("employment" in (change.cv ?? {}) && {
        employment: [{ employer: "Example GmbH", start: "2019-03", title: "Engineer" }],
      }),
    },
    otherHistory: [{ source: "linkedin", employment: [{ employer: "A" }] }],
  };
  const { id } = vetted(test, begun);
  expect(add(test, id, { change })?.ok).toBe(true);
  const { submission } = caseNow(test.world, id);
  for (const [key, value] of Object.entries(expected))
    expect(submission[key as keyof Submission]).toEqual(value);
  expect(eventsOf(test, id)).toContainEqual({ kind: "details-added", via: "form", fields });
});

test("what says nothing new is no version, and nobody hears of it", () => {
  const test = openTestWorld();
  const { id } = vetted(test, ORDINARY);
  const [entries, told] = [eventsOf(test, id).length, test.told.length];
  expect(add(test, id, { change: { emails: ["jane.doe@example.com"], notes: "" } })?.ok).toBe(true);
  expect(add(test, id, { submission: { ...ORDINARY } })?.ok).toBe(true);
  expect(test.storage.cases.versions(id)).toHaveLength(1);
  expect([eventsOf(test, id).length, test.told.length]).toEqual([entries, told]);
});

test("a whole that is no submission is refused with its place, and nothing is kept", () => {
  const test = openTestWorld();
  const { id } = vetted(test, ORDINARY);
  const emails = Array.from({ length: 20 }, (_, nth) => `jane${nth}@example.com`);
  expect(add(test, id, { change: { emails } })).toMatchObject({ ok: false, problems: [{ path: "emails" }] });
  expect(add(test, id, { submission: { name: " " } })).toMatchObject({
    ok: false,
    problems: [{ path: "name" }],
  });
  expect(test.storage.cases.versions(id)).toHaveLength(1);
  expect(add(test, 77, { change: { emails } })).toBeUndefined();
});

describe("a change while the process runs", () => {
  test.each<[string, readonly What[], readonly string[]]>([
    [
      "a mailbox replaced is raised",
      [{ submission: { ...ORDINARY, emails: ["hill.robert@other.example"] } }],
      ["contact-details-changed"],
    ],
    ["a mailbox added is none", [{ change: { emails: ["jane@other.example"] } }], []],
    [
      "taken back by another version, it is settled",
      [{ submission: { ...ORDINARY, emails: ["hill@other.example"] } }, { submission: ORDINARY }],
      [],
    ],
    [
      "a profile replaced is raised",
      [{ change: { profiles: { github: "janedoe" } } }, { change: { profiles: { github: "mara-codes" } } }],
      ["profile-changed-after-contact"],
    ],
    [
      "an account replaced twice is raised",
      [
        { change: { payment: { iban: "DE89 3704 0044 0532 0130 00" } } },
        { change: { payment: { iban: "GB29 NWBK 6016 1331 9268 19" } } },
        { change: { payment: { iban: "FR14 2004 1010 0505 0001 3M02 606" } } },
      ],
      ["payment-details-changed-repeatedly"],
    ],
    [
      "an account replaced once is not",
      [
        { change: { payment: { iban: "DE89 3704 0044 0532 0130 00" } } },
        { change: { payment: { iban: "DE02 1203 0000 0000 2020 51" } } },
      ],
      [],
    ],
  ])("%s", (_, steps, expected) => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    for (const [nth, step] of steps.entries()) add(test, id, step, `2026-03-0${4 + nth}T09:00:00.000Z`);
    const changes = raised(test, id).filter((check) => check.includes("change"));
    expect(changes).toEqual(expected);
    expect(test.broken).toEqual([]);
  });

  test("is shown with both values and the day of each", () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    add(test, id, { submission: { ...ORDINARY, phones: ["+44 20 7946 0123"] } }, THURSDAY);
    const finding = caseNow(test.world, id).assessment.findings.find(
      ({ check }) => check === "contact-details-changed",
    );
    expect(finding?.evidence.map(({ says, source }) => [says.en, source.seenAt.slice(0, 10)])).toEqual([
      ["Phone before: +49 1512 3456789", "2026-03-03"],
      ["Phone now: +44 20 7946 0123", "2026-03-05"],
    ]);
  });
});

test("what is added is remembered, and is news for an older open case that shares it", () => {
  const test = openTestWorld();
  const older = vetted(test, { name: "Michael Brandt", phones: ["+44 20 7946 0123"] }).id;
  const { id } = vetted(test, ORDINARY);
  add(test, id, { change: { phones: ["+44 20 7946 0123"] } });
  expect(raised(test, id)).toContain("phone-used-by-another-candidate");
  expect(caseNow(test.world, older).assessment.linked).toEqual([
    { case: `V-${id}`, because: ["phone-used-by-another-candidate"] },
  ]);
  const told = test.told.length;
  add(test, id, { change: { role: "Engineer" } }, THURSDAY);
  expect(test.told.length).toBe(told + 1);
});

test("a stage that is added is the case's from then on", () => {
  const test = openTestWorld();
  const { id } = vetted(test, { ...ORDINARY, stage: "application" });
  add(test, id, { change: { stage: "onboarding" } });
  expect(caseNow(test.world, id).stage).toBe("onboarding");
});
