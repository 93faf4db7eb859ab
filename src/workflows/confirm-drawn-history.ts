import type { DrawnHistory } from "../domain/cv-reading.ts";
import type { Via } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import { mergeSubmission, sameValue } from "../domain/merge-submission.ts";
import type { Employment, Submission } from "../domain/submission.ts";
import { sameCompany } from "../facts/company-name.ts";
import { monthRange, monthsApart } from "../facts/months.ts";
import { addDetails, type DetailsAdded } from "./add-details.ts";
import type { CvFile } from "./cv-file-ports.ts";
import type { World } from "./world.ts";

/**
 * A person has looked at what was drawn from a CV file, and says what of it is right: from now on that counts, beside
 * what was typed. Saying it again replaces what was said before. Undefined when the case has no file that was read.
 * One transaction.
 */
export function confirmDrawnHistory(
  world: World,
  caseId: number,
  history: DrawnHistory,
  { by, at, via = "form" }: { readonly by: string; readonly at: Instant; readonly via?: Via },
): DetailsAdded | undefined {
  const { storage } = world;
  return storage.transaction(() => {
    const current = storage.cases.find(caseId);
    const file = storage.cvFiles.ofCase(caseId).findLast(isRead);
    if (current === undefined || file === undefined) return undefined;
    const merged = mergeSubmission(without(current.submission, file.confirmed?.history, history), {
      cv: history,
    });
    if (!merged.ok) return merged;
    storage.cvFiles.confirm(file.id, history, by, at);
    const { employment, education, skills } = history;
    storage.history.append(caseId, at, by, {
      kind: "cv-history-confirmed",
      employment: employment.length,
      education: education.length,
      skills: skills.length,
    });
    const added = addDetails(world, { case: caseId, by, via, at, submission: merged.submission });
    // Where all of it had been typed already, that somebody looked is the news.
    if (added?.ok === true) world.notices.caseChanged(added.case, at);
    return added;
  });
}

function isRead(file: CvFile): file is Extract<CvFile, { readonly state: "read" }> {
  return file.state === "read";
}

/** Without what was confirmed before, and without jobs that stand in the confirmed ones under a like name. */
function without(submission: Submission, before: DrawnHistory | undefined, now: DrawnHistory): Submission {
  const rest = <T>(typed: readonly T[] = [], confirmed: readonly T[] = []) =>
    typed.filter((one) => !confirmed.some((other) => sameValue(one, other)));
  const { employment, education, skills } = submission.cv ?? {};
  return {
    ...submission,
    cv: {
      ...submission.cv,
      employment: rest(employment, before?.employment).filter(
        (typed) => !now.employment.some((job) => isSameJob(typed, job)),
      ),
      education: rest(education, before?.education),
      skills: rest(skills, before?.skills),
    },
  };
}

/** At what may well be one company, begun at what may well be one time. */
function isSameJob(one: Employment, other: Employment): boolean {
  if (!sameCompany(one.employer, other.employer)) return false;
  const [first, second] = [monthRange(one.start ?? ""), monthRange(other.start ?? "")];
  return first === undefined || second === undefined || monthsApart(first, second) === 0;
}
