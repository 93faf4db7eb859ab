import anyAscii from "any-ascii";
import type { Submission } from "../domain/submission.ts";

/** What a CV's file says about how it was made, as far as it can tell two files of one maker. */
export interface CvOrigin {
  readonly author?: string;
  /** The tool and the second in which it made the file. */
  readonly made?: string;
  readonly documentId?: string;
}

/** Left by tools, templates and new computers: not a person. */
const NOT_A_MAKER =
  /\b(?:user|users|admin|administrator|owner|windows|microsoft|office|word|apple|macbook|mac|hp|dell|lenovo|asus|acer|toshiba|samsung|laptop|desktop|computer|pc|home|canva|google|docs|adobe|acrobat|python|docx|libreoffice|openoffice|wps|latex|overleaf|pdf|template|templates|resume|resumes|cv|lebenslauf|curriculum|vitae|unknown|author|anonymous|guest|student|default|name|company|gmbh|ltd|inc|llc|recruiting|recruitment|personal|hr)\b/;
/** Libraries write the date of their template into every file. */
const TEMPLATE_MOMENTS = new Set(["2013-12-23T23:15:00"]);
/** A word processor's own file, whose time is in UTC and may be that of the template it began with. */
const WORD_PROCESSOR =
  /^(?:microsoft (?:office|macintosh) word|libreoffice|openoffice|wps|onlyoffice|google docs)/i;
/** Clocks that were never set. */
const FIRST_YEAR = 2000;

export function cvOrigin({ cv, agency }: Submission): CvOrigin {
  const { author, producer, created, documentId } = cv?.metadata ?? {};
  const person = readAuthor(author);
  const made = readMaking(producer, created);
  const id = readDocumentId(documentId);
  return {
    // An agency writes the CVs of all the people that it places.
    ...(person !== undefined && agency?.name === undefined && { author: person }),
    ...(made !== undefined && { made }),
    ...(id !== undefined && { documentId: id }),
  };
}

/** A single given name is too common to tell anything. */
function readAuthor(author: string | undefined): string | undefined {
  const plain = anyAscii((author ?? "").slice(0, 100))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const isTelling = plain.includes(" ") ? plain.length >= 6 : plain.length >= 8;
  return isTelling && !NOT_A_MAKER.test(plain) ? plain : undefined;
}

/** A date without a time of day, or at midnight sharp, was not written by a clock. */
function readMaking(producer: string | undefined, created: string | undefined): string | undefined {
  const moment = /^(\d{4})-?(\d\d)-?(\d\d)[T ]?(\d\d):?(\d\d):?(\d\d)/.exec(
    (created ?? "").replace(/^D:/, ""),
  );
  if (producer === undefined || moment === null) return undefined;
  const [, year, month, day, hour, minute, second] = moment;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  if (WORD_PROCESSOR.test(producer.trim()) && /Z$/i.test((created ?? "").trim())) return undefined;
  if (Number(year) < FIRST_YEAR || at.endsWith("T00:00:00") || TEMPLATE_MOMENTS.has(at)) return undefined;
  return `${producer.trim().toLowerCase()} ${at}`;
}

function readDocumentId(documentId: string | undefined): string | undefined {
  const id = (documentId ?? "")
    .toLowerCase()
    .replace(/^(?:xmp\.(?:did|iid):|uuid:|adobe:docid:[a-z]+:)/, "")
    .replace(/[^a-z0-9]/g, "");
  return id.length >= 16 && new Set(id).size >= 6 ? id : undefined;
}
