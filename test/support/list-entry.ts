import type { IndicatorKind, ListEntry, ListRecord } from "../../src/domain/watchlist.ts";

/** An entry of a list; what is not said is empty. */
export function listEntry(key: string, given: Partial<Omit<ListEntry, "key">> = {}): ListEntry {
  return { key, kind: "unknown", names: [], indicators: [], programmes: [], ...given };
}

export function listedThing(key: string, kind: IndicatorKind, value: string): ListEntry {
  return listEntry(key, { indicators: [{ kind, value }] });
}

export function listedPerson(key: string, name: string, given: Partial<ListEntry> = {}): ListEntry {
  return listEntry(key, { kind: "person", names: [{ name, quality: "primary" }], ...given });
}

/** What a reader of a file would give, one after the other. */
export async function* recordsOf(
  ...all: readonly (ListEntry | Exclude<ListRecord, { kind: "entry" }>)[]
): AsyncGenerator<ListRecord> {
  for (const one of all) yield "key" in one ? { kind: "entry", entry: one } : one;
}
