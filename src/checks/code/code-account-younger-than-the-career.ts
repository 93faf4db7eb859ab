import { accountCreated, areMonthsApart } from "../../facts/code-account.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { noCodeProfile } from "../no-code-profile.ts";

const YOUNGER_THAN_MONTHS = 6;
/** Who claims less may well have begun on the new account. */
const CLAIMED_YEARS = 4;

export const codeAccountYoungerThanTheCareer = defineCheck({
  id: "code-account-younger-than-the-career",
  category: "code",
  asks: {
    en: "Is the code account new, although years of work in public code are claimed?",
    de: "Ist das Code-Konto neu, obwohl jahrelange Arbeit an öffentlichem Code angegeben wird?",
  },
  because: {
    en: "Accounts for invented careers are opened shortly before the first application.",
    de: "Konten für ausgedachte Werdegänge werden kurz vor der ersten Bewerbung angelegt.",
  },
  ordinaryReasons: [
    {
      en: "The person lost or closed an older account, or keeps private and work accounts apart.",
      de: "Die Person hat ein älteres Konto verloren oder geschlossen oder trennt Privates von Beruflichem.",
    },
    {
      en: "The work was public on another site.",
      de: "Die Arbeit war auf einer anderen Website öffentlich.",
    },
    {
      en: "The person has a new name and began again under it.",
      de: "Die Person hat einen neuen Namen und hat darunter neu begonnen.",
    },
  ],
  cannotKnow: { en: "Which other accounts the person has.", de: "Welche weiteren Konten die Person hat." },
  sources: [SEE.AMZ25, SEE.KET],
  settledBy: ["review-the-code-account", "prove-control-of-the-profile"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["publicCode", "codeAccount"],

  run({ publicCode, codeAccount }) {
    if (codeAccount === null) return noCodeProfile;
    const { years } = publicCode;
    if (years === undefined || years.value < CLAIMED_YEARS)
      return notApplicable({
        en: "No years of work in public code are claimed.",
        de: "Es wird keine jahrelange Arbeit an öffentlichem Code angegeben.",
      });
    if (areMonthsApart(codeAccount.createdAt, codeAccount.source.seenAt, YOUNGER_THAN_MONTHS)) return clear;
    return raise({
      strength: "weak",
      says: {
        en: `The code account is less than ${YOUNGER_THAN_MONTHS} months old; more years of public code are claimed.`,
        de: `Das Code-Konto ist keine ${YOUNGER_THAN_MONTHS} Monate alt; angegeben sind Jahre an öffentlichem Code.`,
      },
      evidence: [years, accountCreated(codeAccount)],
    });
  },
});
