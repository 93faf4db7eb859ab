import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** One reference with a private address is too common to mean anything. */
const FEWEST_REFERENCES = 2;

export const allReferencesUseFreeMail = defineCheck({
  id: "all-references-use-free-mail",
  category: "references",
  asks: {
    en: "Do all references write from consumer mail services?",
    de: "Schreiben alle Referenzen von privaten Mail-Diensten?",
  },
  because: {
    en: "Anybody can open such a mailbox, so it does not show that the referee works where they say.",
    de: "Ein solches Postfach kann sich jeder einrichten; es zeigt nicht, dass die Referenz wirklich dort arbeitet.",
  },
  ordinaryReasons: [
    {
      en: "The referees have left that company or work for themselves.",
      de: "Die Referenzen haben das Unternehmen verlassen oder sind selbstständig.",
    },
    {
      en: "Some companies do not allow references from a work address.",
      de: "Manche Unternehmen erlauben keine Auskünfte über die dienstliche Adresse.",
    },
  ],
  cannotKnow: {
    en: "Who reads the mailboxes, and whether the referees worked with the candidate.",
    de: "Wer die Postfächer liest und ob die Referenzen mit der Person gearbeitet haben.",
  },
  sources: [SEE.KB4],
  settledBy: ["call-references-on-company-line"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["references"],

  run({ references }) {
    if (references.length < FEWEST_REFERENCES)
      return notApplicable({
        en: "Fewer than two references were given.",
        de: "Es wurden weniger als zwei Referenzen angegeben.",
      });
    if (references.some((referee) => referee.isFreeMail === false)) return clear;
    if (references.some((referee) => referee.isFreeMail === undefined))
      return cannotTell({
        en: "Not every reference came with an e-mail address.",
        de: "Nicht zu jeder Referenz liegt eine E-Mail-Adresse vor.",
      });
    const evidence = references.map((referee) => referee.stated);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "All references use a consumer mail service, none a company's address.",
        de: "Alle Referenzen nutzen einen privaten Mail-Dienst, keine die Adresse eines Unternehmens.",
      },
      evidence,
    });
  },
});
