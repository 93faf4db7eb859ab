import { existsSync, readFileSync } from "node:fs";
import { createChance } from "./chance.ts";
import type { Ending } from "./ending.ts";
import { MIGRATION, makeOldDatabase, migrating, type Scenario } from "./scenarios.ts";
import { createWorld, type World } from "./world.ts";

/** What became of one death. */
export interface Played {
  readonly scenario: string;
  readonly isReached: boolean;
  /** Whether this Slack takes a message with a `client_msg_id` that it knows for the same one. */
  readonly knowsMessageIds: boolean;
  /** Messages that stand twice because of it. */
  readonly again: { readonly roots: number; readonly inThreads: number; readonly whispers: number };
  readonly problems: readonly string[];
}

export interface PlayOptions {
  readonly folder: string;
  readonly seed: number;
  /** One after the other, on one database. */
  readonly scenarios: readonly Scenario[];
  readonly compileCache: string;
  readonly mistake?: string | undefined;
  readonly heard: (played: Played) => void;
}

/** After so many cases people only work on those that there are. */
const MOST_CASES = 12;

/** Many deaths of one bot over one database, each followed by a start and a look at everything. */
export async function play(options: PlayOptions): Promise<void> {
  const { seed, scenarios } = options;
  const chance = createChance(seed);
  const knowsMessageIds = seed % 2 === 0;
  const heard = (one: Omit<Played, "knowsMessageIds">) => options.heard({ ...one, knowsMessageIds });
  const world = await createWorld({ ...options, chance, knowsMessageIds, mostCases: MOST_CASES });
  try {
    const isOld = chance.below(2) === 0;
    if (isOld) {
      makeOldDatabase(world);
      await one(world, MIGRATION, migrating, heard);
    } else await world.start();
    for (const { name, run } of scenarios) {
      const isWell = await one(world, name, run, heard);
      // Whatever follows would say the same again.
      if (!isWell) break;
    }
  } finally {
    await world.stop();
  }
  const leaked = leaksIn(world);
  if (leaked.length > 0)
    heard({
      scenario: "what the logs hold",
      isReached: true,
      again: { roots: 0, inThreads: 0, whispers: 0 },
      problems: leaked,
    });
}

async function one(
  world: World,
  name: string,
  run: (world: World) => Promise<Ending>,
  heard: (played: Omit<Played, "knowsMessageIds">) => void,
): Promise<boolean> {
  const before = world.repeated();
  const { isReached, problems = [] } = await run(world);
  const unsettled = await world.settled();
  const after = world.repeated();
  const all = [...problems, ...unsettled];
  heard({
    scenario: name,
    isReached,
    again: {
      roots: after.roots - before.roots,
      inThreads: after.inThreads - before.inThreads,
      whispers: after.whispers - before.whispers,
    },
    problems: all,
  });
  return all.length === 0;
}

/** Everything that was said on standard output and standard error, by every process of this world. */
function leaksIn({ folder, ledger }: World): readonly string[] {
  const path = `${folder}/output.log`;
  const said = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (said === "") return ["nothing was logged, so nothing was looked at"];
  const found = [...ledger.secrets].filter((secret) => said.includes(secret));
  // What is found is not repeated here either.
  return found.length === 0
    ? []
    : [`${found.length} of ${ledger.secrets.size} things that no log may hold stand in ${path}`];
}
