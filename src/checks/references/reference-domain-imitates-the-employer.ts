import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

const MOST_SHOWN = 2;

export const referenceDomainImitatesTheEmployer = defineCheck({
  id: "reference-domain-imitates-the-employer",
  category: "references",
  asks: {
    en: "Does a reference write from a domain that only looks like the employer's own?",
    de: "Schreibt eine Referenz von einer Domain, die der des Arbeitgebers nur ähnlich sieht?",
  },
  because: {
    en: "A domain one letter beside a known company's is cheap, and mail from it looks like the company's.",
    de: "Eine Domain, die um einen Buchstaben abweicht, ist billig, und Post von dort wirkt wie die des Unternehmens.",
  },
  ordinaryReasons: [
    {
      en: "The company uses a second domain, for example for a country or for mail.",
      de: "Das Unternehmen nutzt eine zweite Domain, etwa für ein Land oder für E-Mails.",
    },
    {
      en: "A typing error in one of the two domains.",
      de: "In einer der beiden Domains steckt ein Tippfehler.",
    },
    {
      en: "They are two companies with similar names.",
      de: "Es sind zwei Unternehmen mit ähnlichen Namen.",
    },
  ],
  cannotKnow: {
    en: "Whom the domain belongs to. The company's switchboard can say whether it is theirs.",
    de: "Wem die Domain gehört. Die Zentrale des Unternehmens kann sagen, ob es ihre ist.",
  },
  sources: [SEE.US22],
  settledBy: ["call-references-on-company-line", "look-up-the-company-register"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["referenceDomains"],

  run({ referenceDomains }) {
    const { compared, lookAlikes, unclear } = referenceDomains;
    if (!compared)
      return notApplicable({
        en: "There is no domain of a reference to compare with an employer's own.",
        de: "Es gibt keine Domain einer Referenz, die sich mit der eines Arbeitgebers vergleichen ließe.",
      });
    const shown = lookAlikes.filter(
      ({ here }, at) => lookAlikes.findIndex((other) => other.here.value === here.value) === at,
    );
    const evidence = shown.slice(0, MOST_SHOWN).flatMap(({ here, own }) => [here, own]);
    if (isNonEmpty(evidence))
      return raise({
        strength: "strong",
        says: {
          en: "A reference's domain looks like the employer's own and is another one.",
          de: "Die Domain einer Referenz ähnelt der des Arbeitgebers, ist aber eine andere.",
        },
        evidence,
      });
    if (unclear)
      return cannotTell({
        en: "A reference's domain may be a second one of the employer.",
        de: "Die Domain einer Referenz kann eine zweite des Arbeitgebers sein.",
      });
    return clear;
  },
});
