import { distance } from "fastest-levenshtein";

export const KEYS = [
  "name",
  "email",
  "phone",
  "location",
  "timezone",
  "role",
  "github",
  "gitlab",
  "linkedin",
  "portfolio",
  "platform",
  "engagement",
  "stage",
  "pay",
  "references",
  "notes",
] as const;
export type Key = (typeof KEYS)[number];

/** What people write instead, lower case. */
const ALSO: Readonly<Partial<Record<Key, string>>> = {
  email: "e-mail, mail, emails, e-mails, mails",
  phone: "phones, phone number, tel, telephone, telefon, telefonnummer, mobile, mobil, handy",
  location: "ort, wohnort, standort",
  timezone: "time zone, zeitzone",
  role: "rolle, stelle, position",
  portfolio: "website, webseite",
  platform: "plattform",
  engagement: "anstellungsart",
  stage: "phase",
  pay: "payment, bezahlung, zahlung",
  references: "reference, referenz, referenzen",
  notes: "note, notiz, notizen",
};

const names: ReadonlyMap<string, Key> = new Map(
  KEYS.flatMap((key) => [key, ...(ALSO[key]?.split(", ") ?? [])].map((name) => [name, key] as const)),
);

const anyName = [...names.keys()].toSorted((a, b) => b.length - a.length).join("|");
/** A known key inside a text. "https://" and "10:30" are none. */
const KNOWN_KEY = new RegExp(`(?<![^\\s,.])(${anyName})\\s?:(?!//)`, "giu");
const ANY_KEY = /^\s*(\p{L}[\p{L} _-]{0,29}?)\s?:(?!\/\/)/u;

interface KeyAt {
  readonly key: Key;
  readonly start: number;
  /** Where the value begins. */
  readonly end: number;
}

export function knownKeys(text: string): readonly KeyAt[] {
  return Array.from(text.matchAll(KNOWN_KEY), (match) => ({
    key: names.get((match[1] ?? "").toLowerCase()) ?? "notes",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The word before a colon at the front, whether it is a key or not. */
export function wordBeforeColon(text: string): string | undefined {
  return ANY_KEY.exec(text)?.[1]?.trim();
}

/** The key that was probably meant: two letters away at most, and less than half of the word. */
export function nearestKey(typed: string): Key | undefined {
  const word = typed.toLowerCase().slice(0, 40);
  const [nearest] = [...names]
    .map(([name, key]) => ({ key, away: distance(word, name), length: name.length }))
    .filter(({ away, length }) => away <= 2 && away * 2 < length)
    .toSorted((a, b) => a.away - b.away);
  return nearest?.key;
}
