import { createHash } from "node:crypto";
import type { Instant } from "../domain/instant.ts";
import { type Database, inTransaction } from "./database.ts";
import { dueRows, type Look, nextTime, type OwedCall } from "./outbox-due.ts";
import { type MessageRow, type NewRow, type OutboxRow, prepareOutbox } from "./outbox-rows.ts";

/** A message as it should read. `ref` is our own name for it; rows of one `lane` are sent in order. */
export interface Shown {
  readonly ref: string;
  readonly lane: string;
  readonly channel: string;
  /** The message in whose thread it stands. */
  readonly threadRef?: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** What stands there in a workspace that does not take the blocks. */
  readonly fallbackBlocks?: readonly unknown[];
}

/** Any other call. `targetRef` becomes `channel` and `ts` (`timestamp` for reactions.*), `threadRef` becomes `thread_ts`. */
export interface Call {
  readonly lane: string;
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly channel?: string;
  readonly targetRef?: string;
  readonly threadRef?: string;
  /** An unsent call of the same lane with the same key is replaced. */
  readonly collapse?: string;
}

interface Place {
  readonly channel: string;
  readonly ts: string;
}

/** What we owe Slack. Each call belongs to the transaction around it. */
export interface Outbox {
  /** The message should read like this: it is posted the first time and edited in place after; nothing when it reads so already. A message that was given up is tried anew. */
  show(message: Shown, at: Instant): void;
  owe(call: Call, at: Instant): void;
  /**
   * The heads of lanes that are due, at most one per lane, oldest first, with refs resolved. What is not answered
   * with `sent`, `retry` or `park` is due again. A row whose message was parked, does not exist, or was owed later
   * than the row, is parked. No message is handed out for the channels in `held`.
   */
  due(now: Instant, limit: number, held?: ReadonlySet<string>): readonly OwedCall[];
  /** When the next waiting row wants to be tried; undefined when nothing waits. */
  nextAt(): Instant | undefined;
  sent(id: number, at: Instant, posted?: Place): void;
  /** Counts an attempt; not tried again before `at`. */
  retry(id: number, at: Instant, error: string): void;
  /** Gives up on a row for good; its lane goes on. */
  park(id: number, error: string): void;
  /** Nothing goes to the channel before `until`; of calls without a channel, none of that method. */
  delay(place: string, until: Instant): void;
  /** What waits for the channel may go at once. */
  hurry(channel: string, at: Instant): void;
  /**
   * These messages are no longer in Slack: `show` says how they read now, which posts them anew. What waits in their
   * lane or for their thread comes after them, and what still stands in Slack of the old ones, such as the replies
   * under a root message that is gone, is deleted.
   */
  postAgain(refs: readonly string[], show: () => void, at: Instant): void;
  /**
   * Takes back a message that Slack does not have, with what hangs on it. False when it stands in Slack, or may:
   * then nothing has changed.
   */
  withdraw(ref: string): boolean;
  refAt(channel: string, ts: string): string | undefined;
  placeOf(ref: string): Place | undefined;
  /** The messages whose ref begins so, in the order they were first shown; those that were given up are left out. */
  refs(prefix: string): readonly string[];
  /** `at`: when it was last tried, or else owed. */
  parked(): readonly {
    readonly id: number;
    readonly lane: string;
    readonly method: string;
    readonly error: string;
    readonly at: Instant;
  }[];
  /** Nobody hears of a row that was given up any more. */
  forget(id: number): void;
  waiting(): number;
}

