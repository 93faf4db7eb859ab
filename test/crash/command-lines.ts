import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
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
  const { killed } = await runCommand(world, words, { plan: atAnyOf(world, 1200) });
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
  const least = world.scene.kept().cases.length;
  const { killed } = await runCommand(world, words, { plan: atAnyOf(world, 8) });
  // The one of an earlier time stays until there is a newer one.
  const problems = existsSync(copy)
    ? wholeCopy(copy, killed ? 0 : least)
    : killed
      ? []
      : ["there is no copy"];
  return { isReached: killed, problems };
}

function wholeCopy(path: string, least: number): readonly string[] {
  return reading(path, (db) => {
    const found = String(db.pragma("integrity_check", { simple: true }));
    const cases = db.prepare<[], number>("select count(*) from cases").pluck().get() ?? 0;
    return found === "ok" && cases >= least
      ? []
      : [`the copy has ${cases} cases and SQLite says of it: ${found}`];
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
  const { killed } = await runCommand(world, words, { plan: atAnyOf(world, 70) });
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

/** Long after everybody's time is up. */
const LATER = "2027-09-01T09:00:00Z";

export async function whilePurging(world: World): Promise<Ending> {
  const { scene, ledger } = world;
  const before = scene.kept().cases.filter(({ name }) => name !== "");
  for (const { id, name } of before) ledger.erased.set(id, name);
  const words = ["purge", "--now", LATER];
  const { killed } = await runCommand(world, words, {
    plan: atAnyOf(world, 60 * Math.max(before.length, 1)),
  });
  const { code } = await runCommand(world, words);
  return { isReached: killed, problems: code === 0 || code === 1 ? [] : [`purge ended with ${code}`] };
}

/** Sealed and opened again, each cut off once; sealed, the file holds no name. The bot has to be stopped for it. */
export async function whileChangingKeys(world: World): Promise<Ending> {
  const more = { ENCRYPTION_KEY: newSecret(world) };
  const problems: string[] = [];
  let isReached = false;
  for (const words of [["rotate-key"], ["rotate-key", "--decrypt"]]) {
    const { killed } = await runCommand(world, words, { plan: atAnyOf(world, 400), more });
    const { code } = await runCommand(world, words, { more });
    isReached ||= killed;
    if (code !== 0) problems.push(`${words.join(" ")} ended with ${code}`);
    if (words.length === 1) problems.push(...namesInFile(world));
  }
  return { isReached, problems };
}

function namesInFile({ databasePath, ledger }: World): readonly string[] {
  const files = [databasePath, `${databasePath}-wal`].filter((path) => existsSync(path));
  const bytes = Buffer.concat(files.map((path) => readFileSync(path)));
  const found = ledger.submissions.filter(({ key }) => bytes.includes(key));
  return found.length === 0 ? [] : [`${found.length} names stand in the sealed file`];
}

function newSecret({ ledger }: World): string {
  const secret = `key-${randomUUID()}`;
  ledger.secrets.add(secret);
  return secret;
}

function atAnyOf({ scene }: World, most: number): Plan {
  // Early ones as often as late ones: how many there are depends on what there is to do.
  return { step: ANY_STATEMENT, nth: Math.floor(most ** (scene.chance.below(1000) / 1000)) };
}

function runCommand(
  world: World,
  words: readonly string[],
  { plan, more = {} }: { readonly plan?: Plan; readonly more?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly code: number | null; readonly killed: boolean }> {
  const { folder, databasePath } = world;
  const given = { folder, environment: { ...world.environment, ...more }, aheadMs: world.aheadMs() };
  return startKillable({ ...given, words: [...words, "--db", databasePath], plan }).ended;
}
