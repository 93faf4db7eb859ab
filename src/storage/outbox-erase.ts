import { type Database, inTransaction } from "./database.ts";
import { sealed, unsealed } from "./vault.ts";

/** What waits to be sent, as far as it says whom it is about. */
export interface OwedContent {
  readonly method: string;
  readonly lane: string;
  readonly args: string;
  /** The messages it posts, edits or stands under. */
  readonly refs: readonly string[];
}

const SELECT_OWED = `select id, method, lane, ${unsealed("outbox.args")} as args, names, target_ref as targetRef, thread_ref as threadRef,
    offered_at is not null or attempts > 0 as isTried
  from outbox where parked_at is null order by id`;
const DELETE_OWED = "delete from outbox where id = ?";
const DELETE_MESSAGE = "delete from messages where ref = ? and ts is null";
const EMPTY = `update outbox set args = ${sealed("outbox.args", "@args")}, digest = null where id = @id`;
// Of a text it can be tried whether it was the one.
const FORGET_DIGEST = "update messages set digest = null where ref = ?";

interface OwedRow extends Omit<OwedContent, "refs"> {
  readonly id: number;
  readonly names: string | null;
  readonly targetRef: string | null;
  readonly threadRef: string | null;
  readonly isTried: number;
}

/** A message that may be on its way: it must still be known where it stands, and what stands there says nothing. */
const NOTHING = "…";

/**
 * Takes back what has not been sent and is about somebody. A post that may be on its way stays without its content,
 * so that the message can be edited or deleted; answers with the refs of messages that have to be shown anew.
 */
export function takeBack(
  db: Database,
  isAbout: (owed: OwedContent) => boolean,
  isTheirs: (ref: string) => boolean,
): readonly string[] {
  const selectOwed = db.prepare<[], OwedRow>(SELECT_OWED);
  const [deleteOwed, deleteMessage] = [db.prepare(DELETE_OWED), db.prepare(DELETE_MESSAGE)];
  const [empty, forgetDigest] = [db.prepare(EMPTY), db.prepare(FORGET_DIGEST)];
  const anew = new Set<string>();

  function take({ id, names, targetRef, args, isTried }: OwedRow): void {
    const ref = names ?? targetRef;
    if (names === null || (isTheirs(names) && isTried === 0)) deleteOwed.run(id);
    else empty.run({ id, args: withoutContent(args) });
    if (names !== null && isTheirs(names) && isTried === 0) deleteMessage.run(names);
    if (ref === null) return;
    forgetDigest.run(ref);
    if (!isTheirs(ref)) anew.add(ref);
  }

  return inTransaction(db, () => {
    for (const row of selectOwed.all()) {
      const { method, lane, args, names, targetRef, threadRef } = row;
      const refs = [names, targetRef, threadRef].filter((ref) => ref !== null);
      if (isAbout({ method, lane, args, refs })) take(row);
    }
    return [...anew];
  });
}

function withoutContent(args: string): string {
  const { channel } = JSON.parse(args) as { readonly channel?: unknown };
  return JSON.stringify({ ...(typeof channel === "string" && { channel }), text: NOTHING, blocks: [] });
}
