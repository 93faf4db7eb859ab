import { expect, test } from "vitest";
import { listed } from "../../src/checks/listed.ts";
import { hitList } from "../../src/facts/list-age.ts";
import type { HitList } from "../../src/facts/looked-up.ts";
import { hit } from "../support/watchlist-hit.ts";

const LIST: HitList = {
  name: "OFAC SDN",
  publisher: "US Treasury",
  date: "2026-02-03",
  dated: "imported",
  daysOld: 0,
};

test.each<readonly [string, Partial<HitList>, string, string]>([
  ["today's", {}, "imported 3 Feb 2026", "eingelesen am 03.02.2026"],
  ["an issue", { dated: "issued" }, "issue of 3 Feb 2026", "Ausgabe vom 03.02.2026"],
  ["30 days old", { daysOld: 30 }, "imported 3 Feb 2026", "eingelesen am 03.02.2026"],
  [
    "31 days old",
    { daysOld: 31 },
    "imported 3 Feb 2026, out of date: more than 30 days old",
    "eingelesen am 03.02.2026, nicht mehr aktuell: mehr als 30 Tage alt",
  ],
  [
    "100 days old",
    { daysOld: 100 },
    "imported 3 Feb 2026, out of date: more than 90 days old",
    "eingelesen am 03.02.2026, nicht mehr aktuell: mehr als 90 Tage alt",
  ],
  [
    "400 days old",
    { daysOld: 400 },
    "imported 3 Feb 2026, out of date: more than a year old",
    "eingelesen am 03.02.2026, nicht mehr aktuell: mehr als ein Jahr alt",
  ],
])("a list that is %s says so on a hit", (_, over, en, de) => {
  const { says } = listed(hit("email", "jane@example.com", { list: { ...LIST, ...over } }));
  expect(says).toEqual({
    en: `Given: jane@example.com. On the list: jane@example.com (OFAC SDN, US Treasury, ${en})`,
    de: `Angegeben: jane@example.com. Auf der Liste: jane@example.com (OFAC SDN, US Treasury, ${de})`,
  });
});

test("what the publisher allows and whom the entry is about stand there too", () => {
  const list = { ...LIST, licence: "Non-commercial use only." };
  expect(listed(hit("handle", "silver_dev", { list, about: "Grace Silver; DPRK3" })).says.en).toBe(
    "Given: silver_dev. On the list: silver_dev: Grace Silver; DPRK3 (OFAC SDN, US Treasury, imported 3 Feb 2026). Non-commercial use only.",
  );
});

test("one day more changes no word, so that a case assessed again tomorrow reads the same", () => {
  const on = (daysOld: number) => listed(hit("email", "a@b.example", { list: { ...LIST, daysOld } })).says;
  for (const [one, other] of [
    [0, 30],
    [31, 90],
    [91, 365],
    [366, 9000],
  ] as const)
    expect(on(one)).toEqual(on(other));
});

const KEPT = {
  name: "UN",
  publisher: "UN Security Council",
  sanctions: true,
  entries: 3,
  version: 2,
  importedAt: "2026-03-01T08:00:00.000Z",
} as const;

test.each([
  [
    "by the day of the issue",
    { publishedOn: "2026-02-27" },
    { date: "2026-02-27", dated: "issued", daysOld: 4 },
  ],
  ["by our import where the file names no day", {}, { date: "2026-03-01", dated: "imported", daysOld: 2 }],
  [
    "and is never younger than today",
    { publishedOn: "2027-01-01" },
    { date: "2027-01-01", dated: "issued", daysOld: 0 },
  ],
] as const)("a list's age is counted %s", (_, over, expected) => {
  expect(hitList({ ...KEPT, ...over }, "2026-03-03T09:00:00.000Z")).toMatchObject(expected);
});
