import * as z from "zod";
import { Submission } from "../domain/submission.ts";
import { INDICATOR_KINDS, type IndicatorKind, type ListEntry, type Watchlist } from "../domain/watchlist.ts";
import type { CaseToScreen, ListedMatch, NameRow, WatchlistStore } from "../workflows/watchlist-ports.ts";
import { type Database, rowLimit } from "./database.ts";
import { readJson } from "./json.ts";
import { unsealed } from "./vault.ts";
import { createStaging } from "./watchlist-staging.ts";

const MOST_MATCHES = 50;
const MOST_NAMES = 1000;
const MOST_CASES = 200;

const LIST_COLUMNS = `watchlists.name as name, publisher, published_on as publishedOn, licence, sanctions, entries,
  watchlists.version as version, imported_at as importedAt`;
const SELECT_VERSION = "select version from watchlist_state where id = 1";
const SELECT_LISTS = `select ${LIST_COLUMNS} from watchlists order by name`;
const SELECT_CHANGED = `select ${LIST_COLUMNS} from watchlists where changed_in > ? order by name`;
// Without the entry and its list: nearly everybody is on none, and this alone takes a tenth of the time.
// Hardly anything is listed. Asking first whether it is takes a sixth of the time.
const SELECT_ANY_MATCH = "select 1 from watchlist_indicators where kind = ? and canonical = ?";
const SELECT_MATCHES = `select entry_id as entry, value from watchlist_indicators
  where kind = @kind and canonical = @canonical order by entry_id limit ${MOST_MATCHES}`;
const SELECT_ENTRY = `select ${LIST_COLUMNS}, key, body from watchlist_entries
  join watchlists on watchlists.id = list_id where watchlist_entries.id = ?`;
const SELECT_NAMES = `select id, entry_id as entry, name, quality from watchlist_names
  where id > ? order by id limit ?`;
const SELECT_CASES = `select id as "case", opened_at as openedAt, screened_in as version, screened_hits as hits,
    (select ${unsealed("submissions.body")} from submissions where case_id = cases.id order by version desc limit 1) as submission
  from cases where decision is null and screened_in < @version order by screened_in, id limit @limit`;
const UPDATE_SCREENED = "update cases set screened_in = @version, screened_hits = @hits where id = @case";

const KeptEntry = z.strictObject({
  key: z.string(),
  kind: z.enum(["person", "organisation", "unknown"]),
  names: z.array(z.strictObject({ name: z.string(), quality: z.enum(["primary", "alias", "weak"]) })),
  indicators: z.array(z.strictObject({ kind: z.enum(INDICATOR_KINDS), value: z.string() })),
  programmes: z.array(z.string()),
  note: z.exactOptional(z.string()),
}) satisfies z.ZodType<ListEntry>;

interface ListRow {
  readonly name: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly licence: string | null;
  readonly sanctions: number;
  readonly entries: number;
  readonly version: number;
  readonly importedAt: string;
}

interface EntryRow extends ListRow {
  readonly key: string;
  readonly body: string;
}

interface CaseRow extends Omit<CaseToScreen, "submission"> {
  readonly submission: string;
}

export function createWatchlists(db: Database): WatchlistStore {
  const version = db.prepare<[], number>(SELECT_VERSION).pluck();
  const lists = db.prepare<[], ListRow>(SELECT_LISTS);
  const changed = db.prepare<[number], ListRow>(SELECT_CHANGED);
  const anyMatch = db.prepare<[IndicatorKind, string], number>(SELECT_ANY_MATCH).pluck();
  const matches = db.prepare<[{ kind: IndicatorKind; canonical: string }], { entry: number; value: string }>(
    SELECT_MATCHES,
  );
  const entry = db.prepare<[number], EntryRow>(SELECT_ENTRY);
  const names = db.prepare<[number, number], NameRow>(SELECT_NAMES);
  const cases = db.prepare<[{ version: number; limit: number }], CaseRow>(SELECT_CASES);
  const updateScreened = db.prepare(UPDATE_SCREENED);
  let isStaging = false;

  return {
    version: () => version.get() ?? 0,
    lists: () => lists.all().map(toList),
    stage(list) {
      if (isStaging) throw new Error("another import has begun on this connection and has not ended");
      isStaging = true;
      return createStaging(db, list, () => {
        isStaging = false;
      });
    },
    matches(kind, canonical) {
      if (anyMatch.get(kind, canonical) === undefined) return [];
      return matches.all({ kind, canonical }).flatMap(({ entry: id, value }) => {
        const row = entry.get(id);
        return row === undefined ? [] : [{ ...toMatch(row), value }];
      });
    },
    entry(id) {
      const row = entry.get(id);
      return row && toMatch(row);
    },
    names: (after, limit) => names.all(after, rowLimit(limit, MOST_NAMES)),
    changedSince: (since) => changed.all(since).map(toList),
    casesToScreen: (until, limit) =>
      cases.all({ version: until, limit: rowLimit(limit, MOST_CASES) }).map(({ submission, ...row }) => ({
        ...row,
        submission: readJson(Submission, submission, `the submission of case ${row.case}`),
      })),
    noteScreened: (caseId, screened) =>
      void updateScreened.run({
        case: caseId,
        version: screened === "not-yet" ? 0 : screened.version,
        hits: screened === "not-yet" ? null : screened.hits,
      }),
  };
}

function toMatch(row: EntryRow): Omit<ListedMatch, "value"> {
  return { list: toList(row), entry: readJson(KeptEntry, row.body, `entry ${row.key} of a list`) };
}

function toList(row: ListRow): Watchlist {
  const { name, publisher, publishedOn, licence, sanctions, entries, version, importedAt } = row;
  return {
    name,
    publisher,
    ...(publishedOn !== null && { publishedOn }),
    ...(licence !== null && { licence }),
    sanctions: sanctions === 1,
    entries,
    version,
    importedAt,
  };
}
