import { stripVTControlCharacters } from "node:util";

/** A candidate's text for a terminal: no colour, no cursor movement, no line of its own. */
export function oneLine(untrusted: string): string {
  return stripVTControlCharacters(untrusted)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}
