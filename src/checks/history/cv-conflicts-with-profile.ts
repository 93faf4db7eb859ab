import { isNonEmpty } from "../../domain/non-empty.ts";
import type { Text } from "../../domain/text.ts";
import { type HistoryConflict, historyConflicts } from "../../facts/history-conflicts.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** People round to the half year when they recall the dates of a job. */
const TOLERANCE = { dates: 6, samePeriod: 3, overlap: 6 };
/** A person has to read them: more would not add to the finding. */
const MOST_SHOWN = 3;

const SAYS: Readonly<Record<HistoryConflict["kind"], Text>> = {
  employer: {
    en: "For the same months, the CV names another employer than the profile.",
    de: "Für dieselben Monate nennt der Lebenslauf einen anderen Arbeitgeber als das Profil.",
  },
  dates: {
    en: "For the same employer, the CV and the profile differ by more than six months.",
    de: "Beim selben Arbeitgeber weichen Lebenslauf und Profil um mehr als sechs Monate voneinander ab.",
  },
  title: {
    en: "For the same employer, the CV names another line of work than the profile.",
    de: "Beim selben Arbeitgeber nennt der Lebenslauf ein anderes Berufsfeld als das Profil.",
  },
};

export const cvConflictsWithProfile = defineCheck({
  id: "cv-conflicts-with-profile",
  category: "history",
  asks: {
    en: "Do the CV and a public profile disagree about employers, titles or dates?",
    de: "Widersprechen sich Lebenslauf und öffentliches Profil bei Arbeitgebern, Titeln oder Daten?",
  },
  because: {
    en: "A borrowed identity comes with a profile that was written for somebody else.",
    de: "Zu einer geliehenen Identität gehört ein Profil, das für jemand anderen geschrieben wurde.",
  },
  ordinaryReasons: [
    {
      en: "The profile was not kept up to date, or a date was misremembered.",
      de: "Das Profil wurde nicht gepflegt, oder die Erinnerung an ein Datum trügt.",
    },
    {
      en: "The company was renamed or bought, or an agency stood between employer and client.",
      de: "Das Unternehmen wurde umbenannt oder verkauft, oder eine Agentur stand zwischen Arbeitgeber und Kunde.",
    },
  ],
  cannotKnow: {
    en: "Which of the two is right, and who keeps the profile.",
    de: "Welche der beiden Angaben stimmt und wer das Profil pflegt.",
  },
  sources: [SEE.BfV24, SEE.US22, SEE.USROK23],
  settledBy: ["compare-cv-and-profiles", "call-employers-by-own-number"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["histories"],

  run({ histories }) {
    const { cv, others, now } = histories;
    if (cv.length === 0 || others.length === 0)
      return notApplicable({
        en: "There are not two work histories to compare.",
        de: "Es liegen keine zwei Werdegänge zum Vergleichen vor.",
      });
    const conflicts = others.flatMap(({ jobs }) => historyConflicts(cv, jobs, TOLERANCE, now));
    const evidence = conflicts.slice(0, MOST_SHOWN).flatMap(({ here, there }) => [here.stated, there.stated]);
    const [first] = conflicts;
    if (first === undefined || !isNonEmpty(evidence)) return clear;
    return raise({ strength: "strong", says: SAYS[first.kind], evidence });
  },
});
