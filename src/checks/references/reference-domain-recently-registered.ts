import { isNonEmpty } from "../../domain/non-empty.ts";
import { ageOf, daysOld, registration } from "../../facts/domains.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** A company that somebody has worked for has been there longer than half a year. */
const YOUNGER_THAN_DAYS = 180;
const MOST_SHOWN = 2;

export const referenceDomainRecentlyRegistered = defineCheck({
  id: "reference-domain-recently-registered",
  category: "references",
  asks: {
    en: "Was a reference's domain registered less than half a year ago?",
    de: "Wurde die Domain einer Referenz vor weniger als einem halben Jahr registriert?",
  },
  because: {
    en: "Websites of companies that exist on paper only are set up shortly before they are needed.",
    de: "Websites von Firmen, die nur auf dem Papier bestehen, entstehen kurz bevor sie gebraucht werden.",
  },
  ordinaryReasons: [
    {
      en: "The referee has moved to a young company, or has just founded one.",
      de: "Die Referenz ist zu einem jungen Unternehmen gewechselt oder hat gerade eines gegründet.",
    },
    {
      en: "The company has a new name, or a new domain for its mail.",
      de: "Das Unternehmen hat einen neuen Namen oder eine neue Domain für seine E-Mails.",
    },
  ],
  cannotKnow: {
    en: "How old the company is. Its register entry tells.",
    de: "Wie alt das Unternehmen ist. Das zeigt sein Registereintrag.",
  },
  sources: [SEE.S1],
  settledBy: ["look-up-the-company-register", "call-references-on-company-line"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["referenceDomains", "domainAges"],

  run({ referenceDomains, domainAges }) {
    const { given, asOf } = referenceDomains;
    if (given.length === 0)
      return notApplicable({
        en: "No reference was given with a domain of its own.",
        de: "Zu keiner Referenz liegt eine eigene Domain vor.",
      });
    const aged = given.flatMap((domain) => {
      const age = ageOf(domain.value, domainAges);
      return age === undefined ? [] : [{ domain, age }];
    });
    if (aged.length === 0)
      return cannotTell({
        en: "The registries do not say how old the references' domains are.",
        de: "Die Register sagen nicht, wie alt die Domains der Referenzen sind.",
      });
    const young = aged.filter(({ age }) => daysOld(age, asOf) < YOUNGER_THAN_DAYS);
    const evidence = young.slice(0, MOST_SHOWN).flatMap(({ domain, age }) => [domain, registration(age)]);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: `A reference's domain was registered less than ${YOUNGER_THAN_DAYS} days ago.`,
        de: `Die Domain einer Referenz wurde vor weniger als ${YOUNGER_THAN_DAYS} Tagen registriert.`,
      },
      evidence,
    });
  },
});
