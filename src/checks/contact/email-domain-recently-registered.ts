import { isNonEmpty } from "../../domain/non-empty.ts";
import { ageOf, daysOld, registration } from "../../facts/domains.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** A domain of one's own is usually older than the search for a job, which takes weeks. */
const YOUNG_DAYS = 90;

export const emailDomainRecentlyRegistered = defineCheck({
  id: "email-domain-recently-registered",
  category: "contact",
  asks: {
    en: "Was the domain of an e-mail address registered only recently?",
    de: "Wurde die Domain einer E-Mail-Adresse erst vor Kurzem registriert?",
  },
  because: {
    en: "Invented firms and careers come with domains that were registered for the purpose.",
    de: "Für erfundene Firmen und Lebensläufe werden Domains eigens neu registriert.",
  },
  ordinaryReasons: [
    {
      en: "The person has just become self-employed or set up a website for the job search.",
      de: "Die Person hat sich gerade selbstständig gemacht oder für die Stellensuche eine Website eingerichtet.",
    },
    {
      en: "An older domain expired and was registered anew.",
      de: "Eine ältere Domain war abgelaufen und wurde neu registriert.",
    },
  ],
  cannotKnow: {
    en: "Who registered the domain, and whether it belonged to somebody else before.",
    de: "Wer die Domain registriert hat und ob sie vorher jemand anderem gehörte.",
  },
  sources: [SEE.S1],
  settledBy: ["answer-from-a-second-address", "look-up-the-company-register"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["emails", "domainAges"],

  run({ emails, domainAges }) {
    if (emails.length === 0)
      return notApplicable({
        en: "No e-mail address was given.",
        de: "Es wurde keine E-Mail-Adresse angegeben.",
      });
    const asked = emails.map((email) => ({ email, age: ageOf(email.domain, domainAges) }));
    const evidence = asked.flatMap(({ email, age }) =>
      age !== undefined && daysOld(age, email.stated.source.seenAt) < YOUNG_DAYS
        ? [email.stated, registration(age)]
        : [],
    );
    if (isNonEmpty(evidence))
      return raise({
        strength: "moderate",
        says: {
          en: `The domain of an e-mail address was less than ${YOUNG_DAYS} days old when it was given.`,
          de: `Die Domain einer E-Mail-Adresse war bei ihrer Angabe weniger als ${YOUNG_DAYS} Tage alt.`,
        },
        evidence,
      });
    if (asked.every(({ email, age }) => email.freeMail || age !== undefined)) return clear;
    return cannotTell({
      en: "The registry does not say when the domain was registered.",
      de: "Die Registrierungsstelle gibt nicht an, seit wann es die Domain gibt.",
    });
  },
});
