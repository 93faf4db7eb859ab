import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const accountInAnotherName = defineCheck({
  id: "account-in-another-name",
  category: "identity",
  asks: {
    en: "Does the platform or code account offered for the work bear another name?",
    de: "Lautet das für die Arbeit angebotene Plattform- oder Code-Konto auf einen anderen Namen?",
  },
  because: {
    en: "Accounts on freelance and code platforms are rented and bought to work under other names.",
    de: "Konten auf Freelance- und Code-Plattformen werden gemietet und gekauft, um unter anderem Namen zu arbeiten.",
  },
  ordinaryReasons: [
    {
      en: "The account belongs to the firm or agency that the person works through.",
      de: "Das Konto gehört der Firma oder Agentur, über die die Person arbeitet.",
    },
    {
      en: "The person uses a pen name there, or the account still has an earlier name.",
      de: "Die Person nutzt dort einen Künstlernamen, oder das Konto trägt noch einen früheren Namen.",
    },
  ],
  cannotKnow: {
    en: "Who uses the account. The name on it may have been chosen freely.",
    de: "Wer das Konto nutzt. Der Name darauf kann frei gewählt sein.",
  },
  sources: [SEE.US22],
  settledBy: ["prove-control-of-the-profile", "check-identity-on-the-call"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["names", "otherNames", "payment"],

  run({ names, otherNames, payment }) {
    const accounts = otherNames.filter(({ where }) => where === "platform" || where === "account");
    if (accounts.length === 0)
      return notApplicable({
        en: "No name of a platform or code account is known.",
        de: "Es ist kein Name eines Plattform- oder Code-Kontos bekannt.",
      });
    const differing = accounts.filter(({ differs, stated }) => differs && !payment.isBusiness(stated.value));
    const evidence = differing.map(({ stated }) => stated);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "An account offered for the work bears another name than the candidate's.",
        de: "Ein für die Arbeit angebotenes Konto lautet auf einen anderen Namen als den der Person.",
      },
      evidence: [names.claimed, ...evidence],
    });
  },
});
