import { describe, expect, test } from "vitest";
import { createLog } from "../src/logger.ts";

const JANE = "Jane Doe <jane@example.com>";

function logged(level = "debug") {
  const lines: string[] = [];
  return { lines, log: createLog(level, { write: (line: string) => void lines.push(line) }) };
}

function failing(message: string, error: Error = new Error(message)): Error {
  return error;
}

describe("an error", () => {
  test("is logged with its class, its code and its place, and without what it says", () => {
    const { log, lines } = logged();
    const error = Object.assign(failing(`UNIQUE constraint failed for ${JANE}`), {
      code: "SQLITE_CONSTRAINT",
    });
    log.error({ error, case: "V-3" }, "a case could not be kept");
    const line = JSON.parse(lines[0] ?? "");
    expect(line).toMatchObject({
      level: 50,
      case: "V-3",
      msg: "a case could not be kept",
      error: { type: "Error", code: "SQLITE_CONSTRAINT", at: expect.any(Array) },
    });
    expect(line.error.at[0]).toContain("logger.test.ts");
    expect(lines.join()).not.toMatch(/Jane|jane@|UNIQUE/);
  });

  test.each([
    ["over several lines", `cannot read\n${JANE}`],
    ["that look like a place in the code", `cannot read\n    at ${JANE} (file:///x.ts:1:1)\nat ${JANE}`],
    ["that are the whole stack again", `${JANE}\n    at Object.<anonymous> (/${JANE}:1:1)`],
  ])("whose message goes %s says nothing of it", (_, message) => {
    const { log, lines } = logged();
    log.error({ error: failing(message) }, "failed");
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toMatch(/Jane|jane@/);
    expect(JSON.parse(lines[0] ?? "").error.at[0]).toContain("logger.test.ts");
  });

  test("whose message was changed after it was made says neither the old nor the new", () => {
    const { log, lines } = logged();
    const error = failing(`${JANE}\n    at ${JANE} (file:///x.ts:1:1)`);
    error.message = "changed for Robert Hill";
    log.error({ error }, "failed");
    expect(lines.join()).not.toMatch(/Jane|Robert/);
  });

  test.each([
    ["what caused it", new Error("outer", { cause: new Error(JANE) })],
    ["those it gathers", new AggregateError([new Error(JANE)], "several")],
    ["a property of it", Object.assign(new Error("outer"), { data: { name: JANE }, code: { name: JANE } })],
    ["a thrown text", JANE],
    ["a thrown object", { name: JANE, message: JANE }],
    ["an error without a stack", Object.assign(new Error(JANE), { stack: undefined })],
  ])("hides %s", (_, error) => {
    const { log, lines } = logged();
    log.error({ error }, "failed");
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain("Jane");
  });
});

describe("a line", () => {
  test("hides tokens, names, mails, phones and texts in its fields", () => {
    const { log, lines } = logged();
    const person = { name: "Jane", email: "jane@", phone: "+49", text: "Jane" };
    log.warn({ person, token: "xoxb-1", slack: { token: "xoxb-2" } }, "static");
    expect(lines.join()).not.toMatch(/Jane|jane@|\+49|xoxb/);
  });

  test("is one line of JSON with a level and an ISO time, whatever is in it", () => {
    const { log, lines } = logged();
    log.info({ user: "U1\n{}" }, "static");
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toContain("\n");
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      user: "U1\n{}",
      msg: "static",
    });
  });

  test.each([
    ["silent", 0],
    ["fatal", 1],
    ["error", 2],
    ["warn", 3],
    ["info", 4],
    ["debug", 5],
  ])("of a lower level than %s is left out", (level, count) => {
    const { log, lines } = logged(level);
    for (const say of ["debug", "info", "warn", "error", "fatal"] as const) log[say]({}, "static");
    expect(lines).toHaveLength(count);
  });
});
