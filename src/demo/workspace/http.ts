import type { IncomingMessage, ServerResponse } from "node:http";
import { answerApi } from "./api/index.ts";
import { readBody, readBytes } from "./body.ts";
import { failsBefore, nextFault, refuseByFault } from "./faults.ts";
import { answerLocal } from "./local.ts";
import { Refusal, refuse } from "./refusal.ts";
import { respondTo } from "./response-urls.ts";
import type { Team } from "./team.ts";

/** Everything that arrives over HTTP. */
export async function answerHttp(
  team: Team,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await route(team, request, response);
  } catch (error) {
    if (response.headersSent || response.destroyed || team.stopped.signal.aborted) return;
    const { code, extra } = error instanceof Refusal ? error : new Refusal("internal_error", { status: 500 });
    if (!(error instanceof Refusal)) console.error(error);
    const { status: wanted, retryAfter, ...rest } = extra;
    const status = typeof wanted === "number" ? wanted : 400;
    if (retryAfter !== undefined) response.setHeader("Retry-After", String(retryAfter));
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" });
    response.end(JSON.stringify({ ok: false, error: code, ...rest }));
  }
}

async function route(team: Team, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "", "http://localhost");
  const [, area = "", name = ""] = url.pathname.split("/");
  switch (area) {
    case "api":
      return answerApi(team, name, request, response);
    case "local":
      return answerLocal(team, url, request, response);
    case "upload":
      return withFault(team, "upload", request, response, () => takeUpload(team, name, request, response));
    case "files":
      return sendFile(team, name, request, response);
    case "response":
      if (request.method !== "POST") refuse("not_found", { status: 404 });
      return withFault(team, "response_url", request, response, async () =>
        answerResponseUrl(team, name, await readBody(request), response),
      );
    default:
      if (await team.options.page?.(request, response)) return;
      refuse("not_found", { status: 404 });
  }
}

/** For what is no method of the Web API; noted with the calls all the same. */
async function withFault(
  team: Team,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): Promise<void> {
  const fault = nextFault(team, method);
  if (fault !== undefined) {
    const at = team.options.clock.now().toISOString();
    team.calls.push({ method, args: {}, at, ok: false, error: "internal_error" });
  }
  if (await failsBefore(team, fault, request, response)) return;
  refuseByFault(fault);
  await answer();
}

/** Slack's own answers: `ok` as text, and 404 for an address that is used up. */
function answerResponseUrl(
  team: Team,
  id: string,
  body: Record<string, unknown>,
  response: ServerResponse,
): void {
  try {
    respondTo(team, id, body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isGone = ["invalid_url", "expired_url", "used_url"].includes(error.code);
    throw new Refusal(error.code, { ...error.extra, status: isGone ? 404 : 400 });
  }
  response.writeHead(200, { "Content-Type": "text/plain" });
  response.end("ok");
}

/** The second of three steps: whoever has the address may send the bytes, once, and exactly as many as announced. */
async function takeUpload(
  team: Team,
  ticket: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const upload = team.uploads.get(ticket);
  if (request.method !== "POST" || upload === undefined) refuse("not_found", { status: 404 });
  if (upload.content !== undefined) refuse("already_uploaded", { status: 400 });
  const content = await readBytes(request);
  if (content.byteLength !== upload.length) refuse("length_mismatch", { status: 400 });
  upload.content = content;
  response.writeHead(200, { "Content-Type": "text/plain" });
  response.end(`OK - ${content.byteLength}`);
}

function sendFile(team: Team, id: string, request: IncomingMessage, response: ServerResponse): void {
  const { app } = team.options;
  if (request.headers.authorization !== `Bearer ${app.botToken}`) refuse("not_authed", { status: 403 });
  if (!app.scopes.includes("files:read")) refuse("missing_scope", { status: 403 });
  const file = team.files.get(id) ?? refuse("file_not_found", { status: 404 });
  response.writeHead(200, {
    "Content-Type": file.mimetype,
    "Content-Length": file.content.byteLength,
    "Content-Disposition": "attachment",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(file.content);
}
