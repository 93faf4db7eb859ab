import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createWebClient } from "../../src/slack/bolt.ts";
import { recordingLog } from "./recording-log.ts";

export interface ReceivedCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What the endpoint says to one call; `dropped` hangs up without an answer. */
export type Reply =
  | "dropped"
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    };

/** A tiny Slack: answers one call after the other with what it is told, and with `ok` when it is told nothing. */
export async function startEndpoint(replies: readonly Reply[] = []) {
  const left = [...replies];
  const calls: ReceivedCall[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const method = (request.url ?? "").replace(/^\/(api\/)?/, "").replace(/\?.*$/, "");
    calls.push({ method, args: readArgs(Buffer.concat(chunks).toString(), request) });
    const reply = left.shift() ?? { body: { ok: true } };
    if (reply === "dropped") return void request.socket.destroy();
    response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
    response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? { ok: true }));
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const { log, logged } = recordingLog();
  return {
    url,
    /** What it says next. */
    say: (...more: readonly Reply[]) => void left.push(...more),
    calls,
    log,
    logged,
    client: createWebClient({ botToken: "xoxb-test", apiUrl: `${url}/api` }, log),
  };
}

/** As the Web API sends them: form fields, of which those that hold lists or objects are JSON. */
function readArgs(body: string, request: IncomingMessage): Readonly<Record<string, unknown>> {
  if (request.headers["content-type"]?.startsWith("application/json")) return JSON.parse(body);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}
