import type { GivenAddress } from "./postal-address.ts";

const MOST_PARTS = 12;
const POSTCODE =
  /(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?:[A-Z]{1,2}-)?\d{5}-\d{4}|(?:[A-Z]{1,2}-)?\d{4,6})(?![\w-])/;

/** A number in such a part is no postcode. */
const PLACE_IN_HOUSE = /\b(?:apartado|apt|box|floor|local|no|nr|ofc|office|piso|room|suite|unit)\b/i;

/**
 * The parts of an address that a list has on one line: street and number first, then a part with the postcode.
 * Undefined without a postcode: many towns have a street of the same name.
 */
export function listedAddress(text: string): GivenAddress | undefined {
  const parts = text
    .split(/[,;\n]/, MOST_PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const at = parts.findLastIndex(
    (part, index) => index > 0 && !PLACE_IN_HOUSE.test(part) && POSTCODE.test(part.toUpperCase()),
  );
  const found = parts[at];
  const postcode = found === undefined ? undefined : POSTCODE.exec(found.toUpperCase())?.[0];
  if (found === undefined || postcode === undefined) return undefined;
  const beside = found.toUpperCase().replace(postcode, "").trim();
  const line = parts.slice(0, at).join(", ");
  return { postcode, line, ...(beside !== "" && { city: beside }) };
}
