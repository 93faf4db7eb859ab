import type { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../logger.ts";
import { StartRefused } from "./workspace.ts";

type Client = SocketModeReceiver["client"];

/**
 * Slack deals out what people do among all connections of one app token, so that a second bot with a database of its
 * own would take half of it. The greeting on a new connection says how many there are: at the start more than one
 * means that another bot is there, and nothing that comes is taken or acknowledged, so that Slack gives events to the
 * other one. Later the own former connection may still be counted, and it is said in the log alone. Over HTTP there
 * is nothing to count: Slack knows one address.
 */
export function refuseBesideAnother(client: Client, refuse: (reason: StartRefused) => void, log: Log): void {
  const emit = client.emit.bind(client);
  let state: "starting" | "alone" | "refused" = "starting";

  function greeted(connections: number): boolean {
    if (state === "starting" && connections > 1) {
      state = "refused";
      refuse(
        new StartRefused([
          `SLACK_APP_TOKEN is in use by ${connections - 1} other connection${connections === 2 ? "" : "s"}, and Slack would give each bot a part of what people do; wanted: one bot per token. Stop the other one, or install an app of its own for this one. If it was cut off just now, Slack forgets it soon: start again then`,
        ]),
      );
      return false;
    }
    if (state === "alone" && connections > 1)
      log.warn({ connections }, "Slack counts several connections of this app token; is there another bot?");
    state = "alone";
    return true;
  }

  client.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event !== "ws_message") return emit(event, ...args);
    const connections = state === "refused" ? undefined : connectionsIn(args[0]);
    if (state === "refused" || (connections !== undefined && !greeted(connections))) return true;
    return emit(event, ...args);
  };
}

/** Undefined for what is no greeting. */
function connectionsIn(data: unknown): number | undefined {
  const text =
    typeof data === "string" ? data : data instanceof Uint8Array ? new TextDecoder().decode(data) : "";
  // Every delivery passes here: only what can be a greeting is read.
  if (!text.includes('"num_connections"')) return undefined;
  try {
    const { type, num_connections: connections } = JSON.parse(text) ?? {};
    return type === "hello" && typeof connections === "number" ? connections : undefined;
  } catch {
    return undefined;
  }
}
