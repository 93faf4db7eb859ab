import { expect, test } from "vitest";
import { workingHoursBetween } from "../../src/domain/working-span.ts";
import { addWorkingHours } from "../../src/domain/working-time.ts";
import { BERLIN } from "../support/open-world.ts";
import { fc } from "../support/properties.ts";

test.each([
  ["within a day", "2026-03-03T09:00:00.000Z", "2026-03-03T12:30:00.000Z", 3.5],
  ["until the next morning", "2026-03-03T15:00:00.000Z", "2026-03-04T09:00:00.000Z", 2],
  ["from before nine to after five", "2026-03-03T02:00:00.000Z", "2026-03-03T22:00:00.000Z", 8],
  ["over a weekend", "2026-03-06T15:00:00.000Z", "2026-03-09T09:00:00.000Z", 2],
  ["over a holiday and a weekend", "2026-04-02T14:00:00.000Z", "2026-04-06T08:00:00.000Z", 2],
  ["over the change to summer time", "2026-03-27T08:00:00.000Z", "2026-03-30T15:00:00.000Z", 16],
  ["within a weekend", "2026-03-07T09:00:00.000Z", "2026-03-08T09:00:00.000Z", 0],
  ["backwards", "2026-03-04T09:00:00.000Z", "2026-03-03T09:00:00.000Z", 0],
  ["within a moment", "2026-03-03T09:00:00.000Z", "2026-03-03T09:00:00.000Z", 0],
])("%s", (_, from, to, hours) => {
  expect(workingHoursBetween(from, to, BERLIN)).toBe(hours);
});

test("as many hours lie between as were added", () => {
  const minutes = fc.integer({ min: 0, max: 400_000 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 1, max: 600 }), (offset, quarters) => {
      const from = new Date(Date.UTC(2026, 0, 5) + offset * 60_000).toISOString();
      const to = addWorkingHours(from, quarters / 4, BERLIN);
      expect(workingHoursBetween(from, to, BERLIN)).toBe(quarters / 4);
    }),
  );
});

test("what is longer than ten years takes no longer to count", () => {
  expect(workingHoursBetween("1990-01-01T00:00:00.000Z", "9999-01-01T00:00:00.000Z", BERLIN)).toBeLessThan(
    3660 * 8,
  );
});
