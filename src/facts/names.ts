import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { compareNames, type NameMatch } from "./name-match.ts";
import { type Stated, stated } from "./stated.ts";

export interface Names {
  readonly claimed: Stated<string>;
  readonly aliases: readonly Stated<string>[];
  /** The best match of the claimed name and the aliases. */
  match(other: string): NameMatch;
}

export function names(submission: Submission, seenAt: Instant): Names {
  const claimed = stated({ en: "Candidate", de: "Name der Person" }, submission.name, seenAt);
  const aliases = (submission.aliases ?? []).map((alias) =>
    stated({ en: "Also known as", de: "Auch bekannt als" }, alias, seenAt),
  );
  // Several checks ask about the same earlier candidates, of whom there may be hundreds.
  const matched = new Map<string, NameMatch>();
  return {
    claimed,
    aliases,
    match(other) {
      const known = matched.get(other) ?? bestMatch([claimed, ...aliases], other);
      matched.set(other, known);
      return known;
    },
  };
}

function bestMatch(own: readonly Stated<string>[], other: string): NameMatch {
  const matches = own.map((name) => compareNames(name.value, other));
  if (matches.includes("same")) return "same";
  return matches.includes("similar") ? "similar" : "different";
}
