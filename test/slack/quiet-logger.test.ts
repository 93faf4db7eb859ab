import { ErrorCode, WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from "@slack/web-api";
import { expect, test } from "vitest";
import { createLog } from "../../src/logger.ts";
import { quietLogger } from "../../src/slack/quiet-logger.ts";

const SECRET = /Jane|xoxb|xapp|ticket|Bearer/;

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const parsing = caught(() => JSON.parse('{"name":Jane Doe}'));
const headers = { authorization: "Bearer xoxb-1" };

test("errors that quote what they were given are real ones", () => {
  expect(parsing).toBeInstanceOf(SyntaxError);
  expect(String(parsing)).toContain("Jane");
  expect(ErrorCode.PlatformError).toBe("slack_webapi_platform_error");
});

test.each<readonly [string, readonly unknown[]]>([
  ["a body that was no JSON", [`Failed to parse the request body: ${String(parsing)}`]],
  ["an unhandled error", [`An unhandled error occurred while Bolt processed (type: x, error: ${parsing})`]],
  ["an address with a ticket", ["WebSocket error occurred: wss://x.slack.com/?ticket=Jane"]],
  ["an address in a sentence", ["connecting to wss://x.slack.com/?ticket=1 as xapp-1-Jane"]],
  ["an error of its own", [parsing]],
  ["an error beside a sentence", ["Slack API error", parsing, { text: "Jane", token: "xoxb-1" }]],
  ["an error with headers and arguments", [Object.assign(new Error("Jane"), { headers, args: "Jane" })]],
  ["a payload", [{ text: "Jane Doe" }]],
  ["a second text", ["could not send", "Jane Doe"]],
  ["a token", ["the token xoxb-1-Jane was refused"]],
])("Bolt's line with %s is logged without it", (_, parts) => {
  const lines: string[] = [];
  const logger = quietLogger(createLog("debug", { write: (line: string) => void lines.push(line) }));
  logger.error(...parts);
  logger.warn(...parts);
  logger.debug(...parts);
  logger.info(...parts);
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toMatch(SECRET);
});

test("Bolt's own words are kept", () => {
  const lines: string[] = [];
  const logger = quietLogger(createLog("debug", { write: (line: string) => void lines.push(line) }));
  logger.error(
    "An incoming event was not acknowledged within 3001 ms. Ensure that ack is called",
    new TypeError(),
  );
  expect(JSON.parse(lines[0] ?? "").said).toEqual([
    "An incoming event was not acknowledged within 3001 ms. Ensure that ack is called",
    "TypeError",
  ]);
});

test.each([
  [
    "an answer that Slack refused",
    new WebAPIPlatformError({ ok: false, error: "invalid_auth", text: "Jane" } as never),
  ],
  ["a request that failed", new WebAPIRequestError(new Error("https://x/?token=xoxb-1 for Jane"))],
  ["an HTTP error with its headers", new WebAPIHTTPError(500, "Jane", headers as never, "Jane xoxb-1")],
])("the log says of %s nothing but its kind", (_, error) => {
  const lines: string[] = [];
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  log.error({ error }, "failed");
  expect(lines).toHaveLength(1);
  expect(lines.join("")).toMatch(/slack_webapi_\w+_error/);
  expect(lines.join("")).not.toMatch(SECRET);
});
