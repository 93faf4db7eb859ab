import { setTimeout as waited } from "node:timers/promises";
import { App, HTTPReceiver, type Logger, SocketModeReceiver } from "@slack/bolt";
import { WebAPIRequestError, WebClient, type WebClientOptions } from "@slack/web-api";
import type { SlackConfig } from "../config.ts";
import type { Log } from "../logger.ts";
import { ackOnceKept } from "./ack-once-kept.ts";
import { atTheDoor, HTTP_TIMES, notTwice, serverOptions, signatureOf } from "./http-door.ts";
import { refuseBesideAnother } from "./only-connection.ts";
import { quietLogger } from "./quiet-logger.ts";
import { dropEmptyEnvelopes, keepReconnecting, tellingRefusals } from "./socket-guards.ts";
import { StartRefused } from "./workspace.ts";

const CALL_TIMEOUT_MS = 10_000;
const DISCONNECT_TIMEOUT_MS = 3000;

/** Who the bot is in this workspace, as `auth.test` says. */
export interface Identity {
  readonly botId: string;
  readonly botUser: string;
  /** The workspace's own address, such as https://team.slack.com/. */
  readonly url: string;
}

export interface Bolt {
  readonly app: App;
  start(): Promise<void>;
  /** Whether Slack could deliver now: a socket is open, or the port is. */
  isConnected(): boolean;
  /** Takes no more deliveries; returns once the connection is closed, or after three seconds. */
  stop(): Promise<void>;
}

/** For the outbox, which does its own retrying: one call, one answer. */
export function createWebClient(config: Pick<SlackConfig, "botToken" | "apiUrl">, log: Log): WebClient {
  return new WebClient(config.botToken, {
    ...endpoint(config),
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quietLogger(log),
  });
}

/**
 * The socket client writes a retry policy of its own into the options it is given, so it and the app never share an
 * object; and a short policy there would turn a failed reconnect into an unhandled rejection that ends the process.
 */
export function createBolt(
  config: SlackConfig,
  identity: Identity,
  log: Log,
  httpTimes: typeof HTTP_TIMES = HTTP_TIMES,
): Bolt {
  const logger = quietLogger(log);
  const refusal = Promise.withResolvers<never>();
  refusal.promise.catch(() => {});
  const receiver =
    config.transport.kind === "socket"
      ? socketReceiver(config.transport.appToken, config, tellingRefusals(logger, refusal.reject), log)
      : httpReceiver(config.transport, logger);
  if (receiver instanceof SocketModeReceiver) refuseBesideAnother(receiver.client, refusal.reject, log);
  const isOpen = watchConnection(receiver);
  let isStarted = false;
  const app = new App({
    receiver,
    token: config.botToken,
    botId: identity.botId,
    botUserId: identity.botUser,
    tokenVerificationEnabled: false,
    convoStore: false,
    // Our own seeded reactions are told apart in the listener, by the bot's user id.
    ignoreSelf: false,
    logger,
    clientOptions: { ...endpoint(config), timeout: CALL_TIMEOUT_MS, retryConfig: { retries: 3 } },
  });
  ackOnceKept(app);
  app.use(notTwice(log));
  app.error(async ({ original, message, code }) => {
    log.error({ error: original ?? new Error(message), code }, "a Slack listener failed");
  });
  return {
    app,
    isConnected: () => isStarted && isOpen(),
    async start() {
      const connected =
        config.transport.kind === "http"
          ? app.start(config.transport.port, serverOptions(httpTimes))
          : app.start();
      try {
        await Promise.race([connected, refusal.promise]);
        isStarted = true;
      } catch (error) {
        connected.catch(() => {});
        if (receiver instanceof SocketModeReceiver) void receiver.client.disconnect();
        throw asRefusal(error, config);
      }
    },
    async stop() {
      isStarted = false;
      const closed = receiver instanceof SocketModeReceiver ? receiver.client.disconnect() : undefined;
      await Promise.race([closed, waited(DISCONNECT_TIMEOUT_MS, undefined, { ref: false })]);
      await app
        .stop()
        .catch((error: unknown) => log.warn({ error }, "the connection to Slack did not close cleanly"));
    },
  };
}

function httpReceiver(
  { signingSecret, port }: Extract<SlackConfig["transport"], { readonly kind: "http" }>,
  logger: Logger,
): HTTPReceiver {
  const receiver = new HTTPReceiver({ signingSecret, port, logger, customPropertiesExtractor: signatureOf });
  receiver.requestListener = atTheDoor(receiver.requestListener, Date.now);
  return receiver;
}

function socketReceiver(appToken: string, config: SlackConfig, logger: Logger, log: Log): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: {
      clientOptions: { ...endpoint(config), retryConfig: { forever: true, maxTimeout: 30_000 } },
    },
  });
  dropEmptyEnvelopes(receiver.client, log);
  keepReconnecting(receiver.client, log);
  return receiver;
}

/** Between two sockets, and while Slack cannot be reached, nothing can be delivered. */
function watchConnection(receiver: SocketModeReceiver | HTTPReceiver): () => boolean {
  if (receiver instanceof HTTPReceiver) return () => true;
  let isOpen = false;
  receiver.client.on("connected", () => {
    isOpen = true;
  });
  for (const event of ["close", "reconnecting", "disconnecting", "disconnected"])
    receiver.client.on(event, () => {
      isOpen = false;
    });
  return () => isOpen;
}

/** A failed start in words that name the setting; any other error as it is. */
function asRefusal(error: unknown, { transport }: SlackConfig): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (error instanceof StartRefused) return error;
  if (transport.kind === "http" && code === "EADDRINUSE")
    return new StartRefused([`PORT is ${transport.port}, which another program uses; wanted: a free port`]);
  if (transport.kind === "http" && code === "EACCES")
    return new StartRefused([
      `PORT is ${transport.port}, which this user may not open; wanted: one above 1023`,
    ]);
  if (transport.kind === "socket" && error instanceof WebAPIRequestError)
    return new StartRefused(["Slack did not answer; wanted: a connection to slack.com, or to SLACK_API_URL"]);
  return error;
}

function endpoint({ apiUrl }: Pick<SlackConfig, "apiUrl">): Pick<WebClientOptions, "slackApiUrl"> {
  return apiUrl === undefined ? {} : { slackApiUrl: apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/` };
}
