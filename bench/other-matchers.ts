import Fuse from "fuse.js";
import { extract, full_process, token_sort_ratio } from "fuzzball";

/** How well the best of a list matches a name: 0 for not at all, the higher the better. */
export type BestMatch = (name: string) => number;

/** Two well-known matchers as they are best used: what can be done once for all questions is done before. */
export function othersOver(list: readonly string[]): Readonly<Record<"fuzzball" | "fuse", BestMatch>> {
  const processed = list.map((name) => full_process(name));
  const options = { scorer: token_sort_ratio, full_process: false, limit: 1 } as const;
  // Where a name stands in the text is nothing to go by: words change places.
  const fuse = new Fuse(list, { includeScore: true, ignoreLocation: true });
  return {
    fuzzball: (name) => extract(full_process(name), processed, options)[0]?.[1] ?? 0,
    fuse: (name) => 1 - (fuse.search(name, { limit: 1 })[0]?.score ?? 1),
  };
}
