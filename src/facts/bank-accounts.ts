export interface Iban {
  /** Without spaces, in capitals. */
  readonly iban: string;
  /** Two letters: where the account is kept. */
  readonly country: string;
  /** A payment service hands these accounts to customers everywhere, so the country says nothing about the person. */
  readonly isPaymentService: boolean;
}

/** Lengths by country, from the SWIFT IBAN registry. */
const LENGTHS = new Map(
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** Wise in Belgium and the UK, Revolut in Lithuania, Ireland and the UK. */
const PAYMENT_SERVICES = /^(?:BE..9(?:67|05)|GB..(?:TRWI|REVO)|LT..3250|IE..REVO)/;

/** Letters count from A = 10; the checksum of ISO 13616 leaves 1 when divided by 97. */
export function readIban(text: string): Iban | undefined {
  const iban = compact(text);
  const country = iban.slice(0, 2);
  if (iban.length !== LENGTHS.get(country) || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return undefined;
  if (remainder(`${iban.slice(4)}${iban.slice(0, 4)}`) !== 1) return undefined;
  return { iban, country, isPaymentService: PAYMENT_SERVICES.test(iban) };
}

/**
 * An account number in one spelling: of an IBAN, or of a number that has at least eight digits and is not one digit
 * over and over or simply counted up. Undefined for anything else, such as a masked number.
 */
export function readAccount(text: string): string | undefined {
  const iban = readIban(text);
  if (iban !== undefined) return iban.iban;
  if (/[*•…]|x{3}/i.test(text)) return undefined;
  const account = compact(text);
  const digits = account.replace(/\D/g, "");
  if (!/^[A-Z0-9]{8,40}$/.test(account) || digits.length < 8) return undefined;
  return new Set(digits.slice(2)).size <= 2 || COUNTED.includes(digits.slice(0, 8)) ? undefined : account;
}

const COUNTED = "01234567890123456789 9876543210987654321";

function compact(text: string): string {
  return text
    .slice(0, 100)
    .toUpperCase()
    .replace(/^\s*IBAN\b[\s:]*/, "")
    .replace(/[\s./-]/g, "");
}

function remainder(rearranged: string): number {
  let rest = 0;
  for (const character of rearranged) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
