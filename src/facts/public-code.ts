import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Text, verbatim } from "../domain/text.ts";
import { type Month, monthRange } from "./months.ts";
import { quoteOf, sentencesOf } from "./sentences.ts";
import { type Stated, stated } from "./stated.ts";
import { wordsOf } from "./technology-words.ts";

/** What the candidate says about work in public code. Work in private repositories leaves no trace and is not meant. */
export interface PublicCode {
  /** Years of it, the longest claim. */
  readonly years?: Stated<number>;
  /** A senior title, where work in public code is claimed too. */
  readonly seniorTitle?: Stated<string>;
}

const PUBLIC = /\bopen[ -]?source\b|\bOSS\b|\bquelloffen/i;
const PUBLIC_TITLE = /\bopen[ -]?source\b|\bOSS\b|\bmaintainer\b|\bcontributor\b/i;
const SENIOR =
  /\b(?:senior|sr|lead|principal|staff|architect|architekt(?:in)?|maintainer|head|leitende[rn]?)\b/i;
const YEARS = new Set("year years yrs yr jahr jahre jahren".split(" "));
const SINCE = new Set(["since", "seit"]);
/** Words between the number and what it is about. */
const FARTHEST = 6;

export function publicCode(submission: Submission, seenAt: Instant, now: Instant): PublicCode {
  const today = monthRange(now)?.from ?? 0;
  const claims = [
    ...skillClaims(submission, seenAt),
    ...jobClaims(submission, seenAt, today),
    ...textClaims(submission, seenAt, today),
  ];
  const [years] = claims.toSorted((one, other) => other.value - one.value);
  const title = claimsPublicCode(submission) ? seniorTitle(submission, seenAt) : undefined;
  return {
    ...(years !== undefined && { years }),
    ...(title !== undefined && { seniorTitle: title }),
  };
}

function claimsPublicCode({ cv, role, source }: Submission): boolean {
  const titles = [role, ...(cv?.employment ?? []).map(({ title }) => title)];
  return (
    source?.channel === "pull-request" ||
    titles.some((title) => PUBLIC_TITLE.test(title ?? "")) ||
    (cv?.skills ?? []).some(({ name }) => PUBLIC.test(name)) ||
    PUBLIC.test(cv?.text ?? "")
  );
}

function seniorTitle({ role, cv }: Submission, seenAt: Instant): Stated<string> | undefined {
  const title = (cv?.employment ?? []).map((job) => job.title ?? "").find((it) => SENIOR.test(it));
  if (title !== undefined) return stated({ en: "CV, title", de: "Lebenslauf, Titel" }, title, seenAt);
  return role !== undefined && SENIOR.test(role)
    ? stated({ en: "Role applied for", de: "Angestrebte Stelle" }, role, seenAt)
    : undefined;
}

function skillClaims({ cv }: Submission, seenAt: Instant): readonly Stated<number>[] {
  return (cv?.skills ?? []).flatMap(({ name, years }) => {
    if (years === undefined || !PUBLIC.test(name)) return [];
    const shown: Text = { en: `${name}, ${years} years`, de: `${name}, ${years} Jahre` };
    return [stated({ en: "CV, skills", de: "Lebenslauf, Kenntnisse" }, years, seenAt, shown)];
  });
}

function jobClaims({ cv }: Submission, seenAt: Instant, today: Month): readonly Stated<number>[] {
  return (cv?.employment ?? []).flatMap(({ employer, title = "", start, end }) => {
    const from = start === undefined ? undefined : monthRange(start)?.to;
    const until = end === undefined ? today : (monthRange(end)?.from ?? today);
    if (from === undefined || !PUBLIC_TITLE.test(title)) return [];
    const shown: Text = {
      en: `${title}, ${employer}, from ${start}`,
      de: `${title}, ${employer}, ab ${start}`,
    };
    return [
      stated({ en: "CV, job", de: "Lebenslauf, Stelle" }, Math.max(0, until - from) / 12, seenAt, shown),
    ];
  });
}

/** "8 years of open source", "open-source contributor since 2015". */
function textClaims({ cv }: Submission, seenAt: Instant, today: Month): readonly Stated<number>[] {
  const sentences = sentencesOf(cv?.text ?? "").filter((sentence) => PUBLIC.test(sentence));
  return sentences.flatMap((sentence) => {
    const words = wordsOf(sentence.toLowerCase());
    const about = words.findIndex((word, at) => isPublicWord(word, words[at + 1]));
    return words
      .slice(Math.max(0, about - FARTHEST), about + FARTHEST + 2)
      .flatMap((word, at, near): readonly Stated<number>[] => {
        const years = YEARS.has(word) ? readYears(near[at - 1]) : sinceYears(word, near[at - 1], today);
        if (years === undefined || near[at + 1] === "ago" || near[at - 2] === "vor") return [];
        const quote = quoteOf(sentence.trim());
        return [stated({ en: "CV, text", de: "Lebenslauf, Text" }, years, seenAt, verbatim(quote))];
      });
  });
}

function isPublicWord(word: string, next: string | undefined): boolean {
  return (
    word === "oss" ||
    word === "opensource" ||
    word.startsWith("quelloffen") ||
    (word === "open" && next === "source")
  );
}

function readYears(word: string | undefined): number | undefined {
  return word !== undefined && /^\d{1,2}\+?$/.test(word) ? Number.parseInt(word, 10) : undefined;
}

function sinceYears(word: string, before: string | undefined, today: Month): number | undefined {
  if (!SINCE.has(before ?? "") || !/^(?:19|20)\d{2}$/.test(word)) return undefined;
  const from = monthRange(word)?.to;
  return from === undefined ? undefined : Math.max(0, today - from) / 12;
}
