import { caseName } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { sharedOutline, sharedPassages } from "../facts/cv-passages.ts";
import { comparableCv, isTooShort } from "../facts/cv-sketch.ts";
import type { LookedUp } from "../facts/looked-up.ts";
import { names } from "../facts/names.ts";
import type { SimilarCv } from "../workflows/cv-sketch-ports.ts";
import { underOwnName } from "../workflows/known-as.ts";
import type { CaseStore, Storage } from "../workflows/ports.ts";
import type { LocalSource } from "../workflows/sources.ts";

/** Of more cases nobody reads what they have in common. */
const MOST_READ = 3;

const TOO_SHORT: Text = {
  en: "The CV is too short to be compared with others.",
  de: "Der Lebenslauf ist zu kurz, um ihn mit anderen zu vergleichen.",
};

/** CVs of other cases that are much like the candidate's. What they have in common is read from the cases, as long as they are kept. */
export function createPastCvs({
  cases,
  cvSketches,
  identifiers,
}: Pick<Storage, "cases" | "cvSketches" | "identifiers">): LocalSource {
  return {
    gather(submission, { seenAt, now, itself }) {
      const cv = comparableCv(submission);
      if (!isTooShort(cv)) {
        const found = cvSketches.similar(cv, now, itself);
        const similar = underOwnName({ cases, identifiers }, submission, seenAt, found, (one) => one.case);
        return { lookedUp: { similarCvs: shown(cases, submission, similar, seenAt) } };
      }
      return submission.cv?.text === undefined
        ? { lookedUp: { similarCvs: [] } }
        : { silent: { similarCvs: TOO_SHORT } };
    },
  };
}

function shown(
  cases: CaseStore,
  submission: Submission,
  similar: readonly SimilarCv[],
  seenAt: Instant,
): LookedUp["similarCvs"] {
  const own = names(submission, seenAt);
  const read = similar.filter(({ name }) => own.match(name) === "different").slice(0, MOST_READ);
  return similar.map((cv) => ({
    case: caseName(cv.case),
    name: cv.name,
    likeness: cv.likeness,
    similarity: cv.similarity,
    passages: read.includes(cv) ? inCommon(cases, submission, cv) : [],
    source: { name: caseName(cv.case), seenAt: cv.seenAt },
  }));
}

/** The newest version of the other submission that has something in common; the one that was sketched may be gone. */
function inCommon(cases: CaseStore, submission: Submission, cv: SimilarCv): readonly string[] {
  const compare = cv.likeness === "text" ? sharedPassages : sharedOutline;
  for (const version of cases.versions(cv.case).toReversed()) {
    const found = compare(submission, version.submission);
    if (found.length > 0) return found;
  }
  return [];
}
