import { createHash } from "node:crypto";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import type { ListEntry } from "../domain/watchlist.ts";
import { statedIndicators } from "../facts/indicators.ts";
import { hitList } from "../facts/list-age.ts";
import type { WatchlistHit } from "../facts/looked-up.ts";
import { breathe } from "../workflows/breathe.ts";
import type { LocalSource } from "../workflows/sources.ts";
import type { ListedMatch, WatchlistStore } from "../workflows/watchlist-ports.ts";

import { createNameIndexBuilder, type NameIndex } from "./names/name-index.ts";

/** Names that go into the index between two breaths: a few milliseconds' work. */
const SLICE = 100;
const MOST_NAMES = 20;
const MOST_HITS_PER_NAME = 10;
const MOST_HITS = 100;
const LONGEST_ABOUT = 160;

const BEING_READ: Text = {
  en: "The lists are being read; the case is assessed again when they are there.",
  de: "Die Listen werden gerade eingelesen; danach wird der Fall erneut geprüft.",
};

export interface Watchlists extends LocalSource {
  /** Resolves once the names of all lists as they are stored now can be searched. */
  ready(): Promise<void>;
  /** Reads nothing any more. */
  close(): void;
}

interface Built {
  readonly version: number;
  readonly names: NameIndex;
}

/**
 * What stands on the imported lists, by exact comparison with the database and by the names of people, which are
 * kept in memory. `reading`: "in-slices" never holds up the process, and what is asked before the names are there is
 * not answered; "at-once" reads them when somebody asks.
 */
export function createWatchlistSource(store: WatchlistStore, reading: "in-slices" | "at-once"): Watchlists {
  let built: Built | undefined;
  let building: Promise<void> | undefined;
  let isClosed = false;

  function* build(): Generator<void> {
    while (!isClosed && built?.version !== store.version()) {
      const version = store.version();
      const names = createNameIndexBuilder();
      for (const slice of slices(store)) {
        for (const { entry, name, quality } of slice) names.add(entry, name, quality);
        yield;
        // What was read so far may be gone.
        if (isClosed || store.version() !== version) break;
      }
      if (!isClosed && store.version() === version) built = { version, names: yield* names.finish() };
    }
  }

  async function buildInSlices(): Promise<void> {
    const work = build();
    while (work.next().done !== true) await breathe();
  }

  function ready(): Promise<void> {
    building ??= buildInSlices().finally(() => {
      building = undefined;
    });
    return building;
  }

  /** As they are now, or, while they are being read again, as they were before. */
  function current(): Built | undefined {
    if (built?.version === store.version()) return built;
    if (reading === "at-once") for (const _ of build());
    // Whoever waits for `ready` hears of a failure, and the next one who asks tries again.
    else ready().catch(() => {});
    return built;
  }

  return {
    gather(submission, { seenAt, now }) {
      if (store.version() === 0) return { screened: { version: 0, hits: "" } };
      const lists = current();
      if (lists === undefined) return { silent: { watchlistHits: BEING_READ }, screened: "not-yet" };
      const watchlistHits = [
        ...indicatorHits(store, submission, seenAt, now),
        ...nameHits(store, lists.names, submission, now),
      ].slice(0, MOST_HITS);
      return {
        lookedUp: { watchlistHits },
        screened: { version: lists.version, hits: digestOf(watchlistHits) },
      };
    },
    ready,
    close() {
      isClosed = true;
    },
  };
}

function* slices(store: WatchlistStore) {
  let after: number | undefined = 0;
  while (after !== undefined) {
    const slice = store.names(after, SLICE);
    yield slice;
    after = slice.length === SLICE ? slice.at(-1)?.id : undefined;
  }
}

function indicatorHits(
  store: WatchlistStore,
  submission: Submission,
  seenAt: Instant,
  now: Instant,
): readonly WatchlistHit[] {
  return statedIndicators(submission, seenAt).flatMap(({ kind, canonical, stated }) =>
    store
      .matches(kind, canonical)
      .map((match) => ({ kind, stated, listed: match.value, ...ofEntry(match, match.value, now) })),
  );
}

function nameHits(
  store: WatchlistStore,
  names: NameIndex,
  { name, aliases = [] }: Submission,
  now: Instant,
): readonly WatchlistHit[] {
  const found = new Map<number, WatchlistHit>();
  for (const stated of [name, ...aliases].slice(0, MOST_NAMES)) {
    for (const hit of names.search(stated).slice(0, MOST_HITS_PER_NAME)) {
      const match = found.has(hit.entry) ? undefined : store.entry(hit.entry);
      if (match === undefined) continue;
      found.set(hit.entry, { kind: "name", stated, listed: hit.name, ...ofEntry(match, hit.name, now) });
    }
  }
  return [...found.values()];
}

function ofEntry(
  { list, entry }: Pick<ListedMatch, "list" | "entry">,
  shown: string,
  now: Instant,
): Omit<WatchlistHit, "kind" | "stated" | "listed"> {
  const about = aboutEntry(entry, shown);
  return {
    list: hitList(list, now),
    ...(about !== "" && { about }),
    sanctioned: list.sanctions,
    entry: `${list.name} ${entry.key}`,
    source: { name: list.name, seenAt: list.importedAt },
  };
}

/** The entry's own name, what it is listed under and its note, as far as they say more than what was hit. */
function aboutEntry({ names, programmes, note }: ListEntry, shown: string): string {
  const primary = names.find(({ quality }) => quality === "primary") ?? names[0];
  const parts = [primary?.name === shown ? undefined : primary?.name, programmes.join(", "), note];
  return [...parts.filter((part) => part !== undefined && part !== "").join("; ")]
    .slice(0, LONGEST_ABOUT)
    .join("");
}

/** The same for the same hits, whenever and in whatever issue of a list they were found; empty for none. */
function digestOf(hits: readonly WatchlistHit[]): string {
  if (hits.length === 0) return "";
  const all = hits.map(({ kind, stated, listed, entry, sanctioned }) =>
    JSON.stringify([kind, stated, listed, entry, sanctioned]),
  );
  return createHash("sha256").update(all.toSorted().join("\n")).digest("hex");
}
