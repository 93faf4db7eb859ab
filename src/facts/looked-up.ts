import type { Instant } from "../domain/instant.ts";
import type { Text } from "../domain/text.ts";

/** Where and when something was looked up, so that a finding can say so. */
export interface Source {
  readonly name: string;
  readonly seenAt: Instant;
  readonly url?: string;
}

/**
 * What only the world outside the submission knows. Each is gathered by a source; until a source has answered, its
 * fact is unknown and every check that needs it cannot tell.
 */
export interface LookedUp {
  /** Whether a domain has a mail server (MX, or failing that an address). */
  readonly mailServers: readonly {
    readonly domain: string;
    readonly canReceive: boolean;
    readonly source: Source;
  }[];
  /** When a domain was registered (RDAP). Domains whose registry does not say are left out. */
  readonly domainAges: readonly {
    readonly domain: string;
    readonly registeredAt: Instant;
    readonly source: Source;
  }[];
  /** The status with which a profile link answered; links that gave no clear answer are left out. */
  readonly profileLinks: readonly {
    readonly url: string;
    readonly status: number;
    readonly source: Source;
  }[];
  /** A profile that now stands under another address or handle than before. */
  readonly profileChanges: readonly {
    readonly before: string;
    readonly after: string;
    /** Where the former one was seen, when not in the same place. */
    readonly seenBefore?: Source;
    readonly source: Source;
  }[];
  readonly ipAddresses: readonly {
    readonly ip: string;
    readonly country?: string;
    /** `advised-vpn`: an operator that published advisories name. */
    readonly kind?: "residential" | "hosting" | "vpn" | "advised-vpn";
    readonly source: Source;
  }[];
  /** Exact hits and name resemblances on lists that the team imported; empty when nothing was hit. */
  readonly watchlistHits: readonly WatchlistHit[];
  /** Null when the candidate named none. */
  readonly codeAccount: CodeAccount | null;
  /** CVs of other cases that are much like this one. */
  readonly similarCvs: readonly {
    readonly case: string;
    readonly name: string;
    /** The same words, or the same course told in other words. */
    readonly likeness: "text" | "outline";
    /** Estimated Jaccard similarity of word 5-shingles or of outlines, 0 to 1. */
    readonly similarity: number;
    /** What both have: passages of the text, or jobs with their dates; empty when the other CV is no longer kept. */
    readonly passages: readonly string[];
    readonly source: Source;
  }[];
}

export interface WatchlistHit {
  readonly kind:
    | "email"
    | "phone"
    | "handle"
    | "url"
    | "domain"
    | "ip"
    | "wallet"
    | "company"
    | "name"
    | "address";
  /** As the candidate stated it. */
  readonly stated: string;
  readonly listed: string;
  readonly list: HitList;
  /** Whom or what the entry is about, where that is another thing than what was hit. */
  readonly about?: string;
  /** The listed entry is under sanctions, not only named in an advisory. */
  readonly sanctioned: boolean;
  /** The entry that was hit: two hits on one entry support each other. */
  readonly entry: string;
  readonly source: Source;
}

/** The list that a hit is on, as it was when the candidate was compared with it. */
export interface HitList {
  readonly name: string;
  readonly publisher: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Of what the date is: the publisher's issue, or our import of a list that names no day. */
  readonly dated: "issued" | "imported";
  /** Whole days from that date to the comparison. */
  readonly daysOld: number;
  /** What the publisher allows, in one sentence, where that is limited. */
  readonly licence?: string;
}

export interface CodeAccount {
  readonly handle: string;
  readonly createdAt: Instant;
  readonly ownRepositories: readonly {
    readonly name: string;
    readonly firstCommitAt?: Instant;
    readonly fork: boolean;
    readonly templateCopy: boolean;
  }[];
  readonly ownCommits: number;
  readonly authorNames: readonly string[];
  /** Minutes east of UTC of the commits of the last year, with how many carry each. */
  readonly commitOffsets: readonly { readonly minutes: number; readonly commits: number }[];
  /** Repositories of other owners that hold the same commits and are no fork parents. */
  readonly copiedFrom: readonly {
    readonly repository: string;
    readonly url: string;
    readonly commits: number;
  }[];
  readonly source: Source;
}

export type LookedUpName = keyof LookedUp;

const LOOK_UPS_ARE_OFF: Text = { en: "Look-ups are off.", de: "Abfragen sind ausgeschaltet." };
const NO_LIST_IMPORTED: Text = {
  en: "No list has been imported.",
  de: "Es wurde noch keine Liste eingelesen.",
};
const NOT_COMPARED: Text = {
  en: "Other candidates' CVs were not compared.",
  de: "Die Lebensläufe anderer wurden nicht verglichen.",
};
const NO_IP_DATABASE: Text = {
  en: "No database of IP addresses is there.",
  de: "Es ist keine Datenbank für IP-Adressen vorhanden.",
};

/** Why each is unknown while nobody has asked. */
export const NOT_LOOKED_UP: Readonly<Record<LookedUpName, Text>> = {
  mailServers: LOOK_UPS_ARE_OFF,
  domainAges: LOOK_UPS_ARE_OFF,
  profileLinks: LOOK_UPS_ARE_OFF,
  profileChanges: LOOK_UPS_ARE_OFF,
  ipAddresses: NO_IP_DATABASE,
  watchlistHits: NO_LIST_IMPORTED,
  codeAccount: LOOK_UPS_ARE_OFF,
  similarCvs: NOT_COMPARED,
};
