import { randomUUID } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import type { Ending } from "./ending.ts";
import { reading } from "./kept.ts";
import { startKillable } from "./killable.ts";
import { ANY_STATEMENT, type Plan } from "./steps.ts";
import type { World } from "./world.ts";

const LISTED_LONG = 300;

/** A list counts as a whole or not at all; the bot goes on beside it. */
export async function whileImporting(world: World): Promise<Ending> {
  const { folder, databasePath, scene } = world;
  const before = listed(databasePath);
  const issue = randomUUID().slice(0, 8);
  const entries = LISTED_LONG + scene.chance.below(LISTED_LONG);
  const file = `${folder}/list.csv`;
  const rows = Array.from(
    { length: entries },
    (_, at) => `Listed ${issue} ${at},listed-${issue}-${at}@example.net`,
  );
  writeFileSync(file, ["name,email", ...rows].join("\n"));
  const words = ["import", "--format", "csv", file, "--list", "Ours"];
  const { killed } = await runCommand(world, words, atAnyOf(world, 1200));
  const after = listed(databasePath);
  const isWhole = after === entries || (killed && after === before);
  const problems = isWhole ? [] : [`the list has ${after} entries, and was to have ${before} or ${entries}`];
  return { isReached: killed, problems };
}

function listed(path: string): number {
  return reading(
    path,
    (db) => db.prepare<[], number>("select count(*) from watchlist_entries").pluck().get() ?? 0,
  );
}

/** Under its name there is a whole copy or none. */
export async function whileBackingUp(world: World): Promise<Ending> {
  const copy = `${world.folder}/copy.db`;
  const words = ["backup", copy, "--force"];
  const { killed } = await runCommand(world, words, atAnyOf(world, 12));
  const problems = existsSync(copy) ? wholeCopy(copy) : killed ? [] : ["there is no copy"];
  return { isReached: killed, problems };
}

function wholeCopy(path: string): readonly string[] {
  return reading(path, (db) => {
    const found = String(db.pragma("integrity_check", { simple: true }));
    const cases = db.prepare<[], number>("select count(*) from cases").pluck().get() ?? 0;
    return found === "ok" && cases > 0 ? [] : [`the copy has ${cases} cases and SQLite says of it: ${found}`];
  });
}

/** All of a case is erased or nothing, and asked a second time it is done to the end. */
export async function whileForgetting(world: World): Promise<Ending> {
  const { scene, ledger } = world;
  const known = scene.kept().cases.filter(({ name }) => ledger.submissions.some(({ key }) => key === name));
  const chosen = scene.chance.pick(known);
  if (chosen === undefined) return { isReached: false };
  ledger.erased.set(chosen.id, chosen.name);
  const words = ["forget", `V-${chosen.id}`];
  const { killed } = await runCommand(world, words, atAnyOf(world, 70));
  const between = scene.kept().cases.find(({ id }) => id === chosen.id)?.name;
  const isWhole = between === "" || (killed && between === chosen.name);
  const { code } = await runCommand(world, words);
  return {
    isReached: killed,
    problems: [
      ...(isWhole ? [] : [`V-${chosen.id} is half erased`]),
      ...(code === 0 || code === 1 ? [] : [`forget ended with ${code}`]),
    ],
  };
}

function atAnyOf({ scene }: World, most: number): Plan {
  return { step: ANY_STATEMENT, nth: 1 + scene.chance.below(most) };
}

function runCommand(
  world: World,
  words: readonly string[],
  plan?: Plan,
): Promise<{ readonly code: number | null; readonly killed: boolean }> {
  const { folder, environment, databasePath } = world;
  const given = { folder, environment, aheadMs: world.aheadMs() };
  return startKillable({ ...given, words: [...words, "--db", databasePath], plan }).ended;
}
