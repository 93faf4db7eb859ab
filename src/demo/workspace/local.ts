import type { IncomingMessage, ServerResponse } from "node:http";
import type { UserAction } from "../protocol.ts";
import { readBody } from "./body.ts";
import { moveClock } from "./clock.ts";
import { perform } from "./people/index.ts";
import { refuse } from "./refusal.ts";
import { takeSnapshot } from "./snapshot.ts";
import type { Team } from "./team.ts";

const HEARTBEAT_MS = 15_000;

/** What the page asks for; only pages served from this very address may. */
export async function answerLocal(
  team: Team,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  refuseStrangers(request);
  const user = url.searchParams.get("user") ?? firstPerson(team);
  const what = `${request.method} ${url.pathname}`;
  if (what === "POST /local/clock") {
    const { to } = await readBody(request);
    const at = new Date(String(to));
    if (Number.isNaN(at.getTime())) refuse("invalid_time", { status: 400 });
    await moveClock(team, at);
    return sendJson(response, { ok: true });
  }
  if (!team.users.has(user)) refuse("user_not_found", { status: 404 });
  switch (what) {
    case "GET /local/state":
      return sendJson(response, takeSnapshot(team, user));
    case "GET /local/events":
      return streamVersions(team, response);
    case `GET /local/files/${url.pathname.split("/")[3] ?? ""}`:
      return sendSharedFile(team, user, url.pathname.split("/")[3] ?? "", response);
    case "POST /local/act": {
      const { user: _, ...action } = await readBody(request);
      return sendJson(response, await perform(team, user, action as UserAction));
    }
    default:
      refuse("not_found", { status: 404 });
  }
}

/** To whoever sees a message with it. As a download, in a sandbox: it is somebody else's page on this address. */
function sendSharedFile(team: Team, userId: string, id: string, response: ServerResponse): void {
  const isShared = takeSnapshot(team, userId).channels.some((channel) =>
    channel.messages.some((message) => message.files?.some((file) => file.id === id)),
  );
  const file = isShared ? team.files.get(id) : undefined;
  if (file === undefined) refuse("file_not_found", { status: 404 });
  response.writeHead(200, {
    "Content-Type": file.mimetype,
    "Content-Disposition": `attachment; filename="${encodeURIComponent(file.name)}"`,
    "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
  response.end(file.content);
}

/** Whoever opens the page without saying who they are. */
function firstPerson(team: Team): string {
  return [...team.users.values()].find((user) => !user.isBot)?.id ?? "";
}

/** A foreign site could reach this port by a DNS name of its own, or post to it from a visitor's browser. */
function refuseStrangers(request: IncomingMessage): void {
  const { host = "", origin } = request.headers;
  const name = host.replace(/:\d+$/, "");
  if (name !== "127.0.0.1" && name !== "localhost") refuse("foreign_host", { status: 403 });
  if (origin !== undefined && origin !== `http://${host}`) refuse("foreign_origin", { status: 403 });
}

function streamVersions(team: Team, response: ServerResponse): void {
  response.writeHead(200, {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    Connection: "keep-alive",
  });
  let sent = 0;
  const tell = (): void => {
    if (team.version === sent) return;
    sent = team.version;
    response.write(`data: ${JSON.stringify({ version: sent })}\n\n`);
  };
  const heartbeat = setInterval(() => response.write(": here\n\n"), HEARTBEAT_MS);
  heartbeat.unref();
  team.watchers.add(tell);
  response.on("close", () => {
    clearInterval(heartbeat);
    team.watchers.delete(tell);
  });
  tell();
}

function sendJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
}
