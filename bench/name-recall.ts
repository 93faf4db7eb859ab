import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import * as z from "zod";
import { createNameIndexBuilder } from "../src/sources/names/name-index.ts";
import { listedPersonNames } from "../test/quality/listed-names.ts";
import { allAtOnce } from "../test/support/all-at-once.ts";
import { type BestMatch, othersOver } from "./other-matchers.ts";
import { atLeast, type Row } from "./row.ts";

const DATA = new URL("../../shared/data/", import.meta.url);
const Person = z.object({ full_name: z.string() });
/** People on no list; the others take minutes for all ten thousand. */
const ORDINARY = 400;
/** In `--quick` every so many of both. */
const QUICK = 12;

/**
 * Of listed people whose names were treated by those who made the test set, how many each matcher finds while it hits
 * no more people on no list than our own index does.
 */
export async function recall(isQuick: boolean): Promise<Row> {
  const about = "treated names of listed people, found while as few others are hit";
  if (!existsSync(DATA)) return { about, measured: "data: not present", beside: "–", targets: [] };
  const listed = await listedPersonNames(DATA);
  const isAsked = (_: string, at: number) => !isQuick || at % QUICK === 0;
  const positives = namesIn("screening-positives-un-treated.csv").filter(isAsked);
  const ordinary = namesIn("screening-negatives.csv").slice(0, ORDINARY).filter(isAsked);
  const builder = createNameIndexBuilder();
  for (const [at, { name, quality }] of listed.entries()) builder.add(at, name, quality);
  const index = allAtOnce(builder.finish());
  const others = othersOver(listed.map(({ name }) => name));
  const isHit = (name: string) => index.search(name).length > 0;
  const own = positives.filter(isHit).length / positives.length;
  const wrong = ordinary.filter(isHit).length;
  const fuzzball = foundBy(others.fuzzball, positives, ordinary, wrong);
  const fuse = foundBy(others.fuse, positives, ordinary, wrong);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return {
    about,
    measured: `${percent(own)} of ${positives.length} among ${listed.length.toLocaleString("en")} names; ${wrong} of ${ordinary.length} others hit`,
    beside: `fuzzball.extract ${percent(fuzzball)}, fuse.js ${percent(fuse)}`,
    targets: [atLeast("share of fuzzball's", own / fuzzball, 1)],
  };
}

/** With the mildest threshold that hits no more than `most` of the ordinary people. */
function foundBy(
  best: BestMatch,
  positives: readonly string[],
  ordinary: readonly string[],
  most: number,
): number {
  const threshold = ordinary.map(best).toSorted((one, other) => other - one)[most] ?? 0;
  return positives.filter((name) => best(name) > threshold).length / positives.length;
}

function namesIn(file: string): readonly string[] {
  const rows = parse(readFileSync(new URL(`names/${file}`, DATA)), { columns: true, bom: true });
  return z
    .array(Person)
    .parse(rows)
    .map((row) => row.full_name);
}
