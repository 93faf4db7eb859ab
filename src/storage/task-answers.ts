import type { Answer, GivenAnswer } from "../domain/task.ts";

export interface AnswerRow {
  readonly task: number;
  readonly answer: Answer;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
  readonly until: string | null;
  readonly withdrawnAt: string | null;
}

export function givenAnswer({ answer, by, at, note, until, withdrawnAt }: AnswerRow): GivenAnswer {
  return {
    answer,
    by,
    at,
    ...(note !== null && { note }),
    ...(until !== null && { until }),
    withdrawn: withdrawnAt !== null,
  };
}
