import type { Spread } from "./sampling.ts";

/** One line of the table. */
export interface Row {
  readonly about: string;
  /** What was measured, in words: "p50 1.2 ms, p99 3.4 ms". */
  readonly measured: string;
  /** What it stands beside, measured in the same run. */
  readonly beside: string;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly wanted: string;
  readonly reached: number;
  readonly holds: boolean;
  /** Why it is missed, where it is and that is known. */
  readonly because?: string;
}

export interface Size {
  /** Earlier cases in the largest database. */
  readonly cases: number;
  /** Listed names in the longest list. */
  readonly listed: number;
  readonly isQuick: boolean;
}

export type Measure = (size: Size) => Promise<readonly Row[]>;

export function atMost(wanted: string, reached: number, most: number, because?: string): Target {
  const target = { wanted: `${wanted} ≤ ${show(most)}`, reached, holds: reached <= most };
  return because === undefined ? target : { ...target, because };
}

export function atLeast(wanted: string, reached: number, least: number): Target {
  return { wanted: `${wanted} ≥ ${show(least)}`, reached, holds: reached >= least };
}

export function ms(value: number): string {
  return `${show(value)} ms`;
}

export function spread({ p50, p99, max }: Spread): string {
  return `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`;
}

/** Three digits that count. */
export function show(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return Number(value.toFixed(digits)).toLocaleString("en");
}
