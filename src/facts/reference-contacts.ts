import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Text, verbatim } from "../domain/text.ts";
import { sameCompany } from "./company-name.ts";
import { registrableDomain } from "./domains.ts";
import { isFreeMailDomain } from "./free-mail.ts";
import { canonicalMailbox, readAddress } from "./mailbox.ts";
import { compareNames } from "./name-match.ts";
import { phones } from "./phones.ts";
import { type Stated, stated } from "./stated.ts";

type ContactKind = "phone" | "mailbox" | "handle";

export interface ReferenceContacts {
  /** Referees with a phone number or an e-mail address. */
  readonly reachable: number;
  /** Details that a referee shares with the candidate, or with a referee of another name and company. */
  readonly shared: readonly { readonly one: Stated<string>; readonly other: Stated<string> }[];
}

interface Contact {
  readonly kind: ContactKind;
  readonly canonical: string;
  readonly stated: Stated<string>;
}

interface Party {
  readonly name?: string;
  readonly company?: string;
  /** Of the company, as far as an address or the entry shows. */
  readonly domain?: string;
  readonly candidate: boolean;
  readonly contacts: readonly Contact[];
}

/** Shorter ones, and those that many people choose, meet by chance. */
const SHORTEST_HANDLE = 8;
const SHORTEST_HANDLE_WITH_DIGITS = 6;
const SHORTEST_PHONE = 7;
const ROLES =
  /^(?:info|contact|kontakt|office|hello|admin|administration|support|service|sales|team|jobs?|careers?|karriere|bewerbung|personal|personalabteilung|recruit\w{0,8}|human[._-]?resources|people|hr|references?|referenz\w{0,3}|management|engineering|developers?|marketing|noreply|postmaster|webmaster|management|geschaeftsfuehrung|sekretariat|empfang|reception)$/;

export function referenceContacts(submission: Submission, seenAt: Instant): ReferenceContacts {
  const referees = (submission.references ?? []).map((reference) => referee(reference, submission, seenAt));
  const candidate = asParty(submission, seenAt);
  const pairs = referees.flatMap((one, at) => [
    [candidate, one] as const,
    ...referees.slice(at + 1).map((other) => [one, other] as const),
  ]);
  return {
    reachable: referees.filter(({ contacts }) => contacts.length > 0).length,
    shared: pairs.flatMap(([one, other]) => sharedBy(one, other)),
  };
}

function sharedBy(one: Party, other: Party): ReferenceContacts["shared"] {
  if (!one.candidate && (isPerhapsOnePerson(one, other) || areColleagues(one, other))) return [];
  const found = one.contacts.flatMap((own) => {
    const same = other.contacts.find(
      ({ kind, canonical }) => kind === own.kind && canonical === own.canonical,
    );
    return same === undefined || (own.kind === "handle" && isPerhapsOnePerson(one, other))
      ? []
      : [{ kind: own.kind, one: own.stated, other: same.stated }];
  });
  // The mailbox has its name in it: saying both is saying it twice.
  const mailbox = found.some(({ kind }) => kind === "mailbox");
  return found.filter(({ kind }) => !(mailbox && kind === "handle"));
}

/** Somebody may be entered twice, with two addresses. */
function isPerhapsOnePerson(one: Party, other: Party): boolean {
  if (one.name === undefined || other.name === undefined) return true;
  return compareNames(one.name, other.name) !== "different";
}

/** They share a switchboard and the mailbox of their department. */
function areColleagues(one: Party, other: Party): boolean {
  if (one.domain !== undefined && one.domain === other.domain) return true;
  return one.company !== undefined && other.company !== undefined && sameCompany(one.company, other.company);
}

function asParty(submission: Submission, seenAt: Instant): Party {
  const { name, emails = [], handles = [], profiles = {}, phones: numbers = [] } = submission;
  return {
    name,
    candidate: true,
    contacts: [
      ...numbers.flatMap((text) => phoneOf(text, submission, { en: "Phone", de: "Telefon" }, seenAt)),
      ...emails.flatMap((email) => mailOf(email, { en: "E-mail", de: "E-Mail" }, seenAt)),
      ...[...handles, profiles.github, profiles.gitlab].flatMap((handle) =>
        handle === undefined ? [] : handleOf(handle, { en: "Handle", de: "Benutzername" }, handle, seenAt),
      ),
    ],
  };
}

type Reference = NonNullable<Submission["references"]>[number];

function referee(reference: Reference, submission: Submission, seenAt: Instant): Party {
  const { name, company, companyDomain, email, phone } = reference;
  const who = name ?? company;
  const label: Text =
    who === undefined
      ? { en: "Reference", de: "Referenz" }
      : { en: `Reference, ${who}`, de: `Referenz, ${who}` };
  const mailDomain = email === undefined ? undefined : readAddress(email)?.domain;
  const ownMail = mailDomain === undefined || isFreeMailDomain(mailDomain) ? undefined : mailDomain;
  const domain = registrableDomain(companyDomain ?? ownMail ?? "");
  return {
    ...(name !== undefined && { name }),
    ...(company !== undefined && { company }),
    ...(domain !== undefined && { domain }),
    candidate: false,
    contacts: [
      ...(phone === undefined ? [] : phoneOf(phone, submission, label, seenAt)),
      ...(email === undefined ? [] : mailOf(email, label, seenAt)),
    ],
  };
}

/** A number without + is read as one of the candidate's country. */
function phoneOf(text: string, { location }: Submission, label: Text, seenAt: Instant): readonly Contact[] {
  const [read] = phones({ name: "", phones: [text], ...(location !== undefined && { location }) }, seenAt);
  const digits = text.replace(/\D/g, "");
  if (read?.e164 === undefined && digits.length < SHORTEST_PHONE) return [];
  return [{ kind: "phone", canonical: read?.e164 ?? digits, stated: stated(label, text, seenAt) }];
}

function mailOf(email: string, label: Text, seenAt: Instant): readonly Contact[] {
  const canonical = canonicalMailbox(email);
  if (canonical === undefined) return [];
  const handle = canonical.slice(0, canonical.lastIndexOf("@"));
  return [
    { kind: "mailbox", canonical, stated: stated(label, email, seenAt) },
    ...handleOf(handle, label, email, seenAt),
  ];
}

function handleOf(text: string, label: Text, shown: string, seenAt: Instant): readonly Contact[] {
  const canonical = text
    .slice(text.lastIndexOf("/") + 1)
    .replace(/^@/, "")
    .toLowerCase();
  const shortest = /\d/.test(canonical) ? SHORTEST_HANDLE_WITH_DIGITS : SHORTEST_HANDLE;
  if (canonical.length < shortest || ROLES.test(canonical)) return [];
  return [{ kind: "handle", canonical, stated: stated(label, text, seenAt, verbatim(shown)) }];
}
