import type { WatchlistHit } from "../../src/facts/looked-up.ts";

export function hit(
  kind: WatchlistHit["kind"],
  stated: string,
  over: Partial<WatchlistHit> = {},
): WatchlistHit {
  return {
    kind,
    stated,
    listed: stated,
    list: {
      name: "Known details",
      publisher: "Example CERT",
      date: "2026-01-15",
      dated: "issued",
      daysOld: 19,
    },
    sanctioned: false,
    entry: "entry-1",
    source: { name: "Known details", seenAt: "2026-02-03T10:00:00.000Z" },
    ...over,
  };
}

/** How a hit is shown in English. */
export function shownHit({ stated, listed }: WatchlistHit): string {
  return `Given: ${stated}. On the list: ${listed} (Known details, Example CERT, issue of 15 Jan 2026)`;
}
