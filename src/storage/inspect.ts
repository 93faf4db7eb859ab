import { existsSync } from "node:fs";
import type { Instant } from "../domain/instant.ts";
import type { Watchlist } from "../domain/watchlist.ts";
import { type Database, DatabaseRefused, openDatabase } from "./database.ts";
import { sqliteFault } from "./faults.ts";
import { canWrite, createHealth, type Figures } from "./health.ts";
import { createHistory } from "./history.ts";
import { isUpToDate } from "./migrate.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { openVault, type SealingSecrets } from "./sealing-keys.ts";
import { useVault } from "./vault.ts";
import { createWatchlists } from "./watchlists.ts";

/** How a database is, without changing anything in it. */
export type InspectedDatabase =
  | { readonly is: "missing" }
  /** In our own words what was found and what to do. */
  | { readonly is: "refused"; readonly message: string }
  /** Migrations are applied by the next start; what waits in it can be told only after. */
  | { readonly is: "older"; readonly damage: readonly string[]; readonly isWritable: boolean }
  | {
      readonly is: "current";
      /** What `integrity_check` and `foreign_key_check` say; at most ten of each. */
      readonly damage: readonly string[];
      readonly isWritable: boolean;
      readonly figures: Figures;
      readonly parked: ReturnType<Outbox["parked"]>;
      readonly firstBroken: number | undefined;
      readonly lists: readonly Watchlist[];
    };

const MOST_DAMAGE = 10;

/** Reads every page: seconds for a large file. `sealing`: what the configuration gives, to read what is sealed. */
export function inspectDatabase(path: string, now: Instant, sealing: SealingSecrets = {}): InspectedDatabase {
  if (!existsSync(path)) return { is: "missing" };
  let db: Database | undefined;
  try {
    db = openDatabase(path);
    return inspect(db, now, sealing);
  } catch (error) {
    if (error instanceof DatabaseRefused) return { is: "refused", message: error.message };
    const fault = sqliteFault(error);
    if (fault === undefined) throw error;
    return { is: "refused", message: `The database ${path} cannot be read: ${fault.found}. ${fault.todo}` };
  } finally {
    db?.close();
  }
}

function inspect(db: Database, now: Instant, { key, oldKey }: SealingSecrets): InspectedDatabase {
  const found = { damage: damageOf(db), isWritable: canWrite(db) };
  if (!isUpToDate(db)) return { is: "older", ...found };
  // As old keys, which open what is there: a key that the database does not know yet is for the bot to add.
  useVault(
    db,
    openVault(db, { oldKey: key, olderKey: oldKey }, () => {}),
  );
  return {
    is: "current",
    ...found,
    figures: createHealth(db).figures(now),
    parked: createOutbox(db).parked(),
    firstBroken: createHistory(db).firstBroken(),
    lists: createWatchlists(db).lists(),
  };
}

function damageOf(db: Database): readonly string[] {
  const pages = db.pragma(`integrity_check(${MOST_DAMAGE})`) as readonly {
    readonly integrity_check: string;
  }[];
  const keys = db.pragma("foreign_key_check") as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  return [
    ...pages.map((row) => row.integrity_check).filter((found) => found !== "ok"),
    ...keys.slice(0, MOST_DAMAGE).map(({ table, parent }) => `a row of ${table} without its ${parent}`),
  ];
}
