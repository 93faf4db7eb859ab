import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Turns } from "../storage/turns.ts";
import type { World } from "../workflows/world.ts";
import type { Invocation } from "./command.ts";
import { openWorld } from "./open-world.ts";

/**
 * A world for one run. Its database is a file that no other process can find, because a million cases do not fit
 * into memory: the folder, readable by its owner alone, is removed while the database is still open.
 */
export function openPassingWorld(invocation: Invocation): {
  readonly world: World;
  readonly turns: Turns;
  close(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "bonafide-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { world, storage } = openWorld(invocation, join(folder, "run.db"));
    removeWhereAllowed(remove);
    return {
      world,
      turns: storage.turns,
      close() {
        storage.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Some systems keep an open file until it is closed; then it goes at the end. */
function removeWhereAllowed(remove: () => void): void {
  try {
    remove();
  } catch {
    // Tried again when the run ends.
  }
}
