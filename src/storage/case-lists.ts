import { searchableName, searchedWords } from "../facts/name-search.ts";
import type { CaseListStore } from "../workflows/case-list-ports.ts";
import { SUMMARY, type SummaryRow, toSummary } from "./case-summaries.ts";
import { type Database, rowLimit } from "./database.ts";
import { type Vault, vaultOf } from "./vault.ts";

const LIST_LIMIT = 100;

const KEEP_NAME = "insert or replace into case_names (rowid, words) values (@id, @words)";
// The index of names gives its rows in this order, and stops at the limit.
const SELECT_NAMED = `select ${SUMMARY} from case_names join cases on cases.id = case_names.rowid
  where case_names match @words and level is not null order by case_names.rowid desc limit @limit`;
// The second condition is the index of open cases, letter by letter.
const SELECT_TO_DECIDE = `select ${SUMMARY} from cases
  where owner = @owner and (decision is null or decision = 'on-hold') and decision is null and level is not null and tasks > 0 and tasks_done = tasks
    and not exists (select 1 from proposals where case_id = cases.id and state = 'waiting')
  order by id limit @limit`;

export function createCaseLists(db: Database): CaseListStore {
  const selectNamed = db.prepare<[{ words: string; limit: number }], SummaryRow>(SELECT_NAMED);
  const selectToDecide = db.prepare<[{ owner: string; limit: number }], SummaryRow>(SELECT_TO_DECIDE);

  return {
    named(typed, limit) {
      const words = asQuery(searchedWords(typed), vaultOf(db));
      return words === ""
        ? []
        : selectNamed.all({ words, limit: rowLimit(limit, LIST_LIMIT) }).map(toSummary);
    },
    toDecide: (owner, limit) =>
      selectToDecide.all({ owner, limit: rowLimit(limit, LIST_LIMIT) }).map(toSummary),
  };
}

/** Keeps the name of a case as it can be searched for, in place of an earlier one. */
export function createNameKeeper(db: Database): (id: number, name: string) => void {
  const keepName = db.prepare<[{ id: number; words: string }]>(KEEP_NAME);
  return (id, name) => void keepName.run({ id, words: vaultOf(db).indexed(searchableName(name)) });
}

/** Words hold letters, marks and digits alone, so that nothing typed is read as an operator. */
function asQuery(words: readonly (readonly string[])[], vault: Vault): string {
  return words.map((spellings) => `(${spellings.map(vault.beginning).join(" OR ")})`).join(" AND ");
}
