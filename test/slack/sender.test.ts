import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { toInstant } from "../../src/domain/instant.ts";
import type { Answer, Gateway } from "../../src/slack/gateway.ts";
import { createSender } from "../../src/slack/sender.ts";
import { openStorage } from "../../src/storage/index.ts";
import { recordingLog } from "../support/recording-log.ts";

const START = new Date("2026-03-03T09:00:00.000Z");
const INTERVAL = 50;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

interface Made {
  readonly what: string;
  /** Milliseconds since the start. */
  readonly at: number;
}

/** A sender over a real outbox, a gateway that says what it is told, and a clock that only the test moves. */
function start(given: { readonly messageIntervalMs?: number } = {}) {
  const storage = openStorage({ path: ":memory:", now: START });
  onTestFinished(() => storage.close());
  const { outbox } = storage;
  const made: Made[] = [];
  const script = new Map<string, (Answer | Promise<Answer>)[]>();
  let posted = 0;

  const gateway: Gateway = {
    async call(method, args) {
      const what = `${method.replace(/^\w+\./, "")} ${String(args["text"] ?? args["name"])}`;
      made.push({ what, at: Date.now() - START.getTime() });
      const told = script.get(what)?.shift();
      if (told !== undefined) return told;
      posted += 1;
      return { kind: "done", channel: String(args["channel"] ?? "C1"), ts: `${posted}.0` };
    },
    openView: () => Promise.reject(new Error("not the sender's business")),
  };
  const { log, logged } = recordingLog();
  const clock = { now: () => new Date() };
  const { messageIntervalMs = 0 } = given;
  const shownAgain: number[] = [];
  const showCase = (id: number) => void shownAgain.push(id);
  const sender = createSender({ outbox, gateway, clock, log, messageIntervalMs, showCase });
  const now = () => toInstant(new Date());
  return {
    outbox,
    sender,
    made,
    logged,
    shownAgain,
    said: () => made.map(({ what }) => what),
    /** What the gateway says to this call, one time after the other, before it says "done". */
    tell: (what: string, ...answers: (Answer | Promise<Answer>)[]) => void script.set(what, answers),
    post(text: string, { lane = "case:1", channel = "C1" } = {}) {
      outbox.show({ ref: `${lane}:${text}`, lane, channel, text, blocks: [] }, now());
    },
    react(name: string, targetRef: string, lane = "case:1") {
      outbox.owe({ lane, method: "reactions.add", args: { name }, targetRef }, now());
    },
    owe(text: string, lane: string) {
      outbox.owe({ lane, method: "response_url", args: { url: "https://x.example", text } }, now());
    },
    async pass(ms: number) {
      await vi.advanceTimersByTimeAsync(ms);
    },
  };
}

describe("the sender", () => {
  test("sends each lane in order, what hangs on a message after it", async () => {
    const { sender, post, react, said } = start();
    post("root");
    post("thread");
    react("x", "case:1:thread");
    await sender.settled();
    expect(said()).toEqual(["postMessage root", "postMessage thread", "add x"]);
  });

  test("sends nothing while nobody wakes it, and everything once somebody does", async () => {
    const { sender, post, said, pass, outbox } = start();
    post("root");
    await pass(1000);
    expect(said()).toEqual([]);
    sender.wake();
    await pass(0);
    expect(said()).toEqual(["postMessage root"]);
    expect(outbox.waiting()).toBe(0);
  });

  test.each<[string, Answer]>([
    ["does not know it any more", { kind: "never", error: "duplicate_message_not_found" }],
    ["knows its channel no more", { kind: "never", error: "duplicate_channel_not_found" }],
    ["does not say where it stands", { kind: "done" }],
  ])("posts a message under another id where Slack has the id and %s", async (_, answer) => {
    const { sender, post, tell, said, outbox } = start();
    tell("postMessage root", answer);
    post("root");
    await sender.settled();
    expect(said()).toEqual(["postMessage root", "postMessage root"]);
    expect(outbox.placeOf("case:1:root")).toBeDefined();
  });

  test("never has two calls to one channel under way, and goes on with others meanwhile", async () => {
    const { sender, post, tell, said, pass } = start();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    tell("postMessage slow", promise);
    post("slow", { lane: "case:1" });
    post("same channel", { lane: "case:2" });
    post("other channel", { lane: "case:3", channel: "C2" });
    sender.wake();
    await pass(100);
    expect(said()).toEqual(["postMessage slow", "postMessage other channel"]);
    resolve({ kind: "done", channel: "C1", ts: "9.0" });
    await sender.settled();
    expect(said()).toContain("postMessage same channel");
  });

  test("takes in what is owed while it is sending", async () => {
    const { sender, post, tell, said, pass } = start();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    tell("postMessage first", promise);
    post("first");
    sender.wake();
    await pass(0);
    post("second");
    sender.wake();
    resolve({ kind: "done", channel: "C1", ts: "9.0" });
    await sender.settled();
    expect(said()).toEqual(["postMessage first", "postMessage second"]);
  });

  test.each(Array.from({ length: 12 }, (_, ticks) => [ticks]))(
    "hears a wake-up that comes %i ticks after its last call",
    async (ticks) => {
      const { sender, post, tell, said, pass } = start();
      tell("postMessage first", Promise.resolve<Answer>({ kind: "done", channel: "C1", ts: "9.0" }));
      post("first");
      sender.wake();
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      post("second");
      sender.wake();
      await pass(0);
      expect(said()).toEqual(["postMessage first", "postMessage second"]);
    },
  );
});

