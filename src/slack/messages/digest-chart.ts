import type { Level } from "../../domain/assessment.ts";
import { LEVELS } from "../../domain/assessment.ts";
import { weekName } from "../../domain/iso-week.ts";
import type { Text } from "../../domain/text.ts";
import type { Week } from "../../workflows/notices.ts";
import { type Reader, say } from "./content.ts";

/**
 * New cases by level beside the week before, as a chart of Slack's. A newer block, which not every workspace takes
 * (docs.slack.dev, "Data visualization block", June 2026): the message has a second form without it. Names and labels
 * have 20 characters at most, and the labels of each series are those of the axis.
 */
export interface ChartBlock {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: {
    readonly type: "bar";
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

export function newCasesChart({ figures, past }: Week, reader: Reader): ChartBlock {
  const { week, before } = figures;
  const weeks = [
    { label: say(WEEK_BEFORE, reader), opened: before.opened },
    { label: past === undefined ? say(THIS_WEEK, reader) : weekName(past), opened: week.opened },
  ];
  return {
    type: "data_visualization",
    title: say(NEW_CASES, reader),
    chart: {
      type: "bar",
      series: LEVELS.map((level) => ({
        name: say(SHORT_NAMES[level], reader),
        data: weeks.map(({ label, opened }) => ({ label, value: opened[level] })),
      })),
      axis_config: { categories: weeks.map(({ label }) => label) },
    },
  };
}

const NEW_CASES: Text = { en: "New cases", de: "Neue Fälle" };
const WEEK_BEFORE: Text = { en: "Week before", de: "Woche davor" };
const THIS_WEEK: Text = { en: "This week", de: "Diese Woche" };
const SHORT_NAMES: Readonly<Record<Level, Text>> = {
  "verify-first": { en: "Verify first", de: "Zuerst prüfen" },
  "questions-open": { en: "Questions open", de: "Offene Fragen" },
  "nothing-raised": { en: "Nothing raised", de: "Nichts gemeldet" },
};
