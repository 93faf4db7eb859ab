import type { Case } from "../domain/case.ts";
import { type Category, type Finding, STRENGTHS } from "../domain/finding.ts";
import type { Text } from "../domain/text.ts";
import { BASELINE_QUESTIONS, CATEGORY_QUESTIONS, CHECK_QUESTIONS } from "../playbook/interview-questions.ts";

/** Fewer leave no time to tell something; more become an interrogation. */
const FEWEST = 3;
const MOST = 5;
const MOST_COMPARED = 6;

/** What is best compared with what the person says and shows on the call. */
const SEEN_ON_THE_CALL: ReadonlySet<Category> = new Set(["identity", "location", "history", "interview"]);

export interface BriefQuestion {
  readonly asks: Text;
  /** The findings that it may settle; none for what is asked of everyone. */
  readonly because: readonly Finding[];
}

export interface InterviewBrief {
  readonly questions: readonly BriefQuestion[];
  /** Every name that was given, the candidate's own first: one of them should stand on the call and in the document. */
  readonly names: readonly string[];
  /** What else did not fit so far and shows on a call; its evidence holds the values that disagree. */
  readonly compare: readonly Finding[];
}

/** What to ask and to compare in the next interview of this case. The same case gives the same brief. */
export function interviewBrief({
  submission,
  assessment,
}: Pick<Case, "submission" | "assessment">): InterviewBrief {
  const open = assessment.findings
    .filter(({ settled }) => !settled)
    .toSorted((one, other) => STRENGTHS.indexOf(one.strength) - STRENGTHS.indexOf(other.strength));
  const questions = questionsFor(open).slice(0, MOST);
  const shown = new Set(questions.flatMap(({ because }) => because));
  const asked = new Set(questions.map(({ asks }) => asks.en));
  const ordinary = BASELINE_QUESTIONS.filter(({ en }) => !asked.has(en))
    .slice(0, Math.max(0, FEWEST - questions.length))
    .map((asks) => ({ asks, because: [] }));
  return {
    questions: [...questions, ...ordinary],
    names: unique([submission.name, ...(submission.aliases ?? []), submission.cv?.name ?? ""]),
    compare: open
      .filter((finding) => SEEN_ON_THE_CALL.has(finding.category) && !shown.has(finding))
      .slice(0, MOST_COMPARED),
  };
}

/** Findings that lead to the same question share it. */
function questionsFor(open: readonly Finding[]): readonly BriefQuestion[] {
  const questions = new Map<string, { readonly asks: Text; readonly because: Finding[] }>();
  for (const finding of open) {
    const asks = questionFor(finding);
    if (asks === undefined) continue;
    const same = questions.get(asks.en);
    if (same === undefined) questions.set(asks.en, { asks, because: [finding] });
    else same.because.push(finding);
  }
  return [...questions.values()];
}

function questionFor({ check, category }: Finding): Text | undefined {
  return Object.hasOwn(CHECK_QUESTIONS, check) ? CHECK_QUESTIONS[check] : CATEGORY_QUESTIONS[category];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "");
}
