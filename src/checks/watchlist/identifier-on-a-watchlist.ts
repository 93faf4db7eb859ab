import { isNonEmpty } from "../../domain/non-empty.ts";
import { plainDomain } from "../../facts/application.ts";
import { isFreeMailDomain } from "../../facts/free-mail.ts";
import type { WatchlistHit } from "../../facts/looked-up.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, raise } from "../define-check.ts";
import { listed } from "../listed.ts";

const EXACT: readonly WatchlistHit["kind"][] = ["email", "handle", "phone", "url", "domain", "ip", "wallet"];
const MOST_SHOWN = 5;

export const identifierOnAWatchlist = defineCheck({
  id: "identifier-on-a-watchlist",
  category: "watchlist",
  asks: {
    en: "Is a contact detail, profile, network address or wallet of the person on a list that the team imported?",
    de: "Steht eine Kontaktangabe, ein Profil, eine Netzadresse oder ein Wallet der Person auf einer eingelesenen Liste?",
  },
  because: {
    en: "Details that were used under borrowed identities are published, and some are used again.",
    de: "Angaben, die unter geliehenen Identitäten genutzt wurden, werden veröffentlicht, und manche tauchen wieder auf.",
  },
  ordinaryReasons: [
    {
      en: "A phone number or network address had another owner when it was listed.",
      de: "Eine Nummer oder Netzadresse gehörte jemand anderem, als sie auf die Liste kam.",
    },
    {
      en: "The list is out of date or names somebody whose details were taken.",
      de: "Die Liste ist veraltet oder nennt jemanden, dessen Angaben entwendet wurden.",
    },
  ],
  cannotKnow: {
    en: "Who used the detail when it was listed; ask the publisher of the list.",
    de: "Wer die Angabe damals genutzt hat; das weiß nur, wer die Liste herausgibt.",
  },
  sources: [SEE.KRK25, SEE.DTEX24],
  settledBy: ["search-the-contact-details", "independent-identity-check"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["application", "watchlistHits"],

  run({ application, watchlistHits }) {
    const hits = watchlistHits.filter((hit) => {
      if (!EXACT.includes(hit.kind)) return false;
      if (hit.kind !== "domain") return true;
      // A mail service belongs to millions; a company's domain is asked about on its own.
      const domain = plainDomain(hit.stated);
      return !isFreeMailDomain(plainDomain(hit.listed)) && !application.companyDomains.has(domain);
    });
    const evidence = hits.slice(0, MOST_SHOWN).map(listed);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "A detail that the person gave is on an imported list.",
        de: "Eine Angabe der Person steht auf einer eingelesenen Liste.",
      },
      evidence,
    });
  },
});
