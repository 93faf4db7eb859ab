import { createHash, randomBytes } from "node:crypto";
import type * as z from "zod";
import type { HistoryEntry } from "../domain/history.ts";
import type { HistoryStore } from "../workflows/ports.ts";
import { type Database, inTransaction } from "./database.ts";
import { readJson } from "./json.ts";
import { KeptEvent } from "./shapes.ts";
import { sealed, unsealed } from "./vault.ts";

const SALT_BYTES = 32;
/** What the first entry follows. */
const BEGINNING = "";

const SELECT_LAST = "select seq, hash from history where seq = (select max(seq) from history)";
const INSERT_ENTRY = `insert into history (seq, case_id, at, by, kind, payload_digest, hash)
  values (@seq, @case, @at, @by, @kind, @payloadDigest, @hash)`;
const INSERT_PAYLOAD = `insert into history_payloads (seq, salt, body)
  values (@seq, @salt, ${sealed("history_payloads.body", "@body", "@seq")})`;
const SELECT_OF_CASE = `select seq, case_id as "case", at, by, ${unsealed("history_payloads.body")} as body from history join history_payloads using (seq)
  where case_id = ? and body is not null order by seq`;
const SELECT_CHAIN = `select seq, case_id as "case", at, by, kind, payload_digest as payloadDigest, hash, salt,
    ${unsealed("history_payloads.body")} as body,
    history_payloads.seq is not null as hasPayload
  from history left join history_payloads using (seq) order by seq`;
// SQLite's own note of the highest number it ever gave to a row.
const SELECT_HIGHEST = "select seq from sqlite_sequence where name = 'history'";

interface Link {
  readonly seq: number;
  readonly case: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly payloadDigest: string;
}

interface ChainRow extends Link {
  readonly hash: string;
  readonly salt: Buffer | null;
  readonly body: string | null;
  readonly hasPayload: number;
}

interface EntryRow {
  readonly seq: number;
  readonly case: number;
  readonly at: string;
  readonly by: string;
  readonly body: string;
}

/** Entries whose payload was erased are left out by `of`; the chain still counts them. */
export function createHistory(db: Database): HistoryStore {
  const selectLast = db.prepare<[], { seq: number; hash: string }>(SELECT_LAST);
  const insertEntry = db.prepare(INSERT_ENTRY);
  const insertPayload = db.prepare(INSERT_PAYLOAD);
  const selectOfCase = db.prepare<[number], EntryRow>(SELECT_OF_CASE);
  const selectChain = db.prepare<[], ChainRow>(SELECT_CHAIN);
  const selectHighest = db.prepare<[], number>(SELECT_HIGHEST).pluck();

  return {
    append: (caseId, at, by, event) =>
      inTransaction(db, () => {
        // What is written can be read back: a kind that the shapes do not know does not compile here.
        const kind: z.infer<typeof KeptEvent>["kind"] = event.kind;
        const last = selectLast.get();
        const body = JSON.stringify(event);
        const salt = randomBytes(SALT_BYTES);
        const payloadDigest = digestOf(salt, body);
        const link: Link = { seq: (last?.seq ?? 0) + 1, case: caseId, at, by, kind, payloadDigest };
        insertEntry.run({ ...link, hash: hashOf(last?.hash ?? BEGINNING, link) });
        insertPayload.run({ seq: link.seq, salt, body });
      }),

    of: (caseId) =>
      selectOfCase.all(caseId).map(
        ({ body, ...entry }): HistoryEntry => ({
          ...entry,
          event: readJson(KeptEvent, body, `entry ${entry.seq} of the history`),
        }),
      ),

    /*
     * Notices any entry that was changed, inserted or moved, any payload that was changed, and any entry removed,
     * the last ones too, because SQLite remembers the highest number it gave. It cannot notice whoever can write
     * the file, takes the last entries off and lowers that number, or computes the whole chain anew; and it cannot
     * tell a payload that was erased on request from one that was erased by hand.
     */
    firstBroken() {
      let previous = { seq: 0, hash: BEGINNING };
      for (const row of selectChain.iterate()) {
        if (row.seq !== previous.seq + 1) return previous.seq + 1;
        if (row.hash !== hashOf(previous.hash, row) || !payloadHolds(row)) return row.seq;
        previous = row;
      }
      return previous.seq < (selectHighest.get() ?? 0) ? previous.seq + 1 : undefined;
    },
  };
}

function payloadHolds({ hasPayload, salt, body, payloadDigest }: ChainRow): boolean {
  if (hasPayload === 0) return false;
  if (salt === null || body === null) return salt === null && body === null;
  return digestOf(salt, body) === payloadDigest;
}

/** Salted, so that an erased payload cannot be found again by trying what it may have been. */
function digestOf(salt: Buffer, body: string): string {
  return createHash("sha256").update(salt).update(body).digest("hex");
}

function hashOf(previous: string, { seq, case: caseId, at, by, kind, payloadDigest }: Link): string {
  const link = JSON.stringify([previous, seq, caseId, at, by, kind, payloadDigest]);
  return createHash("sha256").update(link).digest("hex");
}
