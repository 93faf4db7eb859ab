import { describe, expect, onTestFinished, test } from "vitest";
import { createDeliveries, type Effects, type Incoming } from "../../src/slack/deliveries.ts";
import { openStorage, type StorageWithBoxes } from "../../src/storage/index.ts";
import { recordingLog } from "../support/recording-log.ts";

const NOW = new Date("2026-03-03T09:00:00.000Z");
const UNDO: Incoming["undo"] = {
  by: "U1",
  task: 7,
  via: "button",
  at: "2026-03-03T09:00:00.000Z",
  reply: { user: "U1" },
};

function open(): StorageWithBoxes {
  const storage = openStorage({ path: ":memory:", now: NOW });
  onTestFinished(() => storage.close());
  return storage;
}

/** One process: its effects write down what they did; `meanwhile` happens in the middle of one. */
function start(
  storage: StorageWithBoxes,
  meanwhile: (done: readonly string[]) => void | Promise<void> = () => {},
) {
  const done: string[] = [];
  const act = (kind: string) => async (payload: { readonly by: string }, finish: () => void) => {
    await meanwhile(done);
    storage.transaction(() => {
      done.push(`${kind} ${payload.by}`);
      finish();
    });
  };
  const effects: Effects = {
    vet: act("vet"),
    reaction: act("reaction"),
    answer: act("answer"),
    undo: act("undo"),
    explain: act("explain"),
    assign: act("assign"),
    settings: act("settings"),
    decide: act("decide"),
    confirm: act("confirm"),
    disagree: act("disagree"),
    reopen: act("reopen"),
    stage: act("stage"),
    "gate-reason": act("gate-reason"),
    "record-interview": act("record-interview"),
    "same-person": act("same-person"),
    "edit-details": act("edit-details"),
    "look-up": act("look-up"),
    "cv-history": act("cv-history"),
    "case-file": act("case-file"),
    "control-check": act("control-check"),
  };
  const { log, logged } = recordingLog();
  return { done, logged, deliveries: createDeliveries(storage, effects, { now: () => NOW }, log) };
}

describe("a delivery", () => {
  test("has one effect, however often it is seen", async () => {
    const { deliveries, done } = start(open());
    expect(await deliveries.keep("undo", "click:1", UNDO)).toBe(true);
    expect(await deliveries.keep("undo", "click:1", UNDO)).toBe(false);
    await deliveries.workOff();
    expect(await deliveries.keep("undo", "click:1", UNDO)).toBe(false);
    await deliveries.workOff();
    expect(done).toEqual(["undo U1"]);
  });

  test("has no effect before somebody works it off", async () => {
    const { deliveries, done } = start(open());
    await deliveries.keep("undo", "click:1", UNDO);
    expect(done).toEqual([]);
  });

  test("is worked off in the order in which it came, one after the other", async () => {
    let running = 0;
    const { deliveries, done } = start(open(), async () => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
    });
    for (const by of ["U3", "U1", "U2"]) await deliveries.keep("undo", `click:${by}`, { ...UNDO, by });
    await Promise.all([deliveries.workOff(), deliveries.workOff()]);
    expect(done).toEqual(["undo U3", "undo U1", "undo U2"]);
  });

  test("whose effect fails is tried again, and does not hold up the next", async () => {
    let fails = true;
    const { deliveries, done, logged } = start(open(), () => {
      if (!fails) return;
      fails = false;
      throw new Error("Jane Doe could not be kept");
    });
    await deliveries.keep("undo", "click:1", UNDO);
    await deliveries.keep("undo", "click:2", { ...UNDO, by: "U2" });
    await deliveries.workOff();
    expect(done).toEqual(["undo U2"]);
    expect(logged).toMatchObject([{ level: "error", fields: { kind: "undo" } }]);
    await deliveries.workOff();
    expect(done).toEqual(["undo U2", "undo U1"]);
    await deliveries.workOff();
    expect(done).toHaveLength(2);
  });

  test("of a kind that this version does not know is kept for one that does", async () => {
    const storage = open();
    const { deliveries, logged } = start(storage);
    storage.inbox.receive({ key: "k", kind: "__proto__", payload: {}, at: UNDO.at });
    await deliveries.workOff();
    expect(logged).toMatchObject([{ level: "error", fields: { kind: "__proto__" } }]);
    expect(storage.inbox.pending()).toHaveLength(1);
  });

  test("that comes with others in one moment is kept with them, in one transaction", async () => {
    const storage = open();
    let transactions = 0;
    const { deliveries } = start({
      ...storage,
      transaction(work) {
        transactions += 1;
        return storage.transaction(work);
      },
    });
    const all = Array.from({ length: 50 }, (_, at) => deliveries.keep("undo", `click:${at % 40}`, UNDO));
    expect((await Promise.all(all)).filter((isNew) => isNew)).toHaveLength(40);
    expect(transactions).toBe(1);
    expect(storage.inbox.pending()).toHaveLength(40);
  });

  test("is not begun while others are still arriving", async () => {
    const { deliveries, done } = start(open());
    await deliveries.keep("undo", "click:1", UNDO);
    const working = deliveries.workOff();
    for (const by of ["U2", "U3"]) {
      await deliveries.keep("undo", `click:${by}`, { ...UNDO, by });
      expect(done).toEqual([]);
    }
    await working;
    await deliveries.workOff();
    expect(done).toEqual(["undo U1", "undo U2", "undo U3"]);
  });

  test("that cannot be kept rejects, so that nobody tells Slack it was", async () => {
    const storage = openStorage({ path: ":memory:", now: NOW });
    const { deliveries } = start(storage);
    storage.close();
    await expect(deliveries.keep("undo", "click:1", UNDO)).rejects.toThrow();
  });

  test.each(Array.from({ length: 14 }, (_, ticks) => [ticks]))(
    "that comes %i ticks into the work is worked off with it",
    async (ticks) => {
      const { deliveries, done } = start(open());
      await deliveries.keep("undo", "click:1", UNDO);
      const working = deliveries.workOff();
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      await deliveries.keep("undo", "click:2", { ...UNDO, by: "U2" });
      await deliveries.workOff();
      await working;
      expect(done).toEqual(["undo U1", "undo U2"]);
    },
  );
});

describe("after a crash", () => {
  test("between keeping and working off, the next process works it off, once", async () => {
    const storage = open();
    await start(storage).deliveries.keep("undo", "click:1", UNDO);
    const next = start(storage);
    await next.deliveries.workOff();
    expect(next.done).toEqual(["undo U1"]);
    const third = start(storage);
    await third.deliveries.workOff();
    expect(third.done).toEqual([]);
    expect(await third.deliveries.keep("undo", "click:1", UNDO)).toBe(false);
  });

  test("in the middle of an effect, nothing of it is there and the next process does it whole", async () => {
    const storage = open();
    const crashing: Effects["undo"] = async (_, finish) =>
      storage.transaction(() => {
        storage.digests.settled(UNDO.at);
        finish();
        throw new Error("power cut");
      });
    const { log } = recordingLog();
    const effects = { undo: crashing } as Partial<Effects> as Effects;
    const first = createDeliveries(storage, effects, { now: () => NOW }, log);
    await first.keep("undo", "click:1", UNDO);
    await first.workOff();
    expect(storage.digests.lastAt()).toBeUndefined();
    const next = start(storage);
    await next.deliveries.workOff();
    expect(next.done).toEqual(["undo U1"]);
  });
});
