import { setTimeout as waited } from "node:timers/promises";
import { openDatabase } from "../../src/storage/database.ts";
import { migrate, readMigrations } from "../../src/storage/migrate.ts";
import {
  whileBackingUp,
  whileChangingKeys,
  whileForgetting,
  whileImporting,
  whilePurging,
} from "./command-lines.ts";
import type { Ending } from "./ending.ts";
import { begin } from "./ledger.ts";
import { nextWorkingDay } from "./next-working-day.ts";
import { actAsPerson, vetByCommand } from "./people.ts";
import { ANY_STATEMENT, type Plan, STEPS, type Step } from "./steps.ts";
import { PEOPLE, type World } from "./world.ts";

/** One way to die. Leaves the bot running anew, or started and not yet settled. */
export interface Scenario {
  readonly name: string;
  /** Resolves with whether somebody died where it was meant, and with what does not hold at once. */
  run(world: World): Promise<Ending>;
}

const HOUR_MS = 3_600_000;
const TRAFFIC_MS = 6000;

export const SCENARIOS: readonly Scenario[] = [
  ...STEPS.map((step): Scenario => (step.isNextDay === true ? nextDay(step) : inTraffic(step))),
  {
    name: "any statement, while people act",
    run: (world) => whileActing(world, { step: ANY_STATEMENT, nth: 1 + world.scene.chance.below(600) }),
  },
  { name: "at a random moment, while people act", run: atRandom },
  { name: "at any statement of a start", run: atStart },
  { name: "at a random moment of a start", run: atRandomStart },
  { name: "while it stops by SIGTERM", run: whileStopping },
  { name: "import of a list, while the bot runs", run: (world) => besides(world, whileImporting) },
  { name: "backup, while the bot runs", run: (world) => besides(world, whileBackingUp) },
  { name: "forget, while the bot runs", run: (world) => besides(world, whileForgetting) },
  { name: "purge, while the bot runs", run: (world) => behind(world, whilePurging) },
  { name: "rotate-key, there and back", run: whileRotating },
];

/** Only for a database that is older than the code. */
export const MIGRATION = "in the migration of an old database";

function inTraffic(step: Step): Scenario {
  return {
    name: step.name,
    run: (world) => whileActing(world, { step, nth: 1 + world.scene.chance.below(3) }),
  };
}

async function whileActing(world: World, plan: Plan): Promise<Ending> {
  const bot = world.bot();
  bot.arm(plan);
  const isReached = await Promise.race([
    people(world).then(() => false),
    bot.ended.then(({ killed }) => killed),
  ]);
  return again(world, isReached);
}

/** Two people, each one thing after the other; the first thing is always a new case. */
async function people(world: World): Promise<void> {
  const { scene, ledger } = world;
  const each = PEOPLE.map(async (user, at) => {
    if (at === 0) await vetByCommand(scene, user);
    await actAsPerson(scene, user, 3);
  });
  for (const one of each) begin(ledger, one);
  await Promise.race([Promise.allSettled(each), waited(TRAFFIC_MS, undefined, { ref: false })]);
  // What they did is still being worked off.
  await waited(300, undefined, { ref: false });
}

async function atRandom(world: World): Promise<Ending> {
  const bot = world.bot();
  const acting = people(world);
  await waited(world.scene.chance.below(250));
  bot.kill("SIGKILL");
  await bot.ended;
  await Promise.race([acting, waited(100)]);
  return again(world, true);
}

/** Reminders are due on the next working day, and are sent at its first start. */
function nextDay(step: Step): Scenario {
  return {
    name: step.name,
    async run(world) {
      await people(world);
      await dead(world);
      world.moveClock(nextWorkingDay(world.now(), 10));
      await world.start({ step, nth: 1 + world.scene.chance.below(3) });
      const isReached = await Promise.race([
        world.bot().ended.then(({ killed }) => killed),
        waited(1200).then(() => false),
      ]);
      return again(world, isReached);
    },
  };
}

