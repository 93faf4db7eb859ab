import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { noCodeProfile } from "../no-code-profile.ts";

const COPIES = 0.9;
const FEWER_OWN_COMMITS_THAN = 20;
/** Of two or three repositories, "almost all" says nothing. */
const FEWEST_REPOSITORIES = 5;

export const almostOnlyCopies = defineCheck({
  id: "almost-only-copies",
  category: "code",
  asks: {
    en: "Does the code account hold almost nothing but copies, although a senior role in public code is claimed?",
    de: "Enthält das Code-Konto fast nur Kopien, obwohl eine leitende Rolle in öffentlichem Code angegeben wird?",
  },
  because: {
    en: "An account can be filled within minutes by copying what others wrote.",
    de: "Ein Konto lässt sich in Minuten füllen, indem man kopiert, was andere geschrieben haben.",
  },
  ordinaryReasons: [
    {
      en: "The person works in their employer's repositories, and forks are how one contributes to others.",
      de: "Die Person arbeitet in Repositorys ihres Arbeitgebers, und für Beiträge zu anderen braucht man Kopien.",
    },
    {
      en: "The own work is on another site, under another account, or private.",
      de: "Die eigene Arbeit liegt auf einer anderen Website, unter einem anderen Konto oder ist privat.",
    },
  ],
  cannotKnow: {
    en: "What the person has written elsewhere.",
    de: "Was die Person anderswo geschrieben hat.",
  },
  sources: [SEE.KET],
  settledBy: ["review-the-code-account", "walk-through-own-code"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["publicCode", "codeAccount"],

  run({ publicCode, codeAccount }) {
    if (codeAccount === null) return noCodeProfile;
    const { seniorTitle } = publicCode;
    if (seniorTitle === undefined)
      return notApplicable({
        en: "No senior role in public code is claimed.",
        de: "Es wird keine leitende Rolle in öffentlichem Code angegeben.",
      });
    const { ownRepositories, ownCommits, handle, source } = codeAccount;
    if (ownRepositories.length < FEWEST_REPOSITORIES)
      return cannotTell({
        en: "The account has too few repositories to say.",
        de: "Das Konto hat zu wenige Repositorys, um das zu sagen.",
      });
    const copies = ownRepositories.filter(({ fork, templateCopy }) => fork || templateCopy).length;
    if (copies < ownRepositories.length * COPIES || ownCommits >= FEWER_OWN_COMMITS_THAN) return clear;
    return raise({
      strength: "weak",
      says: {
        en: "Almost all repositories of the account are copies, with few commits of its own.",
        de: "Fast alle Repositorys des Kontos sind Kopien, mit wenigen eigenen Commits.",
      },
      evidence: [
        seniorTitle,
        {
          says: {
            en: `${handle}: ${copies} of ${ownRepositories.length} repositories are copies, ${ownCommits} own commits`,
            de: `${handle}: ${copies} von ${ownRepositories.length} Repositorys sind Kopien, ${ownCommits} eigene Commits`,
          },
          source,
        },
      ],
    });
  },
});
