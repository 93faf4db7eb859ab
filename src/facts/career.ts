import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Text, verbatim } from "../domain/text.ts";
import { careerYears, isAboutIt } from "./career-years.ts";
import { type Month, monthRange, showMonth } from "./months.ts";
import { quoteOf } from "./sentences.ts";
import { type Stated, stated } from "./stated.ts";
import { statedExperience } from "./stated-experience.ts";
import { skillNamed } from "./technology-words.ts";

interface ClaimedYears {
  readonly stated: Stated<number>;
  /** What the years are to be reckoned from; absent when no job and no studies have a date. */
  readonly began?: Stated<Month>;
}

export interface Career {
  /** Years of experience that the CV claims, for the whole career or for one skill. */
  readonly claims: readonly ClaimedYears[];
  /** The career may have begun before the first date that is written down. */
  perhapsEarlier(): boolean;
  readonly now: Month;
}

type Cv = NonNullable<Submission["cv"]>;

/** Few studies take longer. */
const LONGEST_STUDIES = 6 * 12;

/** Words with which people say that not everything is listed, or that they began before the first job. */
const EARLIER_SIGNS =
  "selected experience|selected positions|selected employment|recent experience|recent positions|earlier positions|earlier roles|earlier career|earlier experience|previous positions|previous roles|prior positions|prior experience|other experience|additional experience|career change|career switch|changed careers|self-taught|self taught|autodidact|hobby project|as a hobby|hobbyist|since childhood|as a child|as a kid|as a teen|teenager|since school|at school|auszug|auswahl|ausgewählte stationen|frühere stationen|frühere stellen|frühere positionen|frühere tätigkeiten|weitere stationen|quereinst|autodidakt|hobbyprojekt|als kind|als jugendlich|kindheit|schulzeit|in der schule".split(
    "|",
  );

/**
 * The first job or the start of studies, whichever is earlier, beside each claim; the earliest month that the dates
 * allow. `now` is the day to reckon "years until today" from.
 */
export function career(submission: Submission, seenAt: Instant, now: Instant): Career {
  const cv = submission.cv ?? {};
  const begun = [...jobStarts(submission, seenAt), ...studyStarts(cv, seenAt)];
  const [began] = begun.toSorted((one, other) => one.value - other.value);
  const saysNothingOfStudies = (cv.education ?? []).length === 0;
  const skillsBegan = began !== undefined && saysNothingOfStudies ? withStudies(began) : began;
  const from = (since: Stated<Month> | undefined) => (claimed: Stated<number>) => ({
    stated: claimed,
    ...(since !== undefined && { began: since }),
  });
  return {
    claims: [
      ...textClaims(submission, seenAt).map(from(began)),
      ...skillClaims(cv, seenAt).map(from(skillsBegan)),
    ],
    perhapsEarlier: () => isPerhapsEarlier(cv),
    now: monthRange(now)?.from ?? 0,
  };
}

/** A skill is often as old as the studies, which many people do not list. */
function withStudies(firstJob: Stated<Month>): Stated<Month> {
  return {
    ...firstJob,
    value: firstJob.value - LONGEST_STUDIES,
    says: {
      en: `${firstJob.says.en}; with six years for studies before it`,
      de: `${firstJob.says.de}; dazu sechs Jahre für ein Studium davor`,
    },
  };
}

/** Profiles count too: a job that only a profile has makes the career longer. */
function jobStarts({ cv, otherHistory }: Submission, seenAt: Instant): readonly Stated<Month>[] {
  const jobs = [...(cv?.employment ?? []), ...(otherHistory ?? []).flatMap((other) => other.employment)];
  return jobs.flatMap(({ employer, start }) => {
    const range = start === undefined ? undefined : monthRange(start);
    if (range === undefined) return [];
    const shown: Text = { en: `${employer}, from ${start}`, de: `${employer}, ab ${start}` };
    return [stated({ en: "First job", de: "Erste Stelle" }, range.from, seenAt, shown)];
  });
}

function studyStarts({ education }: Cv, seenAt: Instant): readonly Stated<Month>[] {
  const label = { en: "Start of studies", de: "Beginn des Studiums" };
  return (education ?? []).flatMap(({ school, start, end }) => {
    const from = start === undefined ? undefined : monthRange(start)?.from;
    if (from !== undefined) return [stated(label, from, seenAt, verbatim(`${school}, ${start}`))];
    const until = end === undefined ? undefined : monthRange(end)?.from;
    if (until === undefined) return [];
    const assumed = until - LONGEST_STUDIES;
    const shown: Text = {
      en: `${school}, finished ${end}, counted from ${showMonth(assumed)}`,
      de: `${school}, beendet ${end}, gerechnet ab ${showMonth(assumed)}`,
    };
    return [stated(label, assumed, seenAt, shown)];
  });
}

function textClaims({ cv }: Submission, seenAt: Instant): readonly Stated<number>[] {
  const text = cv?.text ?? "";
  const inTechnology = (cv?.skills ?? []).some(({ name }) => skillNamed(name) !== undefined);
  const about = statedExperience(text, inTechnology).flatMap((said) =>
    "years" in said ? [{ years: said.years, sentence: said.sentence }] : [],
  );
  return [...careerYears(text), ...about].map(({ years, sentence }) =>
    stated({ en: "CV, text", de: "Lebenslauf, Text" }, years, seenAt, verbatim(quoteOf(sentence))),
  );
}

/** Years of a spoken language or of playing an instrument are nobody's career. */
function skillClaims({ skills }: Cv, seenAt: Instant): readonly Stated<number>[] {
  return (skills ?? []).flatMap(({ name, years }) => {
    if (years === undefined || (skillNamed(name) === undefined && !isAboutIt(name))) return [];
    const shown: Text = { en: `${name}, ${years} years`, de: `${name}, ${years} Jahre` };
    return [stated({ en: "CV, skills", de: "Lebenslauf, Kenntnisse" }, years, seenAt, shown)];
  });
}

function isPerhapsEarlier({ text, employment, education }: Cv): boolean {
  const plain = (text ?? "").toLowerCase();
  return (
    EARLIER_SIGNS.some((sign) => plain.includes(sign)) ||
    (employment ?? []).some(({ start }) => start === undefined) ||
    (education ?? []).some(({ start, end }) => start === undefined && end === undefined)
  );
}
