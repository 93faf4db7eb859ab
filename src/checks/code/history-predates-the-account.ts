import { isNonEmpty } from "../../domain/non-empty.ts";
import { accountCreated, areMonthsApart, ownWork } from "../../facts/code-account.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { noCodeProfile } from "../no-code-profile.ts";

const OLDER_BY_MONTHS = 12;
/** One older project is easily brought along. */
const FEWEST_REPOSITORIES = 2;
const MOST_SHOWN = 3;

export const historyPredatesTheAccount = defineCheck({
  id: "history-predates-the-account",
  category: "code",
  asks: {
    en: "Do the account's own repositories begin long before the account?",
    de: "Beginnen die eigenen Repositorys lange vor dem Konto selbst?",
  },
  because: {
    en: "A history can be written with any date, to make a new account look like an old one.",
    de: "Eine Historie lässt sich mit beliebigem Datum schreiben, damit ein neues Konto alt aussieht.",
  },
  ordinaryReasons: [
    {
      en: "The person moved projects from another site or from their own machine.",
      de: "Die Person hat Projekte von einer anderen Website oder dem eigenen Rechner mitgebracht.",
    },
    {
      en: "The person moved to a new account and took their work along.",
      de: "Die Person ist auf ein neues Konto umgezogen und hat ihre Arbeit mitgenommen.",
    },
    {
      en: "The repository builds on an older project of somebody else, openly.",
      de: "Das Repository baut offen auf einem älteren Projekt anderer auf.",
    },
  ],
  cannotKnow: { en: "Who wrote the older commits.", de: "Wer die älteren Commits geschrieben hat." },
  sources: [SEE.SEAL, SEE.KET],
  settledBy: ["review-the-code-account", "walk-through-own-code"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["codeAccount"],

  run({ codeAccount }) {
    if (codeAccount === null) return noCodeProfile;
    const dated = ownWork(codeAccount).flatMap(({ name, firstCommitAt }) =>
      firstCommitAt === undefined ? [] : [{ name, firstCommitAt }],
    );
    if (ownWork(codeAccount).length < FEWEST_REPOSITORIES)
      return notApplicable({
        en: "The account has fewer than two repositories of its own.",
        de: "Das Konto hat weniger als zwei eigene Repositorys.",
      });
    if (dated.length < FEWEST_REPOSITORIES)
      return cannotTell({
        en: "It is not known when the account's repositories began.",
        de: "Es ist nicht bekannt, wann die Repositorys des Kontos beginnen.",
      });
    const older = dated.filter(({ firstCommitAt }) =>
      areMonthsApart(firstCommitAt, codeAccount.createdAt, OLDER_BY_MONTHS),
    );
    const evidence = older.slice(0, MOST_SHOWN).map(({ name, firstCommitAt }) => {
      const day = firstCommitAt.slice(0, 10);
      return {
        says: { en: `${name}: first commit ${day}`, de: `${name}: erster Commit am ${day}` },
        source: codeAccount.source,
      };
    });
    if (older.length < FEWEST_REPOSITORIES || !isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "Two or more of the account's own repositories begin at least a year before the account.",
        de: "Zwei oder mehr eigene Repositorys beginnen mindestens ein Jahr vor dem Konto.",
      },
      evidence: [accountCreated(codeAccount), ...evidence],
    });
  },
});
