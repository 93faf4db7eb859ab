import { expect, test } from "vitest";
import type { Outbox } from "../../src/storage/outbox.ts";
import { hour, openAt, openTemporary, temporaryPath } from "./examples.ts";
import { REPLY, ROOT, reaction, says, send, sendAll } from "./outbox-examples.ts";

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

test("a channel that asked for patience gets it, other channels do not wait", () => {
  const { outbox } = openTemporary();
  outbox.owe({ lane: "a", method: "one", args: { channel: "C1" } }, hour(0));
  outbox.owe({ lane: "b", method: "two", args: {}, channel: "C2" }, hour(0));
  outbox.delay("C1", hour(5));
  outbox.delay("C1", hour(2));
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

test("what was under way when the process died is due again, and a delay still holds", () => {
  const path = temporaryPath();
  const before = openAt(path).outbox;
  before.show(says(ROOT, "V-1"), hour(0));
  before.owe({ lane: "b", method: "m", args: {}, channel: "C2" }, hour(0));
  before.delay("C2", hour(9));
  const under = before.due(hour(1), 10);
  const after = openAt(path).outbox;
  expect(after.due(hour(1), 10)).toEqual(under);
  expect(under).toHaveLength(1);
  expect(after.due(hour(9), 10)).toHaveLength(2);
});
