import { domainToASCII } from "node:url";
import { parse } from "tldts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Indicator, IndicatorKind, ListEntry, ListedName } from "../domain/watchlist.ts";
import { canonicalCompany, isCommonCompanyWord } from "./company-name.ts";
import { isPlainWord } from "./email-words.ts";
import { isFreeMailDomain } from "./free-mail.ts";
import { houseKey, identifiers } from "./identifiers.ts";
import { canonicalIp, publicIps } from "./ip-addresses.ts";
import { listedAddress } from "./listed-address.ts";
import { canonicalMailbox, readAddress } from "./mailbox.ts";
import { phones } from "./phones.ts";
import { readAddress as readPostalAddress } from "./postal-address.ts";
import { isSharedSite, profiles } from "./profiles.ts";
import { readWallet } from "./wallets.ts";

/** Changes whenever the rules below give another form for the same value: entries are then read again at an import. */
export const CANONICAL_FORM = 1;

/** Something of a list's entry, in the form that is compared. */
export interface ListedIndicator {
  readonly kind: IndicatorKind;
  readonly canonical: string;
  /** As the list has it. */
  readonly value: string;
}

/** Something that the candidate stated and that can stand on a list. */
export interface StatedIndicator {
  readonly kind: IndicatorKind;
  readonly canonical: string;
  /** As it was typed. */
  readonly stated: string;
}

const LONGEST_VALUE = 500;
/** Shorter handles, and short ones made of letters only, are first names and words that many people use. */
const SHORTEST_HANDLE = 4;
const SHORTEST_LETTERS = 6;
/** A company of one word shares it with many others unless it is a long one. */
const SHORTEST_COMPANY = 6;
const SHORTEST_WALLET = 25;
const LONGEST_WALLET = 120;
const MOST_COMPANIES = 200;

const NOBODYS_HANDLES = new Set(
  "account admin anonymous contact guest hello info mail member nobody none null official office owner profile root sales support test tester unknown user username webmaster".split(
    " ",
  ),
);
/** What a company does, and where, says nothing about which one it is. */
const TRADE_WORDS = new Set(
  "africa agency airlines america asia associates association aviation bank business capital center centre central china commerce commercial company construction development east eastern electronics energy engineering enterprise enterprises export exports finance financial first foundation general global group import imports industrial industries industry institute insurance international investment investments korea logistics management marine maritime marketing medical middle national north northern oil petroleum pharma power production products project projects property research russia science security shipping south southern supply trade traders trading transport travel union united university world west western".split(
    " ",
  ),
);

/**
 * The one form in which two spellings of a value are equal. Undefined for what cannot be read, and for what very many
 * people share, so that nobody is hit by it: mail services, sites where everybody has a page, common words.
 */
export function canonicalIndicator({ kind, value }: Indicator): string | undefined {
  const text = value.slice(0, LONGEST_VALUE).trim();
  return text === "" ? undefined : CANONICAL[kind](text);
}

const CANONICAL: Readonly<Record<IndicatorKind, (text: string) => string | undefined>> = {
  email: canonicalMailbox,
  phone: (text) => phones({ name: text, phones: [text] }, "")[0]?.e164,
  handle: canonicalHandle,
  url: canonicalUrl,
  domain: canonicalDomain,
  ip: canonicalPublicIp,
  wallet: canonicalWallet,
  company: tellingCompany,
  address(text) {
    const given = listedAddress(text);
    return given === undefined ? undefined : houseKey(readPostalAddress(given));
  },
};

/** Everything of an entry that candidates are compared with, besides the names of people. */
export function listedIndicators({ kind, names, indicators }: ListEntry): readonly ListedIndicator[] {
  const all: readonly Indicator[] = [
    ...indicators,
    ...(kind === "organisation" ? names.filter(isTellingName) : []).map(
      ({ name }) => ({ kind: "company", value: name }) as const,
    ),
    ...(kind === "organisation" ? [] : names.filter(({ name }) => isLikeAHandle(name))).map(
      ({ name }) => ({ kind: "handle", value: name }) as const,
    ),
  ];
  const read = all.flatMap((one) => {
    const canonical = canonicalIndicator(one);
    return canonical === undefined ? [] : [{ ...one, canonical }];
  });
  return distinct(read);
}

/**
 * Long lists hold many companies whose name is one word that others have too, such as "Galapagos". Whoever lists such
 * a one on purpose gives it as an indicator.
 */
function isTellingName({ name, quality }: ListedName): boolean {
  return quality !== "weak" && canonicalCompany(name).includes(" ");
}

/** An alias such as "silver_dev413" is the name of an account, not of a person. */
function isLikeAHandle(name: string): boolean {
  return /^(?=.{0,39}[\d_])(?=.{0,39}\p{L})[\p{L}\d._-]{5,40}$/u.test(name);
}

/** What a submission says that can stand on a list, each once. */
export function statedIndicators(submission: Submission, seenAt: Instant): readonly StatedIndicator[] {
  return distinct([
    ...ofContact(submission, seenAt),
    ...ofProfiles(submission, seenAt),
    ...ofCompanies(submission),
    ...publicIps(submission, seenAt).map(({ stated, address }) => one("ip", stated.value, address)),
    ...(submission.payment?.wallets ?? []).flatMap((wallet) => read("wallet", wallet)),
    ...identifiers(submission, seenAt).flatMap(({ kind, canonical, stated }) =>
      kind === "address" ? [one("address", stated.value, canonical)] : [],
    ),
  ]);
}

function ofContact(submission: Submission, seenAt: Instant): readonly StatedIndicator[] {
  return [
    ...(submission.emails ?? []).flatMap((email) => [
      ...read("email", email),
      ...domains(readAddress(email)?.domain),
    ]),
    ...phones(submission, seenAt).flatMap(({ stated, e164 }) =>
      e164 === undefined ? [] : [one("phone", stated.value, e164)],
    ),
  ];
}