async function atStart(world: World): Promise<Ending> {
  const acting = people(world);
  await waited(world.scene.chance.below(200));
  await dead(world);
  await world.start({ step: ANY_STATEMENT, nth: 1 + world.scene.chance.below(500) });
  const isReached = await Promise.race([
    world.bot().ended.then(({ killed }) => killed),
    waited(800).then(() => false),
  ]);
  await Promise.race([acting, waited(100)]);
  return again(world, isReached);
}

async function atRandomStart(world: World): Promise<Ending> {
  await people(world);
  await dead(world);
  const starting = world.start();
  await waited(300 + world.scene.chance.below(900));
  const bot = world.bot();
  bot.kill("SIGKILL");
  await starting;
  await bot.ended;
  return again(world, true);
}

async function whileStopping(world: World): Promise<Ending> {
  const bot = world.bot();
  const acting = people(world);
  await waited(world.scene.chance.below(200));
  bot.kill("SIGTERM");
  await Promise.race([bot.ended, waited(world.scene.chance.below(60))]);
  const isReached = bot.isAlive();
  bot.kill("SIGKILL");
  await bot.ended;
  await Promise.race([acting, waited(100)]);
  return again(world, isReached);
}

async function dead(world: World): Promise<void> {
  const bot = world.bot();
  bot.kill("SIGKILL");
  await bot.ended;
  world.noteDeath();
}

/** After a death, a new start; now and then some hours later. */
async function again(world: World, isReached: boolean): Promise<Ending> {
  await dead(world);
  if (world.scene.chance.below(4) === 0)
    world.moveClock(new Date(Date.parse(world.now()) + (1 + world.scene.chance.below(3)) * HOUR_MS));
  await world.start();
  return { isReached };
}

/** While people act. */
async function besides(world: World, run: Scenario["run"]): Promise<Ending> {
  const acting = people(world);
  const ending = await run(world);
  await acting;
  return ending;
}

async function behind(world: World, run: Scenario["run"]): Promise<Ending> {
  await people(world);
  return run(world);
}

async function whileRotating(world: World): Promise<Ending> {
  await people(world);
  await dead(world);
  const ending = await whileChangingKeys(world);
  await world.start();
  return ending;
}

/** A database as an older version left it, with a delivery that has had no effect yet. */
export function makeOldDatabase({ databasePath, scene, ledger }: World): void {
  const all = readMigrations();
  const db = openDatabase(databasePath);
  const [by] = PEOPLE;
  const name = `Quv${scene.word()} Old${scene.word()}`;
  ledger.secrets.add(name);
  ledger.submissions.push({ key: name, isAcked: true });
  try {
    migrate(db, new Date(0), all.slice(0, 1 + scene.chance.below(all.length - 1)));
    const at = "2026-03-03T08:00:00.000Z";
    const submission = { name, emails: [`${scene.word()}@example.com`], payment: { methods: ["crypto"] } };
    const payload = JSON.stringify({ submission, by, via: "command", at, reply: { user: by } });
    db.prepare("insert into inbox (key, kind, payload, received_at) values ('command:old', 'vet', ?, ?)").run(
      payload,
      at,
    );
  } finally {
    db.close();
  }
}

const MIGRATING: readonly Step[] = [
  { name: MIGRATION, kind: "statement", when: "before", matches: /^insert into migrations/ },
  { name: MIGRATION, kind: "statement", when: "after", matches: /^insert into migrations/ },
  { name: MIGRATION, kind: "commit", when: "before", matches: /^insert into migrations/ },
  { name: MIGRATION, kind: "commit", when: "after", matches: /^insert into migrations/ },
];

export async function migrating(world: World): Promise<Ending> {
  const { chance } = world.scene;
  const step = chance.pick(MIGRATING) ?? ANY_STATEMENT;
  await world.start({ step, nth: 1 + chance.below(2) });
  const isReached = await Promise.race([
    world.bot().ended.then(({ killed }) => killed),
    waited(1500).then(() => false),
  ]);
  return again(world, isReached);
}
