import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { type Stated, stated } from "./stated.ts";

/** What the team noted about how the contact runs; absent when nobody has noted anything. */
export interface Conversation {
  readonly leavesPlatform?: Stated<boolean>;
  readonly textOnly?: Stated<boolean>;
  readonly changedContact?: Stated<boolean>;
}

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
} as const satisfies Record<keyof Conversation, Text>;

export function conversation(submission: Submission, seenAt: Instant): Conversation {
  const given = submission.conversation ?? {};
  const noted = (key: keyof Conversation) => {
    const value = given[key];
    if (value === undefined) return {};
    return { [key]: stated(LABELS[key], value, seenAt, value ? YES : NO) };
  };
  return { ...noted("leavesPlatform"), ...noted("textOnly"), ...noted("changedContact") };
}

const YES: Text = { en: "yes", de: "ja" };
const NO: Text = { en: "no", de: "nein" };
