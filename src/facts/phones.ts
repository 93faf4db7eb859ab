import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Stated, stated } from "./stated.ts";

export interface Phone {
  /** As it was typed. */
  readonly stated: Stated<string>;
  /** Only when the number has the right length for its country. */
  readonly e164?: string;
  /** Two letters; absent for numbers that belong to no single country. */
  readonly country?: string;
  /** In a range that is in use, as far as libphonenumber's tables know. */
  readonly valid: boolean;
  /** `unknown` also where a country's numbers do not tell, as with all of +1. */
  readonly line: "mobile" | "fixed" | "voip" | "other" | "unknown";
}

/** North America gives mobile, fixed and VoIP lines numbers from the same ranges. */
const NORTH_AMERICA = "1";

const LINES: Readonly<Record<string, Phone["line"]>> = {
  MOBILE: "mobile",
  FIXED_LINE: "fixed",
  VOIP: "voip",
  FIXED_LINE_OR_MOBILE: "unknown",
};

/** The phone numbers given, each once. A number without + is read as one of the claimed country. */
export function phones(submission: Submission, seenAt: Instant): readonly Phone[] {
  const country = submission.location?.country;
  const all = (submission.phones ?? []).map((text) => phone(text, country, seenAt));
  return all.filter(
    (own, at) => own.e164 === undefined || all.findIndex((other) => other.e164 === own.e164) === at,
  );
}

function phone(text: string, country: string | undefined, seenAt: Instant): Phone {
  const given = stated({ en: "Phone", de: "Telefon" }, text, seenAt);
  const number = parsePhoneNumberFromString(international(text), {
    ...(country !== undefined && isSupportedCountry(country) && { defaultCountry: country as CountryCode }),
  });
  if (number === undefined || !number.isPossible()) return { stated: given, valid: false, line: "unknown" };
  const type = number.getType();
  return {
    stated: given,
    e164: number.number,
    ...(number.country !== undefined && { country: number.country }),
    valid: number.isValid(),
    line:
      type === undefined || number.countryCallingCode === NORTH_AMERICA
        ? "unknown"
        : (LINES[type] ?? "other"),
  };
}

function international(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith("00") ? `+${trimmed.slice(2)}` : trimmed;
}
