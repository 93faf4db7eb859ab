import type { SubmissionVersion } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { PAYMENT_METHODS, Submission } from "../domain/submission.ts";
import { list, type Text, verbatim } from "../domain/text.ts";
import { readIban } from "./bank-accounts.ts";
import { paymentChanges } from "./changes.ts";
import { sameCompany } from "./company-name.ts";
import { type Stated, stated } from "./stated.ts";

type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export interface Payment {
  /** How the candidate asks to be paid; absent when nothing was said. */
  readonly methods?: Stated<readonly PaymentMethod[]>;
  readonly accountHolder?: Stated<string>;
  readonly registeredBusiness?: Stated<string>;
  /** Where the account is kept, by its IBAN or, without one that can be read, as stated. */
  readonly account?: Stated<AccountPlace>;
  readonly hasWallets: boolean;
  readonly prepayment?: Stated<boolean>;
  /** How often the details have changed, as somebody noted or as the versions show, whichever is more. */
  readonly changes?: Stated<number>;
  /** What the versions show to have stood in the place of account, holder and wallet. */
  readonly changedDetails: readonly Stated<string>[];
  /** The name is that of the registered business, or of the agency that the candidate works through. */
  isBusiness(holder: string): boolean;
}

export interface AccountPlace {
  /** Two letters. */
  readonly country: string;
  /** Wise, Payoneer and their like give accounts in one country to people in many. */
  readonly isPaymentService: boolean;
}

const PAYMENT_SERVICES: readonly PaymentMethod[] = ["payoneer", "wise", "paypal"];

const METHODS: Readonly<Record<PaymentMethod, Text>> = {
  bank: { en: "bank transfer", de: "Überweisung" },
  card: { en: "card", de: "Karte" },
  payoneer: verbatim("Payoneer"),
  wise: verbatim("Wise"),
  paypal: verbatim("PayPal"),
  crypto: { en: "cryptocurrency", de: "Kryptowährung" },
  cash: { en: "cash", de: "Bargeld" },
  other: { en: "another way", de: "ein anderer Weg" },
};

/** `versions`: how the submission stood before and how it stands, oldest first. */
export function payment(
  submission: Submission,
  seenAt: Instant,
  versions: readonly SubmissionVersion[] = [],
): Payment {
  const { methods, accountHolder, registeredBusiness, wallets, prepayment } = submission.payment ?? {};
  const shown = paymentChanges(versions);
  const noted = submission.payment?.changes;
  const changes = shown.count === 0 ? noted : Math.max(shown.count, noted ?? 0);
  const account = accountPlace(submission, seenAt);
  const businesses = [registeredBusiness, submission.agency?.name].filter((name) => name !== undefined);
  return {
    ...(methods !== undefined &&
      methods.length > 0 && {
        methods: stated(
          { en: "Asked to be paid by", de: "Gewünschte Zahlungsart" },
          [...new Set(methods)],
          seenAt,
          list([...new Set(methods)].map((method) => METHODS[method])),
        ),
      }),
    ...(accountHolder !== undefined && {
      accountHolder: stated({ en: "Account holder", de: "Kontoinhaber" }, accountHolder, seenAt),
    }),
    ...(registeredBusiness !== undefined && {
      registeredBusiness: stated(
        { en: "Registered business", de: "Eingetragenes Unternehmen" },
        registeredBusiness,
        seenAt,
      ),
    }),
    ...(account !== undefined && { account }),
    hasWallets: wallets !== undefined && wallets.length > 0,
    ...(prepayment !== undefined && {
      prepayment: stated(
        { en: "Money asked for in advance", de: "Geld im Voraus verlangt" },
        prepayment,
        seenAt,
        prepayment ? { en: "yes", de: "ja" } : { en: "no", de: "nein" },
      ),
    }),
    ...(changes !== undefined && {
      changes: stated(
        { en: "Changes of the payment details", de: "Änderungen der Zahlungsdaten" },
        changes,
        seenAt,
      ),
    }),
    changedDetails: shown.evidence,
    isBusiness: (holder) => businesses.some((business) => sameCompany(business, holder)),
  };
}

function accountPlace({ payment }: Submission, seenAt: Instant): Stated<AccountPlace> | undefined {
  const { iban: typed = "", accountCountry, methods = [] } = payment ?? {};
  const iban = readIban(typed);
  const country = iban?.country ?? accountCountry;
  if (country === undefined) return undefined;
  const isPaymentService =
    iban?.isPaymentService === true || methods.some((method) => PAYMENT_SERVICES.includes(method));
  return stated(
    { en: "Account kept in", de: "Konto geführt in" },
    { country, isPaymentService },
    seenAt,
    verbatim(country),
  );
}
