import { isNonEmpty } from "../../domain/non-empty.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const emailJoinsAWordAndADate = defineCheck({
  id: "email-joins-a-word-and-a-date",
  category: "contact",
  asks: {
    en: "Is an e-mail address made of a common word and a day of the year?",
    de: "Besteht eine E-Mail-Adresse aus einem Alltagswort und einem Tag im Jahr?",
  },
  because: {
    en: "Of the addresses named in advisories about one in ten looks like this, of other developers' almost none.",
    de: "So sieht etwa jede zehnte Adresse aus Warnhinweisen aus, bei anderen Entwicklungsprofilen fast keine.",
  },
  ordinaryReasons: [
    {
      en: "The digits are the person's birthday or another day that means something to them.",
      de: "Die Ziffern sind der Geburtstag der Person oder ein anderer Tag, der ihr etwas bedeutet.",
    },
    {
      en: "The plain word was taken, and the digits are a number that was free.",
      de: "Das Wort allein war schon vergeben, und die Zahl dahinter war noch frei.",
    },
  ],
  cannotKnow: {
    en: "Why the person chose this address. Most mailboxes are named in a hurry.",
    de: "Warum die Person diese Adresse gewählt hat. Die meisten Postfächer werden in Eile benannt.",
  },
  sources: [],
  settledBy: ["answer-from-a-second-address", "search-the-contact-details"],
  maturity: "trial",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["emails"],

  run({ emails }) {
    if (emails.length === 0)
      return notApplicable({
        en: "No e-mail address was given.",
        de: "Es wurde keine E-Mail-Adresse angegeben.",
      });
    const evidence = emails.filter((email) => email.joinsWordAndDate).map((email) => email.stated);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "An e-mail address is made of a common word and a day of the year.",
        de: "Eine E-Mail-Adresse besteht aus einem Alltagswort und einem Tag im Jahr.",
      },
      evidence,
    });
  },
});
