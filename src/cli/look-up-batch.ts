import type { Case } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Turns } from "../storage/turns.ts";
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

/** A bot at work with the same database asks what waits too, so it is asked in turn, and of these cases alone. */
export function createLookUpBatch(
  { world, turns }: { readonly world: World; readonly turns: Turns },
  now: () => Instant,
  tell: (assessed: Case) => void,
): LookUpBatch {
  let waiting: Case[] = [];

  async function end(): Promise<void> {
    const cases = waiting.map(({ id }) => id);
    await turns.inTurn("asking", () => runLookUps(world, now(), { cases }));
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
