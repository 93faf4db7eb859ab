import type { Instant } from "../domain/instant.ts";
import type { Database } from "./database.ts";
import { sealed, unsealed } from "./vault.ts";

interface Delivery {
  /** Slack's own name for this delivery, such as its event id: a second one with the same key is a repetition. */
  readonly key: string;
  readonly kind: string;
  readonly payload: unknown;
}

export interface Inbox {
  /** False when it was received before. */
  receive(delivery: Delivery & { readonly at: Instant }): boolean;
  /** Worked off: the payload is dropped, the key stays so that a repetition is known. */
  finish(key: string, at: Instant): void;
  /** What was received and not worked off, in order of arrival. */
  pending(): readonly Delivery[];
}

const RECEIVE = `insert into inbox (key, kind, payload, received_at) values (@key, @kind, ${sealed("inbox.payload", "@payload", "@key")}, @at)
  on conflict (key) do nothing`;
const FINISH = "update inbox set payload = null, finished_at = ? where key = ? and finished_at is null";
const SELECT_PENDING = `select key, kind, ${unsealed("inbox.payload")} as payload from inbox
  where finished_at is null order by seq`;

/** A call inside a transaction belongs to it: a delivery and its effect are kept together or not at all. */
export function createInbox(db: Database): Inbox {
  const receive = db.prepare(RECEIVE);
  const finish = db.prepare(FINISH);
  const pending = db.prepare<[], { key: string; kind: string; payload: string }>(SELECT_PENDING);

  return {
    receive: ({ key, kind, payload, at }) =>
      receive.run({ key, kind, payload: JSON.stringify(payload ?? null), at }).changes === 1,
    finish: (key, at) => void finish.run(at, key),
    pending: () =>
      pending.all().map(({ payload, ...row }) => ({ ...row, payload: JSON.parse(payload) as unknown })),
  };
}
