import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const accountHolderDiffers = defineCheck({
  id: "account-holder-differs",
  category: "payment",
  asks: {
    en: "Is the account to be paid held by someone else?",
    de: "Gehört das Konto, auf das gezahlt werden soll, jemand anderem?",
  },
  because: {
    en: "Workers behind a borrowed identity are paid through accounts of other people.",
    de: "Wer unter fremder Identität arbeitet, wird über Konten anderer Menschen bezahlt.",
  },
  ordinaryReasons: [
    {
      en: "The candidate invoices through a registered business.",
      de: "Die Person rechnet über ein eingetragenes Unternehmen ab.",
    },
    {
      en: "The bank still has a name from before a marriage.",
      de: "Die Bank führt noch einen früheren Namen.",
    },
  ],
  cannotKnow: {
    en: "Who really controls the account; only the bank can confirm the payee.",
    de: "Wer wirklich über das Konto verfügt; das kann nur die Bank bestätigen.",
  },
  sources: [SEE.US22, SEE.JP24],
  settledBy: ["confirm-the-payee-name"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["names", "payment"],

  run({ names, payment }) {
    const { accountHolder } = payment;
    if (accountHolder === undefined)
      return notApplicable({
        en: "No account holder was given.",
        de: "Es wurde kein Kontoinhaber angegeben.",
      });
    if (names.match(accountHolder.value) !== "different") return clear;
    if (payment.isBusiness(accountHolder.value)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "The account is held by another name than the candidate's.",
        de: "Das Konto lautet auf einen anderen Namen als den der Person.",
      },
      evidence: [names.claimed, accountHolder],
    });
  },
});
