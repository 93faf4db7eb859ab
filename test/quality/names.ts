import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import * as z from "zod";
import { nameScore, SAME_NAME } from "../../src/facts/name-score.ts";
import { createNameIndexBuilder, type NameIndex } from "../../src/sources/names/name-index.ts";
import { allAtOnce } from "../support/all-at-once.ts";
import { table } from "../support/table.ts";
import { type ListedPersonName, listedPersonNames } from "./listed-names.ts";
import { percent, type Share } from "./measure.ts";

const BenchRow = z.object({ schema: z.string(), name1: z.string(), name2: z.string(), is_match: z.string() });
const PersonRow = z.object({ full_name: z.string() });
const KoreanRow = z.object({ hangul: z.string(), romanised: z.string() });
const AliasRow = z.object({
  list: z.string(),
  entity_id: z.string(),
  programme: z.string(),
  primary_name: z.string(),
  alias: z.string(),
});
type AliasRow = z.infer<typeof AliasRow>;

/** A set that is found or hit, and how much of it should be at least or at most, in per cent. */
interface Figure {
  readonly says: string;
  readonly share: Share;
  readonly least?: number;
  readonly most?: number;
}

export interface NameQualityFigures {
  /** Harmonic mean of precision and recall on labelled pairs, 0 to 1. */
  readonly f1: {
    readonly persons: number;
    readonly firstHalf: number;
    readonly secondHalf: number;
    readonly companies: number;
  };
  readonly figures: readonly Figure[];
}

const LEAST_F1 = 0.82;
const LEAST_POSITIVES = 99.5;
const MOST_NEGATIVES = 0.3;
const LEAST_DPRK_ALIASES = 82;
const MOST_ORDINARY_NAMES = 0.5;

/** Measures name comparison and screening on the public sets in `data`. */
export async function measureNames(data: URL): Promise<NameQualityFigures> {
  const listed = await listedPersonNames(data);
  const { index, entries } = indexOf(listed);
  const people = (file: string) => rows(data, file, PersonRow).map((row) => row.full_name);
  const ordinary = rows(data, "korean-ordinary-names.csv", KoreanRow);
  const isHit = (name: string) => index.search(name).length > 0;
  return {
    f1: benchmark(rows(data, "name-bench-cases.csv", BenchRow)),
    figures: [
      {
        says: "listed persons with typing errors, found",
        share: shareOf(people("screening-positives-un-treated.csv"), isHit),
        least: LEAST_POSITIVES,
      },
      {
        says: "people on no list, hit",
        share: shareOf(people("screening-negatives.csv"), isHit),
        most: MOST_NEGATIVES,
      },
      {
        says: "ordinary names in Hangul, hit",
        share: shareOf(
          ordinary.map(({ hangul }) => hangul),
          isHit,
        ),
        most: MOST_ORDINARY_NAMES,
      },
      {
        says: "ordinary names romanised, hit",
        share: shareOf(
          ordinary.map(({ romanised }) => romanised),
          isHit,
        ),
        most: MOST_ORDINARY_NAMES,
      },
      ...aliasFigures(rows(data, "person-alias-pairs.csv", AliasRow), listed),
      ...spellingFigures(data),
      {
        says: "all names on the lists, found by themselves",
        share: shareOf(listed, ({ entry, name }) => findsEntry(index, entries, entry, name)),
      },
    ],
  };
}

function rows<T>(data: URL, file: string, shape: z.ZodType<T>): readonly T[] {
  const read = parse(readFileSync(new URL(`names/${file}`, data)), { columns: true, bom: true });
  return z.array(shape).min(1).parse(read);
}

function shareOf<T>(all: readonly T[], isReached: (one: T) => boolean): Share {
  return { of: all.length, reached: all.filter(isReached).length };
}

function indexOf(listed: readonly ListedPersonName[]): {
  readonly index: NameIndex;
  readonly entries: ReadonlyMap<string, number>;
} {
  const builder = createNameIndexBuilder();
  const entries = new Map<string, number>();
  for (const { entry, name, quality } of listed) {
    const number = entries.get(entry) ?? entries.size;
    entries.set(entry, number);
    builder.add(number, name, quality);
  }
  return { index: allAtOnce(builder.finish()), entries };
}

function findsEntry(
  index: NameIndex,
  entries: ReadonlyMap<string, number>,
  entry: string,
  name: string,
): boolean {
  return index.search(name).some((hit) => hit.entry === entries.get(entry));
}

