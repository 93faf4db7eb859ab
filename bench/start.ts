import { copyFileSync, rmSync } from "node:fs";
import { setTimeout as waited } from "node:timers/promises";
import { NORA, openPlace, startBot } from "./bot-process.ts";
import { databaseWith } from "./database.ts";
import { person } from "./people.ts";
import { atMost, type Measure, ms, type Row, show } from "./row.ts";
import { median, ROUNDS } from "./sampling.ts";

const LISTED = 100_000;
/** The lists are read in slices after the start; memory is looked at when they are. */
const SETTLED_MS = 15_000;
/** In `--quick` a fifth of it. */
const BUSY_MS = 30_000;
const QUICK = 5;
const BUSY_EVERY_MS = 150;
/** Whoever has a million cases keeps them; the bot would begin to erase them, which is not what is measured. */
const KEPT_DAYS = "3650";

/** From the start of the process to the first acknowledged `/vet`, with very many cases behind it, and its memory. */
export const start: Measure = async ({ cases, isQuick }) => {
  const share = isQuick ? 1 / QUICK : 1;
  const place = await openPlace("socket");
  const path = place.environment["DATABASE_PATH"] ?? "";
  const source = await databaseWith(cases, LISTED);
  copyFileSync(source, path);
  copyFileSync(`${source}.key`, `${path}.key`);
  const plainPlace = await openPlace("socket");
  const times: number[] = [];
  const plainTimes: number[] = [];
  let resident = { rest: 0, busy: 0 };
  for (let round = 0; round <= ROUNDS; round++) {
    const plain = await timeToAck(plainPlace, "ack-only.ts", "connected", round);
    await plain.bot.stop();
    const own = await timeToAck(place, "../src/main.ts", "is connected", round);
    if (round > 0) {
      plainTimes.push(plain.ms);
      times.push(own.ms);
    }
    if (round === ROUNDS) resident = await watched(own.bot.resident, place, share);
    await own.bot.stop();
  }
  await place.close();
  await plainPlace.close();
  rmSync(path, { force: true });
  const row: Row = {
    about: `cold start to first ack, ${cases.toLocaleString("en")} cases, ${LISTED.toLocaleString("en")} listed names`,
    measured: `${ms(median(times))}; resident ${show(resident.rest)} MB at rest, ${show(resident.busy)} MB after ${show((BUSY_MS * share) / BUSY_EVERY_MS)} more cases, a busy hour's`,
    beside: `Bolt that only acks: ${ms(median(plainTimes))}`,
    targets: [
      atMost("ms", median(times), 3000),
      atMost("resident MB at rest", resident.rest, 350),
      atMost("resident MB after traffic", resident.busy, 350),
    ],
  };
  return [row];
};

type Place = Awaited<ReturnType<typeof openPlace>>;

async function timeToAck(place: Place, script: string, ready: string, round: number) {
  const from = performance.now();
  const bot = await startBot(script, ready, { ...place.environment, RETENTION_DAYS: KEPT_DAYS });
  await vet(place, 5_000_000 + round);
  return { ms: performance.now() - from, bot };
}

async function vet({ workspace, environment }: Place, at: number): Promise<void> {
  const { name, emails, phones } = person(at);
  const text = [name, emails?.[0], phones?.[0]].join(" ");
  const channel = environment["VETTING_CHANNEL"] ?? "";
  const result = await workspace.act(NORA, { do: "command", channel, command: "/vet", text });
  if (!result.ok) throw new Error(`the command was not taken: ${JSON.stringify(result)}`);
}

async function watched(resident: () => number, place: Place, share: number) {
  await waited(SETTLED_MS * share);
  const rest = resident();
  for (let spent = 0; spent < BUSY_MS * share; spent += BUSY_EVERY_MS) {
    await vet(place, 6_000_000 + spent);
    await waited(BUSY_EVERY_MS);
  }
  return { rest, busy: resident() };
}
