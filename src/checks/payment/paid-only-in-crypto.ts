import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const paidOnlyInCrypto = defineCheck({
  id: "paid-only-in-crypto",
  category: "payment",
  asks: {
    en: "Is cryptocurrency the only way the person wants to be paid?",
    de: "Möchte die Person ausschließlich in Kryptowährung bezahlt werden?",
  },
  because: {
    en: "A payment in cryptocurrency does not show who receives the money.",
    de: "Bei einer Zahlung in Kryptowährung ist nicht zu sehen, wer das Geld erhält.",
  },
  ordinaryReasons: [
    {
      en: "In some industries, pay in cryptocurrency is common.",
      de: "In manchen Branchen ist Bezahlung in Kryptowährung üblich.",
    },
    {
      en: "Bank transfers to the person's country are slow, expensive or not possible.",
      de: "Überweisungen in das Land der Person sind langsam, teuer oder nicht möglich.",
    },
  ],
  cannotKnow: {
    en: "Whether the person would accept a bank transfer when asked.",
    de: "Ob die Person auf Nachfrage auch eine Überweisung annehmen würde.",
  },
  sources: [SEE.BfV24, SEE.US22],
  settledBy: ["agree-payment-to-own-account"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["payment"],

  run({ payment }) {
    const { methods } = payment;
    if (methods === undefined)
      return notApplicable({
        en: "Nothing was said about the way of payment.",
        de: "Zur Zahlungsart wurde nichts gesagt.",
      });
    if (methods.value.some((method) => method !== "crypto")) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "Cryptocurrency is the only way of payment asked for.",
        de: "Als Zahlungsart wird nur Kryptowährung genannt.",
      },
      evidence: [methods],
    });
  },
});
