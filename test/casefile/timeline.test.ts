import { describe, expect, test } from "vitest";
import type { CaseFile } from "../../src/casefile/case-file.ts";
import { timelineOf } from "../../src/casefile/timeline.ts";
import { fullFile, tinyFile, typicalFile } from "../support/build-case-file.ts";
import { buildHistory, everyEvent } from "../support/every-event.ts";
import { fc } from "../support/properties.ts";

const HOUR = 3_600_000;
const EVENTS = Object.values(everyEvent("a note"));

/** A case that went on for that long, with that many events. */
const files = fc
  .record({
    hours: fc.array(fc.integer({ min: 0, max: 24 * 900 }), { maxLength: 120 }),
    from: fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
    timezone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"),
  })
  .map(({ hours, from, timezone }): CaseFile => {
    const openedAt = from.toISOString();
    const history = hours
      .toSorted((one, other) => one - other)
      .flatMap((hour, at) => {
        const event = EVENTS[at % EVENTS.length];
        const time = new Date(from.getTime() + hour * HOUR).toISOString();
        return event === undefined ? [] : [{ seq: at + 1, at: time, by: "U0ONE", event }];
      });
    return { ...fullFile("Jane Doe", 0), openedAt, timezone, history };
  });

describe("a timeline", () => {
  test("has every event once, but for opened tasks, which are bars", () => {
    fc.assert(
      fc.property(files, (file) => {
        const { answers, other, decisions } = timelineOf(file);
        const drawn = [
          ...[...answers, ...other].flatMap(({ events }) => events),
          ...decisions.map(({ entry }) => entry),
        ].map(({ seq }) => seq);
        const wanted = file.history.filter(({ event }) => event.kind !== "task-opened").map(({ seq }) => seq);
        expect(drawn.toSorted((one, next) => one - next)).toEqual(wanted);
      }),
    );
  });

  test("keeps everything on its axis, in order", () => {
    fc.assert(
      fc.property(files, (file) => {
        const { answers, other, decisions, tasks, stages, levels, ticks } = timelineOf(file);
        const places = [
          ...[...answers, ...other, ...decisions, ...ticks].map(({ at }) => at),
          ...[...tasks, ...stages, ...levels].flatMap(({ from, to }) => [from, to]),
        ];
        for (const place of places) expect(place).toBeGreaterThanOrEqual(0);
        for (const place of places) expect(place).toBeLessThanOrEqual(100);
        for (const bands of [stages, levels]) {
          expect(bands[0]?.from).toBe(0);
          expect(bands.at(-1)?.to).toBe(100);
          for (const [at, band] of bands.entries()) if (at > 0) expect(band.from).toBe(bands[at - 1]?.to);
        }
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.map(({ time }) => time)).toEqual(ticks.map(({ time }) => time).toSorted());
      }),
    );
  });

  test("of some days is marked at local midnight, also when the clocks change", () => {
    const history = buildHistory("a note", 1).flatMap((entry) => [
      { ...entry, at: "2026-03-27T09:00:00.000Z" },
      { ...entry, seq: 2, at: "2026-03-31T09:00:00.000Z" },
    ]);
    const file = { ...tinyFile(), openedAt: "2026-03-27T09:00:00.000Z", history };
    expect(timelineOf(file).ticks.map(({ time }) => time)).toEqual([
      "2026-03-27T23:00:00.000Z",
      "2026-03-28T23:00:00.000Z",
      "2026-03-29T22:00:00.000Z",
      "2026-03-30T22:00:00.000Z",
    ]);
  });

  test("of a case on which nothing happened yet has its stage and its level", () => {
    const { stages, levels, ticks, from, to } = timelineOf(tinyFile());
    expect(stages).toEqual([{ is: "application", from: 0, to: 100 }]);
    expect(levels).toEqual([{ is: "nothing-raised", from: 0, to: 100 }]);
    expect(ticks.length).toBeGreaterThan(0);
    expect(from < to).toBe(true);
  });

  test("shows from when to when a task was open, and when it was due", () => {
    const bars = timelineOf(typicalFile()).tasks;
    expect(bars.map(({ number, status }) => [number, status])).toEqual([
      [1, "open"],
      [2, "passed"],
      [3, "open"],
      [4, "inconclusive"],
      [5, "not-needed"],
    ]);
    expect(bars.map(({ to }) => to === 100)).toEqual([true, false, true, true, false]);
    for (const { from, due } of bars) expect(due).toBeGreaterThan(from);
  });
});
