import { setImmediate as nextTurn, setTimeout as waited } from "node:timers/promises";
import type { Clock } from "../clock.ts";
import type { Decision } from "../domain/case.ts";
import type { DrawnHistory } from "../domain/cv-reading.ts";
import type { DetailEdit } from "../domain/edit-submission.ts";
import type { Via } from "../domain/history.ts";
import { type Instant, toInstant } from "../domain/instant.ts";
import type { Opinion } from "../domain/same-person.ts";
import type { SnoozeChoice } from "../domain/snooze.ts";
import type { Stage } from "../domain/stage.ts";
import type { Interview, Submission } from "../domain/submission.ts";
import type { Answer } from "../domain/task.ts";
import type { Log } from "../logger.ts";
import type { Inbox } from "../storage/inbox.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import { NotYetKnown } from "./access.ts";
import type { ReadSettings } from "./forms/settings-form.ts";
import type { GivenCvFile } from "./forms/vet-form.ts";

/** What people do that changes something. Kept before Slack hears "received", and until its effect is kept too. */
export interface Incoming {
  vet: {
    submission: Submission;
    cvFile?: GivenCvFile;
    by: string;
    via: Via;
    at: Instant;
    reply: ReplyTo;
  };
  reaction: {
    by: string;
    channel: string;
    ts: string;
    name: string;
    added: boolean;
    at: Instant;
    /** When it happened, where Slack repeats what it could not deliver at once; much may have happened since. */
    repeats?: Instant;
  };
  answer: {
    by: string;
    task: number;
    answer: Answer;
    note?: string;
    /** Until when a snooze lasts, when that was chosen. */
    later?: SnoozeChoice;
    via: Via;
    at: Instant;
    key: string;
    reply: ReplyTo;
  };
  assign: { by: string; task: number; to: string; via: Via; at: Instant; reply: ReplyTo };
  settings: { by: string; settings: ReadSettings; at: Instant; reply: ReplyTo };
  undo: { by: string; task: number; via: Via; at: Instant; reply: ReplyTo };
  explain: { by: string; task: number; note: string; via: Via; at: Instant; reply: ReplyTo };
  decide: {
    by: string;
    case: number;
    decision: Decision["decision"];
    reason: string;
    /** YYYY-MM-DD: how long a case is on hold. */
    until?: string;
    at: Instant;
    reply: ReplyTo;
  };
  confirm: { by: string; proposal: number; at: Instant; reply: ReplyTo };
  disagree: { by: string; proposal: number; reason: string; at: Instant; reply: ReplyTo };
  reopen: { by: string; case: number; reason: string; at: Instant; reply: ReplyTo };
  stage: { by: string; case: number; to: Stage; reason?: string; via: Via; at: Instant; reply: ReplyTo };
  "gate-reason": { by: string; gate: number; reason: string; at: Instant; reply: ReplyTo };
  "record-interview": {
    by: string;
    case: number;
    interview: Interview;
    via: Via;
    at: Instant;
    reply: ReplyTo;
  };
  "same-person": {
    by: string;
    case: number;
    opinion: Opinion;
    note?: string;
    at: Instant;
    reply: ReplyTo;
  };
  "edit-details": {
    by: string;
    case: number;
    edits: readonly DetailEdit[];
    via: Via;
    at: Instant;
    reply: ReplyTo;
  };
  "look-up": { by: string; case: number; at: Instant; reply: ReplyTo };
  "cv-history": { by: string; case: number; history: DrawnHistory; at: Instant; reply: ReplyTo };
  "case-file": { by: string; case: number; at: Instant; reply: ReplyTo };
  "control-check": { by: string; task: number; at: Instant; reply: ReplyTo };
}
export type Kind = keyof Incoming;

/** Where a person who did something hears back, seen only by them. */
export interface ReplyTo {
  readonly user: string;
  /** Good for half an hour; without it the answer stands in the vetting channel. */
  readonly responseUrl?: string;
  /** The thread that they were looking at, by the message it hangs under. */
  readonly thread?: { readonly channel: string; readonly ts: string };
}

/** Does the work of one delivery. What it changes and `finish` are one transaction. */
export type Effects = {
  readonly [K in Kind]: (payload: Incoming[K], finish: () => void) => Promise<void>;
};

