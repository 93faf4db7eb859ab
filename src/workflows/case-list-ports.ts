import type { CaseSummary } from "../domain/case.ts";

/** Cases as people look for them. */
export interface CaseListStore {
  /**
   * Cases whose candidate's name has a word beginning with each word that was typed, newest first, decided ones
   * among them; upper and lower case, accents and the script do not matter. Nothing when no word was typed. `limit`
   * is at most 100.
   */
  named(typed: string, limit: number): readonly CaseSummary[];
  /** Undecided cases of this owner in which every task is answered, oldest first. `limit` is at most 100. */
  toDecide(owner: string, limit: number): readonly CaseSummary[];
}
