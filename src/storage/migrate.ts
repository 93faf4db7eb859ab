import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { toInstant } from "../domain/instant.ts";
import { type Database, DatabaseRefused, inTransaction } from "./database.ts";

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

const FOLDER = new URL("../../migrations/", import.meta.url);
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

const CREATE_BOOKKEEPING = `create table if not exists migrations (
  version integer primary key,
  name text not null,
  checksum text not null,
  applied_at text not null
) strict`;
const HAS_BOOKKEEPING = "select 1 from sqlite_schema where type = 'table' and name = 'migrations'";
const SELECT_APPLIED = "select version, name, checksum from migrations order by version";
const INSERT_APPLIED = "insert into migrations (version, name, checksum, applied_at) values (?, ?, ?, ?)";
// Litestream, which copies the file elsewhere, keeps tables of its own in it.
const SELECT_SCHEMA = `select type || ' ' || name as entry, coalesce(sql, '') as sql from sqlite_schema
  where name not like 'sqlite\\_%' escape '\\' and tbl_name not like '\\_litestream\\_%' escape '\\'
  order by type, name`;

/**
 * Brings the database to the state of the code. Throws DatabaseRefused, and changes nothing, when the database is
 * newer than the code, when a migration was altered after it was applied, or when the schema is not what the
 * applied migrations produce.
 */
export function migrate(db: Database, now: Date, migrations: readonly Migration[] = readMigrations()): void {
  if (db.transaction(() => pendingFor(db, migrations)).deferred().length === 0) return;
  inTransaction(db, () => {
    // Looked up again behind the lock: another process may have been faster.
    for (const migration of pendingFor(db, migrations)) apply(db, migration, now);
  });
}

/** Throws DatabaseRefused as `migrate` does. */
export function isUpToDate(db: Database): boolean {
  return db.transaction(() => pendingFor(db, readMigrations())).deferred().length === 0;
}

function pendingFor(db: Database, migrations: readonly Migration[]): readonly Migration[] {
  const applied = appliedTo(db);
  for (const done of applied) refuseUnlessKnown(db, done, migrations);
  refuseUnlessSchemaMatches(db, migrations.slice(0, applied.length));
  return migrations.slice(applied.length);
}

function apply(db: Database, { version, name, sql }: Migration, now: Date): void {
  inTransaction(db, () => {
    db.exec(CREATE_BOOKKEEPING);
    db.exec(sql);
    db.prepare(INSERT_APPLIED).run(version, name, checksum(sql), toInstant(now));
  });
}

/** @internal */
export function readMigrations(folder: URL = FOLDER): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((name, index) => {
    const version = Number(FILE_NAME.exec(name)?.[1]);
    if (version !== index + 1)
      throw new Error(
        `migrations/${name}: migrations are numbered 0001, 0002, … without gaps, as in 0001-start.sql`,
      );
    return { version, name, sql: readFileSync(new URL(name, folder), "utf8") };
  });
}

function appliedTo(db: Database): readonly Applied[] {
  if (db.prepare(HAS_BOOKKEEPING).get() === undefined) return [];
  return db.prepare<[], Applied>(SELECT_APPLIED).all();
}

function refuseUnlessKnown(db: Database, done: Applied, migrations: readonly Migration[]): void {
  const own = migrations.find((migration) => migration.version === done.version);
  if (own === undefined)
    throw new DatabaseRefused(
      `The database ${db.name} is newer than this Bonafide: it has had migration ${done.name}, which this version does not know. Start the newer version again, or restore a backup made before it.`,
    );
  if (checksum(own.sql) !== done.checksum)
    throw new DatabaseRefused(
      `Migration ${own.name} was changed after it was applied to the database ${db.name}. Restore migrations/${own.name} from the release you run, and put changes into a new migration.`,
    );
}

function refuseUnlessSchemaMatches(db: Database, applied: readonly Migration[]): void {
  const wanted = new Sqlite(":memory:");
  try {
    if (applied.length > 0) wanted.exec(CREATE_BOOKKEEPING);
    for (const migration of applied) wanted.exec(migration.sql);
    const differing = difference(schemaOf(db), schemaOf(wanted));
    if (differing.length === 0) return;
    throw new DatabaseRefused(
      `The schema of the database ${db.name} is not what its migrations produce; different: ${differing.join(", ")}. Somebody changed it by hand, or it is not a database of Bonafide. Restore a backup, or choose another DATABASE_PATH.`,
    );
  } finally {
    wanted.close();
  }
}

function schemaOf(db: Database): ReadonlyMap<string, string> {
  const rows = db.prepare<[], { entry: string; sql: string }>(SELECT_SCHEMA).all();
  return new Map(rows.map(({ entry, sql }) => [entry, sql]));
}

function difference(
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): readonly string[] {
  const entries = [...new Set([...wanted.keys(), ...found.keys()])];
  return entries.filter((entry) => found.get(entry) !== wanted.get(entry)).slice(0, 10);
}

function checksum(sql: string): string {
  return createHash("sha256").update(sql).digest("hex");
}
