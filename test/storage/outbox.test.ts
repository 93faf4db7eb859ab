import { expect, test } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import type { Call, Outbox, OwedCall, Shown } from "../../src/storage/outbox.ts";
import { hour, openAt, openTemporary, temporaryPath } from "./examples.ts";

const ROOT = { ref: "case:1", lane: "case:1", channel: "C1" } as const;
const REPLY = { ref: "case:1:tasks", lane: "case:1", channel: "C1", threadRef: "case:1" } as const;

function says(message: Omit<Shown, "text" | "blocks">, text: string): Shown {
  return { ...message, text, blocks: [{ type: "section", text }] };
}

function reaction(given: Partial<Call> = {}): Call {
  return { lane: "case:1", method: "reactions.add", args: { name: "x" }, targetRef: "case:1", ...given };
}

/** Hands the due rows out and answers for Slack; what was sent, in short. */
function send(outbox: Outbox, at = hour(10)): readonly string[] {
  return outbox.due(at, 10).map((call) => {
    posted(outbox, call);
    return brief(call);
  });
}

function posted(outbox: Outbox, call: OwedCall): void {
  if (call.names === undefined) outbox.sent(call.id, hour(10));
  else outbox.sent(call.id, hour(10), { channel: call.channel ?? "", ts: `${call.id}.0` });
}

function brief({ method, args }: OwedCall): string {
  return `${method} ${String(args["text"] ?? args["name"])}`;
}

function sendAll(outbox: Outbox): readonly string[] {
  const all: string[] = [];
  for (let sent = send(outbox); sent.length > 0; sent = send(outbox)) all.push(...sent);
  return all;
}

test("a message is posted the first time and edited in place after", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "V-1"), hour(0));
  const [post] = outbox.due(hour(0), 10);
  expect(post).toEqual({
    id: 1,
    lane: "case:1",
    method: "chat.postMessage",
    args: { channel: "C1", text: "V-1", blocks: [{ type: "section", text: "V-1" }] },
    channel: "C1",
    names: "case:1",
    attempts: 0,
  });
  outbox.sent(1, hour(1), { channel: "C1", ts: "1.0" });
  outbox.show(says(ROOT, "V-1, one task done"), hour(2));
  expect(outbox.due(hour(2), 10)).toEqual([
    {
      id: 2,
      lane: "case:1",
      method: "chat.update",
      args: {
        text: "V-1, one task done",
        blocks: [{ type: "section", text: "V-1, one task done" }],
        channel: "C1",
        ts: "1.0",
      },
      channel: "C1",
      attempts: 0,
    },
  ]);
});

test("a message that reads so already is left alone", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "V-1"), hour(0));
  outbox.show(says(ROOT, "V-1"), hour(0));
  expect(sendAll(outbox)).toEqual(["chat.postMessage V-1"]);
  outbox.show(says(ROOT, "V-1"), hour(1));
  expect(outbox.waiting()).toBe(0);
});

test("other blocks under the same text are another content", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "V-1"), hour(0));
  sendAll(outbox);
  outbox.show({ ...says(ROOT, "V-1"), blocks: [] }, hour(1));
  expect(outbox.waiting()).toBe(1);
});

test("a post nobody tried yet is rewritten", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "first"), hour(0));
  outbox.show(says(ROOT, "second"), hour(0));
  expect(sendAll(outbox)).toEqual(["chat.postMessage second"]);
});

test.each([
  ["is under way", (_: Outbox) => {}],
  ["was tried and failed", (outbox: Outbox) => outbox.retry(1, hour(1), "timeout")],
])("while the post %s, a change is an edit behind it", (_, become) => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "first"), hour(0));
  outbox.due(hour(0), 10);
  become(outbox);
  outbox.show(says(ROOT, "second"), hour(0));
  outbox.show(says(ROOT, "third"), hour(0));
  expect(sendAll(outbox)).toEqual(["chat.postMessage first", "chat.update third"]);
});

