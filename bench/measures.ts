import { acks } from "./acks.ts";
import { assessment } from "./assessment.ts";
import { cvs } from "./cvs.ts";
import { digest } from "./digest.ts";
import { lists } from "./lists.ts";
import { names } from "./names.ts";
import type { Measure } from "./row.ts";
import { start } from "./start.ts";
import { throughput } from "./throughput.ts";

/** In the order of the table. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  acks,
  assessment,
  names,
  cvs,
  throughput,
  digest,
  lists,
  start,
};
