import { randomBytes, timingSafeEqual } from "node:crypto";
import { type Database, DatabaseRefused, inTransaction } from "./database.ts";
import { createVault, deriveKey, type SealingKey, type Vault } from "./vault.ts";

/** Secrets as they are configured. New values are sealed with `key`; `oldKey` is given while keys are changed. */
export interface SealingSecrets {
  readonly key?: string | undefined;
  readonly oldKey?: string | undefined;
  /** When a change of keys was cut off and everything is to be opened: the one before. */
  readonly olderKey?: string | undefined;
}

const SALT_BYTES = 16;

const SELECT_KEYS = "select id, salt, proof from sealing_keys order by id";
const INSERT_KEY = "insert into sealing_keys (id, salt, proof) values (@id, @salt, @proof)";
const DELETE_OTHERS = "delete from sealing_keys where id is not ?";

interface KeyRow {
  readonly id: string;
  readonly salt: Buffer;
  readonly proof: Buffer;
}

/**
 * The keys of this database; a secret that it does not know yet becomes one of them, which `alone` has to do: nobody
 * else may work with it who has not been told. Throws DatabaseRefused when something may be sealed with a key that
 * none of the secrets gives.
 */
export function openVault(db: Database, secrets: SealingSecrets, alone: (work: () => void) => void): Vault {
  const { key, oldKey, olderKey } = secrets;
  const rows = readKeys(db);
  const found = rows.map((row) => keyOf(row, [key, oldKey, olderKey]));
  if (found.includes(undefined)) throw refused(db, secrets, rows.length);
  if (key !== undefined && currentIn(rows, key) === undefined) {
    alone(() => inTransaction(db, () => currentIn(readKeys(db), key) ?? addKey(db, key)));
    return openVault(db, secrets, alone);
  }
  const known = found.filter((one) => one !== undefined);
  return createVault(key === undefined ? undefined : currentIn(rows, key), known);
}

/** Nothing is sealed with any other key any more; without a current one, nothing is sealed at all. */
export function keepOnly(db: Database, secret: string | undefined): void {
  const current = secret === undefined ? undefined : currentIn(readKeys(db), secret);
  db.prepare<[string | null]>(DELETE_OTHERS).run(current?.id ?? null);
}

function readKeys(db: Database): readonly KeyRow[] {
  return db.prepare<[], KeyRow>(SELECT_KEYS).all();
}

function currentIn(rows: readonly KeyRow[], secret: string): SealingKey | undefined {
  return rows.map((row) => keyOf(row, [secret])).find((key) => key !== undefined);
}

function keyOf(row: KeyRow, secrets: readonly (string | undefined)[]): SealingKey | undefined {
  for (const secret of secrets) {
    if (secret === undefined) continue;
    const { proof, ...key } = deriveKey(secret, row.salt);
    if (key.id === row.id && timingSafeEqual(proof, row.proof)) return key;
  }
  return undefined;
}

function addKey(db: Database, secret: string): void {
  const salt = randomBytes(SALT_BYTES);
  const { id, proof } = deriveKey(secret, salt);
  db.prepare(INSERT_KEY).run({ id, salt, proof });
}

function refused(db: Database, { key, oldKey }: SealingSecrets, keys: number): DatabaseRefused {
  const begun =
    keys > 1
      ? " A change of keys has begun: both keys are wanted until “bonafide rotate-key” has ended."
      : "";
  if (key === undefined && oldKey === undefined)
    return new DatabaseRefused(
      `The database ${db.name} holds sealed values, and no key is given; wanted: the key they were sealed with, in ENCRYPTION_KEY or ENCRYPTION_KEY_FILE.${begun}`,
    );
  return new DatabaseRefused(
    `The database ${db.name} holds values that were sealed with another key than the one given; wanted: that key, in ENCRYPTION_KEY or ENCRYPTION_KEY_FILE. To change keys, give the old one in OLD_ENCRYPTION_KEY or OLD_ENCRYPTION_KEY_FILE and run “bonafide rotate-key”.${begun}`,
  );
}
