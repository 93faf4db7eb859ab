import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Text, verbatim } from "../domain/text.ts";
import {
  MAIL_DROP_PHRASES,
  type MailDropKind,
  NUMBERED_POST_BOXES,
  POST_BOX_COUNTRIES,
  STROKED_POST_BOXES,
  UNSPACED_POST_BOXES,
} from "./mail-drop-words.ts";
import { type Stated, stated } from "./stated.ts";

export interface DeliveryAddress {
  readonly stated: Stated<string>;
  /** Absent for an address that reads like a home or an office. */
  readonly mailDrop?: MailDropKind;
}

type Address = NonNullable<NonNullable<Submission["equipment"]>["shipTo"]>;

const LONGEST = 600;
const KINDS = Object.keys(MAIL_DROP_PHRASES) as MailDropKind[];
const PHRASES = KINDS.flatMap((kind) =>
  MAIL_DROP_PHRASES[kind]
    .flatMap((line) => line.split("|"))
    .map((phrase) => ({ kind, words: ` ${phrase} ` })),
);

/** The addresses given that say where something is to arrive; empty ones are none. */
export function deliveryAddresses(submission: Submission, seenAt: Instant): readonly DeliveryAddress[] {
  const { shipTo, idAddress } = submission.equipment ?? {};
  const home = submission.location?.country;
  return [
    ...read(shipTo, { en: "Shipping address", de: "Lieferadresse" }, home, seenAt),
    ...read(idAddress, { en: "Address on the identity document", de: "Adresse im Ausweis" }, home, seenAt),
  ];
}

function read(
  address: Address | undefined,
  label: Text,
  home: string | undefined,
  seenAt: Instant,
): readonly DeliveryAddress[] {
  const { line, postcode, city, country } = address ?? {};
  if (line === undefined && city === undefined) return [];
  const shown = [line, postcode, city, country].filter((part) => part !== undefined).join(", ");
  const found = mailDropIn([line, city].join(" "), country ?? home);
  return [
    {
      stated: stated(label, shown, seenAt, verbatim(shown)),
      ...(found !== undefined && { mailDrop: found }),
    },
  ];
}

/** What kind of mail drop a text names; a post box is none where it is the ordinary address of the country. */
export function mailDropIn(text: string, country?: string): MailDropKind | undefined {
  const typed = text.slice(0, LONGEST).normalize("NFKC").toLowerCase();
  const plain = typed.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").replaceAll("ø", "o");
  const words = ` ${plain.replace(/[^\p{L}\p{N}№]+/gu, " ").trim()} `;
  const named = PHRASES.find((phrase) => phrase.kind !== "post-box" && words.includes(phrase.words));
  if (named !== undefined) return named.kind;
  // Looked for as typed: without the stroke it is a company's legal form, or two initials.
  if (/(?:^|[^\p{L}\p{N}])c ?\/ ?o(?![\p{L}\p{N}])/u.test(typed)) return "care-of";
  if (POST_BOX_COUNTRIES.has(country ?? "")) return undefined;
  return isPostBox(typed, words, country) ? "post-box" : undefined;
}

function isPostBox(typed: string, words: string, country: string | undefined): boolean {
  if (PHRASES.some((phrase) => phrase.kind === "post-box" && words.includes(phrase.words))) return true;
  if (country === "SE" && / box \d/.test(words)) return true;
  return (
    [STROKED_POST_BOXES, UNSPACED_POST_BOXES].some((form) => form.test(typed)) ||
    NUMBERED_POST_BOXES.test(words)
  );
}
