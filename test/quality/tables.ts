import { LEVELS } from "../../src/domain/assessment.ts";
import { table } from "../support/table.ts";
import { ALLOWED, KNOWN, ORDINARY } from "./corpus.ts";
import { isAccepted, measureKnown, measureOrdinary, percent, type Share, total } from "./measure.ts";
import { ORIGINS } from "./origins.ts";
import { BEHAVIOURS, oddOnes } from "./swap.ts";

const LEAST_QUIET = 98;
const MOST_APART = 1;

export interface Quality {
  readonly markdown: string;
  /** Every bar that was missed, in words. */
  readonly missed: readonly string[];
}

/** Measures both corpora and the swaps against their bars. */
export function measureQuality(): Quality {
  const { bothered, regions } = measureOrdinary();
  const { missed, levels, recall } = measureKnown();
  const odd = Object.keys(BEHAVIOURS).flatMap(oddOnes);
  const all = total(regions.values());
  const rates = [...regions.values()].map(percent);
  const apart = Math.max(...rates) - Math.min(...rates);
  const unaccepted = bothered.filter((one) => !isAccepted(one));
  const swaps = { of: Object.keys(BEHAVIOURS).length * ORIGINS.length, reached: 0 };
  return {
    markdown: [
      `${ORDINARY.length} invented ordinary people, ${KNOWN.length} submissions after published cases, offline.`,
      table(
        ["ordinary people", "nothing raised", "of all"],
        [...regions, ["all", all] as const].map(([region, share]) => [
          region,
          `${percent(share)} %`,
          shown(share),
        ]),
      ),
      `Asked something by policy and accepted with a reason: ${ALLOWED.length}. To be verified first: ${bothered.filter(({ level }) => level === "verify-first").length}.`,
      table(
        ["known cases expected at", "reached", "of all"],
        LEVELS.filter((level) => levels.has(level)).map((level) => row(`\`${level}\``, levels.get(level))),
      ),
      "<details><summary>By check</summary>",
      table(
        ["check", "raised", "of all expected"],
        [...recall]
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([id, share]) => row(`\`${id}\``, share)),
      ),
      "</details>",
      `Swapping the origin (${Object.keys(BEHAVIOURS).length} behaviours, ${ORIGINS.length} origins): ${swaps.of - odd.length} of ${swaps.of} outcomes are the same.`,
    ].join("\n\n"),
    missed: [
      ...(percent(all) < LEAST_QUIET ? [`only ${percent(all)} % of ordinary people are left alone`] : []),
      ...(apart > MOST_APART ? [`the regions are ${apart.toFixed(1)} points apart`] : []),
      ...unaccepted.map(
        ({ person, level, raised }) => `${person.submission.name}: ${level}, ${raised.join(", ")}`,
      ),
      ...missed.map(
        ({ known, level, lacking }) =>
          `${known.submission.name}: ${level}, wanted ${known.expect.level}${lacking.length > 0 ? `, without ${lacking.join(", ")}` : ""}`,
      ),
      ...odd.map(
        ({ behaviour, origin, level, raised }) => `${origin} ${behaviour}: ${level}, ${raised.join(", ")}`,
      ),
    ],
  };
}

function row(name: string, share: Share = { of: 0, reached: 0 }): readonly string[] {
  return [name, `${percent(share)} %`, shown(share)];
}

function shown({ of, reached }: Share): string {
  return `${reached} of ${of}`;
}
