import { toInstant } from "../domain/instant.ts";
import { isMessage, type OwedCall } from "../storage/outbox-due.ts";
import type { Answer, Gateway } from "./gateway.ts";
import { createKeepAnswer, type KeepParts } from "./keep-answer.ts";

/** Slack takes about one message a second per channel; a burst earns a 429. */
export const MESSAGE_INTERVAL_MS = 1000;
const BATCH = 20;
/** While a channel takes nothing more, what goes elsewhere is looked for at most this often. */
const LOOK_ELSEWHERE_MS = 20;
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
      const held = heldChannels();
      const ready = oncePerChannel(outbox.due(toInstant(clock.now()), BATCH, held));
      if (ready.length > 0) await allEnded(ready.map(send));
      else if (outbox.due(toInstant(clock.now()), 1).length === 0) return;
      else if (held.size > 0) await pause(Math.min(...[...held].map(paceLeft)));
    }
  }

  /** Those that had a message a moment ago: what waits for them must not hide what goes elsewhere. */
  function heldChannels(): ReadonlySet<string> {
    return new Set([...pacedUntil.keys()].filter((channel) => paceLeft(channel) > 0));
  }

  async function send(call: OwedCall): Promise<void> {
    if (keep.isTooLate(call)) return;
    const answer = await sendOnce(parts.gateway, call);
    if (isMessage(call.method) && call.channel !== undefined)
      pacedUntil.set(call.channel, performance.now() + parts.messageIntervalMs);
    keep(call, answer);
  }

  function paceLeft(channel: string): number {
    return (pacedUntil.get(channel) ?? 0) - performance.now();
  }

  function pause(ms: number): Promise<void> {
    const begun = performance.now();
    return new Promise((resolve) => {
      let timer = setTimeout(resolve, Math.ceil(ms));
      cutShort = () => {
        clearTimeout(timer);
        if (stopped) return resolve();
        const left = Math.min(ms, LOOK_ELSEWHERE_MS) - (performance.now() - begun);
        timer = setTimeout(resolve, Math.max(0, Math.ceil(left)));
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
