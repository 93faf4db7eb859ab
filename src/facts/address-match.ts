import { distance } from "fastest-levenshtein";
import type { HouseNumber, PostalAddress } from "./postal-address.ts";
import { isSameTerritory } from "./territories.ts";

export type AddressMatch = "same" | "different" | "unclear";

/**
 * Compares two addresses by house: flats and floors do not make two. `different` only when both are complete enough
 * to be sure: another country, or town and postcode that both differ, or another street or number where the rest
 * does not speak against it. In doubt `unclear`: a difference ends in a finding about a person.
 */
export function compareAddresses(one: PostalAddress, other: PostalAddress): AddressMatch {
  if (
    one.country !== undefined &&
    other.country !== undefined &&
    !isSameTerritory(one.country, other.country)
  )
    return "different";
  const postcodes = comparePostcodes(one.postcode, other.postcode);
  const cities = compareCities(one, other);
  const houses = compareHouses(one, other, postcodes);
  if (postcodes === "different" && cities === "different") return "different";
  if (houses === "same") {
    const isElsewhere = postcodes === "different" || (cities === "different" && postcodes !== "same");
    return isElsewhere || areOtherUnits(one, other) ? "unclear" : "same";
  }
  return houses;
}

function comparePostcodes(one: string | undefined, other: string | undefined): AddressMatch {
  if (one === undefined || other === undefined) return "unclear";
  if (one === other) return "same";
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short) ? "same" : "different";
}

/** Two scripts spell one town in two ways, so they cannot be told to be two towns. */
function compareCities(one: PostalAddress, other: PostalAddress): AddressMatch {
  const [first, second] = [one.city, other.city];
  if (first === undefined || second === undefined) return "unclear";
  if (first === second) return "same";
  if (one.isLatin !== other.isLatin) return "unclear";
  if (first.includes(second) || second.includes(first)) return "unclear";
  return distance(first, second) <= 2 ? "unclear" : "different";
}

function compareHouses(one: PostalAddress, other: PostalAddress, postcodes: AddressMatch): AddressMatch {
  const [houses, others] = [housesOf(one), housesOf(other)];
  const pairs = houses.flatMap((house) => others.map((second) => [house, second] as const));
  const sameStreet = pairs.filter(([first, second]) => first.street === second.street);
  const numbers = sameStreet.map(([first, second]) => compareNumbers(first.house, second.house));
  if (numbers.includes("same")) return "same";
  if (pairs.length === 0 || numbers.includes("unclear")) return "unclear";
  if (sameStreet.length > 0) return pairs.length === 1 ? "different" : "unclear";
  // Other scripts and sloppy spellings come in too many forms to say that two streets are two.
  if (!one.isLatin || !other.isLatin) return "unclear";
  if (pairs.some(([first, second]) => isAlike(first.street, second.street))) return "unclear";
  // The same number may stand in one street that we cannot read as one.
  const isNumberShared = pairs.some(
    ([first, second]) => compareNumbers(first.house, second.house) !== "different",
  );
  if (isNumberShared && postcodes !== "different") return "unclear";
  const isComplete = [one, other].every(({ postcode, city }) => postcode !== undefined || city !== undefined);
  return isComplete ? "different" : "unclear";
}

function housesOf({ street, house, besides }: PostalAddress): PostalAddress["besides"] {
  return street === undefined || house === undefined ? besides : [{ street, house }, ...besides];
}

function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.includes(short)) return true;
  // Long enough to be a name of its own: "mill lane" in "old mill lane" and in "mill lane camden".
  for (let at = 0; at + SHARED_LETTERS <= short.length; at += 1)
    if (long.includes(short.slice(at, at + SHARED_LETTERS))) return true;
  return distance(one, other) <= Math.floor(short.length / 3);
}

const SHARED_LETTERS = 6;

function compareNumbers(one: HouseNumber, other: HouseNumber): AddressMatch {
  const overlap = one.from <= other.to && other.from <= one.to;
  if (overlap)
    return one.letter === other.letter || one.letter === "" || other.letter === "" ? "same" : "unclear";
  const isDoor = [one, other].some((number, at) => number.behindSlash === String([other, one][at]?.from));
  return isDoor ? "unclear" : "different";
}

/** Two flats of one house, where both say which. */
function areOtherUnits(one: PostalAddress, other: PostalAddress): boolean {
  return one.unit !== undefined && other.unit !== undefined && one.unit !== other.unit;
}
