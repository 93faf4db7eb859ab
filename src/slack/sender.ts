import { toInstant } from "../domain/instant.ts";
import type { OwedCall } from "../storage/outbox-due.ts";
import type { Answer, Gateway } from "./gateway.ts";
import { createKeepAnswer, type KeepParts } from "./keep-answer.ts";

/** Slack takes about one message a second per channel; a burst earns a 429. */
export const MESSAGE_INTERVAL_MS = 1000;
const BATCH = 20;
/** After an outbox that could not be read. */
const LOOK_AGAIN_MS = 1000;
/** The longest nap: a clock that somebody moved is noticed at least this often. */
const LONGEST_NAP_MS = 30_000;

/** Sends what the outbox holds, in order, until Slack has it. */
export interface Sender {
  /** Something was owed: look again. Cheap, and safe to call at any time. */
  wake(): void;
  /** The bot was let into this channel: what waits for it is sent now. */
  channelOpened(channel: string): void;
  /** Resolves when nothing is left that could be sent now. */
  settled(): Promise<void>;
  /** Lets the call under way finish and sends no more. */
  stop(): Promise<void>;
}

interface SenderParts extends KeepParts {
  readonly gateway: Gateway;
  /** Zero where nobody limits, as in the local workspace. */
  readonly messageIntervalMs: number;
  /** Keeps two processes from sending what the same outbox holds at the same time. */
  readonly inTurn?: (work: () => Promise<void>) => Promise<void>;
}

export function createSender(parts: SenderParts): Sender {
  const { outbox, clock, log } = parts;
  const keep = createKeepAnswer(parts);
  const pacedUntil = new Map<string, number>();
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let nap: NodeJS.Timeout | undefined;
  let cutShort = () => {};

  function wake(): void {
    if (stopped) return;
    again = true;
    cutShort();
    running ??= run().finally(() => {
      running = undefined;
      // Woken between its last look and now.
      if (again) wake();
    });
  }

  async function run(): Promise<void> {
    clearTimeout(nap);
    try {
      while (again && !stopped) {
        again = false;
        await (parts.inTurn ?? atOnce)(drain);
      }
      wakeIn(untilNext());
    } catch (error) {
      log.error({ error }, "the outbox could not be worked off");
      wakeIn(LOOK_AGAIN_MS);
    }
  }

  /** One call per lane and channel at a time; calls of different channels go side by side. */
  async function drain(): Promise<void> {
    while (!stopped) {
      const { due, ready } = look();
      if (due.length === 0) return;
      if (ready.length > 0) await allEnded(ready.map(send));
      else await pause(Math.min(...due.map(paceLeft)));
    }
  }

  /** Looks further back while nothing can go: what waits for a busy channel must not hide what goes elsewhere. */
  function look(limit = BATCH): { readonly due: readonly OwedCall[]; readonly ready: readonly OwedCall[] } {
    const offered = outbox.due(toInstant(clock.now()), limit);
    const due = oncePerChannel(offered);
    const ready = due.filter((call) => paceLeft(call) <= 0);
    return ready.length > 0 || offered.length < limit ? { due, ready } : look(limit * 4);
  }

  async function send(call: OwedCall): Promise<void> {
    if (keep.isTooLate(call)) return;
    const answer = await sendOnce(parts.gateway, call);
    if (isPaced(call)) pacedUntil.set(call.channel ?? "", performance.now() + parts.messageIntervalMs);
    keep(call, answer);
  }

  function paceLeft(call: OwedCall): number {
    return isPaced(call) ? (pacedUntil.get(call.channel ?? "") ?? 0) - performance.now() : 0;
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.ceil(ms));
      cutShort = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function untilNext(): number {
    const next = outbox.nextAt();
    return next === undefined ? LONGEST_NAP_MS : Date.parse(next) - clock.now().getTime();
  }

  function wakeIn(ms: number): void {
    if (stopped) return;
    nap = setTimeout(wake, Math.min(Math.max(ms, 1), LONGEST_NAP_MS));
    nap.unref();
  }

  return {
    wake,
    channelOpened(channel) {
      outbox.hurry(channel, toInstant(clock.now()));
      wake();
    },
    async settled() {
      wake();
      while (running !== undefined) await running;
    },
    async stop() {
      stopped = true;
      clearTimeout(nap);
      cutShort();
      await running;
    },
  };
}

/**
 * With the id of the message, so that Slack knows it again where the answer to an earlier attempt was cut off. Without
 * one where Slack has an id of which it knows no message any more, or does not say where the message stands.
 */
async function sendOnce(gateway: Gateway, { method, args, names }: OwedCall): Promise<Answer> {
  const answer = await gateway.call(method, args);
  const { client_msg_id: id, ...withoutId } = args;
  const isLost =
    answer.kind === "never"
      ? answer.error.startsWith("duplicate_")
      : answer.kind === "done" && names !== undefined && answer.ts === undefined;
  return id !== undefined && isLost ? gateway.call(method, withoutId) : answer;
}

/** Whoever sends next, in this process or another, does so when none of these is under way. */
async function allEnded(sending: readonly Promise<void>[]): Promise<void> {
  for (const one of await Promise.allSettled(sending)) if (one.status === "rejected") throw one.reason;
}

function atOnce(work: () => Promise<void>): Promise<void> {
  return work();
}

function isPaced(call: OwedCall): boolean {
  return call.channel !== undefined && call.method.startsWith("chat.post");
}

/** Two messages to one channel in one breath would be two in a second, and their order a matter of luck. */
function oncePerChannel(calls: readonly OwedCall[]): readonly OwedCall[] {
  const seen = new Set<string>();
  return calls.filter(({ channel }) => {
    if (channel === undefined) return true;
    if (seen.has(channel)) return false;
    seen.add(channel);
    return true;
  });
}