function benchmark(pairs: readonly z.infer<typeof BenchRow>[]): NameQualityFigures["f1"] {
  const f1 = (some: typeof pairs, as: "person" | "company") => {
    const counts = { both: 0, said: 0, true: 0 };
    for (const { name1, name2, is_match } of some) {
      const isSaid = nameScore(name1, name2, as) >= SAME_NAME;
      const isTrue = is_match.toLowerCase() === "true";
      if (isSaid && isTrue) counts.both++;
      if (isSaid) counts.said++;
      if (isTrue) counts.true++;
    }
    return (2 * counts.both) / (counts.said + counts.true);
  };
  const persons = pairs.filter(({ schema }) => schema === "Person");
  return {
    persons: f1(persons, "person"),
    firstHalf: f1(
      persons.filter((_, at) => at % 2 === 0),
      "person",
    ),
    secondHalf: f1(
      persons.filter((_, at) => at % 2 === 1),
      "person",
    ),
    companies: f1(
      pairs.filter(({ schema }) => schema === "Company"),
      "company",
    ),
  };
}

/** An alias is looked for without itself: among everything else that is listed, and among primary names alone. */
function aliasFigures(pairs: readonly AliasRow[], listed: readonly ListedPersonName[]): readonly Figure[] {
  const primary = indexOf(listed.filter(({ quality }) => quality === "primary"));
  const finds = ({ list, entity_id, alias }: AliasRow, { index, entries }: ReturnType<typeof indexOf>) =>
    findsEntry(index, entries, `${list} ${entity_id}`, alias);
  const primaryHits = ({ alias }: AliasRow) => primary.index.search(alias).length > 0;
  const dprk = pairs.filter(({ programme }) => programme.includes("DPRK"));
  return [
    {
      says: "aliases under DPRK programmes, hit when that alias itself is not listed",
      share: shareOf(
        dprk,
        (pair) =>
          primaryHits(pair) ||
          indexOf(listed.filter(({ name }) => !isOneSpelling(name, pair.alias))).index.search(pair.alias)
            .length > 0,
      ),
      least: LEAST_DPRK_ALIASES,
    },
    {
      says: "aliases under DPRK programmes, hit when primary names alone are listed",
      share: shareOf(dprk, primaryHits),
    },
    {
      says: "aliases under DPRK programmes, the right person when primary names alone are listed",
      share: shareOf(dprk, (pair) => finds(pair, primary)),
    },
    {
      says: "all aliases, the right person when primary names alone are listed",
      share: shareOf(pairs, (pair) => finds(pair, primary)),
    },
    {
      says: "all aliases, alike enough to their primary name",
      share: shareOf(pairs, ({ primary_name, alias }) => nameScore(primary_name, alias) >= SAME_NAME),
    },
  ];
}

function isOneSpelling(one: string, other: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{M}'’]+/u)
      .filter(Boolean)
      .toSorted()
      .join(" ");
  return words(one) === words(other);
}

function spellingFigures(data: URL): readonly Figure[] {
  const lines = (file: string) =>
    readFileSync(new URL(`names/${file}`, data), "utf8")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"));
  return [
    {
      says: "pairs across scripts, alike enough",
      share: shareOf(lines("cross_script_pairs.csv"), (line) => {
        const [one = "", other = ""] = line.split(",");
        return nameScore(one, other) >= SAME_NAME;
      }),
    },
    {
      says: "spellings of one name, alike enough",
      share: shareOf(
        lines("putin_names.txt"),
        (line) => nameScore(line, "Vladimir Vladimirovich Putin") >= SAME_NAME,
      ),
    },
  ];
}

/** What stands against the bars. */
export function missedByNames({ f1, figures }: NameQualityFigures): readonly string[] {
  return [
    ...(f1.persons < LEAST_F1 ? [`names of persons: F1 ${f1.persons.toFixed(3)}, wanted ${LEAST_F1}`] : []),
    ...figures.flatMap(({ says, share, least, most }) => {
      const reached = exact(share);
      const isMissed = (least !== undefined && reached < least) || (most !== undefined && reached > most);
      return isMissed ? [`${says}: ${reached.toFixed(2)} %, wanted ${least ?? most} %`] : [];
    }),
  ];
}

export function nameTable({ f1, figures }: NameQualityFigures): string {
  return table(
    ["names", "measured", "wanted"],
    [
      ["labelled pairs of persons, F1", f1.persons.toFixed(3), `≥ ${LEAST_F1}`],
      ["every other pair, F1", `${f1.firstHalf.toFixed(3)} and ${f1.secondHalf.toFixed(3)}`, ""],
      ["labelled pairs of companies, F1", f1.companies.toFixed(3), ""],
      ...figures.map(({ says, share, least, most }) => [
        says,
        `${share.of > 1000 ? exact(share).toFixed(2) : percent(share)} % (${share.reached} of ${share.of})`,
        wanted(least, most),
      ]),
    ],
  );
}

function exact({ of, reached }: Share): number {
  return (100 * reached) / of;
}

function wanted(least: number | undefined, most: number | undefined): string {
  if (least !== undefined) return `≥ ${least} %`;
  return most === undefined ? "" : `≤ ${most} %`;
}
