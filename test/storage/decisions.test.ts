import { expect, test } from "vitest";
import type { Gate } from "../../src/workflows/gate-ports.ts";
import { hour, openCase, openTemporary } from "./examples.ts";

const PROPOSED = { decision: "not-cleared", reason: "no answer", by: "U1", at: hour(1) } as const;

test("one proposal waits in a case at a time", () => {
  const storage = openTemporary();
  const [id, other] = [openCase(storage), openCase(storage)];
  const first = storage.decisions.propose({ case: id, ...PROPOSED });
  expect(() => storage.decisions.propose({ case: id, ...PROPOSED })).toThrow(/unique/i);
  storage.decisions.propose({ case: other, ...PROPOSED });
  storage.decisions.end(first, { as: "withdrawn", by: "U2", at: hour(2), because: "met" });
  const second = storage.decisions.propose({ case: id, ...PROPOSED, by: "U2" });
  expect(storage.decisions.waiting(id)?.id).toBe(second);
  expect(storage.decisions.proposalsOf(id)).toEqual([
    {
      ...{ id: first, case: id, ...PROPOSED, state: "withdrawn" },
      ...{ endedBy: "U2", endedAt: hour(2), endedBecause: "met" },
    },
    { id: second, case: id, ...PROPOSED, by: "U2", state: "waiting" },
  ]);
});

test("a proposal ends once", () => {
  const storage = openTemporary();
  const id = storage.decisions.propose({ case: openCase(storage), ...PROPOSED });
  expect(storage.decisions.end(id, { as: "confirmed", by: "U2", at: hour(2) })).toBe(true);
  expect(storage.decisions.end(id, { as: "withdrawn", by: "U3", at: hour(2) })).toBe(false);
  expect(storage.decisions.proposal(id)).toMatchObject({ state: "confirmed", endedBy: "U2" });
  expect(storage.decisions.waiting(1)).toBeUndefined();
  expect(storage.decisions.proposal(id + 1)).toBeUndefined();
});

test("what was taken back is kept, with a reason or without", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  const given = { case: id, decision: "on-hold", decidedBy: "U1", by: "bonafide", at: hour(3) } as const;
  storage.decisions.noteReopened(given);
  storage.decisions.noteReopened({ ...given, by: "U2", reason: "news" });
  expect(storage.decisions.reopeningsOf(id)).toEqual([
    { id: 1, ...given },
    { id: 2, ...given, by: "U2", reason: "news" },
  ]);
  expect(storage.decisions.reopeningsOf(id + 1)).toEqual([]);
});

test("holds end in the order of their dates, and only those with a date that has come", () => {
  const storage = openTemporary();
  const held = (until?: number) => {
    const id = openCase(storage);
    storage.cases.decide(id, {
      ...{ decision: "on-hold", reason: "ill", by: "U1", at: hour(1) },
      ...(until !== undefined && { until: hour(until) }),
    });
    return id;
  };
  const [late, early] = [held(20), held(10)];
  held();
  held(30);
  expect(storage.decisions.heldUntil(hour(9), 10)).toEqual([]);
  expect(storage.decisions.heldUntil(hour(20), 10)).toEqual([early, late]);
  expect(storage.decisions.heldUntil(hour(20), 1)).toEqual([early]);
  storage.cases.decide(early, { decision: "proceed", reason: "met", by: "U1", at: hour(11) });
  expect(storage.decisions.heldUntil(hour(20), 10)).toEqual([late]);
});

test("a gate keeps what was left before it, and the last reason", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  const given: Omit<Gate, "id"> = {
    case: id,
    from: "interview",
    to: "offer",
    by: "U1",
    at: hour(1),
    open: ["liveness-script", "confirm-the-payee-name"],
    failed: ["meet-in-person"],
  };
  const gate = storage.gates.add(given);
  expect(storage.gates.find(gate)).toEqual({ id: gate, ...given });
  storage.gates.explain(gate, { reason: "first", by: "U1", at: hour(2) });
  storage.gates.explain(gate, { reason: "second", by: "U2", at: hour(3) });
  expect(storage.gates.ofCase(id)).toEqual([
    { id: gate, ...given, reason: "second", explainedBy: "U2", explainedAt: hour(3) },
  ]);
  expect(storage.gates.find(gate + 1)).toBeUndefined();
});
