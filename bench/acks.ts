import { setTimeout as waited } from "node:timers/promises";
import { type Bot, NORA, openPlace, type Place, startBot, type Transport } from "./bot-process.ts";
import { person } from "./people.ts";
import { atMost, type Measure, ms, type Row, show, spread } from "./row.ts";
import { medianSpread, type Spread, spreadOf } from "./sampling.ts";

const AT_ONCE = 50;
/** The slowest of fifty is one answer: more rounds than elsewhere, or the median is a matter of luck. */
const ROUNDS = 15;
const ROUNDS_IN_QUICK = 3;
const WHY =
  "each command is read and all of them are on the disk before the first is acknowledged; that is the promise";
/** Between two rounds, so that both have worked off what they took. */
const REST_MS = 1500;

/** Fifty `/vet` in one moment, beside a Bolt app that only acknowledges. */
export const acks: Measure = async ({ isQuick }) => {
  const rounds = isQuick ? ROUNDS_IN_QUICK : ROUNDS;
  return [await measureOver("socket", rounds), await measureOver("http", rounds)];
};

interface Side {
  readonly place: Place;
  readonly bot: Bot;
  readonly spreads: Spread[];
}

async function measureOver(transport: Transport, rounds: number): Promise<Row> {
  const own = await openSide(transport, "../src/main.ts", "is connected");
  const plain = await openSide(transport, "ack-only.ts", "connected");
  for (const { place, bot } of [own, plain]) {
    await vetAtOnce(place, 0, AT_ONCE);
    await waited(REST_MS);
    await bot.longestBlock();
  }
  for (let round = 1; round <= rounds; round++)
    for (const { place, spreads } of [own, plain]) {
      spreads.push(await vetAtOnce(place, round, AT_ONCE));
      await waited(REST_MS);
    }
  const [blocked, blockedPlain] = [await own.bot.longestBlock(), await plain.bot.longestBlock()];
  for (const { bot, place } of [own, plain]) {
    await bot.stop();
    await place.close();
  }
  const [measured, beside] = [medianSpread(own.spreads), medianSpread(plain.spreads)];
  const ratio = measured.p99 / beside.p99;
  return {
    about: `time to ack, ${AT_ONCE} \`/vet\` at once over ${transport === "http" ? "HTTP" : "the socket"}`,
    measured: `${spread(measured)}; longest block ${ms(blocked)}`,
    beside: `Bolt that only acks: ${spread(beside)}; longest block ${ms(blockedPlain)}; p99 ${show(ratio)} times as long`,
    targets: [
      // Over HTTP both wait for a signature and a new connection each: there the ratio only informs.
      ...(transport === "socket" ? [atMost("p99 beside Bolt alone", ratio, 1.5, WHY)] : []),
      atMost("max, ms,", measured.max, 300),
    ],
  };
}

async function openSide(transport: Transport, script: string, ready: string): Promise<Side> {
  const place = await openPlace(transport);
  return { place, bot: await startBot(script, ready, place.environment), spreads: [] };
}

async function vetAtOnce({ workspace, environment }: Place, round: number, count: number): Promise<Spread> {
  const before = workspace.acks.length;
  const acted = await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const { name, emails, phones } = person(round * AT_ONCE + at);
      const text = [name, emails?.[0], phones?.[0]].join(" ");
      const channel = environment["VETTING_CHANNEL"] ?? "";
      return workspace.act(NORA, { do: "command", channel, command: "/vet", text });
    }),
  );
  const refused = acted.find((result) => !result.ok);
  if (refused !== undefined) throw new Error(`a command was not taken: ${JSON.stringify(refused)}`);
  return spreadOf(workspace.acks.slice(before).map((ack) => ack.ms));
}
