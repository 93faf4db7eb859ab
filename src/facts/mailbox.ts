import { domainToASCII } from "node:url";

/** An e-mail address in two parts, lower case, the domain in ASCII. */
export interface Address {
  readonly local: string;
  readonly domain: string;
}

interface Provider {
  readonly domains: RegExp;
  /** The one domain under which all of its mailboxes are compared; absent where each domain has its own. */
  readonly as?: string;
  /** Leaves of a local part what names the mailbox. */
  readonly keep: (local: string) => string;
}

/** RFC 5321: an address has at most 254 characters. */
const LONGEST_ADDRESS = 254;

const beforePlus = (local: string) => before(local, "+");

/** What each service documents about tags, dots and its other domains. */
const PROVIDERS: readonly Provider[] = [
  {
    domains: /^g(?:oogle)?mail\.com$/,
    as: "gmail.com",
    keep: (local) => beforePlus(local).replaceAll(".", ""),
  },
  {
    domains: /^(?:(?:outlook|hotmail|live|msn)\.[a-z]{2,3}(?:\.[a-z]{2})?|passport\.com|windowslive\.com)$/,
    keep: beforePlus,
  },
  {
    domains: /^(?:proton\.me|protonmail\.(?:com|ch)|pm\.me)$/,
    as: "proton.me",
    keep: (local) => beforePlus(local).replace(/[._-]/g, ""),
  },
  { domains: /^fastmail\.[a-z]{2,3}(?:\.[a-z]{2})?$/, keep: beforePlus },
  {
    domains: /^(?:yahoo\.[a-z]{2,3}(?:\.[a-z]{2})?|ymail\.com|rocketmail\.com)$/,
    keep: (local) => before(beforePlus(local), "-"),
  },
  { domains: /^(?:icloud|me|mac)\.com$/, as: "icloud.com", keep: beforePlus },
];

/** Mail to anything@jane.fastmail.com is delivered to jane@fastmail.com. */
const FASTMAIL_SUBDOMAIN = /^([^.]+)\.(fastmail\.[a-z]{2,3}(?:\.[a-z]{2})?)$/;

/** Undefined for what is no address: nothing on one side of the "@", or a domain that cannot be one. */
export function readAddress(text: string): Address | undefined {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf("@");
  if (at < 1 || trimmed.length > LONGEST_ADDRESS) return undefined;
  const domain = domainToASCII(trimmed.slice(at + 1)).replace(/\.$/, "");
  if (!domain.includes(".")) return undefined;
  return { local: trimmed.slice(0, at).normalize("NFKC").toLowerCase(), domain };
}

/**
 * The mailbox that an address leads to, in one form: two spellings of one mailbox are equal. Beyond lower case only
 * what the provider is known to ignore is left out; a "+" elsewhere may be part of somebody's name.
 */
export function canonicalMailbox(text: string): string | undefined {
  const address = readAddress(text);
  if (address === undefined) return undefined;
  const [, user, home] = FASTMAIL_SUBDOMAIN.exec(address.domain) ?? [];
  if (user !== undefined && home !== undefined) return `${user}@${home}`;
  const provider = PROVIDERS.find(({ domains }) => domains.test(address.domain));
  if (provider === undefined) return `${address.local}@${address.domain}`;
  const kept = provider.keep(address.local);
  return `${kept === "" ? address.local : kept}@${provider.as ?? address.domain}`;
}

function before(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}
