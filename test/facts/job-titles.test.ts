import { describe, expect, test } from "vitest";
import { titlesConflict } from "../../src/facts/job-titles.ts";

describe("titles that may be one job", () => {
  test.each([
    ["Engineer", "Senior engineer"],
    ["Backend developer", "Softwareentwicklerin"],
    ["Software engineer", "Head of product"],
    ["DevOps engineer", "Systemadministrator"],
    ["Sales engineer", "Account manager"],
    ["Software engineer", "Consultant"],
    ["Werkstudentin IT", "Frontend developer"],
    ["Ninja", "Truck driver"],
    ["", "Truck driver"],
    ["Item picker", "Truck driver"],
  ])("%s, %s", (one, other) => {
    expect(titlesConflict([one], [other])).toBe(false);
    expect(titlesConflict([other], [one])).toBe(false);
  });
});

describe("titles from two lines of work", () => {
  test.each([
    ["Software engineer", "Truck driver"],
    ["Frontend-Entwickler", "Vertriebsleiter"],
    ["Data scientist", "Nurse"],
    ["Koch", "Android developer"],
  ])("%s, %s", (one, other) => {
    expect(titlesConflict([one], [other])).toBe(true);
    expect(titlesConflict([other], [one])).toBe(true);
  });
});

test("several titles conflict when none of them fits any of the others", () => {
  expect(titlesConflict(["Software engineer", "Data scientist"], ["Truck driver", "Nurse"])).toBe(true);
  expect(titlesConflict(["Software engineer", "Nurse"], ["Truck driver", "Nurse"])).toBe(false);
  expect(titlesConflict(["Software engineer"], ["Truck driver", "Ninja"])).toBe(false);
});
