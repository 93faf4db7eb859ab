import type { Call, Outbox, Shown } from "../../src/storage/outbox.ts";
import type { OwedCall } from "../../src/storage/outbox-due.ts";
import { hour } from "./examples.ts";

export const ROOT = { ref: "case:1", lane: "case:1", channel: "C1" } as const;
export const REPLY = { ref: "case:1:tasks", lane: "case:1", channel: "C1", threadRef: "case:1" } as const;

export function says(message: Omit<Shown, "text" | "blocks">, text: string): Shown {
  return { ...message, text, blocks: [{ type: "section", text }] };
}

export function reaction(given: Partial<Call> = {}): Call {
  return { lane: "case:1", method: "reactions.add", args: { name: "x" }, targetRef: "case:1", ...given };
}

/** Hands the due rows out and answers for Slack; what was sent, in short. */
export function send(outbox: Outbox, at = hour(10)): readonly string[] {
  return outbox.due(at, 10).map((call) => {
    posted(outbox, call);
    return brief(call);
  });
}

export function posted(outbox: Outbox, call: OwedCall): void {
  if (call.names === undefined) outbox.sent(call.id, hour(10));
  else outbox.sent(call.id, hour(10), { channel: call.channel ?? "", ts: `${call.id}.0` });
}

function brief({ method, args }: OwedCall): string {
  return `${method} ${String(args["text"] ?? args["name"] ?? args["ts"])}`;
}

export function sendAll(outbox: Outbox): readonly string[] {
  const all: string[] = [];
  for (let sent = send(outbox); sent.length > 0; sent = send(outbox)) all.push(...sent);
  return all;
}
