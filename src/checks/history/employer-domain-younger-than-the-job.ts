import { isNonEmpty } from "../../domain/non-empty.ts";
import { ageOf, registration } from "../../facts/domains.ts";
import { monthRange } from "../../facts/months.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

const MOST_SHOWN = 3;

export const employerDomainYoungerThanTheJob = defineCheck({
  id: "employer-domain-younger-than-the-job",
  category: "history",
  asks: {
    en: "Was an employer's domain registered only after the job there began?",
    de: "Wurde die Domain eines Arbeitgebers erst nach Beginn der Stelle registriert?",
  },
  because: {
    en: "Companies that exist only on a website are set up when a reference is needed, not when the job began.",
    de: "Firmen, die nur als Website bestehen, entstehen, wenn eine Referenz gebraucht wird, nicht zu Beginn der Stelle.",
  },
  ordinaryReasons: [
    {
      en: "The company changed its name or bought a better domain later.",
      de: "Das Unternehmen hat den Namen gewechselt oder später eine bessere Domain gekauft.",
    },
    {
      en: "The person was there before the company had a website.",
      de: "Die Person war dort, bevor das Unternehmen eine Website hatte.",
    },
    {
      en: "The domain lapsed and was registered again, by the company or by somebody else.",
      de: "Die Domain war ausgelaufen und wurde neu registriert, vom Unternehmen oder von anderen.",
    },
  ],
  cannotKnow: {
    en: "Since when the company exists. Its register entry tells.",
    de: "Seit wann es das Unternehmen gibt. Das zeigt sein Registereintrag.",
  },
  sources: [SEE.S1],
  settledBy: ["look-up-the-company-register", "call-employers-by-own-number"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["histories", "domainAges"],

  run({ histories, domainAges }) {
    const dated = histories.cv.flatMap(({ domain, start, stated }) =>
      domain === undefined || start === undefined ? [] : [{ domain, start, stated }],
    );
    if (dated.length === 0)
      return notApplicable({
        en: "No employer was given with a domain and a start date.",
        de: "Zu keinem Arbeitgeber wurden Domain und Beginn angegeben.",
      });
    const aged = dated.flatMap((job) => {
      const age = ageOf(job.domain, domainAges);
      return age === undefined ? [] : [{ ...job, age }];
    });
    if (aged.length === 0)
      return cannotTell({
        en: "The registries do not say how old the employers' domains are.",
        de: "Die Register sagen nicht, wie alt die Domains der Arbeitgeber sind.",
      });
    const younger = aged.filter(({ age, start }) => (monthRange(age.registeredAt)?.from ?? 0) > start.to);
    const evidence = younger.slice(0, MOST_SHOWN).flatMap(({ stated, age }) => [stated, registration(age)]);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "An employer's domain was registered after the job there is said to have begun.",
        de: "Die Domain eines Arbeitgebers wurde nach dem angegebenen Beginn der Stelle registriert.",
      },
      evidence,
    });
  },
});
