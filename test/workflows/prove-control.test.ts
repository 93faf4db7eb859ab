import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import {
  askForCode,
  type ControlOutcome,
  controlOffer,
  runControlChecks,
} from "../../src/workflows/prove-control.ts";
import {
  COLLEAGUE,
  eventsOf,
  ORDINARY,
  OWNER,
  openTestWorld,
  type TestWorld,
  TUESDAY,
  taskOf,
  vetted,
} from "../support/open-world.ts";
import { fakeOutside } from "../support/outside.ts";

const TASK = "prove-control-of-the-profile";
const LATER = "2026-03-03T09:05:00.000Z";
/** A platform account in another name opens the task. */
const OTHER_ACCOUNT: Submission = {
  ...ORDINARY,
  profiles: { github: "janedoe", portfolio: "https://janedoe.dev", linkedin: "janedoe" },
  source: { channel: "platform", platform: "upwork", accountName: "Robert Hill" },
};

function open(outside = fakeOutside()) {
  const test = openTestWorld({ outside });
  const { id } = vetted(test, OTHER_ACCOUNT);
  const task = taskOf(test, id, TASK);
  return { outside, test, id, task, code: test.storage.control.codeOf(task.id, TUESDAY) };
}

async function check(test: TestWorld, task: number, by = COLLEAGUE): Promise<readonly ControlOutcome[]> {
  const told: ControlOutcome[] = [];
  expect(askForCode(test.world, { task, by, at: TUESDAY, answerTo: "here" })).toBe(true);
  await runControlChecks(test.world, LATER, (outcome) => told.push(outcome));
  return told;
}

describe("the offer", () => {
  test("has one code for the task and this candidate's own places", () => {
    const { test, task, code } = open();
    expect(controlOffer(test.world, task, LATER)).toEqual({
      code,
      canCheck: true,
      places: [
        { kind: "github", handle: "janedoe" },
        { kind: "elsewhere", address: "linkedin.com/in/janedoe" },
        { kind: "page", url: "https://janedoe.dev/" },
        { kind: "domain", domain: "janedoe.dev" },
      ],
    });
  });

  test.each([
    ["with look-ups off", [], false],
    ["with a source that none of the places needs", ["rdap"] as const, false],
    ["with the source of one place", ["dns"] as const, true],
  ])("%s can be checked by the bot: %s", (_, enabled, canCheck) => {
    const { test, task } = open(fakeOutside(enabled));
    expect(controlOffer(test.world, task, LATER)?.canCheck).toBe(canCheck);
    expect(askForCode(test.world, { task: task.id, by: OWNER, at: TUESDAY, answerTo: "" })).toBe(canCheck);
  });

  test("is for open tasks of this kind alone", () => {
    const { test, id, task } = open();
    expect(controlOffer(test.world, taskOf(test, id, "check-identity-on-the-call"), LATER)).toBeUndefined();
    answerTask(test.world, {
      task: task.id,
      by: OWNER,
      via: "button",
      at: LATER,
      key: "k",
      answer: "passed",
    });
    expect(controlOffer(test.world, taskOf(test, id, TASK), LATER)).toBeUndefined();
    expect(askForCode(test.world, { task: task.id, by: OWNER, at: LATER, answerTo: "" })).toBe(false);
    expect(askForCode(test.world, { task: 999, by: OWNER, at: LATER, answerTo: "" })).toBe(false);
  });
});

describe("a code that is looked for", () => {
  test("and found passes the task in the name of whoever asked, with where it stood", async () => {
    const { outside, test, id, task, code } = open();
    outside.shows("page");
    expect(await check(test, task.id)).toMatchObject([
      { case: id, code, foundAt: "https://found.example/page", check: { answerTo: "here" } },
    ]);
    expect(outside.searched).toEqual([`github janedoe ${code}`, `page https://janedoe.dev/ ${code}`]);
    expect(taskOf(test, id, TASK).state).toEqual({
      status: "passed",
      answeredBy: COLLEAGUE,
      answeredAt: LATER,
      note: `${code}: https://found.example/page`,
    });
    expect(eventsOf(test, id)).toContainEqual({
      ...{ kind: "control-checked", task: TASK, where: "https://found.example/page" },
    });
  });

  test("in vain leaves the task open and says where it was looked for", async () => {
    const { test, id, task } = open(fakeOutside(["github", "dns"]));
    const [outcome] = await check(test, task.id);
    expect(outcome?.foundAt).toBeUndefined();
    expect(outcome?.looked.map(({ place }) => place)).toEqual(["GitHub: janedoe", "_bonafide.janedoe.dev"]);
    expect(taskOf(test, id, TASK).state.status).toBe("open");
    expect(eventsOf(test, id)).toContainEqual({ kind: "control-checked", task: TASK });
    expect(await check(test, task.id)).toHaveLength(1);
  });

  test("is looked for nowhere without a person's wish", async () => {
    const { outside, test } = open();
    await runControlChecks(test.world, LATER, () => {});
    expect(outside.searched).toEqual([]);
  });

  test("is not looked for when the task was settled meanwhile; whoever asked hears of it", async () => {
    const { outside, test, task } = open();
    askForCode(test.world, { task: task.id, by: OWNER, at: TUESDAY, answerTo: "here" });
    answerTask(test.world, {
      task: task.id,
      by: OWNER,
      via: "button",
      at: LATER,
      key: "k",
      answer: "passed",
    });
    const told: ControlOutcome[] = [];
    await runControlChecks(test.world, LATER, (outcome) => told.push(outcome));
    expect(outside.searched).toEqual([]);
    expect(told).toMatchObject([{ foundAt: undefined, looked: [] }]);
  });

  test("is looked for again after a process has ended over it", async () => {
    const { outside, test, id, task } = open();
    outside.shows("github");
    askForCode(test.world, { task: task.id, by: OWNER, at: TUESDAY, answerTo: "" });
    const breaking = { ...outside, findCode: () => Promise.reject(new Error("gone")) };
    await expect(runControlChecks({ ...test.world, outside: breaking }, LATER, () => {})).rejects.toThrow(
      "gone",
    );
    await runControlChecks(test.world, LATER, () => {});
    expect(taskOf(test, id, TASK).state.status).toBe("passed");
  });
});
