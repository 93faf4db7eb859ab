import type { Instant } from "../domain/instant.ts";
import { canonicalMailbox } from "../facts/mailbox.ts";
import type { WaitingAbout } from "../workflows/erasure-ports.ts";
import type { Database } from "./database.ts";
import type { Inbox } from "./inbox.ts";
import { type OwedContent, takeBack } from "./outbox-erase.ts";

const SELECT_TASKS = "select id from tasks where case_id = ?";
const SELECT_REMINDERS = "select id from reminders where case_id = ?";
const SELECT_PROPOSALS = "select id from proposals where case_id = ?";
const SELECT_GATES = "select id from gates where case_id = ?";
const SELECT_PLACES = "select ts from messages where ref = ? and ts is not null";
const TO_SHOW = `insert into erased_to_show (case_id) select id from cases where id = ? and erased_at is null
  on conflict do nothing`;
const SHOWN_OF_CASE = /^(?:case|added):(\d+)(?::|$)/;

/** Empties what waits in the inbox and in the outbox and is about a case; answers with how much of each. */
export function createBoxErasure(db: Database, inbox: Inbox) {
  const ids = (sql: string) => db.prepare<[number], number>(sql).pluck();
  const selects = {
    task: ids(SELECT_TASKS),
    proposal: ids(SELECT_PROPOSALS),
    gate: ids(SELECT_GATES),
  };
  const selectReminders = ids(SELECT_REMINDERS);
  const selectPlaces = db.prepare<[string], string>(SELECT_PLACES).pluck();
  const toShow = db.prepare<[number]>(TO_SHOW);

  function finishDeliveries(caseId: number, { mailboxes }: WaitingAbout, at: Instant): number {
    const own = Object.entries(selects).map(([key, select]) => [key, new Set(select.all(caseId))] as const);
    const theirs = inbox.pending().filter(({ payload }) => {
      const given = (payload ?? {}) as Readonly<Record<string, unknown>>;
      const isAbout = own.some(([key, numbers]) => numbers.has(Number(given[key])));
      return given["case"] === caseId || isAbout || mailboxesIn(given).some((one) => mailboxes.includes(one));
    });
    for (const { key } of theirs) inbox.finish(key, at);
    return theirs.length;
  }

  function takeBackCalls(caseId: number, { words }: WaitingAbout): number {
    const isTheirs = refsOf(caseId, selectReminders.all(caseId));
    const places = selectPlaces.all(`case:${caseId}`).map((ts) => JSON.stringify(ts));
    const named = new RegExp(`\\bV-${caseId}\\b`);
    const said = words.flatMap(spellings);
    let taken = 0;
    const isAbout = ({ lane, args, refs }: OwedContent) => {
      const text = args.toLowerCase();
      const found =
        lane === `file:${caseId}` ||
        refs.some(isTheirs) ||
        named.test(args) ||
        places.some((ts) => args.includes(ts)) ||
        said.some((word) => text.includes(word));
      if (found) taken += 1;
      return found;
    };
    for (const ref of takeBack(db, isAbout, isTheirs)) {
      const other = SHOWN_OF_CASE.exec(ref)?.[1];
      if (other !== undefined) toShow.run(Number(other));
    }
    return taken;
  }

  return (caseId: number, about: WaitingAbout, at: Instant) => ({
    deliveries: finishDeliveries(caseId, about, at),
    calls: takeBackCalls(caseId, about),
  });
}

/** The names that the messages of a case have in the outbox, as slack/refs.ts gives them. @internal */
export function refsOf(caseId: number, reminders: readonly number[]): (ref: string) => boolean {
  const own = new Set(reminders.map((id) => `reminder:${id}`));
  return (ref) => own.has(ref) || SHOWN_OF_CASE.exec(ref)?.[1] === String(caseId);
}

/** As a text stands in JSON, plain and as Slack wants it, in lower case. */
function spellings(word: string): readonly string[] {
  const escaped = word.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [...new Set([word, escaped])].map((one) => JSON.stringify(one).slice(1, -1).toLowerCase());
}

function mailboxesIn({ submission }: Readonly<Record<string, unknown>>): readonly string[] {
  const { emails } = (submission ?? {}) as { readonly emails?: unknown };
  return Array.isArray(emails) ? emails.flatMap((one) => canonicalMailbox(String(one)) ?? []) : [];
}
