import { hkdfSync, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { DatabaseRefused } from "./database.ts";

const LENGTH = 32;

/**
 * The key of the hashes that link cases: derived from what is configured, else made once and kept beside the
 * database. Whoever loses it loses the links to earlier cases, and nothing else.
 */
export function linkKey(configured: string | undefined, databasePath: string): Buffer {
  if (configured !== undefined && configured !== "")
    return Buffer.from(hkdfSync("sha256", configured, "bonafide", "link-key", LENGTH));
  if (databasePath === ":memory:") return randomBytes(LENGTH);
  const path = `${databasePath}.key`;
  return make(path) ?? read(path);
}

/** Undefined when there is one already. */
function make(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return undefined;
    throw error;
  }
  try {
    const key = randomBytes(LENGTH);
    writeSync(file, `${key.toString("hex")}\n`);
    fsyncSync(file);
    return key;
  } finally {
    closeSync(file);
  }
}

function read(path: string): Buffer {
  const text = textOf(path).trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new DatabaseRefused(
      `${path} does not hold a key: wanted 64 hexadecimal digits. Restore it from a backup; without it earlier candidates cannot be linked. To begin anew, remove the file.`,
    );
  return Buffer.from(text, "hex");
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused(
      `${path} cannot be read: ${found}. Wanted: the key that was made with the database. Restore it, or set LINK_KEY.`,
      { cause: error },
    );
  }
}
