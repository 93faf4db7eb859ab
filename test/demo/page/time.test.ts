import { describe, expect, it } from "vitest";
import {
  ago,
  dateAndTime,
  dayLabel,
  instantOfLocal,
  localMinute,
  slackDate,
} from "../../../src/demo/page/time.ts";

const BERLIN = "Europe/Berlin";
const at = (iso: string) => Date.parse(iso);
/** Locale data moves commas from release to release. */
const withoutCommas = (text: string) => text.replaceAll(",", "");

describe("the workspace's zone", () => {
  it("shows its own time", () => {
    expect(dateAndTime(at("2026-03-03T13:05:00Z"), BERLIN)).toBe("Tue, 3 Mar 2026, 14:05");
  });

  it.each([
    ["winter", "2026-03-03T14:05", "2026-03-03T13:05:00Z"],
    ["summer", "2026-07-03T14:05", "2026-07-03T12:05:00Z"],
    ["before the clocks go forward", "2026-03-29T01:59", "2026-03-29T00:59:00Z"],
    ["after the clocks go forward", "2026-03-29T03:30", "2026-03-29T01:30:00Z"],
    ["midnight", "2026-03-04T00:00", "2026-03-03T23:00:00Z"],
  ])("reads a typed time: %s", (_, local, iso) => {
    expect(instantOfLocal(local, BERLIN)).toBe(at(iso));
    expect(localMinute(at(iso), BERLIN)).toBe(local);
  });

  it("refuses what is no time", () => {
    expect(instantOfLocal("", BERLIN)).toBeUndefined();
  });
});

describe("days", () => {
  const now = at("2026-03-30T22:30:00Z");

  it.each([
    ["2026-03-30T22:00:00Z", "Today"],
    ["2026-03-30T21:59:00Z", "Yesterday"],
    ["2026-03-28T23:30:00Z", "Sunday 29 March"],
    ["2025-03-30T12:00:00Z", "Sunday 30 March 2025"],
  ])("%s is %s", (iso, label) => {
    expect(withoutCommas(dayLabel(at(iso), now, BERLIN))).toBe(label);
  });
});

describe("Slack's dates", () => {
  const now = at("2026-03-03T13:00:00Z");

  it.each([
    ["{date_num} {time}", "2026-03-03 14:05"],
    ["{date_short_pretty} at {time}", "today at 14:05"],
    ["{date_long}", "Tuesday 3 March 2026"],
    ["{unknown}", "{unknown}"],
  ])("%s", (template, shown) => {
    const text = slackDate(template, at("2026-03-03T13:05:00Z"), now, BERLIN);
    expect(withoutCommas(text)).toBe(shown);
  });

  it("counts from now", () => {
    expect(ago(at("2026-03-03T12:30:00Z"), now)).toBe("30 minutes ago");
    expect(ago(at("2026-03-02T13:00:00Z"), now)).toBe("yesterday");
  });
});