export function createOutbox(db: Database): Outbox {
  const rows = prepareOutbox(db);

  function show(message: Shown, at: Instant): void {
    const known = rows.message.get(message.ref);
    if (known === undefined || known.parked !== null) {
      rows.removePost.run(message.ref);
      rows.removeEdits.run(message.ref);
      post(message, at);
      return;
    }
    const unsent = rows.post.get(message.ref);
    // While it is under way, what it says is settled and a change is an edit.
    if (unsent === undefined || unsent.offeredAt !== null) edit(known, message, at, unsent);
    else
      rows.rewrite.run({
        id: unsent.id,
        args: contentOf(message, unsent.channel),
        digest: digestOf(message),
      });
  }

  function post(message: Shown, at: Instant): void {
    const { ref, lane, channel, threadRef = null } = message;
    rows.keepMessage.run({ ref, lane, channel, threadRef, at });
    const args = contentOf(message, channel);
    const owed = { lane, method: "chat.postMessage", args, channel, threadRef, digest: digestOf(message) };
    rows.insert.run({ ...owed, names: ref, targetRef: null, collapse: null, owedAt: at });
  }

  function edit(known: MessageRow, message: Shown, at: Instant, unsent: OutboxRow | undefined): void {
    const digest = digestOf(message);
    const edits = rows.edits.all(known.ref);
    const open = edits.find((row) => row.offeredAt === null);
    const before = edits.find((row) => row !== open) ?? unsent ?? known;
    const args = contentOf(message);
    if (before.digest === digest && (open === undefined || open.attempts === 0)) {
      if (open !== undefined) rows.remove.run(open.id);
    } else if (open !== undefined) {
      // Also when it was tried before: that attempt may have changed the message without our knowing.
      rows.rewrite.run({ id: open.id, args, digest });
    } else {
      // The lane of the first time, whatever is asked now: in two lanes the edits could overtake each other.
      const owed = { lane: known.lane, method: "chat.update", args, targetRef: known.ref, digest };
      rows.insert.run({ ...owed, channel: null, names: null, threadRef: null, collapse: null, owedAt: at });
    }
  }

  function owe(call: Call, at: Instant): void {
    const owed = newRow(call, at);
    const unsent = call.collapse === undefined ? undefined : rows.collapsible.get(call.collapse, call.lane);
    if (unsent !== undefined && isSameCall(unsent, owed)) {
      rows.rewrite.run({ id: unsent.id, args: owed.args, digest: null });
      return;
    }
    if (unsent !== undefined) rows.remove.run(unsent.id);
    rows.insert.run(owed);
  }

  function sent(id: number, at: Instant, posted: Place | undefined): void {
    const row = rows.row.get(id);
    if (row === undefined) return;
    const { names, targetRef, digest } = row;
    if (names !== null && posted !== undefined) rows.placed.run({ ref: names, ...posted, digest, at });
    // Never sent a second time; what is owed to it cannot find it.
    if (names !== null && posted === undefined) rows.givenUp.run("Slack did not say where it is", names);
    if (targetRef !== null && digest !== null) rows.edited.run({ ref: targetRef, digest, at });
    rows.remove.run(id);
  }

  function postAgain(refs: readonly string[], show: () => void, at: Instant): void {
    const lost = refs.flatMap((ref) => rows.message.get(ref) ?? []);
    const [first] = lost;
    if (first === undefined) return;
    const waiting = rows.behind.all({ lane: first.lane, ref: first.ref });
    for (const { ref } of lost) {
      rows.removePost.run(ref);
      rows.removeEdits.run(ref);
      rows.lost.run("it was deleted in Slack", ref);
    }
    show();
    for (const { id, ...row } of waiting) if (rows.remove.run(id).changes > 0) rows.insert.run(row);
    for (const { lane, channel, ts } of lost.slice(1)) {
      if (ts !== null) owe({ lane, method: "chat.delete", args: { channel, ts } }, at);
    }
  }

  function withdraw(ref: string): boolean {
    const { ts = null } = rows.message.get(ref) ?? {};
    const { offeredAt = null } = rows.post.get(ref) ?? {};
    if (ts !== null || offeredAt !== null) return false;
    rows.removePost.run(ref);
    rows.removeOwed.run(ref);
    rows.removeMessage.run(ref);
    return true;
  }

  function park(row: OutboxRow, error: string, at: Instant): void {
    rows.park.run({ id: row.id, error, at });
    if (row.names !== null) rows.givenUp.run(error, row.names);
  }

  function due(look: Look): readonly OwedCall[] {
    const { now } = look;
    const ready = dueRows(rows, look, (row, error) => park(row, error, now));
    for (const { id } of ready) rows.offer.run(now, id);
    return ready;
  }

  return {
    show: (message, at) => inTransaction(db, () => show(message, at)),
    owe: (call, at) => inTransaction(db, () => owe(call, at)),
    due: (now, limit, held = new Set()) =>
      rows.anyHead.get() === undefined ? [] : inTransaction(db, () => due({ now, limit, held })),
    nextAt: () => nextTime(rows),
    sent: (id, at, posted) => inTransaction(db, () => sent(id, at, posted)),
    retry: (id, at, error) => void rows.retry.run(at, error, id),
    park: (id, error) =>
      inTransaction(db, () => {
        const row = rows.row.get(id);
        if (row !== undefined) park(row, error, row.offeredAt ?? row.owedAt);
      }),
    delay: (place, until) => void rows.delay.run(place, until),
    hurry: (channel, at) =>
      inTransaction(db, () => {
        rows.undelay.run(channel);
        rows.hurry.run({ at });
      }),
    postAgain: (refs, showAgain, at) => inTransaction(db, () => postAgain(refs, showAgain, at)),
    withdraw: (ref) => inTransaction(db, () => withdraw(ref)),
    refAt: (channel, ts) => rows.refAt.get(channel, ts),
    refs: (prefix) => rows.refs.all({ prefix }),
    placeOf(ref) {
      const message = rows.message.get(ref);
      return message === undefined || message.ts === null
        ? undefined
        : { channel: message.channel, ts: message.ts };
    },
    parked: () => rows.parked.all(),
    forget: (id) => void rows.forget.run(id),
    waiting: () => rows.waiting.get() ?? 0,
  };
}

function newRow(call: Call, owedAt: Instant): NewRow {
  const { lane, method, args, targetRef = null, threadRef = null, collapse = null } = call;
  const named = args["channel"];
  const channel = call.channel ?? (typeof named === "string" ? named : null);
  const content = JSON.stringify(args);
  return {
    lane,
    method,
    args: content,
    channel,
    names: null,
    targetRef,
    threadRef,
    collapse,
    digest: null,
    owedAt,
  };
}

function isSameCall(one: NewRow, other: NewRow): boolean {
  return (["method", "channel", "targetRef", "threadRef"] as const).every((key) => one[key] === other[key]);
}

function contentOf({ text, blocks, fallbackBlocks }: Shown, channel?: string | null): string {
  return JSON.stringify({
    ...(typeof channel === "string" && { channel }),
    text,
    blocks,
    ...(fallbackBlocks !== undefined && { fallbackBlocks }),
  });
}

function digestOf({ text, blocks, fallbackBlocks }: Shown): string {
  return createHash("sha256")
    .update(JSON.stringify([text, blocks, ...(fallbackBlocks === undefined ? [] : [fallbackBlocks])]))
    .digest("hex");
}