describe("pace", () => {
  test("leaves the interval between two messages to one channel, across lanes", async () => {
    const { sender, post, made } = start({ messageIntervalMs: INTERVAL });
    for (const text of ["a", "b", "c"]) post(text, { lane: `case:${text}` });
    const settled = sender.settled();
    await vi.advanceTimersByTimeAsync(1000);
    await settled;
    expect(made.map(({ at }) => at)).toEqual([0, INTERVAL, 2 * INTERVAL]);
  });

  test("lets another channel have its own, and does not hold back reactions and edits", async () => {
    const { sender, post, react, made, pass } = start({ messageIntervalMs: INTERVAL });
    post("a");
    react("x", "case:1:a");
    post("b", { lane: "case:2", channel: "C2" });
    sender.wake();
    await pass(INTERVAL - 1);
    expect(made).toEqual([
      { what: "postMessage a", at: 0 },
      { what: "postMessage b", at: 0 },
      { what: "add x", at: 0 },
    ]);
  });

  test("is kept when somebody wakes it during the pause", async () => {
    const { sender, post, made, pass } = start({ messageIntervalMs: INTERVAL });
    post("a");
    post("b");
    sender.wake();
    await pass(20);
    post("elsewhere", { lane: "case:2", channel: "C2" });
    sender.wake();
    await pass(200);
    expect(made).toEqual([
      { what: "postMessage a", at: 0 },
      { what: "postMessage elsewhere", at: 20 },
      { what: "postMessage b", at: INTERVAL },
    ]);
  });

  test("of a busy channel does not keep somebody waiting who asked elsewhere", async () => {
    const { sender, post, owe, made, pass } = start({ messageIntervalMs: 1000 });
    for (let count = 0; count < 60; count += 1) post(`case ${count}`, { lane: `case:${count}` });
    owe("help", "to:U1");
    sender.wake();
    await pass(500);
    expect(made.map(({ what }) => what)).toEqual(["postMessage case 0", "response_url help"]);
  });
});

