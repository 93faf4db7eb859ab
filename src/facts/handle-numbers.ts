import anyAscii from "any-ascii";
import type { NameParts } from "./name-parts.ts";

/** A handle that ends in three or four digits, taken apart: "sky-dev0413" is "sky-dev" with the word "dev" and "0413". */
export interface NumberedHandle {
  /** Letters and inner digits without separators. */
  readonly stem: string;
  /** The last run of letters. */
  readonly word: string;
  readonly suffix: string;
}

const LONGEST_HANDLE = 60;
/** Chosen by very many people, whether or not they know each other. */
const COMMON_NUMBERS = new Set(
  "123 321 234 345 456 567 678 789 007 069 101 100 200 300 500 404 420 360 365 247 1234 4321 2345 3456 1337 0007 0815 4711 1001 1212 2121 1313 6969".split(
    " ",
  ),
);

/** Undefined for handles without such a number, and for numbers that many share: years, counted-up and round ones. */
export function numberedHandle(handle: string): NumberedHandle | undefined {
  const plain = anyAscii(handle.slice(0, LONGEST_HANDLE)).toLowerCase().replace(/^@/, "");
  const [, head, suffix] = /^([^\s]*[^\s\d])(\d{3,4})$/.exec(plain) ?? [];
  if (head === undefined || suffix === undefined || isCommon(suffix)) return undefined;
  const stem = head.replace(/[^a-z0-9]/g, "");
  const word = /([a-z]+)[^a-z0-9]*$/.exec(head)?.[1] ?? "";
  return word.length < 3 ? undefined : { stem, word, suffix };
}

function isCommon(suffix: string): boolean {
  return /^(?:19|20)\d\d$/.test(suffix) || /^(\d)\1+$/.test(suffix) || COMMON_NUMBERS.has(suffix);
}

/**
 * Whether two stems are two words, not two spellings of one: neither contains the other, and not both are made from
 * the person's name ("jdoe" and "janed").
 */
export function areTwoStems(one: string, other: string, name: NameParts): boolean {
  if (one.includes(other) || other.includes(one)) return false;
  return !(isFromName(one, name) && isFromName(other, name));
}

function isFromName(stem: string, { parts }: NameParts): boolean {
  return parts.some(({ plain }) =>
    plain.length < 3 ? stem.startsWith(plain) : stem.includes(plain.slice(0, 4)),
  );
}
