import { readCountry } from "./countries.ts";
import { isState } from "./us-states.ts";

export interface ReadPlace {
  readonly city?: string;
  readonly country?: string;
  /** The country was written as two letters which are also those of a state of the US. */
  readonly maybeState?: true;
}

/** "Berlin, DE", "Berlin, Germany", "Deutschland", "Austin, TX" or a city alone; undefined when the country is not known. */
export function readPlace(text: string): ReadPlace | undefined {
  const typed = text.replace(/\s+/g, " ").trim();
  if (!/\p{L}/u.test(typed) || typed.length > 300) return undefined;
  const whole = readCountry(typed);
  if (whole !== undefined) return { country: whole };
  const comma = typed.lastIndexOf(",");
  if (comma < 0) return /^[A-Z]{2}$/.test(typed) ? undefined : withBracket(typed);
  const city = typed.slice(0, comma).replace(/,+$/, "").trim();
  const last = typed.slice(comma + 1).trim();
  const country = readCountry(last);
  if (city === "") return country === undefined ? undefined : { country };
  const maybeState = isState(last);
  if (country === undefined) return maybeState ? { city: typed, country: "US" } : undefined;
  return { city, country, ...(maybeState && { maybeState }) };
}

/** "Berlin (Germany)", or a city alone. */
function withBracket(typed: string): ReadPlace | undefined {
  const open = typed.lastIndexOf("(");
  if (open <= 0 || !typed.endsWith(")")) return { city: typed };
  const country = readCountry(typed.slice(open + 1, -1));
  return country === undefined ? undefined : { city: typed.slice(0, open).trim(), country };
}
