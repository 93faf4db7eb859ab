/** Control characters, and those that turn the direction of what follows, mean nothing in a name or an address. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

export const LONGEST_NAME = 300;
export const LONGEST_VALUE = 500;
export const LONGEST_NOTE = 500;

/** In one line, without what cannot be seen; at most so many characters. */
export function plain(text: string, longest: number): string {
  const line = text
    .slice(0, longest * 4)
    .replace(UNSEEN, " ")
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= longest ? line : [...line].slice(0, longest).join("");
}