test("back to what was sent, the edit is dropped; but not when it was tried, for it may have arrived", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "one"), hour(0));
  sendAll(outbox);
  outbox.show(says(ROOT, "two"), hour(1));
  outbox.show(says(ROOT, "one"), hour(1));
  expect(outbox.waiting()).toBe(0);

  outbox.show(says(ROOT, "two"), hour(2));
  const [edit] = outbox.due(hour(2), 10);
  outbox.show(says(ROOT, "one"), hour(2));
  outbox.retry(edit?.id ?? 0, hour(2), "timeout");
  expect(sendAll(outbox)).toEqual(["chat.update two", "chat.update one"]);

  outbox.show(says(ROOT, "two"), hour(3));
  const [again] = outbox.due(hour(3), 10);
  outbox.retry(again?.id ?? 0, hour(3), "timeout");
  outbox.show(says(ROOT, "one"), hour(3));
  expect(sendAll(outbox)).toEqual(["chat.update one"]);
});

test("back to what is under way, no edit follows", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "one"), hour(0));
  const [post] = outbox.due(hour(0), 1);
  outbox.show(says(ROOT, "two"), hour(0));
  outbox.show(says(ROOT, "one"), hour(0));
  expect(outbox.waiting()).toBe(1);
  if (post !== undefined) posted(outbox, post);
  expect(outbox.waiting()).toBe(0);
});

test("edits keep the lane of their message, whatever lane is asked for later", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "one"), hour(0));
  const [post] = outbox.due(hour(0), 1);
  outbox.show({ ...says(ROOT, "two"), lane: "elsewhere" }, hour(0));
  if (post !== undefined) posted(outbox, post);
  const edits = outbox.due(hour(0), 10);
  outbox.show({ ...says(ROOT, "three"), lane: "third" }, hour(0));
  expect(edits).toHaveLength(1);
  expect(outbox.due(hour(0), 10)).toEqual(edits);
  expect(sendAll(outbox)).toEqual(["chat.update two", "chat.update three"]);
});

test("lanes keep their order and do not wait for each other", () => {
  const { outbox } = openTemporary();
  for (const [lane, name] of ["a1", "a2", "b1", "a3", "b2"].map((name) => [name.charAt(0), name] as const))
    outbox.owe({ lane, method: "m", args: { name } }, hour(0));
  expect(send(outbox)).toEqual(["m a1", "m b1"]);
  const [a2] = outbox.due(hour(10), 1);
  outbox.retry(a2?.id ?? 0, hour(20), "timeout");
  expect(sendAll(outbox)).toEqual(["m b2"]);
  expect(outbox.nextAt()).toBe(hour(20));
  expect(outbox.due(hour(20), 10)).toMatchObject([{ args: { name: "a2" }, attempts: 1 }]);
});

test("at most as many rows as asked for, the oldest first", () => {
  const { outbox } = openTemporary();
  for (const lane of ["c", "a", "b"]) outbox.owe({ lane, method: lane, args: {} }, hour(0));
  expect(outbox.due(hour(0), 2).map((call) => call.method)).toEqual(["c", "a"]);
  expect(outbox.due(hour(0), 0)).toEqual([]);
});

test("a reply stands in its thread, and a reaction on its message, once they are posted", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "V-1"), hour(0));
  outbox.show(says(REPLY, "tasks"), hour(0));
  outbox.owe(reaction({ targetRef: REPLY.ref, lane: "elsewhere" }), hour(0));
  outbox.owe({ lane: "third", method: "chat.delete", args: {}, targetRef: "case:1" }, hour(0));
  expect(outbox.due(hour(0), 10)).toHaveLength(1);
  outbox.sent(1, hour(0), { channel: "D9", ts: "7.0" });
  const [reply, remove] = outbox.due(hour(0), 10);
  expect(reply?.args).toMatchObject({ channel: "C1", thread_ts: "7.0", text: "tasks" });
  expect(remove?.args).toEqual({ channel: "D9", ts: "7.0" });
  outbox.sent(reply?.id ?? 0, hour(0), { channel: "C1", ts: "8.0" });
  expect(outbox.due(hour(0), 10)[0]?.args).toEqual({ name: "x", channel: "C1", timestamp: "8.0" });
});