function ofProfiles(submission: Submission, seenAt: Instant): readonly StatedIndicator[] {
  const all = profiles(submission, seenAt);
  const { portfolio } = submission.profiles ?? {};
  const { accountName } = submission.source ?? {};
  return [
    ...all.flatMap(({ canonical, handle, stated }) => [
      ...(canonical.startsWith("handle:") ? [] : [one("url", stated.value, canonical)]),
      ...(handle === undefined ? [] : read("handle", handle, stated.value)),
    ]),
    ...(accountName === undefined ? [] : read("handle", accountName)),
    ...domains(portfolio),
  ];
}

function ofCompanies(submission: Submission): readonly StatedIndicator[] {
  const { cv, otherHistory = [], references = [], agency, payment } = submission;
  const jobs = [...(cv?.employment ?? []), ...otherHistory.flatMap(({ employment }) => employment)];
  const companies = [
    ...jobs.map(({ employer }) => employer),
    ...references.map(({ company }) => company),
    agency?.name,
    payment?.registeredBusiness,
  ];
  const hosts = [
    ...jobs.map(({ domain }) => domain),
    ...references.map(({ companyDomain }) => companyDomain),
    ...references.map(({ email }) => email?.slice(email.lastIndexOf("@") + 1)),
  ];
  return [
    ...companies
      .slice(0, MOST_COMPANIES)
      .flatMap((company) => (company === undefined ? [] : read("company", company))),
    ...hosts.slice(0, MOST_COMPANIES).flatMap(domains),
    ...references.flatMap(({ email, phone }) => [
      ...(email === undefined ? [] : read("email", email)),
      ...(phone === undefined ? [] : read("phone", phone)),
    ]),
  ];
}

function one(kind: IndicatorKind, stated: string, canonical: string): StatedIndicator {
  return { kind, canonical, stated };
}

function read(kind: IndicatorKind, value: string, stated = value): readonly StatedIndicator[] {
  const canonical = canonicalIndicator({ kind, value });
  return canonical === undefined ? [] : [one(kind, stated, canonical)];
}

/** A host, and the domain that somebody registered above it. */
function domains(stated: string | undefined): readonly StatedIndicator[] {
  const host = stated === undefined ? undefined : canonicalDomain(stated);
  if (stated === undefined || host === undefined) return [];
  const above = parse(host, { allowPrivateDomains: true }).domain ?? host;
  return [host, above].map((canonical) => one("domain", stated, canonical));
}

function canonicalHandle(text: string): string | undefined {
  const account = text.normalize("NFKC").toLowerCase().replace(/^@/, "");
  if (!/^[\p{L}\p{N}._-]{1,100}$/u.test(account)) return undefined;
  const plain = account.replace(/[._-]/g, "");
  const isLettersOnly = /^\p{L}+$/u.test(plain);
  if (plain.length < (isLettersOnly ? SHORTEST_LETTERS : SHORTEST_HANDLE)) return undefined;
  return NOBODYS_HANDLES.has(plain) || isPlainWord(plain) || /^\d+$/.test(plain) ? undefined : account;
}

function canonicalUrl(text: string): string | undefined {
  const canonical = profiles({ name: text, profiles: { portfolio: text } }, "")[0]?.canonical;
  if (canonical === undefined || canonical.includes("/") || canonical.includes(":")) return canonical;
  // Nothing but a host: somebody's own site, or one of very many people.
  return canonicalDomain(canonical) === undefined ? undefined : canonical;
}

function canonicalDomain(text: string): string | undefined {
  const { hostname, domain, domainWithoutSuffix, isIp } = parse(text, { allowPrivateDomains: true });
  if (hostname === null || domain === null || isIp === true) return undefined;
  if (isFreeMailDomain(domain) || isSharedSite(domainWithoutSuffix ?? "")) return undefined;
  const ascii = domainToASCII(hostname.replace(/^www\./, ""));
  return ascii === "" ? undefined : ascii;
}

function canonicalPublicIp(text: string): string | undefined {
  const address = canonicalIp(text);
  return address === undefined
    ? undefined
    : publicIps({ name: text, network: { ips: [address] } }, "")[0]?.address;
}

/** Of a chain whose addresses we cannot check, the word itself. */
function canonicalWallet(text: string): string | undefined {
  const known = readWallet(text)?.address;
  if (known !== undefined) return known;
  const words = text.split(/[^A-Za-z0-9]+/);
  return words.find(({ length }) => length >= SHORTEST_WALLET && length <= LONGEST_WALLET);
}

/** Of one word, a rare one; of several, one rare or two plain ones besides what the company does and where. */
function tellingCompany(text: string): string | undefined {
  const canonical = canonicalCompany(text);
  const words = canonical.split(" ");
  const own = words.filter((word) => /^[a-z0-9]*[a-z][a-z0-9]*$/.test(word) && !isTradeWord(word));
  const rare = own.filter((word) => word.length >= 3 && !isPlainWord(word));
  if (words.length > 1) return rare.length > 0 || own.length > 1 ? canonical : undefined;
  return (rare[0]?.length ?? 0) >= SHORTEST_COMPANY ? canonical : undefined;
}

function isTradeWord(word: string): boolean {
  return isCommonCompanyWord(word) || TRADE_WORDS.has(word);
}

function distinct<T extends { readonly kind: IndicatorKind; readonly canonical: string }>(
  all: readonly T[],
): readonly T[] {
  return [
    ...new Map(all.toReversed().map((one) => [`${one.kind} ${one.canonical}`, one])).values(),
  ].toReversed();
}
