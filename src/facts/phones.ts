import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import type { Instant } from "../domain/instant.ts";
import { readOnce } from "./read-once.ts";
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
  /**
   * Whether it can be a number of the country whose code it carries. Undefined when it carries none and does not fit
   * the claimed country, so that its country is not known, and when it cannot be read.
   */
  readonly real?: boolean;
  /** Every country that it may be from: several when a shared calling code does not tell; empty when it has none. */
  readonly possibleCountries: readonly string[];
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

/** Forms that a country has given up, which people still write and which still lead to the line. */
const FORMER_FORMS = [
  /^\+521\d{10}$/, // Mexico, mobile, until 2019
  /^\+549\d{2,4}15\d{6,8}$/, // Argentina, the domestic mobile prefix kept behind the international one
  /^\+55\d{2}[6-9]\d{7}$/, // Brazil, mobile without the ninth digit, until 2016
  /^\+22[59]\d{8}$/, // Côte d'Ivoire until 2021, Benin until 2024
];

/** Digits and what people put between them; anything else may be two numbers, or a word about one. */
const ONE_NUMBER = /^\+[\d\s().-]{4,40}$/;

/** The phone numbers given, each once. A number without + is read as one of the claimed country. */
export const phones = readOnce((submission, seenAt): readonly Phone[] => {
  const country = submission.location?.country;
  const all = (submission.phones ?? []).map((text) => phone(text, country, seenAt));
  return all.filter(
    (own, at) => own.e164 === undefined || all.findIndex((other) => other.e164 === own.e164) === at,
  );
});

function phone(text: string, country: string | undefined, seenAt: Instant): Phone {
  const given = stated({ en: "Phone", de: "Telefon" }, text, seenAt);
  const number = parsePhoneNumberFromString(international(text), {
    ...(country !== undefined && isSupportedCountry(country) && { defaultCountry: country as CountryCode }),
  });
  const real = isReal(text, number);
  const shared = {
    stated: given,
    ...(real !== undefined && { real }),
    possibleCountries: number?.getPossibleCountries() ?? [],
  };
  if (number === undefined || !number.isPossible()) return { ...shared, valid: false, line: "unknown" };
  const type = number.getType();
  return {
    ...shared,
    e164: number.number,
    ...(number.country !== undefined && { country: number.country }),
    valid: number.isValid(),
    line:
      type === undefined || number.countryCallingCode === NORTH_AMERICA
        ? "unknown"
        : (LINES[type] ?? "other"),
  };
}

function isReal(text: string, number: PhoneNumber | undefined): boolean | undefined {
  if (number?.isValid()) return true;
  const typed = international(text);
  if (!ONE_NUMBER.test(typed)) return undefined;
  return number !== undefined && FORMER_FORMS.some((form) => form.test(number.number));
}

function international(text: string): string {
  const trimmed = text.normalize("NFKC").trim();
  return trimmed.replace(/^\+?00/, "+");
}