/** While Slack does not answer, those behind would only wait for the same. */
const MOST_UNKNOWN = 3;

/** However many go on arriving, what was kept has its effect in the end. */
const MOST_LOOKS = 100;
const QUIET_MS = 5;

interface Arriving {
  readonly delivery: Parameters<Inbox["receive"]>[0];
  readonly settle: PromiseWithResolvers<boolean>;
}

export interface Deliveries {
  /**
   * Keeps it, together with whatever else comes in the same moment; false when this delivery was kept before. Rejects
   * when it cannot be kept, and then nothing is acked.
   */
  keep<K extends Kind>(kind: K, key: string, payload: Incoming[K]): Promise<boolean>;
  /** Works off what was kept, in the order in which it came. Resolves when all of it was tried. */
  workOff(): Promise<void>;
  /** Begins nothing more; what is left is worked off at the next start. */
  stop(): void;
}

/** `inTurn` keeps two processes from working off the same inbox at the same time; undefined when it was not its turn. */
export function createDeliveries(
  { inbox, transaction }: Pick<StorageWithBoxes, "inbox" | "transaction">,
  effects: Effects,
  clock: Clock,
  log: Log,
  inTurn: <T>(work: () => Promise<T>) => Promise<T | undefined> = (work) => work(),
): Deliveries {
  let work: Promise<void> | undefined;
  let again = false;
  let isStopped = false;
  let arriving: Arriving[] = [];
  let arrived = 0;

  /** Waits for the disk once for all of them: fifty people in one moment would wait for fifty. */
  function keepAll(): void {
    const together = arriving;
    arriving = [];
    try {
      const areNew = transaction(() => together.map(({ delivery }) => inbox.receive(delivery)));
      for (const [at, { settle }] of together.entries()) settle.resolve(areNew[at] ?? false);
    } catch (error) {
      for (const { settle } of together) settle.reject(error);
    }
  }

  /** People wait for the acknowledgement and not for the effect: what goes on arriving is kept first. */
  async function untilNothingArrives(): Promise<void> {
    for (let look = 0; look < MOST_LOOKS; look++) {
      const before = arrived;
      // One alone waits for nothing; where one comes, more may be under way.
      await (look === 0 ? nextTurn() : waited(QUIET_MS));
      if (arrived === before) return;
    }
  }

  async function run(): Promise<"ran"> {
    while (again) {
      again = false;
      let unknown = 0;
      for (const { key, kind, payload } of inbox.pending()) {
        await untilNothingArrives();
        if (isStopped) return "ran";
        if ((await effect(key, kind, payload)) === "unknown") unknown += 1;
        if (unknown === MOST_UNKNOWN) break;
      }
    }
    return "ran";
  }

  async function effect(key: string, kind: string, payload: unknown): Promise<"unknown" | "tried"> {
    const finish = () => inbox.finish(key, toInstant(clock.now()));
    try {
      if (!isKind(kind, effects)) throw new Error("a delivery of a kind that this version does not know");
      // The inbox gives back what `keep` put in under this kind.
      await (effects[kind] as (payload: unknown, finish: () => void) => Promise<void>)(payload, finish);
    } catch (error) {
      // It stays in the inbox and is tried again with the next delivery, on the timer and at the next start.
      if (error instanceof NotYetKnown) {
        log.warn({ kind }, "a delivery waits until Slack can be asked who it is from");
        return "unknown";
      }
      log.error({ error, kind }, "a delivery has not had its effect yet");
    }
    return "tried";
  }

  function workOff(): Promise<void> {
    again = true;
    work ??= inTurn(run).then((ran) => {
      work = undefined;
      // Asked for between the last look and now.
      return again && ran !== undefined ? workOff() : undefined;
    });
    return work;
  }

  return {
    keep(kind, key, payload) {
      const settle = Promise.withResolvers<boolean>();
      arrived += 1;
      const delivery = { key, kind, payload, at: toInstant(clock.now()) };
      if (arriving.push({ delivery, settle }) === 1) setImmediate(keepAll);
      return settle.promise;
    },
    workOff,
    stop() {
      isStopped = true;
    },
  };
}

function isKind(kind: string, effects: Effects): kind is Kind {
  return Object.hasOwn(effects, kind);
}
