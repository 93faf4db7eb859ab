import { fill, type Text, verbatim } from "../../domain/text.ts";
import type { ListRecord } from "../../domain/watchlist.ts";
import { readCsv } from "./csv.ts";
import { skipped } from "./entry.ts";
import { fileName, refuseOtherFiles } from "./list-file.ts";
import { ListRefused } from "./list-refused.ts";
import { openMisp } from "./misp.ts";
import { readOfacSdn } from "./ofac-sdn.ts";
import { readOpenSanctions } from "./opensanctions-csv.ts";
import { openStix } from "./stix2.ts";
import { readTxt } from "./txt.ts";
import { readUn } from "./un-xml.ts";

export { ListRefused } from "./list-refused.ts";

export const LIST_FORMATS = [
  "ofac-sdn",
  "un-xml",
  "opensanctions-csv",
  "stix2",
  "misp",
  "csv",
  "txt",
] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export interface OpenedList {
  readonly publisher: string;
  /** What the publisher allows, in one sentence, where it is known to be limited. */
  readonly licence?: string;
  readonly sanctions: boolean;
  /** Can be gone through once. Throws ListRefused. */
  readonly records: AsyncIterable<ListRecord>;
}

/** Of a file without a publisher: whoever imported it answers for it. Reads the same in every language. */
const OWN = "Team";

const OPEN: Readonly<Record<ListFormat, (path: string) => OpenedList>> = {
  "ofac-sdn": (path) => ({
    publisher: "OFAC, US Department of the Treasury",
    sanctions: true,
    records: readOfacSdn(path),
  }),
  "un-xml": (path) => ({ publisher: "UN Security Council", sanctions: true, records: readUn(path) }),
  "opensanctions-csv": (path) => ({
    publisher: "OpenSanctions",
    licence: "CC BY-NC 4.0: free for non-commercial use only; companies need a licence from OpenSanctions.",
    sanctions: true,
    records: readOpenSanctions(path),
  }),
  stix2: (path) => ({ sanctions: false, ...openStix(path) }),
  misp: (path) => ({ sanctions: false, ...openMisp(path) }),
  csv: (path) => ({ publisher: OWN, sanctions: false, records: readCsv(path) }),
  txt: (path) => ({ publisher: OWN, sanctions: false, records: readTxt(path) }),
};

/** Throws ListRefused, here or from the records, for a file that is not a whole list of that format. */
export function openList(format: ListFormat, path: string): OpenedList {
  refuseOtherFiles(path);
  const list = OPEN[format](path);
  return { ...list, records: eachKeyOnce(list.records, fileName(path)) };
}

/** An empty list would take every entry of the last issue away. */
async function* eachKeyOnce(records: AsyncIterable<ListRecord>, file: string): AsyncGenerator<ListRecord> {
  const keys = new Set<string>();
  let firstSkipped: Text | undefined;
  for await (const record of records) {
    if (record.kind === "skipped") firstSkipped ??= fill(FIRST, { where: record.where, why: record.why });
    const key = record.kind === "entry" ? record.entry.key : undefined;
    if (key !== undefined && keys.has(key)) yield skipped(key, TWICE);
    else {
      if (key !== undefined) keys.add(key);
      yield record;
    }
  }
  if (keys.size > 0) return;
  const found = fill(NO_ENTRY, { first: firstSkipped ?? verbatim("") });
  throw new ListRefused(file, found, { en: "at least one.", de: "mindestens einer." });
}

const TWICE: Text = {
  en: "This stands in the file a second time; the first one counts.",
  de: "Das steht zum zweiten Mal in der Datei; es gilt der erste Eintrag.",
};
const NO_ENTRY: Text = {
  en: "There is no entry in it that can be read.{first}",
  de: "Darin steht kein Eintrag, der sich lesen lässt.{first}",
};
const FIRST: Text = {
  en: " The first that was skipped: {where}: {why}",
  de: " Als Erstes ausgelassen: {where}: {why}",
};
