import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const asksForPrepayment = defineCheck({
  id: "asks-for-prepayment",
  category: "payment",
  asks: {
    en: "Does the person ask for money before any work is done?",
    de: "Verlangt die Person Geld, bevor gearbeitet wurde?",
  },
  because: {
    en: "Money paid in advance is gone when the person cannot be reached afterwards.",
    de: "Im Voraus gezahltes Geld ist verloren, wenn die Person danach nicht mehr zu erreichen ist.",
  },
  ordinaryReasons: [
    {
      en: "A deposit is usual for small freelance projects and first-time clients.",
      de: "Bei kleinen Aufträgen und neuen Auftraggebern ist eine Anzahlung üblich.",
    },
    {
      en: "The person has to buy equipment or licences for the work.",
      de: "Die Person muss für die Arbeit Geräte oder Lizenzen anschaffen.",
    },
  ],
  cannotKnow: {
    en: "Whether the person would agree to pay by milestones when asked.",
    de: "Ob die Person auf Nachfrage einer Zahlung nach Abschnitten zustimmen würde.",
  },
  sources: [SEE.USROK23],
  settledBy: ["agree-payment-to-own-account", "confirm-the-payee-name"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["payment"],

  run({ payment }) {
    const { prepayment } = payment;
    if (prepayment === undefined)
      return notApplicable({
        en: "Nobody has noted whether money was asked for in advance.",
        de: "Es ist nicht vermerkt, ob Geld im Voraus verlangt wurde.",
      });
    if (!prepayment.value) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "Money was asked for before any milestone.",
        de: "Es wurde Geld vor dem ersten Arbeitsergebnis verlangt.",
      },
      evidence: [prepayment],
    });
  },
});
