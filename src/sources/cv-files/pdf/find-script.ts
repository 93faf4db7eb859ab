import { Unzlib } from "fflate";
import { latin1 } from "../file-kind.ts";
import { MOST_OBJECT_BYTES, MOST_OBJECT_STREAMS } from "../limits.ts";

/** An action that runs code or starts a program; the word alone stands in many an engineer's CV. */
const ACTS = /\/S\s{0,20}\/(?:JavaScript|Launch)\b/;
const STREAM = /stream\r?\n/g;
/** The dictionary of a group of objects takes less. */
const LONGEST_DICTIONARY = 2_000;
const SLICE_BYTES = 65_536;

/** Whether a PDF carries an action, in the open or in a packed group of objects. */
export function hasScript(content: Uint8Array): boolean {
  const text = latin1(content);
  if (ACTS.test(text)) return true;
  let left = MOST_OBJECT_BYTES;
  let at = -1;
  for (let seen = 0; seen < MOST_OBJECT_STREAMS && left > 0; seen++) {
    at = text.indexOf("/ObjStm", at + 1);
    if (at === -1) return false;
    STREAM.lastIndex = at;
    const begin = STREAM.exec(text.slice(0, at + LONGEST_DICTIONARY));
    if (begin === null) continue;
    const from = begin.index + begin[0].length;
    const end = text.indexOf("endstream", from);
    const unpacked = inflateAtMost(content.subarray(from, end === -1 ? undefined : end), left);
    left -= unpacked.length;
    if (ACTS.test(unpacked)) return true;
  }
  return false;
}

/** As far as it can be unpacked, up to so many bytes. */
function inflateAtMost(packed: Uint8Array, most: number): string {
  let unpacked = "";
  const inflate = new Unzlib((chunk) => {
    unpacked += latin1(chunk);
  });
  try {
    for (let at = 0; at < packed.length && unpacked.length < most; at += SLICE_BYTES)
      inflate.push(packed.subarray(at, at + SLICE_BYTES));
  } catch {
    // Encrypted or damaged: what was unpacked so far is looked at.
  }
  return unpacked;
}
