import type { Instant } from "./instant.ts";
import type { NonEmpty } from "./non-empty.ts";
import type { TaskId } from "./task.ts";
import type { Text } from "./text.ts";

/** The unit of independence: two findings in one category are one voice. */
export const CATEGORIES = [
  "linkage",
  "watchlist",
  "contact",
  "identity",
  "location",
  "history",
  "references",
  "code",
  "channel",
  "interview",
  "logistics",
  "payment",
  "workflow",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** `strong` = verify on this alone; `moderate` = counts with a second category; `weak` = counts in number. */
export const STRENGTHS = ["strong", "moderate", "weak"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** One plain value, where it comes from and when it was seen there. */
export interface Evidence {
  readonly says: Text;
  readonly source: { readonly name: string; readonly seenAt: Instant; readonly url?: string };
}

/** A published reason why a check exists. */
export interface Publication {
  readonly title: string;
  readonly url: string;
}

export interface Finding {
  readonly check: string;
  readonly category: Category;
  readonly strength: Strength;
  /** A task that settles it has passed: it stays visible and no longer counts. */
  readonly settled: boolean;
  readonly says: Text;
  readonly evidence: NonEmpty<Evidence>;
  readonly because: Text;
  readonly ordinaryReasons: NonEmpty<Text>;
  readonly sources: readonly Publication[];
  readonly tasks: NonEmpty<TaskId>;
  /** Earlier cases that this finding points to, such as "V-3". */
  readonly cases: readonly string[];
}
