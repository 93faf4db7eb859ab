import { readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { REF } from "../../src/slack/refs.ts";
import { refsOf } from "../../src/storage/erasure-boxes.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { casesOf, eraseCase, rewordLinked } from "../../src/workflows/forget.ts";
import {
  COLLEAGUE,
  ORDINARY,
  openTestWorld,
  type TestWorld,
  TUESDAY,
  vetted,
} from "../support/open-world.ts";
import { temporaryPath } from "./examples.ts";
import { createMarkers, markedCase, markRows, SHARED_PHONE } from "./marked-case.ts";

const LATER = "2026-03-04T09:00:00.000Z";
const ASKED = { by: "command-line", at: LATER, because: "asked" } as const;

/**
 * Every column that may hold a text, looked at once: whether a value of a case in it is erased ("gone"), is none of a
 * person's ("kept", and why), or expires by itself. Whoever adds a column decides here, and erases it.
 */
const REVIEWED: Readonly<Record<string, string>> = {
  "assessments.at": "gone",
  "assessments.body": "gone",
  "assessments.findings": "gone with its row: checks and tasks, no text",
  "assessments.level": "gone",
  "case_names.words": "gone",
  "cases.decided_at": "kept: dates are counted",
  "cases.decided_by": "kept: a colleague",
  "cases.decision": "kept: counted",
  "cases.decision_confirmed_by": "kept: a colleague",
  "cases.decision_reason": "gone",
  "cases.erased_at": "kept: the date of the erasure",
  "cases.hold_until": "gone",
  "cases.level": "kept: counted",
  "cases.linked": "kept: numbers of cases",
  "cases.name": "gone",
  "cases.name_marks": "expires: keyed hashes, with the last identifier",
  "cases.opened_at": "kept: dates are counted",
  "cases.owner": "kept: a colleague",
  "cases.raised": "kept: ids of checks",
  "cases.role": "gone",
  "cases.screened_hits": "gone",
  "cases.stage": "kept: one of five words",
  "cases.unanswered": "kept: ids of checks",
  "channel_delays.channel": "kept: a channel",
  "channel_delays.until": "kept: a date",
  "control_checks.answer_to": "gone",
  "control_checks.answered_at": "gone",
  "control_checks.asked_at": "gone",
  "control_checks.asked_by": "gone",
  "control_checks.found_at": "gone",
  "control_checks.looked": "gone",
  "control_checks.state": "gone",
  "control_codes.code": "gone",
  "control_codes.made_at": "gone",
  "cv_files.asked_at": "gone",
  "cv_files.confirmed": "gone",
  "cv_files.confirmed_at": "gone",
  "cv_files.confirmed_by": "gone",
  "cv_files.details": "gone",
  "cv_files.drawn": "gone",
  "cv_files.file": "gone",
  "cv_files.name": "gone",
  "cv_files.not_before": "gone",
  "cv_files.problem": "gone",
  "cv_files.read_at": "gone",
  "cv_files.state": "gone",
  "cv_sketches.expires_at": "expires: keyed sketches",
  "cv_sketches.jobs": "expires: keyed sketches",
  "cv_sketches.outline": "expires: keyed sketches",
  "cv_sketches.seen_at": "expires: keyed sketches",
  "cv_sketches.text": "expires: keyed sketches",
  "digests.at": "kept: a date",
  "findings.check": "kept: ids of checks",
  "findings.ended": "kept: counted",
  "findings.ended_at": "kept: dates are counted",
  "findings.tasks": "kept: ids of tasks",
  "gates.at": "kept: a date",
  "gates.by": "kept: a colleague",
  "gates.explained_at": "kept: a date",
  "gates.explained_by": "kept: a colleague",
  "gates.failed": "kept: ids of tasks",
  "gates.from_stage": "kept: one of five words",
  "gates.open": "kept: ids of tasks",
  "gates.reason": "gone",
  "gates.to_stage": "kept: one of five words",
  "history.at": "kept: the chain",
  "history.by": "kept: a colleague, in the chain",
  "history.hash": "kept: the chain",
  "history.kind": "kept: the chain",
  "history.payload_digest": "kept: the chain; salted, and the salt is gone",
  "history_payloads.body": "gone",
  "history_payloads.salt": "gone",
  "homes.user": "kept: a colleague",
  "identifiers.expires_at": "expires: keyed hashes",
  "identifiers.hash": "expires: keyed hashes",
  "identifiers.seen_at": "expires: keyed hashes",
  "inbox.finished_at": "expires: after 30 days",
  "inbox.key": "expires: Slack's ids, after 30 days",
  "inbox.kind": "expires: after 30 days",
  "inbox.payload": "gone",
  "inbox.received_at": "expires: after 30 days",
  "interview_opinions.answered_at": "gone",
  "interview_opinions.asked_at": "gone",
  "interview_opinions.interviewer": "gone",
  "interview_opinions.note": "gone",
  "interview_opinions.opinion": "gone",
  "look_ups.about": "gone",
  "look_ups.answer": "gone",
  "look_ups.answered_at": "kept: dates are counted",
  "look_ups.asked_at": "kept: a date",
  "look_ups.asked_by": "kept: a colleague",
  "look_ups.because": "kept: ids of checks",
  "look_ups.host": "gone",
  "look_ups.reason": "gone",
  "look_ups.seen_at": "kept: a date",
  "look_ups.source": "kept: counted",
  "look_ups.state": "kept: counted",
  "messages.at": "kept: a date",
  "messages.channel": "kept: a channel",
  "messages.digest": "gone",
  "messages.lane": "kept: the number of the case",
  "messages.parked": "kept: an error of Slack's",
  "messages.ref": "kept: the number of the case",
  "messages.thread_ref": "kept: the number of the case",
  "messages.ts": "kept: Slack's id of a message",
  "migrations.applied_at": "kept: bookkeeping",
  "migrations.checksum": "kept: bookkeeping",
  "migrations.name": "kept: bookkeeping",
  "outbox.args": "gone",
  "outbox.channel": "gone",
  "outbox.collapse": "gone",
  "outbox.digest": "gone",
  "outbox.error": "expires: an error of Slack's, after 30 days",
  "outbox.lane": "kept: the number of the case, or a colleague",
  "outbox.method": "kept: a method of Slack's",
  "outbox.names": "kept: the number of the case",
  "outbox.not_before": "kept: a date",
  "outbox.offered_at": "kept: a date",
  "outbox.owed_at": "kept: a date",
  "outbox.parked_at": "expires: after 30 days",
  "outbox.target_ref": "kept: the number of the case",
  "outbox.thread_ref": "kept: the number of the case",
  "people.away_until": "kept: a colleague",
  "people.holidays": "kept: a colleague",
  "people.timezone": "kept: a colleague",
  "people.timezone_read_at": "kept: a colleague",
  "people.user": "kept: a colleague",
  "proposals.at": "kept: a date",
  "proposals.by": "kept: a colleague",
  "proposals.decision": "kept: the kind of decision",
  "proposals.ended_at": "kept: a date",
  "proposals.ended_because": "gone",
  "proposals.ended_by": "kept: a colleague",
  "proposals.reason": "gone",
  "proposals.state": "kept: one of four words",
  "recorded_interviews.recorded_at": "gone",
  "recorded_interviews.recorded_by": "gone",
  "reminders.at": "kept: a date",
  "reminders.sent_to": "kept: a colleague",
  "reopenings.at": "kept: a date",
  "reopenings.by": "kept: a colleague",
  "reopenings.decided_by": "kept: a colleague",
  "reopenings.decision": "kept: the kind of decision",
  "reopenings.reason": "gone",
  "role_owners.owner": "kept: a colleague",
  "role_owners.role": "kept: a role",
  "role_owners.set_at": "kept: a date",
  "role_owners.set_by": "kept: a colleague",
  "same_person_questions.ask_again_at": "gone",
  "same_person_questions.show_at": "gone",
  "same_person_questions.shown_at": "gone",
  "sealing_keys.id": "kept: chance",
  "sealing_keys.proof": "kept: tells one key from another",
  "sealing_keys.salt": "kept: chance",
  "shared_files.at": "kept: a date",
  "shared_files.file": "kept: Slack's id of a file, until the file is gone",
  "submissions.at": "gone",
  "submissions.body": "gone",
  "task_answers.answer": "kept: one of six words",
  "task_answers.at": "kept: a date",
  "task_answers.by": "kept: a colleague",
  "task_answers.key": "kept: a colleague and Slack's id of a message",
  "task_answers.note": "gone",
  "task_answers.until": "kept: a date",
  "task_answers.withdrawn_at": "kept: a date",
  "tasks.answered_at": "kept: dates are counted",
  "tasks.because": "kept: ids of checks",
  "tasks.due_at": "kept: a date",
  "tasks.last_reminded_at": "kept: a date",
  "tasks.opened_at": "kept: dates are counted",
  "tasks.owner": "kept: a colleague",
  "tasks.quiet_until": "gone",
  "tasks.remind_at": "gone",
  "tasks.role": "kept: a role",
  "tasks.status": "kept: counted",
  "tasks.taken_by": "kept: a colleague",
  "tasks.task": "kept: ids of tasks",
  "track_record.check": "kept: ids of checks",
};
/** Lists that others publish: nothing of a candidate. FTS keeps tables of its own, which the raw bytes cover. */
const OF_OTHERS = /^(?:watchlist|sqlite_|case_names_)/;

function tablesOf(db: Sqlite.Database): readonly string[] {
  const names = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck();
  return names.all().filter((name) => !OF_OTHERS.test(name));
}

function textColumns(db: Sqlite.Database): readonly string[] {
  return tablesOf(db).flatMap((table) =>
    db
      .prepare<[string], { name: string; type: string }>("select name, type from pragma_table_info(?)")
      .all(table)
      .filter(({ type }) => type !== "INTEGER")
      .map(({ name }) => `${table}.${name}`),
  );
}

/** In which columns one of the texts stands, in any case. */
function columnsWith(path: string, texts: readonly string[]): readonly string[] {
  const db = new Sqlite(path, { readonly: true });
  const found = new Set<string>();
  for (const table of tablesOf(db)) {
    for (const row of db.prepare<[], Record<string, unknown>>(`select * from ${table}`).iterate()) {
      for (const [column, value] of Object.entries(row)) {
        const held = (Buffer.isBuffer(value) ? value.toString("latin1") : String(value)).toLowerCase();
        if (texts.some((text) => held.includes(text.toLowerCase()))) found.add(`${table}.${column}`);
      }
    }
  }
  db.close();
  return [...found].toSorted();
}

/** Which of the texts stand anywhere in these files, free pages and all. */
function bytesWith(paths: readonly string[], texts: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const bytes = readFileSync(path, { flag: "a+" }).toString("latin1").toLowerCase();
    const forms = (text: string) => [text, Buffer.from(text, "utf16le").toString("latin1")];
    return texts.filter((text) => forms(text.toLowerCase()).some((form) => bytes.includes(form)));
  });
}

