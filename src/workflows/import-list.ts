import type { Instant } from "../domain/instant.ts";
import type { Text } from "../domain/text.ts";
import type { ListEntry, ListRecord } from "../domain/watchlist.ts";
import { breathe } from "./breathe.ts";
import type { Storage } from "./ports.ts";
import type { ListChanges, StagedList } from "./watchlist-ports.ts";

/** Entries that are staged between two breaths. */
const BATCH = 250;
/** Of what was skipped, this many are told one by one. */
const MOST_TOLD = 20;

export interface ListToImport {
  /** By this name the list is known from now on; an import under the same name replaces it. */
  readonly name: string;
  readonly publisher: string;
  readonly licence?: string;
  readonly sanctions: boolean;
  readonly records: AsyncIterable<ListRecord>;
}

interface SkippedRecord {
  readonly where: string;
  readonly why: Text;
}

export interface ImportedList extends ListChanges {
  readonly skipped: number;
  /** The first of them. */
  readonly told: readonly SkippedRecord[];
}

/** Nothing was imported, and the list is as it was; the message says what was found and what is wanted. */
export class NothingToImport extends Error {
  override readonly name = "NothingToImport";
}

/**
 * Makes a list equal to what its file says, all or nothing, and without holding up whoever else uses the database.
 * Rejects with NothingToImport when no entry could be read, and with whatever reading the file throws.
 */
export async function importList(storage: Storage, given: ListToImport, at: Instant): Promise<ImportedList> {
  const { name, publisher, licence, sanctions } = given;
  const staged = storage.watchlists.stage(name);
  try {
    const { entries, publishedOn, skipped, told } = await stageAll(staged, given.records);
    if (entries === 0)
      throw new NothingToImport(
        `No entry could be read${skipped > 0 ? ` (${skipped} skipped)` : ""}; wanted: a file with at least one. The list ${JSON.stringify(name)} is as it was.`,
      );
    const changes = staged.apply({
      name,
      publisher,
      sanctions,
      importedAt: at,
      ...(licence !== undefined && { licence }),
      ...(publishedOn !== undefined && { publishedOn }),
    });
    return { ...changes, skipped, told };
  } finally {
    staged.discard();
  }
}

interface Read {
  entries: number;
  publishedOn?: string;
  skipped: number;
  readonly told: SkippedRecord[];
}

async function stageAll(staged: StagedList, records: AsyncIterable<ListRecord>): Promise<Read> {
  const read: Read = { entries: 0, skipped: 0, told: [] };
  let batch: ListEntry[] = [];
  const skip = (one: SkippedRecord) => {
    read.skipped += 1;
    if (read.told.length < MOST_TOLD) read.told.push(one);
  };
  const flush = () => {
    const repeated = staged.add(batch);
    for (const key of repeated) skip({ where: key, why: REPEATED });
    read.entries += batch.length - repeated.length;
    batch = [];
  };
  for await (const record of records) {
    if (record.kind === "issue") read.publishedOn = record.publishedOn;
    else if (record.kind === "skipped") skip(record);
    else batch.push(record.entry);
    if (batch.length < BATCH) continue;
    flush();
    await breathe();
  }
  flush();
  return read;
}

const REPEATED: Text = {
  en: "An entry with the same key came before.",
  de: "Ein Eintrag mit derselben Kennung kam bereits vor.",
};
