import { readFileSync, statSync } from "node:fs";

/** Longer than any secret; a file that is no secret by mistake is not read to its end. */
const MOST_BYTES = 4096;
const OTHERS = 0o007;

/** What a file holds that has one secret in it. A problem says what is wanted, and quotes nothing of the file. */
export function readSecretFile(path: string): { readonly secret: string } | { readonly problem: string } {
  try {
    const { mode, size } = statSync(path);
    // Windows knows no such rights.
    if (process.platform !== "win32" && (mode & OTHERS) !== 0)
      return { problem: "a file that nobody but its owner and group may read (chmod 600)" };
    if (size > MOST_BYTES) return { problem: "a file with the key alone in it" };
    return { secret: readFileSync(path, "utf8").trim() };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no reason given";
    return { problem: `a file that can be read (${code})` };
  }
}
