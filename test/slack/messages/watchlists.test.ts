import { describe, expect, test } from "vitest";
import type { Watchlist } from "../../../src/domain/watchlist.ts";
import { problemsInMessage } from "../../../src/slack/block-kit/index.ts";
import { fits } from "../../../src/slack/blocks.ts";
import { watchlistsReply } from "../../../src/slack/messages/watchlists.ts";
import { LONG_HOSTILE } from "../../support/build-case.ts";
import { readable } from "../../support/read-blocks.ts";

const NOW = "2026-03-15T09:00:00.000Z";
const OURS: Watchlist = {
  name: "Ours",
  publisher: "Team",
  sanctions: false,
  entries: 1,
  version: 3,
  importedAt: "2026-03-14T08:00:00.000Z",
};
const UN: Watchlist = {
  name: "UN",
  publisher: "UN Security Council",
  publishedOn: "2026-02-01",
  licence: "Ask first.",
  sanctions: true,
  entries: 1003,
  version: 1,
  importedAt: "2026-03-10T08:00:00.000Z",
};
const inEnglish = { language: "en", timezone: "Europe/Berlin" } as const;
const inGerman = { language: "de", timezone: "Europe/Berlin" } as const;
const shown = (lists: readonly Watchlist[], reader: typeof inEnglish | typeof inGerman = inEnglish) =>
  readable(watchlistsReply(lists, NOW, reader));

describe("the answer to /vet lists", () => {
  test("names each list with publisher, entries, dates, age and licence", () => {
    const text = shown([OURS, UN]);
    for (const words of [
      "Candidates are compared with 2 lists",
      "*Ours*",
      "Team · 1 entry",
      "imported 14 Mar 2026 · 1 day old",
      "UN Security Council · 1003 entries · sanctions list",
      "issue of 1 Feb 2026 · imported 10 Mar 2026 · 42 days old",
      "Ask first.",
    ])
      expect(text).toContain(words);
  });

  test("marks the list that is out of date, and no other", () => {
    const lines = shown([OURS, UN]).split("\n");
    expect(lines.filter((line) => line.includes("out of date"))).toEqual([expect.stringContaining("*UN*")]);
    expect(shown([UN], inGerman)).toContain("nicht mehr aktuell");
  });

  test("says how to import when there is none", () => {
    expect(shown([])).toContain("No list has been imported yet");
    expect(shown([])).toContain("npx bonafide import --format ofac-sdn");
    expect(shown([], inGerman)).toContain("Es wurde noch keine Liste eingelesen");
  });

  test("takes no formatting from a list's name, and fits however many there are", () => {
    const many = Array.from({ length: 200 }, () => ({
      ...UN,
      name: LONG_HOSTILE,
      publisher: LONG_HOSTILE,
      licence: LONG_HOSTILE,
    }));
    const message = watchlistsReply(many, NOW, inEnglish);
    expect(problemsInMessage(message)).toEqual([]);
    expect(fits(message.blocks)).toBe(true);
    expect(JSON.stringify(message.blocks)).not.toMatch(/<!channel>|<@U/);
  });
});