test.each([
  ["a message that does not exist", (_: Outbox) => {}, "there is no message case:1"],
  [
    "a message that was parked",
    (outbox: Outbox) => {
      outbox.show(says(ROOT, "V-1"), hour(0));
      outbox.park(outbox.due(hour(0), 1)[0]?.id ?? 0, "channel_is_archived");
    },
    "the message case:1 was not posted: channel_is_archived",
  ],
  [
    "a message whose place Slack did not tell",
    (outbox: Outbox) => {
      outbox.show(says(ROOT, "V-1"), hour(0));
      outbox.sent(outbox.due(hour(0), 1)[0]?.id ?? 0, hour(0));
    },
    "the message case:1 was not posted: Slack did not say where it is",
  ],
])("what is owed to %s is parked with the reason, and the lane goes on", (_, become, error) => {
  const { outbox } = openTemporary();
  become(outbox);
  outbox.owe(reaction(), hour(1));
  outbox.show(says(REPLY, "tasks"), hour(1));
  outbox.owe({ lane: "case:1", method: "m", args: { name: "next" } }, hour(1));
  expect(send(outbox)).toEqual(["m next"]);
  const parked = outbox.parked();
  expect(parked.slice(-2)).toMatchObject([
    { method: "reactions.add", error, at: hour(10) },
    { method: "chat.postMessage", error, at: hour(10) },
  ]);
  expect(outbox.waiting()).toBe(0);
  expect(outbox.nextAt()).toBeUndefined();
});

test("what is owed to a message before the message is, is parked: two lanes must not wait for each other", () => {
  const { outbox } = openTemporary();
  outbox.owe(reaction({ lane: "a", targetRef: "two" }), hour(0));
  outbox.owe(reaction({ lane: "b", targetRef: "one" }), hour(0));
  outbox.show(says({ ref: "one", lane: "a", channel: "C1" }, "one"), hour(0));
  outbox.show(says({ ref: "two", lane: "b", channel: "C1" }, "two"), hour(0));
  expect(sendAll(outbox)).toEqual(["chat.postMessage one", "chat.postMessage two"]);
  expect(outbox.parked()).toMatchObject([
    { error: "this was owed before the message two was" },
    { error: "this was owed before the message one was" },
  ]);
});

test("a message that was given up is tried anew when it should read otherwise", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "too long"), hour(0));
  const [post] = outbox.due(hour(1), 1);
  outbox.show(says(ROOT, "longer"), hour(1));
  outbox.park(post?.id ?? 0, "invalid_blocks");
  expect(outbox.parked()).toEqual([
    { id: 1, method: "chat.postMessage", error: "invalid_blocks", at: hour(1) },
  ]);
  outbox.show(says(ROOT, "short"), hour(2));
  expect(outbox.parked()).toEqual([]);
  expect(sendAll(outbox)).toEqual(["chat.postMessage short"]);
  expect(outbox.parked()).toEqual([]);
});

test("calls with the same key collapse; another target moves the call behind its message", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "V-1"), hour(0));
  outbox.owe(reaction({ collapse: "k", args: { name: "a" } }), hour(0));
  outbox.owe(reaction({ collapse: "k", args: { name: "b" } }), hour(0));
  outbox.owe(reaction({ collapse: "k", lane: "else", args: { name: "c" } }), hour(0));
  outbox.show(says(REPLY, "tasks"), hour(0));
  outbox.owe(reaction({ collapse: "k", targetRef: REPLY.ref, args: { name: "d" } }), hour(0));
  expect(sendAll(outbox)).toEqual([
    "chat.postMessage V-1",
    "reactions.add c",
    "chat.postMessage tasks",
    "reactions.add d",
  ]);
});

test("a call under way is not replaced", () => {
  const { outbox } = openTemporary();
  const owe = (name: string) =>
    outbox.owe({ lane: "home", method: "m", args: { name }, collapse: "k" }, hour(0));
  owe("a");
  const [first] = outbox.due(hour(0), 1);
  owe("b");
  owe("c");
  outbox.sent(first?.id ?? 0, hour(0));
  expect(sendAll(outbox)).toEqual(["m c"]);
});

