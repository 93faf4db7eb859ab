import { createHash } from "node:crypto";
import SqliteDatabase from "better-sqlite3";
import { onTestFinished } from "vitest";

/** A print of all the rows of each table, by its name: two that differ are two tables that changed. */
export type Tables = Readonly<Record<string, string>>;

/** Reads a database file beside whoever writes it. `except`: tables that are left out. */
export function tablesOf(path: string, except: readonly string[] = []): () => Tables {
  const db = new SqliteDatabase(path, { readonly: true });
  onTestFinished(() => void db.close());
  const names = db
    .prepare<[], string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
    .filter((name) => !except.includes(name));
  return () =>
    Object.fromEntries(names.map((name) => [name, printOf(db.prepare(`select * from "${name}"`).all())]));
}

function printOf(rows: readonly unknown[]): string {
  return `${rows.length} rows ${createHash("sha256").update(JSON.stringify(rows)).digest("hex")}`;
}

export function rowsIn(path: string, statement: string): readonly unknown[] {
  const db = new SqliteDatabase(path, { readonly: true });
  try {
    return db.prepare(statement).all();
  } finally {
    db.close();
  }
}
