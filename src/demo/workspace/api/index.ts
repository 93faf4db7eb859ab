import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../body.ts";
import { failsBefore, nextFault, refuseByFault } from "../faults.ts";
import { Refusal, refuse } from "../refusal.ts";
import { type Team, wake } from "../team.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import type { Arguments, Method, Reply } from "./method.ts";
import { reactionMethods } from "./reactions.ts";
import { sessionMethods } from "./session.ts";
import { userMethods } from "./users.ts";
import { viewMethods } from "./views.ts";

const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...sessionMethods,
    ...chatMethods,
    ...reactionMethods,
    ...viewMethods,
    ...conversationMethods,
    ...userMethods,
    ...fileMethods,
  }),
);

const JSON_ARGUMENTS = new Set(["blocks", "view", "metadata", "attachments"]);

/** Answers one Web API call, with the faults that were asked for, and notes it. */
export async function answerApi(
  team: Team,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { token: inBody, ...args } = await readBody(request);
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? inBody;
  const fault = nextFault(team, name, "*");
  if (await failsBefore(team, fault, request, response)) {
    note(team, name, args, { ok: false, error: "no_answer" });
    return;
  }
  let reply: Reply;
  let status = 200;
  try {
    refuseByFault(fault);
    reply = { ok: true, ...(await run(team, name, token, args)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status: wanted, retryAfter, ...extra } = error.extra;
    if (typeof wanted === "number") status = wanted;
    if (retryAfter !== undefined) response.setHeader("Retry-After", String(retryAfter));
    reply = { ok: false, error: error.code, ...extra };
  }
  note(team, name, args, reply);
  if (fault !== undefined && "dropAnswer" in fault) {
    request.socket.destroy();
    return;
  }
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "X-OAuth-Scopes": team.options.app.scopes.join(","),
    "X-Accepted-OAuth-Scopes": (METHODS.get(name)?.scopes ?? []).join(","),
  });
  response.end(JSON.stringify(reply));
}

function run(team: Team, name: string, token: unknown, args: Arguments): Reply | Promise<Reply> {
  const method = METHODS.get(name) ?? refuse("unknown_method", { req_method: name });
  const { app } = team.options;
  if (typeof token !== "string" || token === "") refuse("not_authed");
  if (token !== app.botToken && token !== app.appToken) refuse("invalid_auth");
  const isAppToken = token === app.appToken;
  if (method.token !== "any" && (method.token === "app") !== isAppToken) refuse("not_allowed_token_type");
  const { scopes = [] } = method;
  if (!isAppToken && scopes.length > 0 && !scopes.some((scope) => app.scopes.includes(scope))) {
    refuse("missing_scope", { needed: scopes.join(","), provided: app.scopes.join(",") });
  }
  return method.run({ team, args, isAppToken });
}

function note(team: Team, method: string, args: Arguments, reply: Reply): void {
  const { error } = reply;
  team.calls.push({
    method,
    args: decoded(args),
    at: team.options.clock.now().toISOString(),
    ok: reply["ok"] === true,
    ...(typeof error === "string" ? { error } : {}),
  });
  wake(team);
}

/** What was JSON inside a form is noted as what it meant. */
function decoded(args: Arguments): Arguments {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (typeof value !== "string" || !JSON_ARGUMENTS.has(name)) return [name, value];
      try {
        return [name, JSON.parse(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}
