import type { Evidence } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Text, verbatim } from "../domain/text.ts";
import { type Month, monthRange, showMonth } from "./months.ts";
import { quoteOf, sentencesOf } from "./sentences.ts";
import { type Stated, stated } from "./stated.ts";
import { statedExperience } from "./stated-experience.ts";
import { TECHNOLOGIES_AS_OF, type Technology } from "./technologies.ts";
import {
  isTechnical,
  isTechnicalNoun,
  mentionsIn,
  skillNamed,
  technologiesOf,
  wordsOf,
} from "./technology-words.ts";

export interface TechnologyClaim {
  readonly technology: Technology;
  readonly stated: Stated<string>;
  /** When the technology came out, and where that can be read. */
  readonly release: Evidence;
  /** From the latest month that the claim can mean to the first release; 0 or less: it fits. */
  readonly monthsEarly: number;
  /** A number of years is rounded by whoever wrote it; a date is not. */
  readonly basis: "years" | "date";
}

/** A CV's text is at most 60,000 characters; of one job's text so much is read. */
const LONGEST_JOB_TEXT = 20_000;

/** What the CV says about when which technology was used, with the day to reckon "years until today" from. */
export function technologyClaims(
  submission: Submission,
  seenAt: Instant,
  now: Instant,
): readonly TechnologyClaim[] {
  const today = monthRange(now)?.from ?? 0;
  const cv = submission.cv ?? {};
  return [
    ...skillClaims(cv.skills ?? [], seenAt, today),
    ...jobClaims(cv.employment ?? [], seenAt),
    ...textClaims(submission, seenAt, today),
  ];
}

type Cv = NonNullable<Submission["cv"]>;

function skillClaims(
  skills: NonNullable<Cv["skills"]>,
  seenAt: Instant,
  today: Month,
): readonly TechnologyClaim[] {
  return skills.flatMap(({ name, years }) => {
    const technology = skillNamed(name);
    if (technology === undefined || years === undefined || years === 0) return [];
    const begin = today - Math.round(years * 12);
    const shown = since({ en: `${name}, ${years} years`, de: `${name}, ${years} Jahre` }, begin);
    const said = stated({ en: "CV, skills", de: "Lebenslauf, Kenntnisse" }, name, seenAt, shown);
    return [claim(technology, inCv(said), begin, "years")];
  });
}

/** A job may have used a technology up to its last day: only jobs that have ended say something. */
function jobClaims(jobs: NonNullable<Cv["employment"]>, seenAt: Instant): readonly TechnologyClaim[] {
  return jobs.flatMap(({ employer, end, title, text }) => {
    const ended = end === undefined ? undefined : monthRange(end);
    if (ended === undefined) return [];
    const technologies = [title ?? "", ...sentencesOf((text ?? "").slice(0, LONGEST_JOB_TEXT))]
      .map((sentence) => wordsOf(sentence))
      .flatMap((words) => {
        const mentions = mentionsIn(words);
        const named = technologiesOf(mentions);
        return mentions.filter((mention) => isTechnical(mention, words, named));
      })
      .map((mention) => mention.technology);
    return [...new Set(technologies)].map((technology) => {
      const shown: Text = {
        en: `${technology.name} at ${employer}, until ${end}`,
        de: `${technology.name} bei ${employer}, bis ${end}`,
      };
      const said = stated({ en: "CV, job", de: "Lebenslauf, Stelle" }, technology.name, seenAt, shown);
      return claim(technology, inCv(said), ended.to, "date");
    });
  });
}

function textClaims({ cv, role }: Submission, seenAt: Instant, today: Month): readonly TechnologyClaim[] {
  const inTechnology =
    wordsOf(role ?? "").some(isTechnicalNoun) ||
    (cv?.skills ?? []).some(({ name }) => skillNamed(name) !== undefined);
  return statedExperience(cv?.text ?? "", inTechnology).map((experience) => {
    const quote = quoteOf(experience.sentence);
    const said = (shown: Text) =>
      inCv(stated({ en: "CV, text", de: "Lebenslauf, Text" }, quote, seenAt, shown));
    if ("since" in experience) {
      const latest = monthRange(experience.since)?.to ?? today;
      return claim(experience.technology, said(verbatim(quote)), latest, "date");
    }
    const begin = today - Math.round(experience.years * 12);
    return claim(experience.technology, said(since(verbatim(quote), begin)), begin, "years");
  });
}

/** Spells out the month that a number of years leads back to, to be put beside the release. */
function since(said: Text, begin: Month): Text {
  const month = showMonth(begin);
  return { en: `${said.en} (since about ${month})`, de: `${said.de} (also etwa seit ${month})` };
}

function inCv(said: Stated<string>): Stated<string> {
  return { ...said, source: { ...said.source, name: "CV" } };
}

function claim(
  technology: Technology,
  said: Stated<string>,
  latest: Month,
  basis: TechnologyClaim["basis"],
): TechnologyClaim {
  const { name, released, source } = technology;
  return {
    technology,
    stated: said,
    release: {
      says: {
        en: `${name}: first publicly available ${released}`,
        de: `${name}: zuerst öffentlich verfügbar ${released}`,
      },
      source: { name: new URL(source).hostname, seenAt: TECHNOLOGIES_AS_OF, url: source },
    },
    monthsEarly: (monthRange(released)?.from ?? latest) - latest,
    basis,
  };
}