test("a channel that asked for patience gets it, other channels do not wait", () => {
  const { outbox } = openTemporary();
  outbox.owe({ lane: "a", method: "one", args: { channel: "C1" } }, hour(0));
  outbox.owe({ lane: "b", method: "two", args: {}, channel: "C2" }, hour(0));
  outbox.delayChannel("C1", hour(5));
  outbox.delayChannel("C1", hour(2));
  expect(outbox.due(hour(4), 10).map((call) => call.method)).toEqual(["two"]);
  expect(outbox.nextAt()).toBe(hour(0));
  outbox.sent(2, hour(4));
  expect(outbox.nextAt()).toBe(hour(5));
  expect(outbox.due(hour(5), 10).map((call) => call.method)).toEqual(["one"]);
});

test("nothing is handed out before its time", () => {
  const { outbox } = openTemporary();
  expect(outbox.nextAt()).toBeUndefined();
  outbox.owe({ lane: "a", method: "m", args: {} }, hour(3));
  expect(outbox.due(hour(2), 10)).toEqual([]);
  expect(outbox.nextAt()).toBe(hour(3));
});

test("a message is found by its place and by its ref", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "V-1"), hour(0));
  expect(outbox.placeOf("case:1")).toBeUndefined();
  outbox.sent(1, hour(0), { channel: "C1", ts: "7.0" });
  expect(outbox.placeOf("case:1")).toEqual({ channel: "C1", ts: "7.0" });
  expect(outbox.refAt("C1", "7.0")).toBe("case:1");
  expect(outbox.refAt("C2", "7.0")).toBeUndefined();
  expect(outbox.refAt("C1", "7.1")).toBeUndefined();
});

test("messages are found by the beginning of their ref, those given up left out", () => {
  const { outbox } = openTemporary();
  const refs = ["case:1", "case:1:z", "case:1:a", "case:1:ü", "case:12:a", "case:1:gone"];
  for (const ref of refs) outbox.show(says({ ref, lane: ref, channel: "C1" }, ref), hour(0));
  outbox.park(6, "no");
  expect(outbox.refs("case:1:")).toEqual(["case:1:z", "case:1:a", "case:1:ü"]);
  expect(outbox.refs("case:9:")).toEqual([]);
});

test("what was under way when the process died is due again, and a delay still holds", () => {
  const path = temporaryPath();
  const before = openAt(path).outbox;
  before.show(says(ROOT, "V-1"), hour(0));
  before.owe({ lane: "b", method: "m", args: {}, channel: "C2" }, hour(0));
  before.delayChannel("C2", hour(9));
  const under = before.due(hour(1), 10);
  const after = openAt(path).outbox;
  expect(after.due(hour(1), 10)).toEqual(under);
  expect(under).toHaveLength(1);
  expect(after.due(hour(9), 10)).toHaveLength(2);
});

test("nothing of a message stays in the outbox once it was sent or parked, and a late answer changes nothing", () => {
  const path = temporaryPath();
  const { outbox } = openAt(path);
  outbox.show(says(ROOT, "Jane Doe"), hour(0));
  outbox.owe({ lane: "b", method: "m", args: { name: "Jane Doe" } }, hour(0));
  outbox.sent(1, hour(0), { channel: "C1", ts: "7.0" });
  outbox.park(2, "no");
  outbox.retry(2, hour(1), "late");
  outbox.sent(2, hour(1));
  outbox.sent(1, hour(1), { channel: "C9", ts: "9.0" });
  const db = openDatabase(path);
  expect(db.prepare("select id, args from outbox").all()).toEqual([{ id: 2, args: "{}" }]);
  db.close();
  expect(outbox.parked()).toMatchObject([{ id: 2, error: "no" }]);
  expect(outbox.placeOf("case:1")).toEqual({ channel: "C1", ts: "7.0" });
});
