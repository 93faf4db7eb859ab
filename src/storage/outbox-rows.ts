import type { Instant } from "../domain/instant.ts";
import type { Database } from "./database.ts";
import { sealed, unsealed } from "./vault.ts";

export interface MessageRow {
  readonly ref: string;
  readonly lane: string;
  readonly channel: string;
  readonly threadRef: string | null;
  readonly ts: string | null;
  readonly digest: string | null;
  readonly parked: string | null;
}

export interface OutboxRow {
  readonly id: number;
  readonly lane: string;
  readonly method: string;
  readonly args: string;
  readonly channel: string | null;
  readonly names: string | null;
  readonly targetRef: string | null;
  readonly threadRef: string | null;
  readonly collapse: string | null;
  readonly digest: string | null;
  readonly attempts: number;
  readonly notBefore: Instant;
  readonly offeredAt: Instant | null;
  readonly owedAt: Instant;
}

/** The first call of a lane, without what it says. */
export type Head = Pick<
  OutboxRow,
  "lane" | "id" | "method" | "channel" | "targetRef" | "threadRef" | "notBefore"
>;

export type NewRow = Omit<OutboxRow, "id" | "attempts" | "notBefore" | "offeredAt">;

const ROW = `id, lane, method, ${unsealed("outbox.args")} as args, channel, names, target_ref as targetRef, thread_ref as threadRef, collapse, digest,
  attempts, not_before as notBefore, offered_at as offeredAt, owed_at as owedAt`;
// Jumps from lane to lane in the index, however many rows wait in each.
const LANES = `with recursive lanes (lane) as (
    select min(lane) from outbox where parked_at is null
    union all
    select (select min(lane) from outbox where parked_at is null and lane > lanes.lane) from lanes where lanes.lane is not null
  )`;

const SQL = {
  // Out of the index alone.
  heads: `${LANES} select head.lane, head.id, method, channel, target_ref as targetRef, thread_ref as threadRef,
      not_before as notBefore
    from lanes cross join outbox as head indexed by outbox_waiting on head.lane = lanes.lane and parked_at is null
      and head.id = (select min(id) from outbox where lane = lanes.lane and parked_at is null)
    order by head.id`,
  anyHead: "select 1 from outbox indexed by outbox_waiting where parked_at is null limit 1",
  row: `select ${ROW} from outbox where id = ? and parked_at is null`,
  head: `select ${ROW} from outbox where lane = ? and parked_at is null order by id limit 1`,
  insert: `insert into outbox (lane, method, args, channel, names, target_ref, thread_ref, collapse, digest, not_before, owed_at)
    values (@lane, @method, ${sealed("outbox.args", "@args", "@lane")}, @channel, @names, @targetRef, @threadRef, @collapse, @digest, @owedAt, @owedAt)`,
  rewrite: `update outbox set args = ${sealed("outbox.args", "@args")}, digest = @digest where id = @id`,
  offer: "update outbox set offered_at = ? where id = ?",
  retry: `update outbox set attempts = attempts + 1, not_before = ?, error = ?, offered_at = null
    where id = ? and parked_at is null`,
  park: `update outbox set args = '{}', error = @error, parked_at = @at, offered_at = null where id = @id`,
  remove: "delete from outbox where id = ?",
  forget: "delete from outbox where id = ? and parked_at is not null",
  removePost: "delete from outbox where names = ?",
  removeEdits: "delete from outbox where target_ref = ? and parked_at is null and digest is not null",
  removeOwed: "delete from outbox where target_ref = ? and parked_at is null",
  removeMessage: "delete from messages where ref = ?",
  behind: `select ${ROW} from outbox where parked_at is null and (lane = @lane or thread_ref = @ref) order by id`,
  hurry: "update outbox set not_before = @at where parked_at is null and attempts > 0 and not_before > @at",
  undelay: "delete from channel_delays where channel = ?",
  lost: "update messages set parked = ?, ts = null, digest = null where ref = ?",
  post: `select ${ROW} from outbox where names = ? and parked_at is null`,
  edits: `select ${ROW} from outbox where target_ref = ? and parked_at is null and digest is not null order by id desc limit 2`,
  collapsible: `select ${ROW} from outbox
    where collapse = ? and parked_at is null and lane = ? and offered_at is null order by id desc limit 1`,
  waiting: "select count(*) from outbox indexed by outbox_waiting where parked_at is null",
  parked: `select id, lane, method, error, parked_at as at from outbox where parked_at is not null order by id`,
  message: `select ref, lane, channel, thread_ref as threadRef, ts, digest, parked from messages where ref = ?`,
  refAt: "select ref from messages where channel = ? and ts = ? and ts is not null",
  // The last character there is: everything that begins with the prefix sorts before it.
  refs: `select ref from messages where ref >= @prefix and ref < @prefix || char(1114111) and parked is null
    order by rowid`,
  keepMessage: `insert into messages (ref, lane, channel, thread_ref, at) values (@ref, @lane, @channel, @threadRef, @at)
    on conflict (ref) do update set lane = excluded.lane, channel = excluded.channel, thread_ref = excluded.thread_ref,
      at = excluded.at, parked = null`,
  placed: "update messages set channel = @channel, ts = @ts, digest = @digest, at = @at where ref = @ref",
  edited: "update messages set digest = @digest, at = @at where ref = @ref",
  givenUp: "update messages set parked = ? where ref = ?",
  delay: `insert into channel_delays (channel, until) values (?, ?)
    on conflict (channel) do update set until = max(until, excluded.until)`,
  delays: "select channel, until from channel_delays where until > ?",
  delayOf: "select until from channel_delays where channel = ?",
} as const;

