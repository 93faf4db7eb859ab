import type { Instant } from "../domain/instant.ts";
import type { Employment, Submission } from "../domain/submission.ts";
import { type Text, verbatim } from "../domain/text.ts";
import { type Company, isSameCompany, readCompany } from "./company-name.ts";
import { type MonthRange, monthRange } from "./months.ts";
import { type Stated, stated } from "./stated.ts";

export interface Job {
  /** Employer, title and dates as they stand in that source. */
  readonly stated: Stated<string>;
  readonly employer: string;
  /** The employer without legal form, case and diacritics. */
  readonly company: Company;
  /** Its domain in lower case, without "www.". */
  readonly domain?: string;
  readonly title?: string;
  readonly start?: MonthRange;
  /** Absent for a job that goes on, and where nothing was said. */
  readonly end?: MonthRange;
  readonly fullTime?: boolean;
  readonly text?: string;
}

/** One source's account of somebody's jobs, such as a LinkedIn profile. */
interface History {
  readonly source: string;
  readonly jobs: readonly Job[];
}

export interface Histories {
  /** The jobs in the CV; empty when none were entered. */
  readonly cv: readonly Job[];
  /** Accounts other than the CV that name at least one job. */
  readonly others: readonly History[];
  /** The month of the assessment: jobs cannot begin after it. */
  readonly now: MonthRange;
}

export function histories(submission: Submission, seenAt: Instant, now: Instant): Histories {
  const others = (submission.otherHistory ?? []).map(({ source, employment }) => ({
    source,
    jobs: employment.map((entry) => job(entry, verbatim(source), source, seenAt)),
  }));
  return {
    cv: (submission.cv?.employment ?? []).map((entry) =>
      job(entry, { en: "CV", de: "Lebenslauf" }, "CV", seenAt),
    ),
    others: others.filter((history) => history.jobs.length > 0),
    now: monthRange(now) ?? { from: 0, to: 0 },
  };
}

/** Two jobs at what may well be one company, judged by its domain or its name. */
export function sameEmployer(one: Job, other: Job): boolean {
  if (one.domain !== undefined && one.domain === other.domain) return true;
  return isSameCompany(one.company, other.company);
}

function job(entry: Employment, label: Text, source: string, seenAt: Instant): Job {
  const start = entry.start === undefined ? undefined : monthRange(entry.start);
  const end = entry.end === undefined ? undefined : monthRange(entry.end);
  const shown = describe(entry);
  return {
    stated: {
      ...stated(label, `${entry.employer}, ${shown.en}`, seenAt, {
        en: [entry.employer, shown.en].filter(Boolean).join(", "),
        de: [entry.employer, shown.de].filter(Boolean).join(", "),
      }),
      source: { name: source, seenAt },
    },
    employer: entry.employer,
    company: readCompany(entry.employer),
    ...(entry.domain !== undefined && { domain: entry.domain.toLowerCase().replace(/^www\./, "") }),
    ...(entry.title !== undefined && { title: entry.title }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(entry.fullTime !== undefined && { fullTime: entry.fullTime }),
    ...(entry.text !== undefined && { text: entry.text }),
  };
}

function describe({ title, start, end }: Employment): Text {
  const dates = (to: string, from: string, until: string) => {
    if (start !== undefined && end !== undefined) return `${start} ${to} ${end}`;
    if (start !== undefined) return `${from} ${start}`;
    return end === undefined ? undefined : `${until} ${end}`;
  };
  const shown = (dated: string | undefined) => [title, dated].filter((part) => part !== undefined).join(", ");
  return { en: shown(dates("to", "from", "until")), de: shown(dates("bis", "ab", "bis")) };
}
