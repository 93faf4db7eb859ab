import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { freePort } from "../integration/process.ts";
import { startBot, type TestBot, type TestBotOptions, TOKENS } from "./bot.ts";

export const TEAM = "T0LOCAL00";
export const APP = "A0BONAFIDE";

/** What the bot posted to a response URL. */
export interface Responded {
  readonly user: string;
  readonly body: { readonly text?: string; readonly blocks?: readonly object[] };
}

/** A payload as Slack would send it, or as somebody would who had got hold of the signing secret. */
export interface SlackSide {
  readonly bot: TestBot;
  readonly requestUrl: string;
  readonly responded: readonly Responded[];
  command(user: string, text: string, more?: object): Promise<Answered>;
  /** A click, a shortcut, a submitted form. */
  interact(user: string, payload: object): Promise<Answered>;
  event(event: object, more?: object): Promise<Answered>;
  /** One that answers to this person, and is caught. */
  responseUrl(user: string): string;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

let serial = 0;
/** Begins with whose it is, and opens nothing: the local workspace gave it to nobody. */
export function triggerOf(user: string): string {
  serial += 1;
  return `${user}.${serial}.forged`;
}

export function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

export function signed(
  body: string,
  at = secondsNow(),
  secret = TOKENS.signingSecret,
): Record<string, string> {
  const digest = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${digest}` };
}

export const FORM = "application/x-www-form-urlencoded";

export function formOf(fields: object): string {
  return new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

export function commandBody(user: string, text: string, more: object = {}): string {
  return formOf({
    ...{ team_id: TEAM, api_app_id: APP, command: "/vet", text, user_id: user, channel_id: "C0GENERAL" },
    ...{ trigger_id: triggerOf(user), ...more },
  });
}

export function eventBody(event: object, more: object = {}): string {
  serial += 1;
  return JSON.stringify({
    ...{ type: "event_callback", team_id: TEAM, api_app_id: APP, event_id: `Ev${serial}`, event },
    ...{ authorizations: [{ enterprise_id: null, team_id: TEAM }], ...more },
  });
}

export function interactionBody(user: string, payload: object): string {
  const common = {
    ...{ team: { id: TEAM }, user: { id: user, team_id: TEAM }, api_app_id: APP },
    trigger_id: triggerOf(user),
  };
  return formOf({ payload: JSON.stringify({ ...common, ...payload }) });
}

/** The real bot on HTTP, with both sides in hand: any payload goes in, and what goes out is caught. */
export async function startSlackSide(options: TestBotOptions = {}): Promise<SlackSide> {
  const requestUrl = `http://127.0.0.1:${await freePort()}/slack/events`;
  const responded: Responded[] = [];

  async function page(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const [, area, user = ""] = (request.url ?? "").split("/");
    if (area !== "hooks") return false;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    responded.push({ user, body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.end("ok");
    return true;
  }

  const bot = await startBot({
    ...options,
    environment: {
      ...{ SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: TOKENS.signingSecret },
      ...{ PORT: new URL(requestUrl).port, ...options.environment },
    },
    app: { requestUrl, ...options.app },
    workspace: { page, ...options.workspace },
  });

  async function post(body: string, type: string): Promise<Answered> {
    const headers = { "content-type": type, ...signed(body) };
    const response = await fetch(requestUrl, { method: "POST", headers, body });
    return { status: response.status, body: await response.text() };
  }

  const responseUrl = (user: string) => `${bot.workspace.url}/hooks/${user}`;
  return {
    ...{ bot, requestUrl, responded, responseUrl },
    command: (user, text, more) =>
      post(commandBody(user, text, { response_url: responseUrl(user), ...more }), FORM),
    interact: (user, payload) => post(interactionBody(user, payload), FORM),
    event: (event, more) => post(eventBody(event, more), "application/json"),
  };
}