export type OutboxRows = ReturnType<typeof prepareOutbox>;

export function prepareOutbox(db: Database) {
  return {
    heads: db.prepare<[], Head>(SQL.heads),
    anyHead: db.prepare<[], number>(SQL.anyHead).pluck(),
    row: db.prepare<[number], OutboxRow>(SQL.row),
    head: db.prepare<[string], OutboxRow>(SQL.head),
    insert: db.prepare<[NewRow]>(SQL.insert),
    rewrite: db.prepare<[{ id: number; args: string; digest: string | null }]>(SQL.rewrite),
    offer: db.prepare<[Instant, number]>(SQL.offer),
    retry: db.prepare<[Instant, string, number]>(SQL.retry),
    park: db.prepare<[{ id: number; error: string; at: Instant }]>(SQL.park),
    remove: db.prepare<[number]>(SQL.remove),
    removePost: db.prepare<[string]>(SQL.removePost),
    removeEdits: db.prepare<[string]>(SQL.removeEdits),
    removeOwed: db.prepare<[string]>(SQL.removeOwed),
    removeMessage: db.prepare<[string]>(SQL.removeMessage),
    behind: db.prepare<[{ lane: string; ref: string }], OutboxRow>(SQL.behind),
    hurry: db.prepare<[{ at: Instant }]>(SQL.hurry),
    undelay: db.prepare<[string]>(SQL.undelay),
    lost: db.prepare<[string, string]>(SQL.lost),
    post: db.prepare<[string], OutboxRow>(SQL.post),
    edits: db.prepare<[string], OutboxRow>(SQL.edits),
    collapsible: db.prepare<[string, string], OutboxRow>(SQL.collapsible),
    waiting: db.prepare<[], number>(SQL.waiting).pluck(),
    forget: db.prepare<[number]>(SQL.forget),
    parked: db.prepare<[], { id: number; lane: string; method: string; error: string; at: Instant }>(
      SQL.parked,
    ),
    message: db.prepare<[string], MessageRow>(SQL.message),
    refAt: db.prepare<[string, string], string>(SQL.refAt).pluck(),
    refs: db.prepare<[{ prefix: string }], string>(SQL.refs).pluck(),
    keepMessage: db.prepare(SQL.keepMessage),
    placed: db.prepare(SQL.placed),
    edited: db.prepare(SQL.edited),
    givenUp: db.prepare<[string, string]>(SQL.givenUp),
    delay: db.prepare<[string, Instant]>(SQL.delay),
    delays: db.prepare<[Instant], [string, Instant]>(SQL.delays).raw(),
    delayOf: db.prepare<[string], Instant>(SQL.delayOf).pluck(),
  };
}
