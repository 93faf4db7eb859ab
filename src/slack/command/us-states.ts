import { phones } from "../../facts/phones.ts";

/** Postal codes of the states of the United States and the District of Columbia (ISO 3166-2:US). */
const STATES = new Set(
  (
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK " +
    "OR PA RI SC SD TN TX UT VA VT WA WI WV WY"
  ).split(" "),
);

export function isState(code: string): boolean {
  return STATES.has(code);
}

/**
 * "Toronto, CA" and "Oakland, CA" are written alike. Two letters are a country, unless the phone numbers or the time
 * zone speak for the United States and not for that country: an honest person from Georgia must not be taken for
 * somebody from Gabon.
 */
export function isStateRather(
  code: string,
  details: { readonly phones: readonly string[]; readonly timezone?: string | undefined },
): boolean {
  return isState(code) && !speaksFor(code, details) && speaksFor("US", details);
}

function speaksFor(
  country: string,
  details: { readonly phones: readonly string[]; readonly timezone?: string | undefined },
): boolean {
  const { timezone } = details;
  const zones = new Intl.Locale(`und-${country}`).getTimeZones?.() ?? [];
  if (timezone !== undefined && zones.includes(timezone)) return true;
  return phones({ name: "", phones: [...details.phones] }, "").some((phone) => phone.country === country);
}
