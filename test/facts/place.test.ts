import { describe, expect, test } from "vitest";
import { place } from "../../src/facts/place.ts";

const WINTER = "2026-02-03T10:00:00.000Z";
const SUMMER = "2026-07-03T10:00:00.000Z";
const hours = (country: string, zone: string, at = WINTER) =>
  place({ name: "Jane", location: { country } }, at).hoursAway(zone);

describe("hours between a zone and a country", () => {
  test.each([
    ["DE", "Europe/Berlin", 0],
    ["DE", "Europe/London", 1],
    ["DE", "Asia/Kolkata", 4.5],
    ["DE", "America/New_York", 6],
    ["US", "America/New_York", 0],
    ["US", "Pacific/Honolulu", 0],
    ["ES", "Atlantic/Canary", 0],
    ["PT", "Atlantic/Azores", 0],
    ["NP", "Asia/Kolkata", 0.25],
    ["FJ", "Pacific/Honolulu", 2],
  ])("%s, %s: %d", (country, zone, expected) => {
    expect(hours(country, zone)).toBe(expected);
  });

  test("follow the season", () => {
    expect(hours("DE", "Asia/Dubai", WINTER)).toBe(3);
    expect(hours("DE", "Asia/Dubai", SUMMER)).toBe(2);
    expect(hours("AU", "Europe/London", WINTER)).toBe(8);
  });

  test("are never more than half a day, across the date line", () => {
    expect(hours("KI", "Pacific/Pago_Pago")).toBeLessThanOrEqual(12);
  });

  test.each(["UTC", "GMT", "Etc/UTC", "Etc/GMT+5"])("are unknown for %s, which names no place", (zone) => {
    expect(hours("DE", zone)).toBeUndefined();
  });

  test("are unknown without a country, or with one that has no zones", () => {
    expect(place({ name: "Jane" }, WINTER).hoursAway("Europe/Berlin")).toBeUndefined();
    expect(hours("XX", "Europe/Berlin")).toBeUndefined();
  });
});

test("what was stated and what was seen are told apart", () => {
  const found = place(
    {
      name: "Jane",
      location: { country: "DE", city: "Berlin", timezone: "Europe/Berlin" },
      observedTimezone: "Asia/Tokyo",
    },
    WINTER,
  );
  expect(found.zones).toContain("Europe/Berlin");
  expect([found.country, found.city, found.statedZone, found.observedZone].map((it) => it?.value)).toEqual([
    "DE",
    "Berlin",
    "Europe/Berlin",
    "Asia/Tokyo",
  ]);
  expect(found.observedZone?.source.name).not.toBe(found.statedZone?.source.name);
});
