import { describe, expect, test } from "vitest";
import type { Question } from "../../src/domain/look-up.ts";
import { verbatim } from "../../src/domain/text.ts";
import { codeAccount } from "../support/outside.ts";
import { hour, openAt, openCase, openTask, openTemporary, temporaryPath } from "./examples.ts";

const AGE: Question = { source: "rdap", about: "doe.dev" };
const ANSWER = { source: "rdap", registeredAt: "2010-01-01T00:00:00.000Z" } as const;
const asking = (caseId: number, question = AGE) => ({
  case: caseId,
  question,
  because: ["paid-only-in-crypto"],
  askedBy: "bonafide",
  askedAt: hour(0),
});

describe("look-ups", () => {
  test("wait until they are answered, also after the process has ended", () => {
    const path = temporaryPath();
    const before = openAt(path);
    const id = openCase(before);
    before.lookUps.ask(asking(id));
    before.lookUps.begin(1);
    before.close();
    const { lookUps } = openAt(path);
    expect(lookUps.waiting(10)).toEqual([{ id: 1, ...asking(id), attempts: 1, state: "waiting" }]);
    expect(lookUps.answered(1, { host: "rdap.example", answer: ANSWER, seenAt: hour(1) }, hour(2))).toBe(
      true,
    );
    expect(lookUps.waiting(10)).toEqual([]);
    expect(lookUps.ofCase(id)).toEqual([
      {
        ...{ id: 1, ...asking(id), attempts: 1, state: "answered" },
        ...{ host: "rdap.example", answer: ANSWER, seenAt: hour(1), answeredAt: hour(2) },
      },
    ]);
  });

  test("are asked once while they wait, and again when nobody answered", () => {
    const storage = openTemporary();
    const { lookUps } = storage;
    const id = openCase(storage);
    lookUps.ask(asking(id));
    lookUps.ask({ ...asking(id), because: "click" });
    expect(lookUps.ofCase(id)).toHaveLength(1);
    expect(lookUps.silent(1, { host: "rdap.example", reason: verbatim("Too late.") }, hour(1))).toBe(true);
    lookUps.ask({ ...asking(id), because: "click" });
    expect(lookUps.ofCase(id).map(({ state, because }) => [state, because])).toEqual([
      ["silent", ["paid-only-in-crypto"]],
      ["waiting", "click"],
    ]);
  });

  test("take one answer and no second one", () => {
    const storage = openTemporary();
    const { lookUps } = storage;
    lookUps.ask(asking(openCase(storage)));
    lookUps.silent(1, { host: "", reason: verbatim("Off.") }, hour(1));
    expect(lookUps.answered(1, { host: "h", answer: ANSWER, seenAt: hour(2) }, hour(2))).toBe(false);
    expect(lookUps.silent(1, { host: "h", reason: verbatim("Later.") }, hour(2))).toBe(false);
    expect(lookUps.ofCase(1)[0]).toMatchObject({ state: "silent", reason: verbatim("Off.") });
  });

  test("of other cases are known by source, subject and age", () => {
    const storage = openTemporary();
    const { lookUps } = storage;
    lookUps.ask(asking(openCase(storage)));
    lookUps.answered(1, { host: "rdap.example", answer: ANSWER, seenAt: hour(1) }, hour(5));
    const known = { host: "rdap.example", answer: ANSWER, seenAt: hour(1) };
    expect(lookUps.known(AGE, hour(1))).toEqual(known);
    expect(lookUps.known(AGE, hour(2))).toBeUndefined();
    expect(lookUps.known({ ...AGE, source: "dns" }, hour(0))).toBeUndefined();
    expect(lookUps.known({ ...AGE, about: "other.dev" }, hour(0))).toBeUndefined();
  });

  test("remember which account a handle had when it was last there", () => {
    const storage = openTemporary();
    const { lookUps } = storage;
    const id = openCase(storage);
    const account = { source: "github", about: "janedoe" } as const;
    for (const [at, answer] of [codeAccount(), { source: "github", account: null } as const].entries()) {
      lookUps.ask(asking(id, account));
      lookUps.answered(at + 1, { host: "api.github.com", answer, seenAt: hour(at) }, hour(at));
    }
    expect(lookUps.accountOf("janedoe")).toBe("7");
    expect(lookUps.accountOf("somebody")).toBeUndefined();
  });
});

describe("control codes", () => {
  test("are made once for a task, differ, and hold no letter that is mistaken for another", () => {
    const storage = openTemporary();
    const id = openCase(storage);
    const tasks = [openTask(storage, id), openTask(storage, id)];
    const codes = tasks.map((task) => storage.control.codeOf(task, hour(0)));
    expect(tasks.map((task) => storage.control.codeOf(task, hour(9)))).toEqual(codes);
    expect(new Set(codes).size).toBe(2);
    for (const code of codes) expect(code).toMatch(/^bonafide-(?:[2-9A-HJKMNP-TW-Z]{4}-?){2}$/);
  });

  test("are looked for until there is an answer, which is kept", () => {
    const storage = openTemporary();
    const task = openTask(storage, openCase(storage));
    const { control } = storage;
    const asked = { task, askedBy: "U1", askedAt: hour(0), answerTo: "{}" };
    control.ask(asked);
    control.begin(1);
    const looked = [{ place: "GitHub: janedoe", because: verbatim("Not there.") }];
    expect(control.waiting(10)).toEqual([{ id: 1, ...asked, state: "waiting", looked: [], attempts: 1 }]);
    expect(control.answered(1, { foundAt: undefined, looked }, hour(1))).toBe(true);
    expect(control.answered(1, { foundAt: "there", looked: [] }, hour(2))).toBe(false);
    expect(control.waiting(10)).toEqual([]);
    expect(control.ofTask(task)).toEqual([
      { id: 1, ...asked, state: "not-found", looked, answeredAt: hour(1), attempts: 1 },
    ]);
  });
});
