import type { Instant } from "../domain/instant.ts";
import type { PAYMENT_METHODS, Submission } from "../domain/submission.ts";
import { list, type Text, verbatim } from "../domain/text.ts";
import { sameCompany } from "./company-name.ts";
import { type Stated, stated } from "./stated.ts";

type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export interface Payment {
  /** How the candidate asks to be paid; absent when nothing was said. */
  readonly methods?: Stated<readonly PaymentMethod[]>;
  readonly accountHolder?: Stated<string>;
  readonly registeredBusiness?: Stated<string>;
  /** The name is that of the registered business, or of the agency that the candidate works through. */
  isBusiness(holder: string): boolean;
}

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

export function payment(submission: Submission, seenAt: Instant): Payment {
  const { methods, accountHolder, registeredBusiness } = submission.payment ?? {};
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
    isBusiness: (holder) => businesses.some((business) => sameCompany(business, holder)),
  };
}
