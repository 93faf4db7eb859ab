import { describe, expect, test } from "vitest";
import { DECISIONS } from "../../src/domain/case.ts";
import { decide } from "../../src/workflows/decide.ts";
import { COLLEAGUE, eventsOf, OTHER_PAYEE, OWNER, openTestWorld, vetted } from "../support/open-world.ts";

const AT = "2026-03-04T10:00:00.000Z";

describe("a decision", () => {
  test.each(DECISIONS)("%s is kept with its name and its reason, and shown", (decision) => {
    const test = openTestWorld();
    const { id, assessment } = vetted(test, OTHER_PAYEE);
    const given = { decision, reason: "The payee was confirmed by the bank.", by: COLLEAGUE, at: AT };
    const decided = decide(test.world, id, given);
    expect(decided?.decision).toEqual(given);
    expect(decided?.assessment).toEqual(assessment);
    expect(test.storage.history.of(id).at(-1)).toMatchObject({
      by: COLLEAGUE,
      at: AT,
      event: { kind: "decided", decision, reason: given.reason },
    });
    expect(test.told.at(-1)).toEqual({ what: "case", case: decided, at: AT });
  });

  test("a later one replaces it, and both are on record", () => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    decide(test.world, id, { decision: "on-hold", reason: "Waiting for the bank.", by: OWNER, at: AT });
    const last = { decision: "proceed", reason: "Confirmed.", by: COLLEAGUE, at: AT } as const;
    expect(decide(test.world, id, last)?.decision).toEqual(last);
    expect(eventsOf(test, id).flatMap((event) => (event.kind === "decided" ? event.decision : []))).toEqual([
      "on-hold",
      "proceed",
    ]);
  });

  test("about a case that does not exist changes nothing", () => {
    const test = openTestWorld();
    expect(decide(test.world, 99, { decision: "proceed", reason: "-", by: OWNER, at: AT })).toBeUndefined();
    expect(test.told).toEqual([]);
    expect(test.storage.history.of(99)).toEqual([]);
  });
});
