import Sqlite from "better-sqlite3";
import type { Submission } from "../../src/domain/submission.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide, disagree } from "../../src/workflows/decide.ts";
import { explainGate, moveStage } from "../../src/workflows/move-stage.ts";
import { recordInterview } from "../../src/workflows/record-interview.ts";
import { reopen } from "../../src/workflows/reopen.ts";
import { answerSamePerson } from "../../src/workflows/same-person.ts";
import { COLLEAGUE, OWNER, type TestWorld, TUESDAY, vetted } from "../support/open-world.ts";

/** What no other text holds: every one is handed out once. */
export interface Markers {
  readonly all: readonly string[];
  next(): string;
}

export function createMarkers(): Markers {
  const all: string[] = [];
  return {
    all,
    next() {
      // Begins and ends unlike its neighbours: an index keeps only where a word differs from the one before.
      const marker = `${(all.length * 7919).toString(36)}zqx${all.length}vkw`;
      all.push(marker);
      return marker;
    },
  };
}

export const SHARED_PHONE = "+49 1512 3456789";

/** Every field that a submission has, each with a text of its own. */
export function markedSubmission({ next }: Markers): Required<Submission> {
  const employment = () => ({
    ...{ employer: next(), domain: `${next()}.example`, title: next(), start: "2019-03", end: "2021-05" },
    ...{ fullTime: true, text: `${next()} ${next()}` },
  });
  return {
    name: `${next()} ${next()}`,
    aliases: [next(), next()],
    emails: [`${next()}@example.com`, `${next()}@example.com`],
    phones: [SHARED_PHONE, "+49 1512 3459999"],
    handles: [next()],
    location: { country: "DE", city: next(), timezone: "Europe/Berlin" },
    observedTimezone: "Asia/Tokyo",
    role: next(),
    engagement: "freelance",
    stage: "offer",
    source: { channel: "platform", platform: next(), referredBy: next(), accountName: next() },
    agency: { name: next(), documentsIdentityCheck: true },
    profiles: {
      ...{ github: next(), gitlab: next(), linkedin: `https://www.linkedin.com/in/${next()}` },
      ...{ portfolio: `https://${next()}.example/me`, platform: next(), names: { github: next() } },
    },
    cv: {
      text: Array.from({ length: 120 }, () => "word").join(` ${next()} `),
      ...{ file: `${next()}.pdf`, name: next(), employment: [employment(), employment()] },
      education: [{ school: next(), subject: next(), start: "2012", end: "2016" }],
      skills: [{ name: next(), years: 30 }],
      metadata: {
        author: next(),
        producer: next(),
        created: "2026-01-01T10:00:00+01:00",
        documentId: next(),
      },
    },
    otherHistory: [{ source: next(), employment: [employment()] }],
    jobAdvert: next(),
    references: [
      {
        ...{ name: next(), company: next(), companyDomain: `${next()}.example` },
        ...{ email: `${next()}@gmail.com`, phone: "+49 1512 3451111" },
      },
    ],
    network: { ips: ["203.0.113.9"] },
    conversation: { leavesPlatform: true, textOnly: true, changedContact: true },
    rate: { asked: 20, bandFrom: 55, bandTo: 90, currency: "EUR", per: "hour" },
    interviews: [{ on: "2026-02-03", mode: "video", camera: "refused", joinedAs: next(), notes: next() }],
    equipment: {
      shipTo: { country: "DE", postcode: "10115", city: next(), line: `${next()} 1` },
      idAddress: { country: "DE", postcode: "80331", city: next(), line: `${next()} 2` },
      ...{ changedAfterOffer: true, ownDevice: true, firstSeenCountry: "PL" },
    },
    payment: {
      ...{
        methods: ["crypto"],
        accountHolder: next(),
        registeredBusiness: next(),
        iban: "DE89370400440532013000",
      },
      ...{ accountCountry: "PL", wallets: [next()], prepayment: true, changes: 2 },
    },
    failedTasks: [],
    passedTasks: [],
    notes: next(),
  };
}

/** A case in which everything was done that can be done, with words of people wherever they may write some. */
export function markedCase(test: TestWorld, markers: Markers): number {
  const { world, storage } = test;
  const { next } = markers;
  const submission = markedSubmission(markers);
  const { id } = vetted(test, submission);
  const at = TUESDAY;
  for (const [index, task] of caseNow(world, id).tasks.slice(0, 3).entries())
    answerTask(world, {
      task: task.id,
      by: COLLEAGUE,
      via: "button",
      at,
      key: `k${index}`,
      answer: "failed",
      note: next(),
    });
  for (const by of [OWNER, COLLEAGUE]) {
    const interview = { on: "2026-02-10", mode: "video", notes: next(), joinedAs: next() } as const;
    recordInterview(world, { case: id, interview, by, via: "form", at });
  }
  answerSamePerson(world, { case: id, by: OWNER, opinion: "not-sure", note: next(), at });
  const moved = moveStage(world, {
    case: id,
    to: "onboarding",
    by: OWNER,
    via: "button",
    at,
    reason: next(),
  });
  const gate = storage.gates.ofCase(id).at(-1);
  if (moved === undefined || gate === undefined) throw new Error("there is no gate to explain");
  explainGate(world, { gate: gate.id, reason: next(), by: OWNER, at });
  decide(world, id, { decision: "not-cleared", reason: next(), by: OWNER, at });
  const proposal = storage.decisions.waiting(id);
  if (proposal === undefined) throw new Error("there is no proposal");
  disagree(world, { proposal: proposal.id, by: COLLEAGUE, at, reason: next() });
  decide(world, id, { decision: "on-hold", reason: next(), by: OWNER, at });
  reopen(world, { case: id, by: OWNER, at, reason: next() });
  decide(world, id, { decision: "proceed", reason: next(), by: OWNER, at });
  return id;
}

/** What only other processes and files bring, written as it would stand there. */
export function markRows(path: string, caseId: number, { next }: Markers): void {
  const db = new Sqlite(path);
  const at = TUESDAY;
  const task = db.prepare("select id from tasks where case_id = ?").pluck().get(caseId);
  const json = () => JSON.stringify([next()]);
  const rows: readonly (readonly [string, ...unknown[]])[] = [
    [
      `insert into look_ups (case_id, source, about, because, asked_by, asked_at, state, host, answer, reason, answered_at)
        values (?, 'links', ?, '"click"', 'U0OWNER', ?, 'answered', ?, ?, ?, ?)`,
      ...[caseId, next(), at, next(), json(), json(), at],
    ],
    [
      `insert into look_ups (case_id, source, about, because, asked_by, asked_at) values (?, 'links', ?, '"click"', 'U0OWNER', ?)`,
      ...[caseId, next(), at],
    ],
    [
      `insert into cv_files (case_id, file, name, asked_at, not_before, problem, details, drawn, confirmed, confirmed_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'U0OWNER')`,
      ...[caseId, next(), next(), at, at, json(), json(), json(), json()],
    ],
    ["insert or replace into control_codes (task_id, code, made_at) values (?, ?, ?)", task, next(), at],
    [
      `insert into control_checks (task_id, asked_by, asked_at, answer_to, found_at, looked) values (?, 'U0OWNER', ?, ?, ?, ?)`,
      ...[task, at, next(), next(), json()],
    ],
    ["update cases set screened_hits = ? where id = ?", next(), caseId],
  ];
  for (const [sql, ...values] of rows) db.prepare(sql).run(...values);
  db.close();
}
