import { createHash } from "node:crypto";
import type { Instant } from "../domain/instant.ts";
import type { Head, OutboxRow, OutboxRows } from "./outbox-rows.ts";

/** A call to make now. */
export interface OwedCall {
  readonly id: number;
  readonly lane: string;
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly channel?: string;
  /** The ref of the message that this call posts; `sent` wants to know where it went. */
  readonly names?: string;
  /** The refs of the message that it is about, and of the one under which it stands. */
  readonly target?: string;
  readonly thread?: string;
  readonly attempts: number;
  readonly owedAt: Instant;
}

/** Where a row goes; or that it waits for another row to be posted; or why it never can be sent. */
type Way =
  | { readonly ends: "ready"; readonly channel?: string; readonly ts?: string; readonly threadTs?: string }
  | { readonly ends: "waits" }
  | { readonly ends: "parked"; readonly error: string };

/** What is asked of the outbox. */
export interface Look {
  readonly now: Instant;
  readonly limit: number;
  /** Channels that take no other message yet; edits and reactions they do. */
  readonly held: ReadonlySet<string>;
}

/**
 * The heads of the lanes that can be sent now, oldest first. A head that never can be is parked, and the next in
 * its lane looked at. A row waits only for rows older than itself, so that lanes never wait for each other in a ring.
 */
export function dueRows(
  rows: OutboxRows,
  look: Look,
  park: (row: OutboxRow, error: string) => void,
): readonly OwedCall[] {
  const delays = new Map(rows.delays.all(look.now));
  const due: OwedCall[] = [];
  for (const head of rows.heads.all()) {
    if (due.length >= look.limit) break;
    // Behind a channel that takes one message a second hundreds of lanes wait: they are passed over, not read.
    const call = hasToWait(head, look, delays) ? undefined : dueInLane(rows, head.lane, look, park);
    if (call !== undefined) due.push(call);
  }
  return due.toSorted((one, other) => one.id - other.id);
}

/** When the next row wants to be tried; rows that wait for another row have no time of their own. */
export function nextTime(rows: OutboxRows): Instant | undefined {
  const delays = new Map(rows.delays.all(""));
  let next: Instant | undefined;
  for (const head of rows.heads.all()) {
    if (next !== undefined && head.notBefore >= next) continue;
    const place = hangsOnNothing(head) ? (head.channel ?? head.method) : placeOf(rows, head);
    if (place === undefined) continue;
    const time = later(head.notBefore, delays.get(place) ?? "");
    if (next === undefined || time < next) next = time;
  }
  return next;
}

/** Where it goes; undefined when it waits for another row. Nowhere when it is never sent. */
function placeOf(rows: OutboxRows, { lane }: Head): string | undefined {
  const row = rows.head.get(lane);
  const way = row && wayOf(rows, row);
  if (row === undefined || way === undefined || way.ends === "waits") return undefined;
  return way.ends === "ready" ? (way.channel ?? row.method) : "";
}

function hangsOnNothing({ targetRef, threadRef }: Head): boolean {
  return targetRef === null && threadRef === null;
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

/** As far as can be told without reading the row. */
function hasToWait(head: Head, { now, held }: Look, delays: ReadonlyMap<string, Instant>): boolean {
  const { method, channel, targetRef, notBefore } = head;
  if (notBefore > now) return true;
  // What is about a message goes where that stands.
  if (targetRef !== null || (channel === null && !hangsOnNothing(head))) return false;
  return delays.has(channel ?? method) || isHeld(method, channel, held);
}

function isHeld(method: string, channel: string | null | undefined, held: ReadonlySet<string>): boolean {
  return isMessage(method) && held.has(channel ?? "");
}

/** Slack takes one of these a second in each channel. */
export function isMessage(method: string): boolean {
  return method.startsWith("chat.post");
}

function dueInLane(
  rows: OutboxRows,
  lane: string,
  { now, held }: Look,
  park: (row: OutboxRow, error: string) => void,
): OwedCall | undefined {
  for (let row = rows.head.get(lane); row !== undefined; row = rows.head.get(lane)) {
    if (row.notBefore > now) return undefined;
    const way = wayOf(rows, row);
    if (way.ends === "waits") return undefined;
    if (way.ends === "ready") {
      const { channel } = way;
      const hasNoTurn = delayOf(rows, channel ?? row.method) > now || isHeld(row.method, channel, held);
      return hasNoTurn ? undefined : owedCall(row, way);
    }
    park(row, way.error);
  }
  return undefined;
}

function wayOf(rows: OutboxRows, row: OutboxRow): Way {
  const target = row.targetRef === null ? undefined : placeFor(rows, row, row.targetRef);
  if (target !== undefined && target.ends !== "ready") return target;
  const thread = row.threadRef === null ? undefined : placeFor(rows, row, row.threadRef);
  if (thread !== undefined && thread.ends !== "ready") return thread;
  const channel = target?.channel ?? row.channel ?? thread?.channel;
  return {
    ends: "ready",
    ...(channel !== undefined && { channel }),
    ...(target?.ts !== undefined && { ts: target.ts }),
    ...(thread?.ts !== undefined && { threadTs: thread.ts }),
  };
}

function placeFor(rows: OutboxRows, row: OutboxRow, ref: string): Way {
  const message = rows.message.get(ref);
  if (message === undefined) return { ends: "parked", error: `there is no message ${ref}` };
  const { parked, ts, channel } = message;
  if (parked !== null) return { ends: "parked", error: `the message ${ref} was not posted: ${parked}` };
  if (ts !== null) return { ends: "ready", channel, ts };
  const post = rows.post.get(ref);
  if (post !== undefined && post.id < row.id) return { ends: "waits" };
  return { ends: "parked", error: `this was owed before the message ${ref} was` };
}

function delayOf(rows: OutboxRows, place: string): Instant {
  return rows.delayOf.get(place) ?? "";
}

/** Slack calls the same thing `timestamp` in reactions.* and `ts` in every other method. */
function owedCall(row: OutboxRow, way: Way & { readonly ends: "ready" }): OwedCall {
  const { id, lane, method, names, targetRef, threadRef, attempts, owedAt } = row;
  const { channel, ts, threadTs } = way;
  return {
    id,
    lane,
    method,
    args: {
      ...(JSON.parse(row.args) as Record<string, unknown>),
      ...(channel !== undefined && { channel }),
      ...(ts !== undefined && { [method.startsWith("reactions.") ? "timestamp" : "ts"]: ts }),
      ...(threadTs !== undefined && { thread_ts: threadTs }),
      ...(method === "chat.postMessage" && { client_msg_id: messageId(row) }),
    },
    ...(channel !== undefined && { channel }),
    ...(names !== null && { names }),
    ...(targetRef !== null && { target: targetRef }),
    ...(threadRef !== null && { thread: threadRef }),
    attempts,
    owedAt,
  };
}

/**
 * The same however often the row is sent and whatever becomes of its content, and another for every row of any
 * database: a message whose answer was cut off is known again by it. Slack's page on chat.postMessage says of it only
 * what the errors `duplicate_…` mean, so nothing relies on it.
 */
function messageId({ id, lane, owedAt }: OutboxRow): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([id, lane, owedAt]))
    .digest("hex");
  const part = (from: number, to: number) => hash.slice(from, to);
  // A UUID as Slack's own client makes them: version 4, variant 1.
  return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}
