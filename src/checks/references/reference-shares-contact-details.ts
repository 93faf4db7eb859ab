import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

const MOST_SHOWN = 2;

export const referenceSharesContactDetails = defineCheck({
  id: "reference-shares-contact-details",
  category: "references",
  asks: {
    en: "Does a reference share contact details with another one or with the candidate?",
    de: "Teilt sich eine Referenz Kontaktdaten mit einer anderen oder mit der Person selbst?",
  },
  because: {
    en: "Where one person answers for several referees, they can be reached at the same place.",
    de: "Wo jemand für mehrere Referenzen antwortet, sind sie an derselben Stelle zu erreichen.",
  },
  ordinaryReasons: [
    {
      en: "A detail was copied into the wrong line.",
      de: "Eine Angabe ist in die falsche Zeile geraten.",
    },
    {
      en: "The referees are a couple, or run a business together.",
      de: "Die Referenzen sind ein Paar oder führen gemeinsam ein Geschäft.",
    },
    {
      en: "The candidate founded the company and gave its number.",
      de: "Die Person hat das Unternehmen gegründet und dessen Nummer angegeben.",
    },
  ],
  cannotKnow: {
    en: "Who answers at that number or address.",
    de: "Wer sich unter dieser Nummer oder Adresse meldet.",
  },
  sources: [SEE.GTIG25],
  settledBy: ["call-references-on-company-line"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["referenceContacts"],

  run({ referenceContacts }) {
    if (referenceContacts.reachable === 0)
      return notApplicable({
        en: "No reference was given with a phone number or an e-mail address.",
        de: "Zu keiner Referenz liegt eine Telefonnummer oder E-Mail-Adresse vor.",
      });
    const evidence = referenceContacts.shared.slice(0, MOST_SHOWN).flatMap(({ one, other }) => [one, other]);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "A reference has the same contact details as another one, or as the candidate.",
        de: "Eine Referenz hat dieselben Kontaktdaten wie eine andere oder wie die Person selbst.",
      },
      evidence,
    });
  },
});
