import type { SubmissionVersion } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { replacedContacts } from "./changes.ts";
import { type Stated, stated } from "./stated.ts";

/** What the team noted about how the contact runs; absent when nobody has noted anything. */
export interface Conversation {
  readonly leavesPlatform?: Stated<boolean>;
  readonly textOnly?: Stated<boolean>;
  readonly changedContact?: Stated<boolean>;
  /** Contact details that took the place of others since the first version, the former ones first. */
  readonly replacedContacts: readonly Stated<string>[];
}

type Noted = Exclude<keyof Conversation, "replacedContacts">;

const LABELS = {
  leavesPlatform: { en: "Asks to leave the platform", de: "Möchte die Plattform verlassen" },
  textOnly: {
    en: "Declines voice and video, writes only",
    de: "Lehnt Telefon und Video ab, schreibt nur",
  },
  changedContact: {
    en: "Changed contact details meanwhile",
    de: "Hat zwischenzeitlich die Kontaktdaten geändert",
  },
} as const satisfies Record<Noted, Text>;

/** `versions`: how the submission stood before and how it stands, oldest first. */
export function conversation(
  submission: Submission,
  seenAt: Instant,
  versions: readonly SubmissionVersion[] = [],
): Conversation {
  const given = submission.conversation ?? {};
  const noted = (key: Noted) => {
    const value = given[key];
    if (value === undefined) return {};
    return { [key]: stated(LABELS[key], value, seenAt, value ? YES : NO) };
  };
  return {
    ...noted("leavesPlatform"),
    ...noted("textOnly"),
    ...noted("changedContact"),
    replacedContacts: replacedContacts(versions),
  };
}

const YES: Text = { en: "yes", de: "ja" };
const NO: Text = { en: "no", de: "nein" };