describe("what Slack does not take", () => {
  const busy: Answer = { kind: "later", error: "ratelimited", afterMs: 7000 };

  test("with a 429 waits as long as Slack says, and so does the whole channel", async () => {
    const { sender, post, tell, made, pass } = start();
    tell("postMessage a", busy);
    post("a");
    sender.wake();
    await pass(0);
    post("b", { lane: "case:2" });
    post("elsewhere", { lane: "case:3", channel: "C2" });
    sender.wake();
    await pass(6999);
    expect(made.map(({ what }) => what)).toEqual(["postMessage a", "postMessage elsewhere"]);
    await pass(1);
    expect(made.slice(2)).toEqual([
      { what: "postMessage a", at: 7000 },
      { what: "postMessage b", at: 7000 },
    ]);
  });

  test("is tried again after twice the time each time, and goes out in order when Slack is back", async () => {
    const { sender, post, tell, made, outbox, pass } = start();
    tell(
      "postMessage a",
      ...["http_500", "no_answer", "http_503"].map((error): Answer => ({ kind: "later", error })),
    );
    post("a");
    post("b");
    sender.wake();
    await pass(60_000);
    expect(made).toEqual([
      { what: "postMessage a", at: 0 },
      { what: "postMessage a", at: 1000 },
      { what: "postMessage a", at: 3000 },
      { what: "postMessage a", at: 7000 },
      { what: "postMessage b", at: 7000 },
    ]);
    expect(outbox.waiting()).toBe(0);
    expect(outbox.parked()).toEqual([]);
  });

  test("for a day is tried every five minutes and is not lost", async () => {
    const { sender, post, tell, made, pass } = start();
    tell(
      "postMessage a",
      ...Array.from({ length: 500 }, (): Answer => ({ kind: "later", error: "no_answer" })),
    );
    post("a");
    sender.wake();
    await pass(86_400_000);
    const [last = 0, before = 0] = made.map(({ at }) => at).toReversed();
    expect(last - before).toBe(300_000);
    expect(made.length).toBeGreaterThan(280);
  });

  test("at all is asked about by the oldest message alone, and everything follows in order", async () => {
    const { sender, post, tell, made, pass } = start();
    tell("postMessage a", ...Array.from({ length: 8 }, (): Answer => ({ kind: "later", error: "http_503" })));
    for (const text of ["a", "b", "c"]) post(text, { lane: `case:${text}` });
    sender.wake();
    await pass(300_000);
    expect(made.map(({ what }) => what)).toEqual([
      ...Array.from({ length: 9 }, () => "postMessage a"),
      "postMessage b",
      "postMessage c",
    ]);
  });

  test("of one message alone holds up the others for a quarter of an hour at most", async () => {
    const { sender, post, tell, made, pass } = start();
    tell(
      "postMessage a",
      ...Array.from({ length: 500 }, (): Answer => ({ kind: "later", error: "http_500" })),
    );
    for (const text of ["a", "b", "c"]) post(text, { lane: `case:${text}` });
    sender.wake();
    await pass(3_600_000);
    const others = made.filter(({ what }) => what !== "postMessage a");
    expect(others.map(({ what }) => what)).toEqual(["postMessage b", "postMessage c"]);
    expect(others[0]?.at).toBeLessThan(900_000);
    expect(made.length).toBeLessThan(40);
  });

  test("because the case's messages are gone has the case shown again, once a minute at most", async () => {
    const { sender, outbox, post, tell, shownAgain, pass } = start();
    const gone: Answer = { kind: "gone", what: "message", error: "message_not_found" };
    post("root", { lane: "case:1" });
    outbox.show(
      { ref: "case:1", lane: "case:1", channel: "C1", text: "V-1", blocks: [] },
      START.toISOString(),
    );
    await sender.settled();
    for (const text of ["once", "twice"]) {
      tell(`update ${text}`, gone);
      outbox.show({ ref: "case:1", lane: "case:1", channel: "C1", text, blocks: [] }, START.toISOString());
      await sender.settled();
      await pass(1000);
    }
    expect(shownAgain).toEqual([1]);
  });

  test("ever is parked and logged without its text, and its lane goes on", async () => {
    const { sender, post, react, tell, said, outbox, logged } = start();
    tell("postMessage secret", { kind: "never", error: "is_archived" });
    post("secret");
    react("x", "case:1:secret");
    post("b");
    await sender.settled();
    expect(said()).toEqual(["postMessage secret", "postMessage b"]);
    expect(outbox.parked().map(({ method, error }) => [method, error])).toEqual([
      ["chat.postMessage", "is_archived"],
      ["reactions.add", expect.stringContaining("is_archived")],
    ]);
    expect(logged).toMatchObject([
      { level: "error", fields: { method: "chat.postMessage", lane: "case:1" } },
    ]);
    expect(JSON.stringify(logged)).not.toContain("secret");
  });

  test("is remembered by the outbox, so that a new sender keeps to it too", async () => {
    const first = start();
    first.tell("postMessage a", busy);
    first.post("a");
    await first.sender.settled();
    expect(first.outbox.nextAt()).toBe("2026-03-03T09:00:07.000Z");
    expect(first.outbox.waiting()).toBe(1);
  });
});

describe("stop", () => {
  test("lets the call under way finish, keeps its answer, and sends no more", async () => {
    const { sender, post, tell, said, outbox, pass } = start();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    tell("postMessage a", promise);
    post("a");
    post("b");
    sender.wake();
    await pass(0);
    let isStopped = false;
    const stopping = sender.stop().then(() => {
      isStopped = true;
    });
    await pass(1000);
    expect(isStopped).toBe(false);
    resolve({ kind: "done", channel: "C1", ts: "9.0" });
    await stopping;
    expect(outbox.placeOf("case:1:a")).toEqual({ channel: "C1", ts: "9.0" });
    sender.wake();
    await pass(60_000);
    expect(said()).toEqual(["postMessage a"]);
    expect(outbox.waiting()).toBe(1);
  });

  test("does not wait for a pause between two messages", async () => {
    const { sender, post, said, pass } = start({ messageIntervalMs: 60_000 });
    post("a");
    post("b");
    sender.wake();
    await pass(10);
    await sender.stop();
    expect(said()).toEqual(["postMessage a"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("while it waits to try again leaves no timer behind", async () => {
    const { sender, post, tell, pass } = start();
    tell("postMessage a", { kind: "later", error: "no_answer" });
    post("a");
    sender.wake();
    await pass(10);
    await sender.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test("an outbox that cannot be read is logged and tried again", async () => {
  const { sender, outbox, post, said, logged, pass } = start();
  vi.spyOn(outbox, "due").mockImplementationOnce(() => {
    throw new Error("database is locked");
  });
  post("a");
  sender.wake();
  await pass(999);
  expect(said()).toEqual([]);
  await pass(1);
  expect(said()).toEqual(["postMessage a"]);
  expect(logged).toMatchObject([{ level: "error" }]);
});
