import type { Submission } from "../../domain/submission.ts";
import type { ReadPlace } from "./place.ts";
import type { Prefill } from "./prefill.ts";
import { kindOfLink, PROFILE_KINDS, type ProfileKind, readLink, readProfile } from "./profiles.ts";
import type { Reference } from "./read-references.ts";
import { isStateRather } from "./us-states.ts";

type Given<Name extends keyof Submission> = NonNullable<Submission[Name]>;

/** Values that one candidate has once. */
export interface Once extends Partial<Record<ProfileKind, string>> {
  name?: string;
  place?: ReadPlace;
  timezone?: string;
  role?: string;
  engagement?: Given<"engagement">;
  stage?: Given<"stage">;
  source?: string;
}

/** What has been understood while reading. */
export interface Draft {
  readonly once: Once;
  readonly emails: Set<string>;
  readonly phones: Set<string>;
  readonly methods: Set<NonNullable<Given<"payment">["methods"]>[number]>;
  readonly references: Reference[];
  readonly notes: string[];
  /** Links beyond the first of a kind: kept as a note, so that none is lost. */
  readonly moreLinks: string[];
}

export function emptyDraft(): Draft {
  return {
    once: {},
    emails: new Set(),
    phones: new Set(),
    methods: new Set(),
    references: [],
    notes: [],
    moreLinks: [],
  };
}

/** False when it was given before with another value; the first one stays. */
export function giveOnce<Name extends keyof Once>(
  draft: Draft,
  name: Name,
  value: NonNullable<Once[Name]>,
): boolean {
  const before = draft.once[name];
  if (before !== undefined) return JSON.stringify(before) === JSON.stringify(value);
  draft.once[name] = value;
  return true;
}

/** Puts a link where it belongs by its host; an address that is no profile there is a note. */
export function giveLink(draft: Draft, typed: string): void {
  const link = readLink(typed);
  if (link === undefined) return;
  const kind = kindOfLink(link);
  const profile = readProfile(kind, typed);
  if (profile === undefined || !giveOnce(draft, kind, profile)) draft.moreLinks.push(typed);
}

export function toPrefill(draft: Draft): Prefill {
  const { name, place, timezone, role, engagement, stage, source } = draft.once;
  const profiles = Object.fromEntries(
    PROFILE_KINDS.flatMap((kind) => (draft.once[kind] === undefined ? [] : [[kind, draft.once[kind]]])),
  );
  const location = { ...settled(place, draft), ...(timezone !== undefined && { timezone }) };
  const notes = [...draft.notes, ...draft.moreLinks].join("\n");
  return {
    ...(name !== undefined && { name }),
    ...(draft.emails.size > 0 && { emails: [...draft.emails] }),
    ...(draft.phones.size > 0 && { phones: [...draft.phones] }),
    ...(Object.keys(location).length > 0 && { location }),
    ...(role !== undefined && { role }),
    ...(engagement !== undefined && { engagement }),
    ...(stage !== undefined && { stage }),
    ...(source !== undefined && { source: { channel: "platform", platform: source } }),
    ...(Object.keys(profiles).length > 0 && { profiles }),
    ...(draft.references.length > 0 && { references: draft.references }),
    ...(draft.methods.size > 0 && { payment: { methods: [...draft.methods] } }),
    ...(notes !== "" && { notes }),
  };
}

/** Once everything is read, the other details say whether two letters were a country or a state of the US. */
function settled(place: ReadPlace | undefined, draft: Draft): ReadPlace | undefined {
  if (place?.maybeState === undefined) return place;
  const { maybeState: _, ...read } = place;
  const { city = "", country = "" } = read;
  const details = { phones: [...draft.phones], timezone: draft.once.timezone };
  return isStateRather(country, details) ? { city: `${city}, ${country}`, country: "US" } : read;
}
