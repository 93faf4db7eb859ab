import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import * as z from "zod";
import { failureLine } from "../../src/cli/failure.ts";
import { DatabaseRefused } from "../../src/storage/database.ts";

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

const slack = Object.assign(new Error("An API error occurred for Jane with xoxb-1"), {
  code: "slack_webapi_platform_error",
  data: { error: "invalid_auth", text: "Jane", token: "xoxb-1" },
});
const db = new Sqlite(":memory:");

test.each<readonly [string, unknown, RegExp]>([
  ["JSON that is none", caught(() => JSON.parse('{"name":Jane}')), /SyntaxError.*--help/],
  ["a value of another shape", caught(() => z.strictObject({}).parse({ Jane: "xoxb-1" })), /ZodError/],
  ["a statement", caught(() => db.prepare("select Jane")), /SqliteError \(SQLITE_ERROR\)/],
  ["an address", caught(() => decodeURIComponent("%Jane%")), /URIError|It failed/],
  ["Slack", slack, /slack_webapi_platform_error \(invalid_auth\)/],
  [
    "Slack, in odd words",
    { ...slack, __proto__: Error.prototype, code: "slack_x", data: { error: "Jane Doe" } },
    /slack_x\.$/,
  ],
  ["a thrown text", "Jane", /not given/],
  ["a full disk", Object.assign(new Error("Jane"), { code: "SQLITE_FULL" }), /disk is full.*Make room/],
])("a command that fails because of %s says what to do, and quotes nothing", (_, error, wanted) => {
  expect(failureLine(error)).toMatch(wanted);
  expect(failureLine(error)).not.toMatch(/Jane|xoxb/);
  expect(failureLine(error)).not.toContain("\n");
});

test("what was written for people is said as it is", () => {
  const refused = new DatabaseRefused("The database x is newer. Start the newer version again.");
  expect(failureLine(refused)).toBe(refused.message);
  expect(failureLine(new Error("another import has begun"))).toBe("another import has begun");
});
