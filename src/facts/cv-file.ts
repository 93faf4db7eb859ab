import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { sameCompany } from "./company-name.ts";
import { homeClock } from "./home-clock.ts";
import { compareNames } from "./name-match.ts";
import { isPersonName } from "./person-name.ts";
import { type Stated, stated } from "./stated.ts";

/** What the CV's file says about itself. */
export interface CvFile {
  readonly author?: Stated<string>;
  /** The author reads like a person's name, and not like that of a program, a template or a company in this CV. */
  readonly authorIsPerson: boolean;
  /** Somebody who had reason to write the file: an agency, or whoever recommended the candidate. */
  readonly authorMayBeHelper: boolean;
  readonly created?: Stated<string>;
  /** The offset in `created` is there and can be read. */
  readonly hasOffset: boolean;
  /** From the file's clock to the nearest zone of the claimed country on that day; undefined where it says nothing. */
  readonly hoursFromHome?: number;
}

export function cvFile(submission: Submission, seenAt: Instant): CvFile {
  const { author, created } = submission.cv?.metadata ?? {};
  const clock = created === undefined ? undefined : readClock(created);
  const hours =
    clock === undefined ? undefined : homeClock(submission, seenAt).hoursAway(clock.minutes, clock.at);
  return {
    ...(author !== undefined && {
      author: inFile(stated({ en: "Author of the file", de: "Autor der Datei" }, author, seenAt)),
    }),
    authorIsPerson: author !== undefined && isPersonName(author) && !isOrganisation(author, submission),
    authorMayBeHelper: author !== undefined && mayBeHelper(author, submission),
    ...(created !== undefined && {
      created: inFile(stated({ en: "File created", de: "Datei erstellt" }, created, seenAt)),
    }),
    hasOffset: clock !== undefined,
    ...(hours !== undefined && { hoursFromHome: hours }),
  };
}

function inFile(said: Stated<string>): Stated<string> {
  return { ...said, source: { ...said.source, name: "CV file" } };
}

/** "Blue Harbour" reads like a name until the CV says that it is an employer. */
function isOrganisation(author: string, { cv, agency, references }: Submission): boolean {
  const named = [
    ...(cv?.employment ?? []).map(({ employer }) => employer),
    ...(cv?.education ?? []).map(({ school }) => school),
    ...(references ?? []).map(({ company }) => company),
    agency?.name,
  ];
  return named.some((name) => name !== undefined && sameCompany(name, author));
}

function mayBeHelper(author: string, { source, engagement, agency }: Submission): boolean {
  if (agency !== undefined || engagement === "agency" || source?.channel === "agency") return true;
  const referrer = source?.referredBy;
  return referrer !== undefined && compareNames(referrer, author) !== "different";
}

/** ISO 8601, and what PDF files have: `D:20260101100000+01'00'`. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?(?:\d{2})?)$/i;
const PDF = /^(?:D:)?(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?\s?(Z|[+-]\d{2}(?:'?\d{2})?'?)(?:00'00'?)?$/i;

function readClock(created: string): { readonly at: Instant; readonly minutes: number } | undefined {
  const text = created.trim();
  const [, year, month, day, hour, minute, second = "00", offset] = ISO.exec(text) ?? PDF.exec(text) ?? [];
  if (year === undefined || offset === undefined) return undefined;
  const minutes = offsetMinutes(offset);
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(local)) return undefined;
  return { at: new Date(local - minutes * 60_000).toISOString(), minutes };
}

function offsetMinutes(offset: string): number {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2})[':]?(\d{2})?/.exec(offset) ?? [];
  const east = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -east : east;
}
