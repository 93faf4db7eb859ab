import { createHmac, createSecretKey } from "node:crypto";
import { caseName } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { EarlierUse, Identifier } from "../facts/identifiers.ts";
import { searchedWords } from "../facts/name-search.ts";
import type { IdentifierStore } from "../workflows/ports.ts";
import { type Database, inTransaction } from "./database.ts";
import { unsealed } from "./vault.ts";

/** Of one identifier, the newest; nobody reads further, and a shared mailbox must not cost more than this. */
const USES_PER_IDENTIFIER = 25;

const REMEMBER = `insert into identifiers (hash, case_id, seen_at, expires_at) values (@hash, @case, @seenAt, @expiresAt)
  on conflict do update set expires_at = excluded.expires_at, seen_at = min(seen_at, excluded.seen_at)`;
// Most are new. Asking first whether there is any takes a third of the time.
const SELECT_ANY = "select 1 from identifiers where hash = ?";
const SELECT_USES = `select case_id as "case", ${unsealed("cases.name")} as name, ${unsealed("cases.role")} as role,
    seen_at as seenAt
  from identifiers join cases on cases.id = case_id
  where hash = @hash and expires_at > @now and case_id <> @except order by case_id desc limit @limit`;
const FORGET = "delete from identifiers where case_id = ?";
const MARK_NAME = "update cases set name_marks = ? where id = ?";
const SELECT_MARKS = "select name_marks from cases where id = ? and erased_at is not null";
const MARK_BYTES = 8;
const MARK = /.{16}/g;
/** A given and a family name. */
const WORDS_IN_COMMON = 2;

interface UseRow {
  readonly case: number;
  readonly name: string;
  readonly role: string | null;
  readonly seenAt: Instant;
}

/** `linkKey`: the secret of the hashes, 32 bytes. */
export function createIdentifiers(db: Database, linkKey: Buffer): IdentifierStore {
  const key = createSecretKey(linkKey);
  const remember = db.prepare(REMEMBER);
  const selectAny = db.prepare<[Buffer], number>(SELECT_ANY).pluck();
  const selectUses = db.prepare<[{ hash: Buffer; now: Instant; except: number; limit: number }], UseRow>(
    SELECT_USES,
  );

  // The kind is part of what is hashed: a number is never taken for an account of the same digits.
  function hashOf({ kind, canonical }: Identifier): Buffer {
    return createHmac("sha256", key)
      .update(JSON.stringify([kind, canonical]))
      .digest();
  }

  const forget = db.prepare(FORGET);
  const markName = db.prepare<[Buffer, number]>(MARK_NAME);
  const selectMarks = db.prepare<[number], Buffer | null>(SELECT_MARKS).pluck();

  // Of several spellings the last one: Latin letters, umlauts written out.
  function marksOf(name: string): readonly string[] {
    return searchedWords(name).map((spellings) =>
      createHmac("sha256", linkKey)
        .update(JSON.stringify(["name", spellings.at(-1)]))
        .digest("hex")
        .slice(0, 2 * MARK_BYTES),
    );
  }

  return {
    remember: (caseId, identifiers, expiresAt) =>
      inTransaction(db, () => {
        for (const identifier of identifiers) {
          const { seenAt } = identifier.stated.source;
          remember.run({ hash: hashOf(identifier), case: caseId, seenAt, expiresAt });
        }
      }),

    earlierUses(identifiers, now, except = 0) {
      const distinct = new Map(
        identifiers.map((one) => {
          const hash = hashOf(one);
          return [hash.toString("hex"), { ...one, hash }] as const;
        }),
      );
      const known = [...distinct.values()].filter(({ hash }) => selectAny.get(hash) !== undefined);
      return known.flatMap(({ kind, canonical, hash }) =>
        selectUses
          .all({ hash, now, except, limit: USES_PER_IDENTIFIER })
          .reverse()
          .map(
            ({ role, ...use }): EarlierUse => ({
              ...use,
              ...(role !== null && { role }),
              kind,
              canonical,
              case: caseName(use.case),
            }),
          ),
      );
    },

    forget: (caseId) => void forget.run(caseId),
    markName: (caseId, names) =>
      void markName.run(Buffer.from([...new Set(names.flatMap(marksOf))].join(""), "hex"), caseId),
    wasNamed(caseId, names) {
      const kept = selectMarks.get(caseId)?.toString("hex") ?? "";
      const marks = new Set(kept.match(MARK) ?? []);
      return names.some((name) => {
        const own = new Set(marksOf(name));
        const shared = [...own].filter((mark) => marks.has(mark)).length;
        return shared > 0 && shared >= Math.min(WORDS_IN_COMMON, own.size, marks.size);
      });
    },
  };
}
