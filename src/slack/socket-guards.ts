/** What socket-mode 3.1.0 does not survive by itself. */
import { setTimeout as waited } from "node:timers/promises";
import type { Logger, SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../logger.ts";
import { StartRefused } from "./workspace.ts";

type Client = SocketModeReceiver["client"];

const RECONNECT_MS = 5000;

/**
 * The socket client says in its log alone why it was given no address. What will not pass by itself ends the start,
 * also where the client would try for ever, as with a token that lacks a scope.
 */
export function tellingRefusals(logger: Logger, refuse: (reason: StartRefused) => void): Logger {
  return {
    ...logger,
    error(...parts) {
      const [, code] = /new WSS URL .*An API error occurred: (\w+)/.exec(parts.map(String).join(" ")) ?? [];
      if (code === undefined || PASSING.has(code)) return logger.error(...parts);
      refuse(
        new StartRefused([
          `SLACK_APP_TOKEN was refused by Slack (${code}); wanted: an app-level token xapp-… with connections:write`,
        ]),
      );
    },
  };
}

const PASSING = new Set([
  "fatal_error",
  "internal_error",
  "ratelimited",
  "request_timeout",
  "service_unavailable",
]);

/**
 * Once connected, the socket client takes the connection up again by calling its own `start`, and where that fails
 * for good (a 500, a token that was taken away) nobody catches the rejection, which would end the process.
 */
export function keepReconnecting(client: Client, log: Log): void {
  const start = client.start.bind(client);
  let wasConnected = false;
  client.start = async () => {
    for (;;) {
      try {
        const connected = await start();
        wasConnected = true;
        return connected;
      } catch (error) {
        if (!wasConnected) throw error;
        log.error({ error }, "there is no connection to Slack; trying again");
        await waited(RECONNECT_MS, undefined, { ref: false });
      }
    }
  };
}

/**
 * The socket client reads `payload.event.type` of every events_api envelope, and so ends the process on one without
 * an inner event, as the `app_rate_limited` notice is. Such an envelope is logged here and goes no further.
 */
export function dropEmptyEnvelopes(client: Client, log: Log): void {
  const emit = client.emit.bind(client);
  client.emit = (event: string | symbol, ...args: unknown[]) => {
    const problem = event === "ws_message" ? emptiness(args[0]) : undefined;
    if (problem === undefined) return emit(event, ...args);
    log.warn({}, problem);
    return true;
  };
}

const WITHOUT_PAYLOAD = new Set(["hello", "disconnect"]);
const RATE_LIMITED = "Slack delivers fewer events for now: app_rate_limited";
const EMPTY = "Slack sent an envelope that holds nothing";

interface Envelope {
  readonly type?: unknown;
  readonly payload?: { readonly type?: unknown; readonly event?: { readonly type?: unknown } | null } | null;
}

function emptiness(data: unknown): string | undefined {
  const text =
    typeof data === "string" ? data : data instanceof Uint8Array ? new TextDecoder().decode(data) : "";
  const envelope = parsed(text);
  if (envelope === undefined) return undefined;
  const { type, payload } = envelope ?? {};
  if (typeof type === "string" && WITHOUT_PAYLOAD.has(type)) return undefined;
  if (typeof payload !== "object" || payload === null) return EMPTY;
  if (type !== "events_api" || typeof payload.event?.type === "string") return undefined;
  return payload.type === "app_rate_limited" ? RATE_LIMITED : EMPTY;
}

/** Undefined for what is no JSON: the client itself lets that pass. */
function parsed(text: string): Envelope | null | undefined {
  try {
    return JSON.parse(text) as Envelope | null;
  } catch {
    return undefined;
  }
}
