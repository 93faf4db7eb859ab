import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { usesByOthers } from "../used-by-another.ts";

const KINDS = ["referee-who-applied", "candidate-who-vouched", "referee-mail", "referee-phone"] as const;

export const refereeSeenElsewhere = defineCheck({
  id: "referee-seen-elsewhere",
  category: "linkage",
  asks: {
    en: "Is a referee also a candidate, or a referee for people from companies that have nothing in common?",
    de: "Ist eine Referenz zugleich Bewerber, oder bürgt sie für Menschen aus Unternehmen ohne Verbindung?",
  },
  because: {
    en: "Invented people vouch for each other, or share one referee under several employers.",
    de: "Erfundene Personen bürgen füreinander oder teilen sich eine Referenz mit wechselnden Arbeitgebern.",
  },
  ordinaryReasons: [
    {
      en: "Two colleagues look for work at the same time and vouch for each other.",
      de: "Zwei Kollegen suchen gleichzeitig Arbeit und bürgen füreinander.",
    },
    {
      en: "The referee has changed companies, or works for several.",
      de: "Die Referenz hat das Unternehmen gewechselt oder arbeitet für mehrere.",
    },
    {
      en: "The number is that of a switchboard or a shared office.",
      de: "Die Nummer gehört zu einer Zentrale oder einem Gemeinschaftsbüro.",
    },
  ],
  cannotKnow: {
    en: "Whether the referee and the candidates really worked together.",
    de: "Ob die Referenz und die Bewerber wirklich zusammengearbeitet haben.",
  },
  sources: [SEE.GTIG25],
  settledBy: ["call-references-on-company-line", "compare-with-the-earlier-candidate"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["identifiers", "names", "shared"],

  run({ identifiers, names, shared }) {
    const uses = usesByOthers(names, shared, KINDS);
    if (uses !== undefined)
      return raise({
        strength: "strong",
        says: {
          en: "A reference and a candidate, or references from unrelated companies, are reached under one contact.",
          de: "Eine Referenz und eine sich bewerbende Person oder Referenzen aus Unternehmen ohne Verbindung sind unter einem Kontakt erreichbar.",
        },
        ...uses,
      });
    if (identifiers.some(({ kind }) => kind === "referee-mail" || kind === "referee-phone")) return clear;
    return notApplicable({
      en: "No contact of a reference was given.",
      de: "Es wurde kein Kontakt einer Referenz angegeben.",
    });
  },
});
