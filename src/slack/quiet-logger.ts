import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../logger.ts";

const LONGEST = 200;
/** Where Slack's libraries begin to put in what they were given: a payload, an address with a ticket, an error's words. */
const PUT_IN = /[:({"'`]|https?|wss?|xox|xapp/;

/**
 * What Bolt and the clients say, without what they quote. Their debug lines hold whole payloads, and so candidates:
 * only warnings and errors are let through, up to where something is put in; of an error, its kind and code.
 */
export function quietLogger(log: Log): Logger {
  const lines = (parts: readonly unknown[]) => ({ said: parts.flatMap(withoutQuotes) });
  return {
    debug() {},
    info() {},
    // Whoever made the call is told, and says more.
    warn: (...parts) => parts[0] === "http request failed" || log.warn(lines(parts), "Bolt"),
    error: (...parts) => log.error(lines(parts), "Bolt"),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}

function withoutQuotes(part: unknown, index: number): readonly string[] {
  if (part instanceof Error) {
    const code = "code" in part && typeof part.code === "string" ? [part.code] : [];
    return [part.name, ...code];
  }
  // Only the first is a sentence of theirs.
  if (typeof part !== "string" || index > 0) return [];
  const end = part.search(PUT_IN);
  return [part.slice(0, end < 0 ? LONGEST : Math.min(end, LONGEST)).trim()];
}
