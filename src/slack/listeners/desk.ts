import type { Check } from "../../checks/define-check.ts";
import type { Clock } from "../../clock.ts";
import { caseName } from "../../domain/case.ts";
import { type Instant, toInstant } from "../../domain/instant.ts";
import type { IsoWeek } from "../../domain/iso-week.ts";
import type { Log } from "../../logger.ts";
import type { StorageWithBoxes } from "../../storage/index.ts";
import type { Policy } from "../../workflows/world.ts";
import type { Access } from "../access.ts";
import type { Deliveries, Incoming, Kind, ReplyTo } from "../deliveries.ts";
import type { Directory } from "../directory.ts";
import type { Gateway } from "../gateway.ts";
import type { Home } from "../home/tab.ts";
import type { Content, Reader } from "../messages/content.ts";
import { erasedReply } from "../messages/erased.ts";
import { noSuchCaseReply, notAllowedReply } from "../messages/replies.ts";
import type { Reply } from "../reply.ts";
import type { Sender } from "../sender.ts";

/** What the listeners work with. They read what Slack sent and hand it on; what it does is written in `effects.ts`. */
export interface Desk {
  readonly deliveries: Deliveries;
  readonly storage: StorageWithBoxes;
  readonly access: Access;
  readonly gateway: Gateway;
  readonly sender: Sender;
  readonly reply: Reply;
  readonly home: Home;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly log: Log;
  readonly checks: readonly Check[];
  readonly vettingChannel: string;
  readonly botUser: string;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly permalink: (caseId: number) => string | undefined;
  /** For whoever counts: how long Slack waited. */
  readonly acknowledged: (kind: string, ms: number) => void;
  /** The last seven days or the week asked for, as a message, also when there is nothing to say. */
  readonly digest: (at: Instant, week?: IsoWeek) => Content;
}

type Ack<A> = (answer?: A) => Promise<void>;
interface Received {
  /** Set by the first middleware, from `performance.now()`. */
  readonly receivedAt?: number;
}

/** Slack gives up after three seconds; how long it waited is on record for every interaction. */
export async function acknowledge<A>(
  desk: Desk,
  kind: string,
  context: object,
  ack: Ack<A>,
  answer?: A,
): Promise<void> {
  await ack(answer);
  const { receivedAt } = context as Received;
  const ms = receivedAt === undefined ? undefined : Math.round((performance.now() - receivedAt) * 10) / 10;
  desk.log.info({ kind, ms }, "acknowledged");
  if (ms !== undefined) desk.acknowledged(kind, ms);
}

/** Works off what has been kept, and then sends what people are owed for it. Never throws. */
export function workOff(desk: Desk): void {
  void desk.deliveries.workOff().then(() => desk.sender.wake());
}

/**
 * Kept first, acknowledged second, worked off third: from the acknowledgement on, nothing depends on this process
 * staying alive. Answers with false, and acknowledges nothing, when it could not be kept.
 */
export async function take<K extends Kind>(
  desk: Desk,
  kind: K,
  key: string,
  payload: Incoming[K],
  acknowledged: () => Promise<void>,
): Promise<boolean> {
  try {
    await desk.deliveries.keep(kind, key, payload);
  } catch (error) {
    desk.log.error({ error, kind }, "a delivery could not be kept");
    return false;
  }
  await acknowledged();
  workOff(desk);
  return true;
}

export function now(desk: Desk): Instant {
  return toInstant(desk.clock.now());
}

/** Sends an answer only this person sees. */
export function tell(desk: Desk, to: ReplyTo, message: Content): void {
  desk.reply(to, message);
  desk.sender.wake();
}

/** Where there is no response URL, nothing but App Home reaches somebody who is not in the vetting channel. */
function refuse(desk: Desk, to: ReplyTo): void {
  desk.log.warn({ user: to.user }, "someone who is not allowed was refused");
  if (to.responseUrl === undefined) desk.home.refuse(to.user, now(desk));
  else desk.reply(to, notAllowedReply({ ask: desk.vettingChannel }, desk.reader));
  desk.sender.wake();
}

/** There is no such case: it was erased, or never was. */
export function noCaseReply(desk: Desk, id: number): Content {
  const erased = desk.storage.erasure.find(id);
  return erased === undefined
    ? noSuchCaseReply({ asked: caseName(id) }, desk.reader)
    : erasedReply(erased, desk.reader);
}

/** Answers those who are allowed, and refuses the others politely. */
export async function tellIfAllowed(
  desk: Desk,
  to: ReplyTo,
  messages: () => readonly Content[],
): Promise<void> {
  if (!(await desk.access.isAllowed(to.user))) return refuse(desk, to);
  for (const message of messages()) tell(desk, to, message);
}
