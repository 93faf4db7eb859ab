import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { Database } from "better-sqlite3";

/**
 * Where a candidate's words are kept, and by which column of its row each is bound to its place: a sealed value
 * that is moved to another case or column cannot be opened. "" binds to the column alone.
 */
export const SEALED_COLUMNS = {
  "cases.name": "id",
  "cases.role": "id",
  "cases.decision_reason": "id",
  "submissions.body": "case_id",
  "assessments.body": "case_id",
  "task_answers.note": "task_id",
  "proposals.reason": "case_id",
  "proposals.ended_because": "case_id",
  "reopenings.reason": "case_id",
  "gates.reason": "case_id",
  "interview_opinions.note": "case_id",
  // Searched for over all cases: the same words are sealed the same way.
  "look_ups.about": "",
  "look_ups.host": "case_id",
  "look_ups.answer": "case_id",
  "look_ups.reason": "case_id",
  "control_checks.answer_to": "task_id",
  "control_checks.found_at": "task_id",
  "control_checks.looked": "task_id",
  "cv_files.name": "case_id",
  "cv_files.problem": "case_id",
  "cv_files.details": "case_id",
  "cv_files.drawn": "case_id",
  "cv_files.confirmed": "case_id",
  "history_payloads.body": "seq",
  "inbox.payload": "key",
  "outbox.args": "lane",
} as const;

export type SealedColumn = keyof typeof SEALED_COLUMNS;

/** What opens and seals. Values that were written without a key are read as they are. */
export interface Vault {
  seal(place: SealedColumn, row: string | number, plain: string): string;
  /** Throws, without quoting it, when the value was sealed with a key that is not given, elsewhere, or was altered. */
  unseal(place: SealedColumn, row: string | number, kept: string): string;
  /** Whether the value is kept as `seal` would keep it now. */
  isCurrent(kept: string): boolean;
  /** Words as the index of names keeps them: with a key, a keyed hash of every beginning of each. */
  indexed(words: string): string;
  /** What finds the words that begin so in that index, in its own language. */
  beginning(word: string): string;
}

export interface SealingKey {
  readonly id: string;
  readonly seals: Buffer;
  readonly hashes: Buffer;
}

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK = "sealed:";
/** Somebody may be called "sealed:…": such a word is kept behind this. */
const PLAIN = `${MARK}plain:`;
const ENVELOPE = /^sealed:([0-9a-f]{8}):/;
/** As long as a word in the index of names can be (facts/name-search.ts). */
const LONGEST_WORD = 40;
/** Of private use: a letter to the index, and in no word that is typed. */
const HASHED = "\u{e000}";
const HASH_DIGITS = 16;

/** From a secret and the salt that a database keeps for it; `proof` shows, without being one, which key was used. */
export function deriveKey(secret: string, salt: Buffer): SealingKey & { readonly proof: Buffer } {
  const derive = (use: string, bytes: number) => Buffer.from(hkdfSync("sha256", secret, salt, use, bytes));
  return {
    id: derive("bonafide key id", 4).toString("hex"),
    seals: derive("bonafide sealing", 32),
    hashes: derive("bonafide hashing", 32),
    proof: derive("bonafide key proof", 16),
  };
}