function owe(storage: TestWorld["storage"], caseId: number, name: string, texts: readonly string[]): void {
  const root = REF.root(caseId);
  const shown = { lane: root, channel: "C0VETTING", blocks: [] };
  storage.outbox.show({ ...shown, ref: root, text: texts.join(" ") }, TUESDAY);
  const [call] = storage.outbox.due(TUESDAY, 1);
  storage.outbox.sent(call?.id ?? 0, TUESDAY, { channel: "C0VETTING", ts: "1.000100" });
  storage.outbox.show({ ...shown, ref: root, text: `edited ${texts[0]}` }, TUESDAY);
  storage.outbox.show(
    { ...shown, ref: REF.part(caseId, "tasks:1"), threadRef: root, text: texts[1] ?? "" },
    TUESDAY,
  );
  const thread = { channel: "C0VETTING", user: "U0OWNER", thread_ts: "1.000100" };
  const call2 = { lane: "to:U0OWNER", channel: "C0VETTING" };
  storage.outbox.owe(
    { ...call2, method: "chat.postEphemeral", args: { ...thread, text: texts[2] } },
    TUESDAY,
  );
  storage.outbox.owe(
    { ...call2, method: "response_url", args: { url: "https://x.example", text: `${name} ${texts[3]}` } },
    TUESDAY,
  );
  storage.outbox.owe(
    { lane: "home:U0OWNER", method: "views.publish", args: { view: `V-${caseId} ${texts[4]}` } },
    TUESDAY,
  );
  const file = { lane: `file:${caseId}`, method: "share_file", threadRef: root, args: { content: texts[5] } };
  storage.outbox.owe(file, TUESDAY);
}

