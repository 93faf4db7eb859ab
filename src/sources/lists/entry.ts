import type { Text } from "../../domain/text.ts";
import type { Indicator, ListEntry, ListedName, ListRecord } from "../../domain/watchlist.ts";
import { LONGEST_NAME, LONGEST_NOTE, plain } from "./plain-text.ts";

/** The richest entry of a list that we know has 120 names; a file of one entry must not fill the memory. */
const MOST_VALUES = 2000;
const LONGEST_KEY = 200;

export interface GivenEntry {
  readonly key: string;
  readonly kind: ListEntry["kind"];
  /** Empty names are left out, and of equal ones all but the first. */
  readonly names: readonly ListedName[];
  readonly indicators?: readonly Indicator[];
  readonly programmes?: readonly string[];
  readonly note?: string | undefined;
}

export function entry(given: GivenEntry): ListRecord {
  const names = given.names
    .slice(0, MOST_VALUES)
    .map(({ name, quality }) => ({ name: plain(name, LONGEST_NAME), quality }))
    .filter(({ name }) => /[\p{L}\p{N}]/u.test(name));
  const note = plain(given.note ?? "", LONGEST_NOTE);
  return {
    kind: "entry",
    entry: {
      key: plain(given.key, LONGEST_KEY),
      kind: given.kind,
      names: distinct(names, ({ name }) => name.toLowerCase()),
      indicators: distinct(
        (given.indicators ?? []).slice(0, MOST_VALUES),
        ({ kind, value }) => `${kind}:${value}`,
      ),
      programmes: distinct(
        (given.programmes ?? []).map((programme) => plain(programme, LONGEST_NAME)).filter(Boolean),
        (programme) => programme,
      ),
      ...(note !== "" && { note }),
    },
  };
}

/**
 * A ship, an aircraft or another thing. It stays in the list, but without a name to compare: ships have the names of
 * people and of ordinary companies.
 */
export function thing(
  given: Pick<GivenEntry, "key" | "programmes"> & { what: string; name: string },
): ListRecord {
  return entry({ ...given, kind: "unknown", names: [], note: `${given.what}: ${given.name}` });
}

export function skipped(where: string, why: Text): ListRecord {
  return { kind: "skipped", where, why };
}

function distinct<T>(values: readonly T[], by: (value: T) => string): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = by(value);
    return !seen.has(key) && seen.add(key);
  });
}
