import { expect, test } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { hour, openAt, openTemporary, temporaryPath } from "./examples.ts";
import { posted, REPLY, ROOT, reaction, says, sendAll } from "./outbox-examples.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;

test("a post has the same id however often it is handed out, and no other post has it", () => {
  const { outbox } = openTemporary();
  const idOf = (at: number) => outbox.due(hour(at), 10).map(({ args }) => args["client_msg_id"]);
  outbox.show(says(ROOT, "V-1"), hour(0));
  const [first] = idOf(0);
  expect(idOf(1)).toEqual([first]);
  outbox.retry(1, hour(2), "no_answer");
  outbox.show(says(ROOT, "V-1, one task done"), hour(2));
  expect(idOf(2)).toEqual([first]);
  outbox.park(1, "invalid_blocks");
  outbox.show(says(ROOT, "V-1, one task done"), hour(2));
  const [second] = idOf(2);
  expect(second).toMatch(UUID);
  expect(second).not.toBe(first);
  const another = openTemporary().outbox;
  another.show(says(ROOT, "V-1"), hour(1));
  expect(another.due(hour(1), 1)[0]?.args["client_msg_id"]).not.toBe(first);
});

test("a message is posted the first time and edited in place after", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "V-1"), hour(0));
  const [post] = outbox.due(hour(0), 10);
  expect(post).toEqual({
    id: 1,
    lane: "case:1",
    method: "chat.postMessage",
    args: {
      channel: "C1",
      text: "V-1",
      blocks: [{ type: "section", text: "V-1" }],
      client_msg_id: expect.stringMatching(UUID),
    },
    channel: "C1",
    names: "case:1",
    attempts: 0,
    owedAt: hour(0),
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
      target: "case:1",
      attempts: 0,
      owedAt: hour(2),
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

test("a post that was tried and failed is rewritten: it is posted once more in any case", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "first"), hour(0));
  outbox.due(hour(0), 10);
  outbox.retry(1, hour(0), "no_answer");
  outbox.show(says(ROOT, "second"), hour(0));
  expect(sendAll(outbox)).toEqual(["chat.postMessage second"]);
});

test("while the post is under way, a change is an edit behind it", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "first"), hour(0));
  outbox.due(hour(0), 10);
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

test("a message that was given up is tried anew when it should read otherwise", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "too long"), hour(0));
  const [post] = outbox.due(hour(1), 1);
  outbox.show(says(ROOT, "longer"), hour(1));
  outbox.park(post?.id ?? 0, "invalid_blocks");
  expect(outbox.parked()).toEqual([
    { id: 1, lane: "case:1", method: "chat.postMessage", error: "invalid_blocks", at: hour(1) },
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
