import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { createStorage } from "../../src/storage/index.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { hour } from "./examples.ts";

const LANES = 500;
const C1_IS_BUSY = new Set(["C1"]);

/** An outbox with very many lanes that wait for one channel, and how many statements something costs in it. */
function openBacklog() {
  const ran: string[] = [];
  const db = new Sqlite(":memory:", { verbose: (sql) => void ran.push(String(sql)) });
  onTestFinished(() => void db.close());
  migrate(db, new Date(hour(0)));
  const { outbox } = createStorage(db, { linkKey: Buffer.alloc(32) });
  const post = (lane: string, channel: string) =>
    outbox.show({ ref: lane, lane, channel, text: lane, blocks: [] }, hour(0));
  for (let at = 0; at < LANES; at++) post(`case:${at}`, "C1");
  post("case:elsewhere", "C2");
  const statements = (work: () => unknown) => {
    ran.length = 0;
    work();
    return ran.length;
  };
  return { outbox, statements };
}

test("what goes elsewhere is found behind hundreds of lanes, none of which is read", () => {
  const { outbox, statements } = openBacklog();
  const look = () => outbox.due(hour(1), 20, C1_IS_BUSY);
  expect(look()).toMatchObject([{ lane: "case:elsewhere" }]);
  expect(statements(look)).toBeLessThan(15);
});

test("as many lanes are read as calls are asked for", () => {
  const { outbox, statements } = openBacklog();
  const one = statements(() => outbox.due(hour(1), 1));
  const twenty = statements(() => outbox.due(hour(1), 20));
  expect(twenty).toBeLessThanOrEqual(20 * one);
  expect(one).toBeLessThan(15);
});

test("when something can go again is seen without reading what waits", () => {
  const { outbox, statements } = openBacklog();
  outbox.delay("C1", hour(2));
  outbox.delay("C2", hour(3));
  expect(statements(() => expect(outbox.due(hour(1), 20)).toEqual([]))).toBeLessThan(8);
  expect(statements(() => expect(outbox.nextAt()).toBe(hour(2)))).toBeLessThan(4);
});

test("a channel that takes no message takes edits and reactions", () => {
  const { outbox } = openBacklog();
  const [first] = outbox.due(hour(1), 1);
  outbox.sent(first?.id ?? 0, hour(1), { channel: "C1", ts: "1.0" });
  const about = { args: {}, targetRef: "case:0" };
  outbox.owe({ ...about, lane: "a", method: "reactions.add" }, hour(1));
  outbox.owe({ ...about, lane: "b", method: "chat.update" }, hour(1));
  outbox.owe({ ...about, lane: "c", method: "chat.postEphemeral" }, hour(1));
  expect(outbox.due(hour(1), 20, C1_IS_BUSY).map(({ lane }) => lane)).toEqual(["case:elsewhere", "a", "b"]);
});
