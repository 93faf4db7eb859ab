import { createChance } from "./chance.ts";
import { sourceChanges } from "./changed-source.ts";
import { type Played, play } from "./play.ts";
import { SCENARIOS, type Scenario } from "./scenarios.ts";

/** Deaths on one database, before the next one is begun. */
const ON_ONE_DATABASE = 8;

export interface CrashOptions {
  readonly runs: number;
  readonly seed: number;
  /** Databases at the same time. */
  readonly jobs: number;
  readonly folder: string;
  /** Only scenarios whose name holds this. */
  readonly only?: string;
  readonly mistake?: string | undefined;
  readonly heard?: (played: Played) => void;
}

/** Kills the bot `runs` times, every scenario as often as every other, and looks each time whether all is well. */
export async function crash(options: CrashOptions): Promise<{ readonly played: readonly Played[] }> {
  const { runs, seed, jobs, folder, only = "", mistake, heard } = options;
  // Whoever renames something hears of it here, and not from a process that does not start.
  sourceChanges(mistake);
  const played: Played[] = [];
  const decks = decksOf(
    runs,
    seed,
    SCENARIOS.filter(({ name }) => name.includes(only)),
  );
  let next = 0;
  async function work(): Promise<void> {
    for (let at = next++; at < decks.length; at = next++) {
      await play({
        folder: `${folder}/${at}`,
        compileCache: `${folder}/cache`,
        seed: seed * 1000 + at,
        scenarios: decks[at] ?? [],
        mistake,
        heard(one) {
          played.push(one);
          heard?.(one);
        },
      });
    }
  }
  await Promise.all(Array.from({ length: jobs }, work));
  return { played };
}

function decksOf(
  runs: number,
  seed: number,
  scenarios: readonly Scenario[],
): readonly (readonly Scenario[])[] {
  const chance = createChance(seed);
  const all: Scenario[] = [];
  while (all.length < runs) all.push(...chance.shuffled(scenarios));
  const decks: Scenario[][] = [];
  for (let at = 0; at < runs; at += ON_ONE_DATABASE)
    decks.push(all.slice(at, Math.min(at + ON_ONE_DATABASE, runs)));
  return decks;
}
