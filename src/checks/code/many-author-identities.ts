import { list, verbatim } from "../../domain/text.ts";
import { unrelatedNames } from "../../facts/person-name.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { noCodeProfile } from "../no-code-profile.ts";

/** A maiden name, a nickname and a colleague at the same computer make three. */
const FEWEST_NAMES = 4;
const MOST_SHOWN = 6;

export const manyAuthorIdentities = defineCheck({
  id: "many-author-identities",
  category: "code",
  asks: {
    en: "Do the account's own repositories bear four or more unrelated author names?",
    de: "Tragen die eigenen Repositorys vier oder mehr Autorennamen, die nichts miteinander zu tun haben?",
  },
  because: {
    en: "Where one person works under several names, the name set on the computer changes with them.",
    de: "Wo jemand unter mehreren Namen arbeitet, wechselt der am Computer eingestellte Name mit.",
  },
  ordinaryReasons: [
    {
      en: "Friends and colleagues contribute to the repositories, as they should.",
      de: "Andere arbeiten an den Repositorys mit, wie es sein soll.",
    },
    {
      en: "The repositories began as copies of a course or a team project.",
      de: "Die Repositorys begannen als Kopien eines Kurses oder eines Teamprojekts.",
    },
    { en: "The computer is shared.", de: "Mehrere Menschen nutzen denselben Computer." },
  ],
  cannotKnow: {
    en: "Whether the names belong to several people or to one.",
    de: "Ob die Namen mehreren Menschen gehören oder einem.",
  },
  sources: [SEE.KET, SEE.SEAL],
  settledBy: ["review-the-code-account", "walk-through-own-code"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["codeAccount"],

  run({ codeAccount }) {
    if (codeAccount === null) return noCodeProfile;
    if (codeAccount.authorNames.length === 0)
      return notApplicable({
        en: "The account's repositories name no authors.",
        de: "Die Repositorys des Kontos nennen keine Autoren.",
      });
    const names = unrelatedNames(codeAccount.authorNames, MOST_SHOWN);
    if (names.length < FEWEST_NAMES) return clear;
    const shown = list(names.map(verbatim));
    return raise({
      strength: "moderate",
      says: {
        en: `The account's own repositories bear ${FEWEST_NAMES} or more unrelated author names.`,
        de: `Die eigenen Repositorys tragen ${FEWEST_NAMES} oder mehr Autorennamen ohne Bezug zueinander.`,
      },
      evidence: [
        {
          says: {
            en: `Authors in the repositories of ${codeAccount.handle}: ${shown.en}`,
            de: `Autoren in den Repositorys von ${codeAccount.handle}: ${shown.de}`,
          },
          source: codeAccount.source,
        },
      ],
    });
  },
});
