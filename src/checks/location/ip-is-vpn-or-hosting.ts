import { isNonEmpty } from "../../domain/non-empty.ts";
import { canonicalIp } from "../../facts/ip-addresses.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const ipIsVpnOrHosting = defineCheck({
  id: "ip-is-vpn-or-hosting",
  category: "location",
  asks: {
    en: "Does an IP address belong to a VPN or a data centre?",
    de: "Gehört eine IP-Adresse zu einem VPN oder einem Rechenzentrum?",
  },
  because: {
    en: "Behind a VPN or a rented server it cannot be seen where somebody connects from.",
    de: "Hinter einem VPN oder gemieteten Server ist nicht zu sehen, von wo sich jemand verbindet.",
  },
  ordinaryReasons: [
    {
      en: "The person uses a VPN for privacy, or their employer requires one.",
      de: "Die Person nutzt ein VPN für ihre Privatsphäre, oder ihr Arbeitgeber verlangt eines.",
    },
    {
      en: "The browser or the phone passes all traffic through a privacy service.",
      de: "Der Browser oder das Telefon leitet alles über einen Datenschutzdienst.",
    },
  ],
  cannotKnow: {
    en: "Where the person is, and who else uses the same address.",
    de: "Wo sich die Person aufhält und wer dieselbe Adresse noch nutzt.",
  },
  sources: [SEE.MAND24, SEE.SEK26],
  settledBy: ["ask-about-the-claimed-place"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak", "moderate"],
  needs: ["publicIps", "ipAddresses"],

  run({ publicIps, ipAddresses }) {
    if (publicIps.length === 0)
      return notApplicable({
        en: "No public IP address was given.",
        de: "Es wurde keine öffentliche IP-Adresse angegeben.",
      });
    const asked = publicIps.map(({ address, stated }) => ({
      stated,
      answer: ipAddresses.find(({ ip }) => canonicalIp(ip) === address),
    }));
    const evidence = asked.flatMap(({ stated, answer }) =>
      answer?.kind === undefined || answer.kind === "residential"
        ? []
        : [stated, { says: KINDS[answer.kind], source: answer.source }],
    );
    if (isNonEmpty(evidence)) {
      const isAdvised = asked.some(({ answer }) => answer?.kind === "advised-vpn");
      return raise({
        strength: isAdvised ? "moderate" : "weak",
        says: isAdvised ? ADVISED : RELAYED,
        evidence,
      });
    }
    if (asked.every(({ answer }) => answer?.kind !== undefined)) return clear;
    return cannotTell({
      en: "The database does not say what kind of connection it is.",
      de: "Die Datenbank sagt nicht, um welche Art von Anschluss es sich handelt.",
    });
  },
});

const KINDS = {
  hosting: { en: "Range of a data centre", de: "Bereich eines Rechenzentrums" },
  vpn: { en: "Range of a VPN", de: "Bereich eines VPN" },
  "advised-vpn": {
    en: "Range of a VPN that published advisories name",
    de: "Bereich eines VPN, das veröffentlichte Warnhinweise nennen",
  },
};
const RELAYED = {
  en: "An IP address belongs to a VPN or a data centre.",
  de: "Eine IP-Adresse gehört zu einem VPN oder einem Rechenzentrum.",
};
const ADVISED = {
  en: "An IP address belongs to a VPN that published advisories name.",
  de: "Eine IP-Adresse gehört zu einem VPN, das veröffentlichte Warnhinweise nennen.",
};
