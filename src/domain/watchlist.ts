import type { Instant } from "./instant.ts";
import type { Text } from "./text.ts";

/** What of a candidate can stand on a list besides a name. */
export const INDICATOR_KINDS = [
  "email",
  "phone",
  "handle",
  "url",
  "domain",
  "ip",
  "wallet",
  "company",
  "address",
] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** As it stands in the list; the form that is compared is derived. */
export interface Indicator {
  readonly kind: IndicatorKind;
  readonly value: string;
}

export interface ListedName {
  readonly name: string;
  /** `weak`: the publisher says that it alone does not identify anybody. */
  readonly quality: "primary" | "alias" | "weak";
}

/** One person, company or indicator of a list, as its publisher has it. */
export interface ListEntry {
  /** Stays the same from one issue of the list to the next. */
  readonly key: string;
  readonly kind: "person" | "organisation" | "unknown";
  readonly names: readonly ListedName[];
  readonly indicators: readonly Indicator[];
  /** What it is listed under, such as "DPRK3"; for people to read. */
  readonly programmes: readonly string[];
  readonly note?: string;
}

/** What is known about a list as a whole. */
export interface Watchlist {
  readonly name: string;
  readonly publisher: string;
  /** The day of this issue, when the file says one: YYYY-MM-DD. */
  readonly publishedOn?: string;
  /** What the publisher allows, in one sentence, where it is known to be limited. */
  readonly licence?: string;
  /** Its entries are under sanctions, not only named in a warning. */
  readonly sanctions: boolean;
  readonly entries: number;
  /** Goes up by one with every import that changed something. */
  readonly version: number;
  readonly importedAt: Instant;
}

/** What comes out of a list's file, in its order. */
export type ListRecord =
  | { readonly kind: "entry"; readonly entry: ListEntry }
  /** `where`: a line or an entry's number. The rest of the file counts all the same. */
  | { readonly kind: "skipped"; readonly where: string; readonly why: Text }
  /** The day of this issue, YYYY-MM-DD, as soon as the file has said it. */
  | { readonly kind: "issue"; readonly publishedOn: string };
