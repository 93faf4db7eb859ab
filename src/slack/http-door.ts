import type { IncomingMessage, RequestListener, ServerOptions, ServerResponse } from "node:http";
import type { AnyMiddlewareArgs, Middleware } from "@slack/bolt";
import type { Log } from "../logger.ts";

/** Slack's largest deliveries are forms: 250 kB of view and what was typed into it. */
export const MOST_BODY_BYTES = 1_000_000;
/** Slack gives up after three seconds, so nothing that is Slack's takes longer to arrive. */
export const HTTP_TIMES = { headersMs: 5000, requestMs: 10_000, checkMs: 1000 };
/** Bolt refuses what is older than five minutes, and so must what lies ahead be: else it could be sent again later. */
const MOST_AHEAD_S = 300;
/** At Slack's pace of 500 deliveries a minute, twice as many as can be repeated in time. */
const MOST_REMEMBERED = 10_000;

const PATH = "/slack/events";
const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";

/** Ends connections that bring their request byte by byte. */
export function serverOptions({ headersMs, requestMs, checkMs } = HTTP_TIMES): ServerOptions {
  return { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkMs };
}

/**
 * Before Bolt, which checks the signature: what no request of Slack's looks like is refused unread, and what is read
 * has a limit. `now`: milliseconds; the signature is over real time.
 */
export function atTheDoor(listener: RequestListener, now: () => number): RequestListener {
  return (request, response) => {
    const refusal = refusalOf(request, now());
    if (refusal !== undefined) return refuse(request, response, refusal);
    void bodyOf(request).then((body) => {
      if (body === "gone") return;
      if (body === "too-large") return refuse(request, response, 413);
      if (!isObject(body, request)) return refuse(request, response, 400);
      // Bolt takes what was read for it, and reads no more.
      listener(Object.assign(request, { rawBody: body }), response);
    });
  };
}

function refusalOf(request: IncomingMessage, nowMs: number): number | undefined {
  const { method, url = "", headers } = request;
  if (url.split("?", 1)[0] !== PATH) return 404;
  if (method !== "POST") return 405;
  if ((headers["content-encoding"] ?? "identity") !== "identity") return 415;
  const [type = ""] = (headers["content-type"] ?? "").toLowerCase().split(";", 1);
  if (type.trim() !== FORM && type.trim() !== JSON_TYPE) return 415;
  // Bolt compares it as a whole.
  headers["content-type"] = type.trim();
  const at = Number(headers["x-slack-request-timestamp"] ?? 0);
  if (at - nowMs / 1000 > MOST_AHEAD_S) return 401;
  return Number(headers["content-length"] ?? 0) > MOST_BODY_BYTES ? 413 : undefined;
}

/** The rest is thrown away as it comes, for as long as a request may take. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.writeHead(status, status === 405 ? { allow: "POST" } : {}).end();
  request.resume();
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | "too-large" | "gone"> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).byteLength;
      if (bytes > MOST_BODY_BYTES) return "too-large";
      chunks.push(chunk as Buffer);
    }
  } catch {
    return "gone";
  }
  return Buffer.concat(chunks);
}

/** Bolt looks into whatever the JSON holds, and what is no object would end the process. */
function isObject(body: Buffer, { headers }: IncomingMessage): boolean {
  const text = body.toString();
  const json = headers["content-type"] === FORM ? new URLSearchParams(text).getAll("payload") : [text];
  return json.every((one) => one.trimStart().startsWith("{"));
}

/** Put into the context of a delivery that came over HTTP. */
export function signatureOf({ headers }: IncomingMessage): { readonly signature?: string } {
  const signature = headers["x-slack-signature"];
  return typeof signature === "string" ? { signature } : {};
}

/**
 * Slack signs every delivery anew, also one that it repeats: a signature that has done its work and comes again is
 * somebody else's doing. One whose work failed may come again within the second.
 */
export function notTwice(log: Log): Middleware<AnyMiddlewareArgs> {
  const seen = new Set<unknown>();

  function remember(signature: unknown): void {
    seen.add(signature);
    const [oldest] = seen;
    if (seen.size > MOST_REMEMBERED) seen.delete(oldest);
  }

  return async ({ context, next, ...args }) => {
    const signature: unknown = context["signature"];
    if (signature === undefined) return next();
    if (!seen.has(signature)) {
      remember(signature);
      return next().catch((error: unknown) => {
        seen.delete(signature);
        throw error;
      });
    }
    log.warn({}, "a request that was sent before came again and was refused");
    const { ack } = args as { readonly ack?: () => Promise<void> };
    await ack?.();
  };
}
