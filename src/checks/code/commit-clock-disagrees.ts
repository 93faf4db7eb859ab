import { showOffset } from "../../facts/home-clock.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";
import { noCodeProfile } from "../no-code-profile.ts";

const HOURS_APART = 3;
/** More than a long journey, less than all of it: people also commit on servers. */
const MORE_THAN = 0.6;
const FEWEST_COMMITS = 10;
const MOST_SHOWN = 3;

export const commitClockDisagrees = defineCheck({
  id: "commit-clock-disagrees",
  category: "code",
  asks: {
    en: "Are most commits of the last year made on a clock far from the country given?",
    de: "Entstanden die meisten Commits des letzten Jahres auf einer Uhr weit entfernt vom angegebenen Land?",
  },
  because: {
    en: "Every commit notes the time zone of the computer it was made on.",
    de: "Jeder Commit vermerkt die Zeitzone des Computers, auf dem er entstand.",
  },
  ordinaryReasons: [
    {
      en: "The person moved or travelled during the year.",
      de: "Die Person ist im Lauf des Jahres umgezogen oder gereist.",
    },
    {
      en: "The computer, or a machine of the employer, keeps another country's time.",
      de: "Der Computer oder ein Rechner des Arbeitgebers läuft nach der Zeit eines anderen Landes.",
    },
  ],
  cannotKnow: {
    en: "Where the person is. A clock is a setting.",
    de: "Wo sich die Person aufhält. Eine Uhr ist nur eine Einstellung.",
  },
  sources: [SEE.SEAL, SEE.W3H],
  settledBy: ["review-the-code-account", "ask-about-the-claimed-place"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["codeAccount", "homeClock", "place"],

  run({ codeAccount, homeClock, place }) {
    if (codeAccount === null) return noCodeProfile;
    if (place.country === undefined)
      return notApplicable({
        en: "No country of residence was given.",
        de: "Es wurde kein Wohnsitzland angegeben.",
      });
    const offsets = codeAccount.commitOffsets.map((offset) => ({
      ...offset,
      hours: homeClock.hoursAway(offset.minutes),
    }));
    const all = count(offsets);
    if (all < FEWEST_COMMITS || offsets.every(({ hours }) => hours === undefined))
      return cannotTell({
        en: "There are too few commits of the last year with a clock that says where it was.",
        de: "Es gibt zu wenige Commits des letzten Jahres, deren Uhr sagt, wo sie stand.",
      });
    const far = offsets.filter(({ hours }) => hours !== undefined && hours >= HOURS_APART);
    if (count(far) <= all * MORE_THAN) return clear;
    const clocks = far
      .toSorted((one, other) => other.commits - one.commits)
      .map(({ minutes }) => showOffset(minutes))
      .slice(0, MOST_SHOWN)
      .join(", ");
    return raise({
      strength: "weak",
      says: {
        en: `Most commits of the last year were made at least ${HOURS_APART} hours from the country given.`,
        de: `Die meisten Commits des letzten Jahres entstanden mindestens ${HOURS_APART} Stunden neben dem angegebenen Land.`,
      },
      evidence: [
        place.country,
        {
          says: {
            en: `${count(far)} of ${all} commits of the last year: ${clocks}`,
            de: `${count(far)} von ${all} Commits des letzten Jahres: ${clocks}`,
          },
          source: codeAccount.source,
        },
      ],
    });
  },
});

function count(offsets: readonly { readonly commits: number }[]): number {
  return offsets.reduce((sum, { commits }) => sum + commits, 0);
}
