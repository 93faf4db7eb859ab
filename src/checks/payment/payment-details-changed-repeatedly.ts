import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** One change is a new bank; from two on somebody should ask. */
const FROM_CHANGES = 2;

export const paymentDetailsChangedRepeatedly = defineCheck({
  id: "payment-details-changed-repeatedly",
  category: "payment",
  asks: {
    en: "Did the payment details change twice or more?",
    de: "Haben sich die Zahlungsdaten zweimal oder öfter geändert?",
  },
  because: {
    en: "Accounts of helpers are blocked or replaced, so the details keep changing.",
    de: "Konten von Helfern werden gesperrt oder ersetzt, darum ändern sich die Angaben immer wieder.",
  },
  ordinaryReasons: [
    {
      en: "The person corrected a typing error or opened a business account.",
      de: "Die Person hat einen Tippfehler berichtigt oder ein Geschäftskonto eröffnet.",
    },
    {
      en: "A transfer failed because the bank or payment service did not accept it.",
      de: "Eine Überweisung kam zurück, weil Bank oder Zahlungsdienst sie nicht annahm.",
    },
  ],
  cannotKnow: {
    en: "Why the details changed, and who asked for it.",
    de: "Warum sich die Angaben geändert haben und wer darum gebeten hat.",
  },
  sources: [SEE.FBI25b],
  settledBy: ["confirm-the-changed-detail", "confirm-the-payee-name"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["payment"],

  run({ payment }) {
    const { changes } = payment;
    if (changes === undefined)
      return notApplicable({
        en: "Nobody has noted whether the payment details changed.",
        de: "Es ist nicht vermerkt, ob sich die Zahlungsdaten geändert haben.",
      });
    if (changes.value < FROM_CHANGES) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "The payment details changed more than once.",
        de: "Die Zahlungsdaten haben sich mehr als einmal geändert.",
      },
      evidence: [changes, ...payment.changedDetails],
    });
  },
});
