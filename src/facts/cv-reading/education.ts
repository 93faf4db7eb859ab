import type { Submission } from "../../domain/submission.ts";
import type { Line } from "./lines.ts";
import { findDate, findPeriod } from "./periods.ts";
import { isDegree, isDuration, piecesOf, tidy } from "./pieces.ts";
import { plain, wordSet } from "./words.ts";

type Education = NonNullable<NonNullable<Submission["cv"]>["education"]>[number];

const MOST_SCHOOLS = 30;
const LONGEST_HEAD = 200;

const SCHOOLS = wordSet(
  "university college school institute polytechnic academy universitat universitaet uni hochschule fachhochschule tu th fh htw rwth kit lmu eth epfl mit gymnasium realschule gesamtschule berufsschule berufskolleg oberschule schule akademie universite ecole lycee institut iut insa universidad escuela instituto facultad universidade faculdade escola universita politecnico liceo istituto universiteit hogeschool uniwersytet politechnika technikum szkola universitet universytet университет институт колледж школа академия bootcamp campus ucl dhbw iit bits",
);
const SCHOOL_ENDINGS =
  /(?:universitat|universitaet|hochschule|schule|gymnasium|kolleg|akademie|universiteit)$/;
/** Schools with what was studied and when. A lone year is when it was finished. */
export function educationIn(lines: readonly Line[]): readonly Education[] {
  const found: Education[] = [];
  for (const group of groupsOf(lines)) {
    if (found.length === MOST_SCHOOLS) break;
    const one = educationOf(group);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** Each group has one school; a group ends at an empty line or where another school or period would come in. */
function groupsOf(lines: readonly Line[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let group: string[] = [];
  let [schools, dates] = [0, 0];
  for (const { text, gap } of lines) {
    if (text.length > LONGEST_HEAD) continue;
    const isSchool = schoolIn(text) !== undefined;
    const isDated = dateIn(text) !== undefined;
    const isNext = (isSchool && schools > 0) || (isDated && dates > 0);
    if (group.length > 0 && (isNext || (gap && schools > 0 && dates > 0))) {
      groups.push(group);
      group = [];
      [schools, dates] = [0, 0];
    }
    group.push(text);
    schools += isSchool ? 1 : 0;
    dates += isDated ? 1 : 0;
  }
  return [...groups, group];
}

function educationOf(group: readonly string[]): Education | undefined {
  const school = group.map(schoolIn).find((one) => one !== undefined);
  if (school === undefined) return undefined;
  const dated = group.map(dateIn).find((one) => one !== undefined);
  const pieces = group.slice(0, 4).flatMap((text) => piecesOf(withoutDate(text)));
  const subject = pieces
    .map(({ text }) => text)
    .find((text) => text !== school && isDegree(text) && !isDuration(text));
  return {
    school,
    ...(subject !== undefined && { subject }),
    ...(dated?.start !== undefined && { start: dated.start }),
    ...(dated?.end !== undefined && { end: dated.end }),
  };
}

function schoolIn(text: string): string | undefined {
  const school = piecesOf(withoutDate(text))
    .map((piece) => piece.text)
    .find(isSchool);
  // "B.Tech from Example University", but the University of Texas at Austin is one.
  const behind = school?.split(/\s(?:from|at|an der)\s/u).at(-1);
  return behind !== undefined && isSchool(behind) ? behind : school;
}

export function isSchool(text: string): boolean {
  return plain(text)
    .split(" ")
    .some((word) => SCHOOLS.has(word) || SCHOOL_ENDINGS.test(word));
}

function dateIn(text: string): { readonly start?: string; readonly end?: string } | undefined {
  const period = findPeriod(text)?.period;
  if (period !== undefined) return period;
  const date = findDate(text)?.date;
  return date === undefined ? undefined : { end: date };
}

function withoutDate(text: string): string {
  const found = findPeriod(text) ?? findDate(text);
  if (found === undefined) return text;
  const [before, behind] = [
    tidy(text.slice(0, found.from).replace(/[([]\s*$/, "")),
    tidy(text.slice(found.to).replace(/^\s*[)\]]/, "")),
  ];
  return [before, behind].filter(Boolean).join(" | ");
}
