import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { FaultEffect } from "./options.ts";
import { refuse } from "./refusal.ts";
import type { Team } from "./team.ts";

const PAGE = "<!doctype html><title>Bad gateway</title><p>Something on the way to Slack does not answer.";

/** The fault that this call meets, if any was asked for; it is used up by it. */
export function nextFault(team: Team, ...names: readonly string[]): FaultEffect | undefined {
  const index = team.faults.findIndex(({ fault }) => names.includes(fault.method));
  const entry = team.faults[index];
  if (entry === undefined) return undefined;
  entry.left -= 1;
  if (entry.left <= 0) team.faults.splice(index, 1);
  return entry.fault;
}

/** Does what comes before the effect of a call. True when that was the answer. */
export async function failsBefore(
  team: Team,
  fault: FaultEffect | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (fault === undefined) return false;
  if ("delayMs" in fault) await wait(fault.delayMs, undefined, { ref: false, signal: team.stopped.signal });
  if ("hangUp" in fault) {
    request.socket.destroy();
    return true;
  }
  if (!("status" in fault) || fault.html !== true) return false;
  response.writeHead(fault.status, { "Content-Type": "text/html", ...retryAfter(fault) });
  response.end(PAGE);
  return true;
}

/** Refuses as Slack does, for faults that Slack itself would put into words. */
export function refuseByFault(fault: FaultEffect | undefined): void {
  if (fault === undefined) return;
  if ("error" in fault) refuse(fault.error);
  if (!("status" in fault)) return;
  const { status, retryAfter: seconds } = fault;
  const extra = seconds === undefined ? { status } : { status, retryAfter: seconds };
  refuse(status === 429 ? "ratelimited" : "internal_error", extra);
}

function retryAfter({ retryAfter: seconds }: Extract<FaultEffect, { status: number }>) {
  return seconds === undefined ? {} : { "Retry-After": String(seconds) };
}