/** Seals with `current`, or leaves plain without it; opens what was sealed with any of `known`. */
export function createVault(current: SealingKey | undefined, known: readonly SealingKey[]): Vault {
  const keys = new Map(known.map((key) => [key.id, key]));

  function seal(place: SealedColumn, row: string | number, plain: string): string {
    if (current === undefined) return plain.startsWith(MARK) ? PLAIN + plain : plain;
    const bound = boundTo(place, row);
    const nonce = SEALED_COLUMNS[place] === "" ? nonceOf(current, bound, plain) : randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, current.seals, nonce).setAAD(bound);
    const sealed = [nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()];
    return `${MARK}${current.id}:${Buffer.concat(sealed).toString("base64")}`;
  }

  function unseal(place: SealedColumn, row: string | number, kept: string): string {
    if (!kept.startsWith(MARK)) return kept;
    if (kept.startsWith(PLAIN)) return kept.slice(PLAIN.length);
    const [begins = "", id = ""] = ENVELOPE.exec(kept) ?? [];
    if (begins === "") return kept;
    const key = keys.get(id);
    if (key === undefined)
      throw new Error(`${place} is sealed with a key that is not given; see ENCRYPTION_KEY`);
    const sealed = Buffer.from(kept.slice(begins.length), "base64");
    try {
      const decipher = createDecipheriv(ALGORITHM, key.seals, sealed.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(boundTo(place, row)).setAuthTag(sealed.subarray(-TAG_BYTES));
      const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([plain, decipher.final()]).toString("utf8");
    } catch {
      throw new Error(
        `a sealed value of ${place} cannot be opened: it was altered, or belongs to another row; restore a backup`,
      );
    }
  }

  return {
    seal,
    unseal,
    isCurrent(kept) {
      if (current !== undefined) return kept.startsWith(`${MARK}${current.id}:`);
      return kept.startsWith(PLAIN) || !ENVELOPE.test(kept);
    },
    indexed: (words) => (current === undefined ? words : hashedWords(current, words)),
    beginning(word) {
      const hashed = known.map((key) => `"${hashOf(key, word)}"`);
      return [`"${word}"*`, ...hashed].join(" OR ");
    },
  };
}

const PLAIN_VAULT = createVault(undefined, []);
const VAULTS = new WeakMap<Database, Vault>();

/** The vault of a connection; without one, everything is kept as it is. */
export function vaultOf(db: Database): Vault {
  return VAULTS.get(db) ?? PLAIN_VAULT;
}

/** Teaches the connection `seal(place, row, value)` and `unseal(…)`, which let null be null. */
export function useVault(db: Database, vault?: Vault): void {
  const isTaught = VAULTS.has(db);
  if (vault !== undefined || !isTaught) VAULTS.set(db, vault ?? PLAIN_VAULT);
  if (isTaught) return;
  const how = { directOnly: true };
  db.function("seal", how, (place: SealedColumn, row: string | number, plain: string | null) =>
    plain === null ? null : vaultOf(db).seal(place, row, plain),
  );
  db.function("unseal", how, (place: SealedColumn, row: string | number, kept: string | null) =>
    kept === null ? null : vaultOf(db).unseal(place, row, kept),
  );
}

/** SQL for what the column says. */
export function unsealed(place: SealedColumn): string {
  const { table, row } = partsOf(place);
  return `unseal('${place}', ${row === "" ? "''" : `${table}.${row}`}, ${place})`;
}

/** SQL for a value to be kept there; `row` for a row that is only being inserted: what it will be bound to. */
export function sealed(place: SealedColumn, value: string, row?: string): string {
  const { table, row: bound } = partsOf(place);
  return `seal('${place}', ${bound === "" ? "''" : (row ?? `${table}.${bound}`)}, ${value})`;
}

export function partsOf(place: SealedColumn) {
  const [table = "", column = ""] = place.split(".");
  return { table, column, row: SEALED_COLUMNS[place] };
}

function boundTo(place: SealedColumn, row: string | number): Buffer {
  return Buffer.from(SEALED_COLUMNS[place] === "" ? place : `${place}:${row}`);
}

/** The same for the same words, and for no others: what may be seen is that two are equal. */
function nonceOf({ hashes }: SealingKey, bound: Buffer, plain: string): Buffer {
  const hash = createHmac("sha256", hashes).update("nonce\0").update(bound).update("\0").update(plain);
  return hash.digest().subarray(0, NONCE_BYTES);
}

function hashedWords(key: SealingKey, words: string): string {
  const beginnings = new Set<string>();
  for (const word of words.split(" ").filter((one) => one !== "")) {
    const letters = [...word].slice(0, LONGEST_WORD);
    for (let length = 1; length <= letters.length; length += 1)
      beginnings.add(folded(letters.slice(0, length).join("")));
  }
  return [...new Set([...beginnings].map((one) => hashOf(key, one)))].sort().join(" ");
}

function hashOf({ hashes }: SealingKey, word: string): string {
  const hash = createHmac("sha256", hashes).update("word\0").update(folded(word)).digest("hex");
  return `${HASHED}${hash.slice(0, HASH_DIGITS)}`;
}

/** As the index itself does it with plain words: without accents. */
function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
