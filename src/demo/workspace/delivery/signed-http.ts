import { createHmac, randomUUID } from "node:crypto";
import type { Answer, Delivery, Team } from "../team.ts";

/** Deliveries to the app's Request URL, signed as Slack signs them; the URL is verified before the first. */
export function signedHttp(team: Team, requestUrl: string): (delivery: Delivery) => Promise<Answer> {
  let verified: Promise<boolean> | undefined;
  return async (delivery) => {
    verified ??= verify(team, requestUrl);
    if (!(await verified)) {
      verified = undefined;
      return { acked: false, error: "dispatch_failed", reason: "connection_failed" };
    }
    return send(team, requestUrl, delivery);
  };
}

async function verify(team: Team, requestUrl: string): Promise<boolean> {
  const challenge = randomUUID();
  const body = JSON.stringify({ token: "local", challenge, type: "url_verification" });
  try {
    const response = await post(team, requestUrl, body, { "Content-Type": "application/json" });
    return response.ok && (await response.text()).includes(challenge);
  } catch {
    return false;
  }
}

async function send(team: Team, requestUrl: string, delivery: Delivery): Promise<Answer> {
  const { type, payload, attempt = 0, reason } = delivery;
  const isEvent = type === "events_api";
  const headers = {
    "Content-Type": isEvent ? "application/json" : "application/x-www-form-urlencoded",
    ...(attempt > 0
      ? {
          "X-Slack-Retry-Num": String(attempt),
          "X-Slack-Retry-Reason": reason === "timeout" ? "http_timeout" : (reason ?? "http_error"),
        }
      : {}),
  };
  try {
    const response = await post(team, requestUrl, bodyOf(delivery.type, payload), headers);
    const text = await response.text();
    if (response.ok) return { acked: true, payload: parsed(response, text) };
    const noRetry = response.headers.get("x-slack-no-retry") === "1";
    return { acked: false, error: "dispatch_failed", reason: "http_error", noRetry };
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError"
      ? { acked: false, error: "operation_timeout", reason: "timeout" }
      : { acked: false, error: "dispatch_failed", reason: "connection_failed" };
  }
}

function bodyOf(type: Delivery["type"], payload: object): string {
  if (type === "events_api") return JSON.stringify(payload);
  if (type === "interactive") return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(
    Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
}

/** The signature is over real time: an app refuses one that is five minutes old. */
function post(team: Team, url: string, body: string, headers: Record<string, string>): Promise<Response> {
  const at = String(Math.floor(Date.now() / 1000));
  const digest = createHmac("sha256", team.options.app.signingSecret)
    .update(`v0:${at}:${body}`)
    .digest("hex");
  return fetch(url, {
    method: "POST",
    body,
    headers: { ...headers, "X-Slack-Request-Timestamp": at, "X-Slack-Signature": `v0=${digest}` },
    signal: AbortSignal.any([AbortSignal.timeout(team.timing.ackMs), team.stopped.signal]),
  });
}

function parsed(response: Response, text: string): unknown {
  if (text === "") return {};
  const isJson = response.headers.get("content-type")?.includes("application/json") ?? false;
  return isJson ? JSON.parse(text) : { text };
}
