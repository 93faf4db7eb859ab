import type { IndicatorKind } from "../../domain/watchlist.ts";

/** What an attribute says, by its type. "domain|ip" says two things, one for each part. */
export const MISP_TYPES: Readonly<Record<string, readonly (IndicatorKind | "name" | "weak-name" | "")[]>> = {
  email: ["email"],
  "email-src": ["email"],
  "email-reply-to": ["email"],
  "whois-registrant-email": ["email"],
  "whois-registrant-phone": ["phone"],
  "whois-registrant-name": ["weak-name"],
  "phone-number": ["phone"],
  domain: ["domain"],
  hostname: ["domain"],
  "hostname|port": ["domain", ""],
  "domain|ip": ["domain", "ip"],
  url: ["url"],
  uri: ["url"],
  "ip-src": ["ip"],
  "ip-dst": ["ip"],
  "ip-src|port": ["ip", ""],
  "ip-dst|port": ["ip", ""],
  btc: ["wallet"],
  xmr: ["wallet"],
  dash: ["wallet"],
  "github-username": ["handle"],
  "github-organisation": ["handle"],
  "twitter-id": ["handle"],
  "full-name": ["name"],
};

/** In an object the relation says what a plain text is. */
export const MISP_RELATIONS: Readonly<Record<string, IndicatorKind | "name" | "alias">> = {
  "person/alias": "alias",
  "person/full-name": "name",
  "person/handle": "handle",
  "github-user/username": "handle",
  "github-user/user-fullname": "alias",
  "gitlab-user/username": "handle",
  "gitlab-user/name": "alias",
  "user-account/username": "handle",
  "user-account/link": "url",
  "telegram-account/username": "handle",
  "telegram-account/phone": "phone",
  "twitter-account/name": "handle",
  "linkedin-account/link": "url",
  "coin-address/address": "wallet",
  "coin-address/address-crypto": "wallet",
  "coin-address/address-xmr": "wallet",
  "organization/name": "company",
  "organization/alias": "alias",
  "legal-entity/name": "company",
  "legal-entity/website": "url",
};

export const MISP_NAME_PARTS = ["first-name", "middle-name", "last-name"] as const;

/** Infrastructure that is only mentioned: MISP says so by `to_ids: false`. Often the site of a third party. */
export const ONLY_WHEN_MEANT: ReadonlySet<IndicatorKind | string> = new Set(["domain", "url", "ip"]);

/** Who was attacked, and what the team that wrote the event keeps for itself. */
export const NOT_LISTED = /^(?:Targeting data|Internal reference|Antivirus detection)$/;
export const TARGET_TYPE = /^target-|^email-dst/;
