import { createNameKeeper } from "./case-lists.ts";
import { type Database, inTransaction } from "./database.ts";
import { keepOnly } from "./sealing-keys.ts";
import { partsOf, SEALED_COLUMNS, type SealedColumn, vaultOf } from "./vault.ts";

/** Brings what is kept in line with the keys that are given. */
export interface Resealing {
  /**
   * Seals, seals anew or opens every value that is not kept as new ones are, a piece at a time, and answers with how
   * many. It can end anywhere and be begun again: while all keys are given, everything is readable.
   */
  reseal(piece?: number): number;
  /** After `reseal`, and after the file was written anew: the other keys are wanted no more. */
  forgetOldKeys(secret: string | undefined): void;
}

/** Each piece is one transaction, short enough for whoever waits. */
const PIECE = 200;

const SELECT_GUARD =
  "select sql from sqlite_schema where type = 'trigger' and name = 'history_payloads_keep_values'";
const DROP_GUARD = "drop trigger history_payloads_keep_values";
const TIDY_NAMES = "insert into case_names (case_names) values ('optimize')";

interface KeptValue {
  readonly id: number;
  readonly bound: string | number;
  readonly kept: string;
}

export function createResealing(db: Database): Resealing {
  return {
    reseal(piece = PIECE) {
      const places = Object.keys(SEALED_COLUMNS) as SealedColumn[];
      const changed = places.reduce((sum, place) => sum + resealColumn(db, place, piece), 0);
      db.exec(TIDY_NAMES);
      return changed;
    },
    forgetOldKeys: (secret) => keepOnly(db, secret),
  };
}

function resealColumn(db: Database, place: SealedColumn, piece: number): number {
  const { table, column, row } = partsOf(place);
  const vault = vaultOf(db);
  const keepName = createNameKeeper(db);
  const select = db.prepare<[{ after: number; piece: number }], KeptValue>(
    `select rowid as id, ${row === "" ? "''" : row} as bound, ${column} as kept from ${table}
      where rowid > @after and ${column} <> '' order by rowid limit @piece`,
  );
  // A look-up that waits twice for the same, asked before and after the change of keys, is asked once.
  const update = db.prepare(`update or replace ${table} set ${column} = @kept where rowid = @id`);

  function resealPiece(values: readonly KeptValue[]): number {
    let changed = 0;
    for (const { id, bound, kept } of values) {
      if (vault.isCurrent(kept)) continue;
      const plain = vault.unseal(place, bound, kept);
      update.run({ id, kept: vault.seal(place, bound, plain) });
      if (place === "cases.name") keepName(id, plain);
      changed += 1;
    }
    return changed;
  }

  let changed = 0;
  for (let after = 0; ; ) {
    const values = select.all({ after, piece });
    const last = values.at(-1);
    if (last === undefined) return changed;
    changed += inTransaction(db, () =>
      place === "history_payloads.body" ? withoutGuard(db, () => resealPiece(values)) : resealPiece(values),
    );
    after = last.id;
  }
}

/** What an entry says stays as it is; only how it is kept changes, which the trigger cannot tell. */
function withoutGuard<T>(db: Database, work: () => T): T {
  const guard = db.prepare<[], string>(SELECT_GUARD).pluck().get();
  if (guard === undefined) return work();
  db.exec(DROP_GUARD);
  const done = work();
  db.exec(guard);
  return done;
}
