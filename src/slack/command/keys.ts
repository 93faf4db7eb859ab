import type { Text } from "../../domain/text.ts";
import { isTimeZone } from "../../domain/time-zone.ts";
import { type Draft, giveOnce, type Once } from "./draft.ts";
import { findDetails } from "./find-details.ts";
import type { Key } from "./key-names.ts";
import { readPlace } from "./place.ts";
import { givenTwice, tooLong, unreadable } from "./problems.ts";
import { type ProfileKind, platformName, readLink, readProfile } from "./profiles.ts";
import { readPhones } from "./read-phones.ts";
import { readReference } from "./read-references.ts";
import { readEngagement, readPaymentMethods, readStage } from "./words.ts";

/** As the domain limits a short value. */
const SHORT = 300;

type ReadValue = (value: string, draft: Draft) => Text | undefined;

/** Takes the value of one key into the draft; answers with what is wrong with it. Long values are refused, not cut. */
export const READ_VALUE: Readonly<Record<Key, ReadValue>> = {
  name: single("name", "name", "Jane Doe", (value) => (/\p{L}/u.test(value) ? value : undefined)),
  email: (value, draft) => {
    const { emails, phones, links, rest } = findDetails(value);
    const onlyEmails = phones.length === 0 && links.length === 0 && rest.every((piece) => piece === "");
    for (const email of emails) draft.emails.add(email);
    return emails.length > 0 && onlyEmails ? undefined : unreadable("email", value, "jane@example.com");
  },
  phone: (value, draft) => {
    const phones = readPhones(value);
    if (phones === undefined) return unreadable("phone", value, "+49 151 23456789");
    for (const phone of phones) draft.phones.add(phone);
    return undefined;
  },
  location: single("location", "place", "Berlin, DE", readPlace),
  timezone: single("timezone", "timezone", "Europe/Berlin", (value) =>
    isTimeZone(value) ? value : undefined,
  ),
  role: single("role", "role", "Backend engineer", (value) => value || undefined),
  github: profile("github", "janedoe"),
  gitlab: profile("gitlab", "janedoe"),
  linkedin: profile("linkedin", "linkedin.com/in/janedoe"),
  portfolio: profile("portfolio", "janedoe.dev"),
  platform: (value, draft) => {
    const name = platformName(value);
    if (name === undefined && readLink(value) !== undefined)
      return profile("platform", "upwork")(value, draft);
    return single("platform", "source", "upwork", () => name ?? (value || undefined))(value, draft);
  },
  engagement: single("engagement", "engagement", "freelance", readEngagement),
  stage: single("stage", "stage", "interview", readStage),
  pay: (value, draft) => {
    const { methods, unread } = readPaymentMethods(value);
    for (const method of methods) draft.methods.add(method);
    return methods.length > 0 && unread.length === 0
      ? undefined
      : unreadable("pay", unread.join(", ") || value, "bank, wise");
  },
  references: readReferences,
  notes: (value, draft) => {
    if (value === "") return unreadable("notes", value, "met at a fair");
    draft.notes.push(value);
    return undefined;
  },
};

function single<Name extends keyof Once>(
  key: Key,
  name: Name,
  example: string,
  read: (value: string) => NonNullable<Once[Name]> | undefined,
): ReadValue {
  return (value, draft) => {
    if (value.length > SHORT) return tooLong(key, SHORT);
    const understood = read(value);
    if (understood === undefined) return unreadable(key, value, example);
    return giveOnce(draft, name, understood) ? undefined : givenTwice(key);
  };
}

function profile(kind: ProfileKind, example: string): ReadValue {
  return single(kind, kind, example, (value) => readProfile(kind, value));
}

function readReferences(value: string, draft: Draft): Text | undefined {
  const { emails, phones, links, rest } = findDetails(value);
  if (phones.length + links.length === 0 && emails.length > 0 && rest.every((piece) => piece === "")) {
    for (const email of emails) draft.references.push({ email });
    return undefined;
  }
  const parts = value.split(/[,\n]/, 60).filter((part) => part.trim() !== "");
  const wrong = parts.filter((part) => {
    const reference = readReference(part);
    if (reference !== undefined) draft.references.push(reference);
    return reference === undefined;
  });
  return parts.length > 0 && wrong.length === 0
    ? undefined
    : unreadable(
        "references",
        wrong.join(", ").trim() || value,
        "Ann Lee <ann@example.com>, bob@example.com",
      );
}
