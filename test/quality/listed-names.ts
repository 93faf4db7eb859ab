import { fileURLToPath } from "node:url";
import { type ListFormat, openList } from "../../src/sources/lists/index.ts";
import type { NameQuality } from "../../src/sources/names/tables.ts";

export interface ListedPersonName {
  /** As the pairs of names and aliases have it: list and number. */
  readonly entry: string;
  readonly name: string;
  readonly quality: NameQuality;
}

const LISTS: readonly (readonly [string, ListFormat, string])[] = [
  ["ofac-2021", "ofac-sdn", "lists/ofac-2021/sdn.csv"],
  ["un", "un-xml", "lists/un/UN_consolidated.xml"],
];

/** The names of all persons of both lists, as the importers read them. */
export async function listedPersonNames(data: URL): Promise<readonly ListedPersonName[]> {
  const names: ListedPersonName[] = [];
  for (const [list, format, file] of LISTS)
    for await (const record of openList(format, fileURLToPath(new URL(file, data))).records) {
      if (record.kind !== "entry" || record.entry.kind !== "person") continue;
      const { key } = record.entry;
      for (const { name, quality } of record.entry.names)
        names.push({ entry: `${list} ${key}`, name, quality });
    }
  return names;
}
