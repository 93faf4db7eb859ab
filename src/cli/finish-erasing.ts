import type { Storage } from "../workflows/ports.ts";

/** No copy stays in free space or in the write-ahead log. False, and said so, when another process kept it from that. */
export function finishErasing({ erasure }: Storage, complain: (line: string) => void): boolean {
  try {
    erasure.rewrite();
    if (erasure.checkpoint()) return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY")))
      throw error;
  }
  complain(
    "It is erased, but copies may stay in the file's free space: another process was reading. Please run “bonafide purge” in a minute.",
  );
  return false;
}
