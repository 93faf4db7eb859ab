/**
 * A value as JSON that a terminal can be shown: what would move its cursor or turn its text round is spelled out, so
 * that a program reads the same value. JSON by itself spells out the first thirty-two controls alone.
 */
export function jsonLine(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (letter) =>
    letter.split("").map(spelledOut).join(""),
  );
}

function spelledOut(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
