import { expect, test } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { hour, openAt, openTemporary, temporaryPath } from "./examples.ts";

function delivery(key: string) {
  return { key, kind: "reaction_added", payload: { user: "U1", item: { ts: "1.2" } }, at: hour(0) };
}

test("a delivery is new once, whatever it carries the second time", () => {
  const { inbox } = openTemporary();
  expect(inbox.receive(delivery("Ev1"))).toBe(true);
  expect(inbox.receive({ ...delivery("Ev1"), payload: "else" })).toBe(false);
  inbox.finish("Ev1", hour(1));
  expect(inbox.receive(delivery("Ev1"))).toBe(false);
  expect(inbox.pending()).toEqual([]);
});

test("what is not worked off waits in order of arrival", () => {
  const { inbox } = openTemporary();
  for (const key of ["Ev3", "Ev1", "Ev2"]) inbox.receive(delivery(key));
  inbox.finish("Ev1", hour(1));
  const { kind, payload } = delivery("");
  expect(inbox.pending()).toEqual([
    { key: "Ev3", kind, payload },
    { key: "Ev2", kind, payload },
  ]);
});

test.each([
  [undefined, null],
  [null, null],
  ["text", "text"],
  [[1], [1]],
])("a payload of %j comes back as %j", (payload, back) => {
  const { inbox } = openTemporary();
  inbox.receive({ ...delivery("Ev1"), payload });
  expect(inbox.pending()).toMatchObject([{ payload: back }]);
});

test("a delivery whose effect failed was never received", () => {
  const storage = openTemporary();
  const work = () =>
    storage.transaction(() => {
      storage.inbox.receive(delivery("Ev1"));
      throw new Error("no effect");
    });
  expect(work).toThrow("no effect");
  expect(storage.inbox.receive(delivery("Ev1"))).toBe(true);
});

test("the payload is gone once the delivery is worked off", () => {
  const path = temporaryPath();
  const { inbox } = openAt(path);
  inbox.receive(delivery("Ev1"));
  inbox.finish("Ev1", hour(1));
  inbox.finish("Ev1", hour(9));
  const db = openDatabase(path);
  expect(db.prepare("select key, payload, finished_at from inbox").all()).toEqual([
    { key: "Ev1", payload: null, finished_at: hour(1) },
  ]);
  db.close();
});
