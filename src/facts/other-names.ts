import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import type { Names } from "./names.ts";
import { showsAnotherName } from "./shown-name.ts";
import { type Stated, stated } from "./stated.ts";

/** A name under which the candidate appears elsewhere. */
export interface OtherName {
  readonly stated: Stated<string>;
  /** `platform`: the account on which the contact came about; `account`: another that work is done through. */
  readonly where: "cv" | "platform" | "account" | "profile" | "call";
  /** Neither its given nor its family name fits; false as well for what is no full name, such as a handle. */
  readonly differs: boolean;
}

const LONGEST_KEY = 30;
/** Each is compared with every name that the person goes by. */
const MOST_PROFILES = 12;

/** Pages that tell about a person; every other named profile is an account that can be worked through. */
const ONLY_ABOUT = new Set(
  "linkedin xing portfolio website homepage blog twitter x mastodon bluesky facebook instagram telegram whatsapp skype discord slack youtube medium".split(
    " ",
  ),
);

const LABELS = {
  cv: { en: "Name on the CV", de: "Name im Lebenslauf" },
  platform: { en: "Name of the platform account", de: "Name des Kontos auf der Plattform" },
  call: { en: "Name shown in the call", de: "Im Gespräch angezeigter Name" },
} as const satisfies Record<string, Text>;

export function otherNames(submission: Submission, seenAt: Instant, candidate: Names): readonly OtherName[] {
  const own = [candidate.claimed, ...candidate.aliases].map(({ value }) => value);
  const other = (where: OtherName["where"], said: Stated<string>): OtherName => ({
    stated: said,
    where,
    differs: showsAnotherName(said.value, own, candidate.match),
  });
  const { cv, source, profiles, interviews } = submission;
  const onCv = cv?.name === undefined ? [] : [other("cv", stated(LABELS.cv, cv.name, seenAt))];
  const account = source?.accountName;
  const onPlatform =
    account === undefined ? [] : [other("platform", stated(LABELS.platform, account, seenAt))];
  const onProfiles = Object.entries(profiles?.names ?? {})
    .slice(0, MOST_PROFILES)
    .map(([key, name]) => {
      const shown = key.slice(0, LONGEST_KEY);
      const label = { en: `Name on the profile (${shown})`, de: `Name im Profil (${shown})` };
      const where = ONLY_ABOUT.has(key.toLowerCase()) ? "profile" : "account";
      return other(where, stated(label, name, seenAt));
    });
  return [...onCv, ...onPlatform, ...onProfiles, ...inCalls(interviews ?? [], seenAt, other)];
}

function inCalls(
  interviews: NonNullable<Submission["interviews"]>,
  seenAt: Instant,
  other: (where: "call", said: Stated<string>) => OtherName,
): readonly OtherName[] {
  return interviews.flatMap(({ joinedAs, on }) => {
    if (joinedAs === undefined) return [];
    const source = { name: "interview", seenAt: on === undefined ? seenAt : `${on}T00:00:00.000Z` };
    return [other("call", { ...stated(LABELS.call, joinedAs, seenAt), source })];
  });
}
