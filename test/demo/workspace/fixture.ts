import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import {
  type AppOptions,
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from "../../../src/demo/workspace/index.ts";

export const ANNA = "U0ANNA";
export const BEN = "U0BEN";
export const GUEST = "U0GUEST";
export const GONE = "U0GONE";
export const BOT = "U0BOT";
export const OPEN = "C0OPEN";
export const CLOSED = "C0CLOSED";
export const ELSEWHERE = "C0ELSE";
export const OLD = "C0OLD";

const START = Date.parse("2026-03-02T09:00:00Z");

export interface Clock {
  now(): Date;
  moveTo(to: Date): void;
}

export function clockAt(start = START): Clock {
  let at = start;
  return {
    now: () => new Date(at),
    moveTo: (to) => {
      at = to.getTime();
    },
  };
}

export const APP: AppOptions = {
  name: "tester",
  botUser: BOT,
  botId: "B0BOT",
  appId: "A0APP",
  botToken: "xoxb-test",
  appToken: "xapp-test",
  signingSecret: "secret",
  scopes: [
    ...["commands", "chat:write", "channels:read", "groups:read", "im:write", "reactions:read"],
    ...["reactions:write", "users:read", "files:read", "usergroups:read"],
  ],
  commands: [{ command: "/try", description: "Tries", usageHint: "[what]" }],
  shortcuts: [
    { name: "Everywhere", type: "global", callbackId: "everywhere" },
    { name: "On a message", type: "message", callbackId: "on_message" },
  ],
  events: [
    ...["app_home_opened", "reaction_added", "reaction_removed", "member_joined_channel"],
    ...["member_left_channel", "channel_left", "group_left"],
  ],
};

/** A small workspace: an open and a closed channel with the bot, one without it, an archived one. */
export function start(more: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  return startWorkspace({
    clock: clockAt(),
    users: [
      { id: ANNA, name: "anna" },
      { id: BEN, name: "ben" },
      { id: GUEST, name: "guest", isGuest: true },
      { id: GONE, name: "gone", isDeactivated: true },
    ],
    channels: [
      { id: OPEN, name: "general", isPrivate: false, members: [ANNA, BEN, GUEST, BOT] },
      { id: CLOSED, name: "closed", isPrivate: true, members: [ANNA, BOT] },
      { id: ELSEWHERE, name: "elsewhere", isPrivate: false, members: [ANNA] },
      { id: "C0HIDDEN", name: "hidden", isPrivate: true, members: [ANNA] },
      { id: OLD, name: "old", isPrivate: false, isArchived: true, members: [ANNA, BOT] },
    ],
    userGroups: [{ id: "S0GROUP", handle: "hiring", users: [ANNA, BEN] }],
    app: APP,
    ...more,
  });
}

export function clientOf(workspace: Workspace, token = APP.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
}

export interface Running {
  readonly app: App;
  stop(): Promise<void>;
}

/** A real Bolt app on the socket. */
export async function runOnSocket(workspace: Workspace, listen: (app: App) => void): Promise<Running> {
  const receiver = new SocketModeReceiver({
    appToken: APP.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: 50,
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
  });
  const app = new App({
    receiver,
    token: APP.botToken,
    botId: APP.botId,
    botUserId: APP.botUser,
    tokenVerificationEnabled: false,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } },
  });
  listen(app);
  await app.start();
  return { app, stop: () => receiver.client.disconnect().then(() => undefined) };
}

/** A real Bolt app on HTTP; its address must be known before the workspace starts. */
export async function runOnHttp(apiUrl: string, port: number, listen: (app: App) => void): Promise<Running> {
  const receiver = new HTTPReceiver({
    signingSecret: APP.signingSecret,
    endpoints: "/slack/events",
    port,
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    receiver,
    token: APP.botToken,
    botId: APP.botId,
    botUserId: APP.botUser,
    tokenVerificationEnabled: false,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
  });
  listen(app);
  await app.start(port);
  return { app, stop: () => app.stop() as Promise<void> };
}

/** The error code and the explanation of a refused call; "ok" when it was not refused. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    const data = typeof error === "object" && error !== null ? Reflect.get(error, "data") : undefined;
    const code = data === undefined ? undefined : Reflect.get(data, "error");
    return typeof code === "string" ? code : String(error);
  }
}

export function section(text: string) {
  return { type: "section" as const, text: { type: "mrkdwn" as const, text } };
}

export function plain(text: string) {
  return { type: "plain_text" as const, text };
}

export function modal(more: object = {}) {
  return {
    type: "modal" as const,
    callback_id: "form",
    title: plain("Form"),
    submit: plain("Send"),
    blocks: [
      {
        type: "input" as const,
        block_id: "who",
        label: plain("Who"),
        element: { type: "plain_text_input" as const, action_id: "name" },
      },
    ],
    ...more,
  };
}
