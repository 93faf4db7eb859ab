import { isNonEmpty } from "../../domain/non-empty.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { usesByOthers } from "../used-by-another.ts";

/** One pair shows it; a person has to read them. */
const MOST_PAIRS = 2;

export const handleNumberRepeats = defineCheck({
  id: "handle-number-repeats",
  category: "linkage",
  asks: {
    en: "Do different handles end in one number, or does another candidate use the same word and number?",
    de: "Enden verschiedene Benutzernamen auf dieselbe Zahl, oder nutzt eine andere Person dasselbe Wort mit derselben Zahl?",
  },
  because: {
    en: "Accounts that are made in numbers get their names from a word list and one number.",
    de: "Wer viele Konten anlegt, bildet ihre Namen oft aus einer Wortliste und einer Zahl.",
  },
  ordinaryReasons: [
    {
      en: "The person has a favourite number and puts it behind every handle.",
      de: "Die Person hängt ihre Lieblingszahl an jeden Benutzernamen.",
    },
    {
      en: "A common word and a number met by chance.",
      de: "Ein häufiges Wort und eine Zahl fallen ohne Verbindung zusammen.",
    },
  ],
  cannotKnow: {
    en: "Who made the accounts, and what the number stands for.",
    de: "Wer die Konten angelegt hat und wofür die Zahl steht.",
  },
  sources: [],
  settledBy: ["prove-control-of-the-profile", "search-the-contact-details"],
  maturity: "trial",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["identifiers", "names", "numberedHandles", "shared"],

  run({ identifiers, names, numberedHandles, shared }) {
    const uses = usesByOthers(names, shared, ["handle-word-suffix"]);
    if (uses !== undefined)
      return raise({
        strength: "moderate",
        says: {
          en: "A candidate with another name uses the same word and number.",
          de: "Eine Person mit anderem Namen nutzt dasselbe Wort mit derselben Zahl.",
        },
        ...uses,
      });
    const evidence = [...new Set(numberedHandles.repeated.slice(0, MOST_PAIRS).flat())];
    if (isNonEmpty(evidence))
      return raise({
        strength: "moderate",
        says: {
          en: "Different handles of the person end in one number.",
          de: "Verschiedene Benutzernamen der Person enden auf dieselbe Zahl.",
        },
        evidence,
      });
    const isAnyGiven = numberedHandles.given > 0 || identifiers.some(({ kind }) => kind === "mailbox");
    return isAnyGiven
      ? clear
      : notApplicable({ en: "No handle was given.", de: "Es wurde kein Benutzername angegeben." });
  },
});
