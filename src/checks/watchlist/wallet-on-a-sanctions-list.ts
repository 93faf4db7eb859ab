import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { listed } from "../listed.ts";

export const walletOnASanctionsList = defineCheck({
  id: "wallet-on-a-sanctions-list",
  category: "watchlist",
  asks: {
    en: "Is a wallet that the person wants to be paid to on a sanctions list?",
    de: "Steht ein Wallet, auf das die Person bezahlt werden möchte, auf einer Sanktionsliste?",
  },
  because: {
    en: "Sanctions lists name wallets, and a payment to one of them is not allowed.",
    de: "Sanktionslisten nennen Wallets, und eine Zahlung an eines davon ist nicht erlaubt.",
  },
  ordinaryReasons: [
    {
      en: "The wallet is a collective address of an exchange that many customers use.",
      de: "Das Wallet ist eine Sammeladresse einer Börse, die viele Kunden nutzen.",
    },
    {
      en: "The address was copied from somewhere else by mistake.",
      de: "Die Adresse wurde versehentlich von anderer Stelle kopiert.",
    },
  ],
  cannotKnow: {
    en: "Who controls the wallet, and whether the entry still stands.",
    de: "Wer über das Wallet verfügt und ob der Eintrag noch besteht.",
  },
  sources: [SEE.JeFiu],
  settledBy: ["screen-against-sanctions"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["payment", "watchlistHits"],

  run({ payment, watchlistHits }) {
    const evidence = watchlistHits.filter((hit) => hit.kind === "wallet" && hit.sanctioned).map(listed);
    if (isNonEmpty(evidence))
      return raise({
        strength: "strong",
        says: {
          en: "The wallet is on a sanctions list. Pay nothing until finance has looked at it.",
          de: "Das Wallet steht auf einer Sanktionsliste. Zahlen Sie nichts, bevor die Finanzabteilung es geprüft hat.",
        },
        evidence,
      });
    if (payment.hasWallets) return clear;
    return notApplicable({ en: "No wallet was given.", de: "Es wurde kein Wallet angegeben." });
  },
});