function receive(
  storage: TestWorld["storage"],
  caseId: number,
  email: string,
  texts: readonly string[],
): void {
  const task = storage.cases.find(caseId)?.tasks[0]?.id;
  const payloads = [
    { case: caseId, edits: texts[0] },
    { task, note: texts[1] },
    { submission: { name: texts[2], emails: [email.toUpperCase()] } },
  ];
  for (const [at, payload] of payloads.entries())
    storage.inbox.receive({ key: `d${at}`, kind: "any", payload, at: TUESDAY });
}

async function forgotten() {
  const path = temporaryPath();
  const test = openTestWorld({ path });
  const { world, storage } = test;
  const markers = createMarkers();
  // Among others, so that rows move from page to page.
  const others = (from: number) =>
    Array.from({ length: 6 }, (_, at) =>
      vetted(test, { ...ORDINARY, name: `Other ${from + at}`, phones: [], notes: "x".repeat(900) }),
    );
  others(0);
  const id = markedCase(test, markers);
  const { submission } = caseNow(world, id);
  const [email = ""] = submission.emails ?? [];
  const linked = vetted(test, {
    name: "Robert Hill",
    emails: ["r.hill@example.org"],
    phones: [SHARED_PHONE],
    role: "Tester",
  });
  const [task] = linked.tasks;
  const note = `The number is that of ${submission.name}.`;
  answerTask(world, {
    task: task?.id ?? 0,
    by: COLLEAGUE,
    via: "button",
    at: TUESDAY,
    key: "k",
    answer: "failed",
    note,
  });
  others(20);
  markRows(path, id, markers);
  owe(storage, id, submission.name, Array.from({ length: 6 }, markers.next));
  receive(storage, id, email, Array.from({ length: 3 }, markers.next));
  const before = columnsWith(path, markers.all);
  const files = [path, `${path}-wal`];
  const bytesBefore = bytesWith(files, markers.all);
  const found = await casesOf(storage, email.toUpperCase());
  for (const one of found.cases) eraseCase(storage, one, ASKED);
  await rewordLinked(storage);
  storage.erasure.rewrite();

  const isClean = storage.erasure.checkpoint();
  return {
    path,
    files,
    test,
    markers,
    id,
    linked: linked.id,
    found,
    before,
    bytesBefore,
    isClean,
    name: submission.name,
  };
}

