import type { Clock } from "../clock.ts";
import { type Instant, toInstant } from "../domain/instant.ts";
import type { Log } from "../logger.ts";
import type { Outbox } from "../storage/outbox.ts";
import type { OwedCall } from "../storage/outbox-due.ts";
import type { Answer, Args } from "./gateway.ts";
import { isAnswer, patienceWith, pauseAfter, retryAfter } from "./patience.ts";
import { caseShownBy, REF } from "./refs.ts";
import { type FileToShare, SHARE_FILE } from "./share-file.ts";
import { createTroubles } from "./troubles.ts";

/** Whoever, or whatever, deletes a case's messages as they come is not answered with a flood. */
const POSTED_AGAIN_EVERY_MS = 60_000;

export interface KeepParts {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  /** Says again how a case reads, when its messages are no longer in Slack. */
  readonly showCase: (caseId: number, at: Instant) => void;
  /** Remembers a file that stands in Slack now, so that it can be taken away again. */
  readonly fileShared?: (lane: string, file: string, at: Instant) => void;
}

export interface KeepAnswer {
  /** Writes down what became of a call before the next one is made. */
  (call: OwedCall, answer: Answer): void;
  /** Whether an answer to one person is too old to be made at all; then it is dropped. */
  isTooLate(call: OwedCall): boolean;
}

export function createKeepAnswer({ outbox, clock, log, showCase, fileShared }: KeepParts): KeepAnswer {
  const troubles = createTroubles(log);
  /** Failures in a row at a place, and until when it is left alone. No entry where the last call went well. */
  const failing = new Map<string, { readonly failures: number; readonly untilMs: number }>();
  const postedAgain = new Map<number, number>();

  function done(call: OwedCall, { channel, ts, file }: Extract<Answer, { kind: "done" }>, at: Instant): void {
    failing.delete(placeOf(call));
    troubles.over(call);
    if (file !== undefined) fileShared?.(call.lane, file, at);
    outbox.sent(call.id, at, channel !== undefined && ts !== undefined ? { channel, ts } : undefined);
  }

  function later(call: OwedCall, answer: Extract<Answer, { kind: "later" }>, nowMs: number): void {
    const { method, lane } = call;
    const { error } = answer;
    troubles.met(call, error);
    if (isOver(call, patienceWith({ method, error }), nowMs)) {
      giveUp(call, error, instant(nowMs));
      return;
    }
    const place = placeOf(call);
    const before = failing.get(place);
    // Calls that were under way together are one failure.
    const isNew = before === undefined || before.untilMs <= nowMs;
    const failures = isNew ? (before?.failures ?? -1) + 1 : before.failures;
    const pauseMs = pauseAfter(answer, failures);
    failing.set(place, { failures, untilMs: nowMs + pauseMs });
    const at = instant(nowMs + retryAfter(answer, call.attempts, pauseMs));
    log.warn({ method, lane, code: error, at }, "Slack did not take this yet; it will be sent again");
    outbox.retry(call.id, at, error);
    outbox.delay(place, instant(nowMs + pauseMs));
  }

  function giveUp(call: OwedCall, error: string, at: Instant): void {
    const { id, method, lane, args } = call;
    if (isAnswer(method)) {
      log.warn({ method, code: error }, "an answer to one person could not be shown and is dropped");
      outbox.sent(id, at);
    } else if (method === SHARE_FILE) {
      log.warn({ lane, code: error }, "Slack did not take a file; whoever asked for it is told");
      const { otherwise } = args as Args & FileToShare;
      outbox.owe({ lane, ...otherwise }, at);
      outbox.sent(id, at);
    } else {
      log.error({ method, lane, code: error }, "Slack will not take this; see bonafide doctor");
      outbox.park(id, error);
    }
  }

  /** A case gets its messages again; what else somebody deleted stays deleted. */
  function gone(call: OwedCall, answer: Extract<Answer, { kind: "gone" }>, nowMs: number): void {
    const at = instant(nowMs);
    const ref = answer.what === "message" ? call.target : call.thread;
    const caseId = ref === undefined ? undefined : caseShownBy(ref);
    const { method, lane } = call;
    if (ref === undefined || caseId === undefined) {
      log.info({ method, lane }, "a message was deleted in Slack, and is not posted again");
      outbox.sent(call.id, at);
      return;
    }
    for (const [id, ms] of postedAgain) if (nowMs - ms >= POSTED_AGAIN_EVERY_MS) postedAgain.delete(id);
    if (postedAgain.has(caseId)) {
      giveUp(call, answer.error, at);
      return;
    }
    postedAgain.set(caseId, nowMs);
    log.warn({ method, lane }, "a message of a case was deleted in Slack; it is posted again");
    const lost = ref === REF.root(caseId) ? [ref, ...outbox.refs(REF.part(caseId, ""))] : [ref];
    outbox.postAgain(lost, () => showCase(caseId, at), at);
  }

  function keep(call: OwedCall, answer: Answer): void {
    const now = clock.now();
    const at = toInstant(now);
    switch (answer.kind) {
      case "done":
        done(call, answer, at);
        break;
      case "later":
        later(call, answer, now.getTime());
        break;
      case "never":
        giveUp(call, answer.error, at);
        break;
      case "gone":
        gone(call, answer, now.getTime());
        break;
    }
  }

  return Object.assign(keep, {
    isTooLate(call: OwedCall): boolean {
      const now = clock.now();
      const isLate = isAnswer(call.method) && isOver(call, patienceWith(call), now.getTime());
      if (isLate) giveUp(call, "too_late", toInstant(now));
      return isLate;
    },
  });
}

function isOver({ owedAt }: OwedCall, patience: number | undefined, nowMs: number): boolean {
  return patience !== undefined && nowMs - Date.parse(owedAt) >= patience;
}

/** What waits together when Slack does not answer: a channel, or a method where there is none. */
function placeOf({ channel, method }: OwedCall): string {
  return channel ?? method;
}

function instant(ms: number): Instant {
  return toInstant(new Date(ms));
}
