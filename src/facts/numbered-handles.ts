import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { areTwoStems, numberedHandle } from "./handle-numbers.ts";
import { nameParts } from "./name-parts.ts";
import { profiles } from "./profiles.ts";
import type { Stated } from "./stated.ts";

export interface NumberedHandles {
  /** How many handles were given, with or without a number. */
  readonly given: number;
  /** Two handles that are two words and end in one number. */
  readonly repeated: readonly (readonly [Stated<string>, Stated<string>])[];
}

export function numberedHandles(submission: Submission, seenAt: Instant): NumberedHandles {
  const name = nameParts([submission.name, ...(submission.aliases ?? [])].join(" "));
  const handles = profiles(submission, seenAt).filter(({ handle }) => handle !== undefined);
  const numbered = handles.flatMap(({ handle = "", stated }) => {
    const read = numberedHandle(handle);
    return read === undefined ? [] : [{ ...read, stated }];
  });
  return {
    given: handles.length,
    repeated: numbered.flatMap((one, at) =>
      numbered
        .slice(at + 1)
        .filter((other) => other.suffix === one.suffix && areTwoStems(one.stem, other.stem, name))
        .map((other) => [one.stated, other.stated] as const),
    ),
  };
}
