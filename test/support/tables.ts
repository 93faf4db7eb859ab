import SqliteDatabase from "better-sqlite3";
import { onTestFinished } from "vitest";

/** Every row of every table, by the table's name, as JSON. */
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
    Object.fromEntries(
      names.map((name) => [name, JSON.stringify(db.prepare(`select * from "${name}"`).all())]),
    );
}

export function rowsIn(path: string, statement: string): readonly unknown[] {
  const db = new SqliteDatabase(path, { readonly: true });
  try {
    return db.prepare(statement).all();
  } finally {
    db.close();
  }
}
