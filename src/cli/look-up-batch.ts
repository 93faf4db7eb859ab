import type { Case } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import { caseNow } from "../workflows/assess-case.ts";
import { askOutside, runLookUps } from "../workflows/look-up.ts";
import type { World } from "../workflows/world.ts";

/** So many cases are asked about side by side; then they are told, and the next ones follow. */
const AT_ONCE = 20;

/** Cases that are told only when the world outside has answered, in the order in which they came. */
export interface LookUpBatch {
  add(opened: Case): Promise<void>;
  /** Tells those that are left. */
  end(): Promise<void>;
}

export function createLookUpBatch(
  world: World,
  now: () => Instant,
  tell: (assessed: Case) => void,
): LookUpBatch {
  let waiting: Case[] = [];

  async function end(): Promise<void> {
    await runLookUps(world, now());
    for (const { id } of waiting) tell(caseNow(world, id));
    waiting = [];
  }

  return {
    async add(opened) {
      waiting.push(opened);
      askOutside(world, opened.id, { because: "command-line", by: "command-line", at: now() });
      if (waiting.length === AT_ONCE) await end();
    },
    end,
  };
}
