import type { Evidence } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import { type Text, verbatim } from "../domain/text.ts";

/** A value together with where it stands and since when: it can be put in front of a person as evidence. */
export interface Stated<T> extends Evidence {
  readonly value: T;
}

/** A value from the submission, shown as "label: value". */
export function stated<T>(
  label: Text,
  value: T,
  seenAt: Instant,
  shown: Text = verbatim(String(value)),
): Stated<T> {
  return {
    value,
    says: { en: `${label.en}: ${shown.en}`, de: `${label.de}: ${shown.de}` },
    source: { name: "submission", seenAt },
  };
}
