import { isNonEmpty } from "../../domain/non-empty.ts";
import { plainDomain } from "../../facts/application.ts";
import { isFreeMailDomain } from "../../facts/free-mail.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { listed } from "../listed.ts";

const MOST_SHOWN = 5;

export const employerOnAFrontCompanyList = defineCheck({
  id: "employer-on-a-front-company-list",
  category: "watchlist",
  asks: {
    en: "Is an employer or a reference's company on a list that the team imported?",
    de: "Steht ein Arbeitgeber oder das Unternehmen einer Referenz auf einer eingelesenen Liste?",
  },
  because: {
    en: "Companies that exist on paper only are set up to give invented people a work history.",
    de: "Manche Unternehmen bestehen nur auf dem Papier, um erfundenen Personen einen Werdegang zu geben.",
  },
  ordinaryReasons: [
    {
      en: "Another company has the same or a similar name.",
      de: "Ein anderes Unternehmen trägt denselben oder einen ähnlichen Namen.",
    },
    {
      en: "The person did work there and knew nothing of what the company is listed for.",
      de: "Die Person hat dort gearbeitet und wusste nichts von dem, wofür das Unternehmen auf der Liste steht.",
    },
  ],
  cannotKnow: {
    en: "What the person did there, and whether it is the company that is meant.",
    de: "Was die Person dort getan hat und ob dieses Unternehmen gemeint ist.",
  },
  sources: [SEE.S1],
  settledBy: ["look-up-the-company-register", "call-employers-by-own-number"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["application", "watchlistHits"],

  run({ application, watchlistHits }) {
    const { companyDomains, hasCompanies } = application;
    const hits = watchlistHits.filter(({ kind, stated }) => {
      if (kind === "company") return true;
      const domain = plainDomain(stated);
      return kind === "domain" && companyDomains.has(domain) && !isFreeMailDomain(domain);
    });
    const evidence = hits.slice(0, MOST_SHOWN).map(listed);
    if (isNonEmpty(evidence))
      return raise({
        strength: "strong",
        says: {
          en: "An employer or a reference's company is on an imported list.",
          de: "Ein Arbeitgeber oder das Unternehmen einer Referenz steht auf einer eingelesenen Liste.",
        },
        evidence,
      });
    if (hasCompanies) return clear;
    return notApplicable({
      en: "No employer or reference was given.",
      de: "Es wurde kein Arbeitgeber und keine Referenz angegeben.",
    });
  },
});
