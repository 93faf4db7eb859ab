import { isEmail } from "./emails.ts";
import { findPhones } from "./find-phones.ts";
import { readLink } from "./profiles.ts";

/** What can be recognised without a key, and the text that stands between. */
export interface Details {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  /** What is left, in order; the first is "" when the text begins with a detail. */
  readonly rest: readonly string[];
}

const TOKEN = /https?:\/\/[^\s<>|"“”„]+|[^\s<>|"“”„,;]+/gi;
/** A control character: the text has been cleaned of them. */
const TAKEN = "\u0001";

/** Finds e-mail addresses, links and phone numbers in text that went through `clean`. Linear in its length. */
export function findDetails(text: string): Details {
  const emails: string[] = [];
  const links: string[] = [];
  const withoutAddresses = text.replace(TOKEN, (token) => {
    const core = token.replace(/^[([{'*_~]{1,9}/, "").replace(/^mailto:/i, "");
    const kept = withoutTail(core);
    if (isEmail(kept)) emails.push(kept);
    else if (readLink(kept) !== undefined) links.push(kept);
    else return token;
    return TAKEN;
  });
  const { phones, rest } = takePhones(withoutAddresses);
  return { emails, phones, links, rest: rest.split(TAKEN).map(withoutFiller) };
}

function takePhones(text: string): { phones: string[]; rest: string } {
  const phones: string[] = [];
  let rest = "";
  let from = 0;
  for (const phone of findPhones(text)) {
    phones.push(phone.text.trim());
    rest += text.slice(from, phone.start) + TAKEN;
    from = phone.end;
  }
  return { phones, rest: rest + text.slice(from) };
}

/** Ends of sentences are not part of an address; a bracket is when it was opened there. */
function withoutTail(token: string): string {
  const opens = token.includes("(");
  let end = token.length;
  for (; end > 0; end--) {
    const last = token.charAt(end - 1);
    if (last === ")" && opens) break;
    if (!".,;:!?)]}'*_~".includes(last)) break;
  }
  return token.slice(0, end);
}

const JOINS = '\\s,;|<>()[\\]/&+"“”„·•–—-';
const LEADING = new RegExp(`^[:${JOINS}]+`);
const TRAILING = new RegExp(`(?<![${JOINS}])[${JOINS}]+$`);
const FILLER = /^(?:and|und|or|oder|e-?mail|mail|tel\.?|phone|mobile|mobil|telefon):?$/i;

/** Drops what only joins: punctuation at both ends, "and", "tel:". A bracket stays when it was opened before. */
function withoutFiller(piece: string): string {
  const text = piece.replace(LEADING, "");
  const tail = TRAILING.exec(text)?.[0] ?? "";
  const kept = text.slice(0, text.length - tail.length);
  const isOpen = kept.lastIndexOf("(") > kept.lastIndexOf(")");
  if (FILLER.test(kept)) return "";
  return isOpen && tail.startsWith(")") ? `${kept})` : kept;
}
