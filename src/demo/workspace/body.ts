import type { IncomingMessage } from "node:http";
import { refuse } from "./refusal.ts";

/** Enough for a file of 10 MB in base64. */
const LARGEST = 20_000_000;

/** A request's arguments: a form, JSON, or the query of a GET. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const query = Object.fromEntries(new URL(request.url ?? "", "http://localhost").searchParams);
  const body = (await readBytes(request)).toString("utf8");
  if (body === "") return query;
  const type = request.headers["content-type"] ?? "";
  if (!type.includes("json")) return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    refuse("invalid_json");
  }
  if (typeof parsed !== "object" || parsed === null) refuse("json_not_object");
  return { ...query, ...parsed };
}

/** All that was sent. Refuses what is larger than anything that Slack takes. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) refuse("request_too_large", { status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
