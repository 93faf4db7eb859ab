import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { noCodeProfile } from "../no-code-profile.ts";

const MOST_SHOWN = 3;

export const commitsCopiedFromElsewhere = defineCheck({
  id: "commits-copied-from-elsewhere",
  category: "code",
  asks: {
    en: "Do the account's repositories hold commits of somebody else's unrelated repository?",
    de: "Enthalten die Repositorys des Kontos Commits aus einem fremden Repository?",
  },
  because: {
    en: "A career in code can be made up by uploading other people's repositories as one's own.",
    de: "Ein Werdegang in Code lässt sich erfinden, indem man fremde Repositorys als eigene hochlädt.",
  },
  ordinaryReasons: [
    {
      en: "The person wrote that code for an employer, a client or a course, which keeps its own copy.",
      de: "Die Person hat den Code für einen Arbeitgeber, einen Auftrag oder einen Kurs geschrieben, wo eine Kopie liegt.",
    },
    {
      en: "The copy is openly a mirror or carries on a project that its author gave up.",
      de: "Die Kopie ist offen ein Spiegel oder führt ein aufgegebenes Projekt weiter.",
    },
    { en: "Somebody else copied from this account.", de: "Jemand anderes hat von diesem Konto kopiert." },
  ],
  cannotKnow: {
    en: "Which of the two copies came first, and whether its author agreed.",
    de: "Welche der beiden Kopien zuerst da war und ob der Urheber einverstanden war.",
  },
  sources: [SEE.SEAL, SEE.KET],
  settledBy: ["review-the-code-account", "walk-through-own-code"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["codeAccount"],

  run({ codeAccount }) {
    if (codeAccount === null) return noCodeProfile;
    if (codeAccount.ownRepositories.length === 0)
      return notApplicable({
        en: "The account has no repositories.",
        de: "Das Konto hat keine Repositorys.",
      });
    const copied = codeAccount.copiedFrom.filter(
      ({ repository, commits }) => commits > 0 && !isOwn(repository, codeAccount.handle),
    );
    const evidence = copied.slice(0, MOST_SHOWN).map(({ repository, url, commits }) => ({
      says: {
        en: `${repository}: ${commits} of the same commits`,
        de: `${repository}: ${commits} gleiche Commits`,
      },
      source: { ...codeAccount.source, url },
    }));
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "The same commits stand in the repository of an owner who is not connected by a fork.",
        de: "Dieselben Commits stehen im Repository anderer, ohne dass es eine Abspaltung davon ist.",
      },
      evidence,
    });
  },
});

function isOwn(repository: string, handle: string): boolean {
  return repository.toLowerCase().startsWith(`${handle.toLowerCase()}/`);
}