test("every column that may hold a text was looked at", () => {
  const path = temporaryPath();
  openTestWorld({ path });
  const db = new Sqlite(path, { readonly: true });
  const columns = textColumns(db);
  db.close();
  expect(columns.length).toBeGreaterThan(100);
  expect([...columns].toSorted()).toEqual(Object.keys(REVIEWED).toSorted());
});

test("no byte of the database, its log and a copy holds a word of a person who was forgotten", {
  timeout: 30_000,
}, async () => {
  const given = await forgotten();

  {
    // The case that was forgotten had a text in every column that is erased.
    const wanted = Object.entries(REVIEWED).filter(([, what]) => what === "gone");
    const notWritten = wanted
      .map(([column]) => column)
      .filter((column) => !given.before.includes(column))
      .filter(
        (column) =>
          !/(?:_at|\.at|_by|\.by|state|level|opinion|salt|until|before|digest|interviewer|channel|collapse)$/.test(
            column,
          ),
      );
    expect.soft(notWritten).toEqual([]);
    expect.soft(new Set(given.bytesBefore).size).toBe(given.markers.all.length);
  }
  // No column holds a word of it.
  expect.soft(columnsWith(given.path, given.markers.all)).toEqual([]);
  expect.soft(columnsWith(given.path, [given.name])).toEqual([]);

  {
    // No byte of the database and of its log does, and none of a copy.
    expect.soft(given.isClean).toBe(true);
    const copy = `${given.path}.copy`;
    const db = new Sqlite(given.path);
    db.exec(`vacuum into '${copy}'`);
    db.close();
    expect.soft(bytesWith([...given.files, copy], given.markers.all)).toEqual([]);
  }

  {
    // Its keyed hashes and sketches are gone as well.
    const db = new Sqlite(given.path, { readonly: true });
    const count = (sql: string) => db.prepare<[number], number>(sql).pluck().get(given.id);
    expect.soft(count("select count(*) from identifiers where case_id = ?")).toBe(0);
    expect.soft(count("select count(*) from cv_sketches where case_id = ?")).toBe(0);
    expect
      .soft(count("select count(*) from cv_bands where ? > 0 and sketch not in (select id from cv_sketches)"))
      .toBe(0);
    db.close();
  }

  {
    // The history holds, and says that it was erased.
    const { history } = given.test.storage;
    expect.soft(history.firstBroken()).toBeUndefined();
    expect
      .soft(history.of(given.id))
      .toMatchObject([{ by: "command-line", event: { kind: "erased", because: "asked" } }]);
  }

  {
    // Another case keeps its finding, and says no more of it than its number.
    const { assessment } = caseNow(given.test.world, given.linked);
    const finding = assessment.findings.find(({ check }) => check === "phone-used-by-another-candidate");
    expect.soft(finding?.cases).toEqual([`V-${given.id}`]);
    expect
      .soft(finding?.evidence.map(({ says }) => says.en))
      .toContain(`V-${given.id} has been erased. What both have in common is no longer kept.`);
    expect.soft(given.test.storage.erasure.showing(10)).toEqual([given.id, given.linked]);
  }
});

test("the names of messages are those that Slack's side gives them", () => {
  const isTheirs = refsOf(12, [7]);
  const theirs = [REF.root(12), REF.part(12, "tasks:1"), REF.added(12, 3), REF.reminder(7)];
  const others = [
    REF.root(1),
    REF.root(123),
    REF.part(1, "12"),
    REF.added(1, 12),
    REF.reminder(12),
    REF.digest(TUESDAY),
  ];
  expect(theirs.map(isTheirs)).toEqual(theirs.map(() => true));
  expect(others.map(isTheirs)).toEqual(others.map(() => false));
});
