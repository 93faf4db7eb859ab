import { isNonEmpty } from "../../domain/non-empty.ts";
import { fill } from "../../domain/text.ts";
import { canonicalIp } from "../../facts/ip-addresses.ts";
import type { LookedUp } from "../../facts/looked-up.ts";
import { isSameTerritory } from "../../facts/territories.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const ipCountryDiffersFromLocation = defineCheck({
  id: "ip-country-differs-from-location",
  category: "location",
  asks: {
    en: "Did the person apply or join a call from another country than they say they live in?",
    de: "Kam die Bewerbung oder ein Gespräch aus einem anderen Land als dem angegebenen Wohnsitzland?",
  },
  because: {
    en: "Somebody who works from another country than stated also connects from there.",
    de: "Wer aus einem anderen Land arbeitet als angegeben, verbindet sich auch von dort.",
  },
  ordinaryReasons: [
    {
      en: "The person is travelling, visiting family or lives near a border.",
      de: "Die Person ist auf Reisen, besucht ihre Familie oder wohnt in Grenznähe.",
    },
    {
      en: "An employer's network or a mobile provider leads abroad, or the database is out of date.",
      de: "Ein Firmennetz oder Mobilfunkanbieter führt ins Ausland, oder die Datenbank ist veraltet.",
    },
  ],
  cannotKnow: {
    en: "Where the person lives. An address shows where a connection leaves the provider's network.",
    de: "Wo die Person wohnt. Die Adresse zeigt nur, wo eine Verbindung das Netz des Anbieters verlässt.",
  },
  sources: [SEE.KRK25, SEE.US22],
  settledBy: ["ask-about-the-claimed-place"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["place", "publicIps", "ipAddresses"],

  run({ place, publicIps, ipAddresses }) {
    const { country } = place;
    if (publicIps.length === 0)
      return notApplicable({
        en: "No public IP address was given.",
        de: "Es wurde keine öffentliche IP-Adresse angegeben.",
      });
    if (country === undefined)
      return notApplicable({
        en: "No country of residence was given.",
        de: "Es wurde kein Wohnsitzland angegeben.",
      });
    const placed = publicIps.flatMap(({ address, stated }) => {
      const answer = ipAddresses.find(({ ip }) => canonicalIp(ip) === address);
      return answer?.country === undefined || isRelayed(answer)
        ? []
        : [{ stated, country: answer.country, source: answer.source }];
    });
    const evidence = placed
      .filter((ip) => !isSameTerritory(ip.country, country.value))
      .flatMap((ip) => [ip.stated, { says: fill(RESOLVES, { country: ip.country }), source: ip.source }]);
    if (isNonEmpty(evidence))
      return raise({
        strength: "moderate",
        says: {
          en: "An IP address belongs to another country than the country of residence given.",
          de: "Eine IP-Adresse gehört zu einem anderen Land als dem angegebenen Wohnsitzland.",
        },
        evidence: [country, ...evidence],
      });
    if (placed.length === publicIps.length) return clear;
    return cannotTell({
      en: "The country of an IP address is not known, or it belongs to a VPN or a data centre.",
      de: "Das Land einer IP-Adresse ist nicht bekannt, oder sie gehört zu einem VPN oder Rechenzentrum.",
    });
  },
});

const RESOLVES = { en: "Country of the IP address: {country}", de: "Land der IP-Adresse: {country}" };

/** A VPN stands where its operator put it; that says nothing about whoever uses it. */
function isRelayed({ kind }: LookedUp["ipAddresses"][number]): boolean {
  return kind === "vpn" || kind === "advised-vpn" || kind === "hosting";
}
