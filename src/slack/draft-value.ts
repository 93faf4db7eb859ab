import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import type { Prefill } from "./command/prefill.ts";
import { MOST_TYPED } from "./forms/sheet.ts";

/** What a button can carry. */
const LONGEST_VALUE = 2000;
const LONGEST_JSON = 200_000;
/** Long texts are shortened only as far as it takes; the first is all that one field of the form shows. */
const LENGTHS = [MOST_TYPED, 1500, 700, 300, 100, 30];

/**
 * What was understood of a text, as the value of the button that opens the form with it: nothing has to be kept for a
 * form that may never be opened. Ordinary text of some thousand characters fits whole.
 */
export function packDraft(understood: Prefill): string {
  for (const length of LENGTHS) {
    const json = JSON.stringify(understood, (_, value: unknown) =>
      typeof value === "string" && value.length > length
        ? `${value.slice(0, length - 1).toWellFormed()}…`
        : value,
    );
    const packed = brotliCompressSync(json).toString("base64url");
    if (packed.length <= LONGEST_VALUE) return packed;
  }
  return "";
}

/** Empty for a value that no button of this version carries. */
export function unpackDraft(value: string): Prefill {
  if (value === "") return {};
  try {
    const json = brotliDecompressSync(Buffer.from(value, "base64url"), { maxOutputLength: LONGEST_JSON });
    const read: unknown = JSON.parse(json.toString());
    // Only our own buttons come back, and Slack hands nobody a value to change.
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    return {};
  }
}
