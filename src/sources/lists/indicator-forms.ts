import type { Text } from "../../domain/text.ts";
import type { Indicator, IndicatorKind } from "../../domain/watchlist.ts";
import { canonicalIp } from "../../facts/ip-addresses.ts";
import { readWallet } from "../../facts/wallets.ts";
import { LONGEST_VALUE, plain } from "./plain-text.ts";

/** Undoes what authors of lists do to addresses so that nobody clicks on them: hxxp, [.], (at), [://]. @internal */
export function refang(text: string): string {
  return plain(text, LONGEST_VALUE)
    .replace(/\[(:|:\/\/)\]/g, "$1")
    .replace(/^h(?:xx|\*\*|tt)p(?=s?:\/\/)/i, "http")
    .replace(/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?/gi, ".")
    .replace(/\s?[[({]\s?(?:@|at)\s?[\])}]\s?/gi, "@");
}

const EMAIL = /^[^\s@<>,;"]{1,64}@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/;
const HOST =
  /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)*\.(?:\p{L}{2,24}|xn--[a-z\d-]{2,59})\.?$/u;
const HANDLE = /^@?[\p{L}\p{N}_][\p{L}\p{N}._-]{0,99}$/u;
const PHONE = /^[+(]*\d[\d\s()./+-]{4,40}(?:\s?(?:ext|x)\.?\s?\d{1,6})?$/i;

const FITS: Readonly<Record<IndicatorKind, (value: string) => boolean>> = {
  email: (value) => EMAIL.test(value),
  phone: (value) => PHONE.test(value),
  handle: (value) => HANDLE.test(value),
  url: isUrl,
  domain: isHost,
  ip: (value) => canonicalIp(value) !== undefined,
  // Chains that nothing here knows the form of are on lists, too.
  wallet: (value) => /^(?:[a-z]{3,12}:)?[A-Za-z\d]{20,120}$/.test(value),
  company: (value) => /[\p{L}\p{N}]/u.test(value),
  address: (value) => /[\p{L}\p{N}]/u.test(value),
};

/** What a value that does not fit its kind is not. */
const IS_NONE: Readonly<Record<IndicatorKind, Text>> = {
  email: { en: "This is no e-mail address: {value}", de: "Das ist keine E-Mail-Adresse: {value}" },
  phone: { en: "This is no phone number: {value}", de: "Das ist keine Telefonnummer: {value}" },
  handle: { en: "This is no user name: {value}", de: "Das ist kein Benutzername: {value}" },
  url: { en: "This is no link: {value}", de: "Das ist kein Link: {value}" },
  domain: { en: "This is no domain: {value}", de: "Das ist keine Domain: {value}" },
  ip: { en: "This is no single IP address: {value}", de: "Das ist keine einzelne IP-Adresse: {value}" },
  wallet: { en: "This is no wallet address: {value}", de: "Das ist keine Wallet-Adresse: {value}" },
  company: { en: "This is no company's name: {value}", de: "Das ist kein Firmenname: {value}" },
  address: { en: "This is no address: {value}", de: "Das ist keine Anschrift: {value}" },
};

export type ReadIndicator =
  | { readonly ok: true; readonly indicator: Indicator }
  | { readonly ok: false; readonly why: Text };

/** A value of a kind that the list states, refanged; not ok when it cannot be one of that kind. */
export function readIndicator(kind: IndicatorKind, text: string): ReadIndicator {
  const value = kind === "company" || kind === "address" ? plain(text, LONGEST_VALUE) : refang(text);
  if (FITS[kind](value)) return { ok: true, indicator: indicatorOf(kind, value) };
  const { en, de } = IS_NONE[kind];
  const shown = JSON.stringify(plain(text, 80));
  return {
    ok: false,
    why: { en: en.replace("{value}", () => shown), de: de.replace("{value}", () => shown) },
  };
}

/** An indicator whose kind its form alone tells; undefined when it could be several things or none. */
export function recognise(text: string): Indicator | undefined {
  const value = refang(text);
  const kind = kindOf(value);
  return kind === undefined ? undefined : indicatorOf(kind, value);
}

function indicatorOf(kind: IndicatorKind, value: string): Indicator {
  return { kind, value: kind === "handle" ? value.replace(/^@/, "") : value };
}

/** What stays the same from one issue to the next; in wallets and links the case of letters means something. */
export function indicatorKey({ kind, value }: Indicator): string {
  return `${kind}:${kind === "wallet" || kind === "url" ? value : value.toLowerCase()}`;
}

function kindOf(value: string): IndicatorKind | undefined {
  if (EMAIL.test(value)) return "email";
  if (value.startsWith("@") && HANDLE.test(value)) return "handle";
  if (canonicalIp(value) !== undefined) return "ip";
  if (/^https?:\/\//i.test(value)) return isUrl(value) ? "url" : undefined;
  if (/^(?:\+|00)/.test(value) && PHONE.test(value)) return "phone";
  if (/^\S+$/.test(value) && readWallet(value) !== undefined) return "wallet";
  if (isHost(value)) return "domain";
  return isUrl(value) ? "url" : undefined;
}

function isHost(value: string): boolean {
  return value.length <= 254 && value.includes(".") && HOST.test(value);
}

/** With or without its scheme; the host has a dot. */
function isUrl(value: string): boolean {
  if (/\s/.test(value)) return false;
  const isSchemed = /^https?:\/\//i.test(value);
  if (!isSchemed && !isHost(value.split(/[/?#:]/, 1)[0] ?? "")) return false;
  const link = URL.parse(isSchemed ? value : `https://${value}`);
  return link?.hostname.includes(".") ?? false;
}

/** A website as a list names it: a domain, or a link when it names a page. */
export function readWebsite(text: string): Indicator | undefined {
  const value = refang(text).replace(/[.,;]+$/, "");
  const host = value.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  if (isHost(host)) return { kind: "domain", value: host };
  return isUrl(value) ? { kind: "url", value } : undefined;
}
