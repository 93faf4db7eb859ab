import type { Indicator } from "../../domain/watchlist.ts";
import { readIndicator, readWebsite } from "./indicator-forms.ts";

export interface Remarks {
  readonly indicators: readonly Indicator[];
  /** "a.k.a. 'HESA'": the publisher says that these alone identify nobody. */
  readonly weakNames: readonly string[];
  readonly linkedTo: readonly string[];
}

/** Remarks name these; whatever else they hold (birth, papers, citizenship, tax numbers) is not read. */
const LABELS: readonly (readonly [RegExp, (value: string) => Indicator | undefined])[] = [
  [/^(?:Email Address|Email):?\s*(.+)$/i, (value) => ofKind("email", value)],
  [/^(?:Website):?\s*(.+)$/i, (value) => readWebsite(firstWord(value))],
  [/^Digital Currency Address - [A-Z\d]{2,8}\s+(.+)$/i, (value) => ofKind("wallet", firstWord(value))],
  [/^(?:Tele)?phone(?: Number| No\.)?:?\s*(.+)$/i, (value) => ofKind("phone", international(value))],
];

const WEAK_NAME = /^[afn]\.k\.a\. '(.+)'$/;
const LINKED_TO = /^Linked To: (.+)$/;

/** `remarks` with its continuation from the comments already behind it. */
export function readRemarks(remarks: string): Remarks {
  const parts = remarks.split(";").map(withoutFrame);
  return {
    indicators: parts.map(indicatorOf).filter((indicator) => indicator !== undefined),
    weakNames: parts.flatMap((part) => WEAK_NAME.exec(part)?.[1] ?? []),
    linkedTo: parts.flatMap((part) => LINKED_TO.exec(part)?.[1] ?? []),
  };
}

/** "alt. Email Address x@example.com." and "info@example.com (email)." by what they say. */
function withoutFrame(part: string): string {
  return part
    .trim()
    .replace(/^alt\. /i, "")
    .replace(/\.$/, "")
    .replace(/ \((?:email|website)\)$/, "")
    .trim();
}

function indicatorOf(part: string): Indicator | undefined {
  for (const [label, read] of LABELS) {
    const value = label.exec(part)?.[1];
    if (value !== undefined) return read(value);
  }
  if (/^(?:www\.|https?:\/\/)/.test(part)) return readWebsite(part);
  return part.includes("@") ? ofKind("email", part) : undefined;
}

function ofKind(kind: Indicator["kind"], value: string): Indicator | undefined {
  const read = readIndicator(kind, value);
  return read.ok ? read.indicator : undefined;
}

function firstWord(text: string): string {
  return text.trim().split(/\s/, 1)[0] ?? "";
}

/** OFAC writes the country's code in front and no plus: "8613314257947", "(218) (0)214778301". */
function international(number: string): string {
  const digits = number.replace(/\D/g, "");
  if (number.includes("+") || digits.startsWith("0") || digits.length < 10) return number;
  return `+${number.trim().replace("(0)", "").replace(/[()]/g, " ").trim()}`;
}
