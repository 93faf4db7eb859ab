import { randomBytes } from "node:crypto";
import { addMessage, editMessage, removeMessage } from "./messages.ts";
import { refuse } from "./refusal.ts";
import { type Message, nowMs, type ResponseUrl, type Team } from "./team.ts";

const USES = 5;
const LIFE_MS = 30 * 60_000;

/** A new `response_url`; `target` is the message it may replace or delete. */
export function newResponseUrl(team: Team, channel: string, user: string, target?: Message): string {
  const id = randomBytes(12).toString("hex");
  team.responseUrls.set(id, {
    channel,
    user,
    born: nowMs(team),
    uses: 0,
    ...(target === undefined ? {} : { target: target.ts }),
  });
  return `${team.url}/response/${id}`;
}

/** Does what was posted to a `response_url`; refuses after five uses or thirty minutes. */
export function respondTo(team: Team, id: string, body: Record<string, unknown>): void {
  const url = team.responseUrls.get(id) ?? refuse("invalid_url");
  if (nowMs(team) - url.born > LIFE_MS) refuse("expired_url");
  if (url.uses >= USES) refuse("used_url");
  applyResponse(team, url, body);
  url.uses += 1;
}

/** The same words as the answer to a slash command; they count for no use. */
export function applyResponse(team: Team, url: ResponseUrl, body: Record<string, unknown>): void {
  const channel = team.channels.get(url.channel) ?? refuse("channel_not_found");
  const target = channel.messages.find((message) => message.ts === url.target);
  const { botUser } = team.options.app;
  if (body["delete_original"] === true) {
    if (target === undefined) refuse("message_not_found");
    if (target.user !== botUser) refuse("cant_delete_message");
    removeMessage(team, channel, target);
    return;
  }
  const text = typeof body["text"] === "string" ? body["text"] : "";
  if (body["replace_original"] === true && target !== undefined) {
    if (target.user !== botUser) refuse("cant_update_message");
    editMessage(team, target, botUser, { text, blocks: body["blocks"] ?? [] });
    return;
  }
  const { thread_ts: thread } = body;
  const message = addMessage(team, channel, {
    user: botUser,
    text,
    blocks: body["blocks"],
    onlyFor: body["response_type"] === "in_channel" ? undefined : url.user,
    threadTs: typeof thread === "string" ? thread : undefined,
  });
  url.target ??= message.ts;
}
