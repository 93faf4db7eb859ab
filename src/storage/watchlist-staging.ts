import { createHash } from "node:crypto";
import type { ListEntry } from "../domain/watchlist.ts";
import { CANONICAL_FORM, listedIndicators } from "../facts/indicators.ts";
import type { ListChanges, NewWatchlist, StagedList } from "../workflows/watchlist-ports.ts";
import { type Database, inTransaction } from "./database.ts";

/*
 * An import is written into temporary tables, which only its own connection sees and which lock nothing; one
 * transaction then brings the list up to them. Of entries that the list has already, only the key is staged.
 */
const CREATE = `
  create temp table staged_entries (key text primary key, digest blob, body text) without rowid;
  create temp table staged_indicators (key text, kind text, canonical text, value text);
  create temp table staged_names (key text, name text, quality text);`;
const DROP = `
  drop table if exists temp.staged_entries;
  drop table if exists temp.staged_indicators;
  drop table if exists temp.staged_names;`;

const SELECT_LIST = `select id, version, changed_in as changedIn, publisher, licence, sanctions
  from watchlists where name = ?`;
const SELECT_DIGEST = "select digest from watchlist_entries where list_id = ? and key = ?";
const STAGE_ENTRY = `insert into temp.staged_entries (key, digest, body) values (@key, @digest, @body)
  on conflict do nothing`;
const STAGE_INDICATOR = `insert into temp.staged_indicators (key, kind, canonical, value)
  values (@key, @kind, @canonical, @value)`;
const STAGE_NAME = "insert into temp.staged_names (key, name, quality) values (@key, @name, @quality)";

const COUNT = "select count(*) from temp.staged_entries";
const INSERT_LIST = `insert into watchlists (name, publisher, sanctions, entries, version, changed_in, imported_at)
  values (@name, @publisher, @sanctions, 0, 0, 0, @importedAt)`;
const UPDATE_LIST = `update watchlists set publisher = @publisher, published_on = @publishedOn, licence = @licence,
  sanctions = @sanctions, entries = @entries, version = @version, changed_in = @changedIn, imported_at = @importedAt
  where id = @id`;
const UPDATE_STATE = "update watchlist_state set version = version + 1 where id = 1 returning version";
const DELETE_REMOVED = `delete from watchlist_entries
  where list_id = ? and key not in (select key from temp.staged_entries)`;
const CHANGED = `select watchlist_entries.id from temp.staged_entries
  join watchlist_entries on list_id = ? and watchlist_entries.key = staged_entries.key
  where staged_entries.body is not null`;
const DELETE_INDICATORS = `delete from watchlist_indicators where entry_id in (${CHANGED})`;
const DELETE_NAMES = `delete from watchlist_names where entry_id in (${CHANGED})`;
const UPDATE_CHANGED = `update watchlist_entries set digest = staged.digest, body = staged.body
  from temp.staged_entries as staged
  where list_id = ? and watchlist_entries.key = staged.key and staged.body is not null`;
const INSERT_ADDED = `insert into watchlist_entries (list_id, key, digest, body)
  select @list, key, digest, body from temp.staged_entries as staged where body is not null
    and not exists (select 1 from watchlist_entries where list_id = @list and key = staged.key)`;
const INSERT_INDICATORS = `insert into watchlist_indicators (kind, canonical, entry_id, value)
  select kind, canonical, watchlist_entries.id, value from temp.staged_indicators as staged
  join watchlist_entries on list_id = ? and watchlist_entries.key = staged.key`;
const INSERT_NAMES = `insert into watchlist_names (entry_id, name, quality)
  select watchlist_entries.id, name, quality from temp.staged_names as staged
  join watchlist_entries on list_id = ? and watchlist_entries.key = staged.key order by staged.rowid`;

interface KeptList {
  readonly id: number;
  readonly version: number;
  readonly changedIn: number;
  readonly publisher: string;
  readonly licence: string | null;
  readonly sanctions: number;
}

/** `ended` is called once, when the list was applied or discarded. */
export function createStaging(db: Database, name: string, ended: () => void): StagedList {
  db.exec(DROP);
  db.exec(CREATE);
  const selectList = db.prepare<[string], KeptList>(SELECT_LIST);
  const selectDigest = db.prepare<[number, string], Buffer>(SELECT_DIGEST).pluck();
  const stageEntry = db.prepare(STAGE_ENTRY);
  const stageIndicator = db.prepare(STAGE_INDICATOR);
  const stageName = db.prepare(STAGE_NAME);
  const before = selectList.get(name);
  let isOpen = true;

  function end(): void {
    if (!isOpen) return;
    isOpen = false;
    db.exec(DROP);
    ended();
  }

  function stage(entry: ListEntry): boolean {
    const { key } = entry;
    const body = JSON.stringify(ordered(entry));
    const digest = createHash("sha256").update(`${CANONICAL_FORM} ${body}`).digest();
    const isKept = before !== undefined && selectDigest.get(before.id, key)?.equals(digest) === true;
    if (stageEntry.run(isKept ? { key, digest: null, body: null } : { key, digest, body }).changes === 0)
      return false;
    if (isKept) return true;
    for (const indicator of listedIndicators(entry)) stageIndicator.run({ key, ...indicator });
    if (entry.kind === "organisation") return true;
    for (const { name: listed, quality } of entry.names) stageName.run({ key, name: listed, quality });
    return true;
  }

  // Deferred: only the temporary tables are written, so nobody waits for it.
  const stageAll = db.transaction((entries: readonly ListEntry[]) =>
    entries.flatMap((entry) => (stage(entry) ? [] : [entry.key])),
  );

  return {
    add: (entries) => stageAll.deferred(entries),
    apply(list) {
      try {
        return inTransaction(db, () => {
          const now = selectList.get(name);
          if (now?.changedIn !== before?.changedIn)
            throw new Error("another import changed this list in the meantime; run this one again");
          return apply(db, list, now);
        });
      } finally {
        end();
      }
    },
    discard: end,
  };
}

function apply(db: Database, list: NewWatchlist, before: KeptList | undefined): ListChanges {
  const { name, publisher, licence = null, publishedOn = null, importedAt } = list;
  const sanctions = list.sanctions ? 1 : 0;
  const id =
    before?.id ??
    Number(db.prepare(INSERT_LIST).run({ name, publisher, sanctions, importedAt }).lastInsertRowid);
  const entries = db.prepare<[], number>(COUNT).pluck().get() ?? 0;
  const removed = db.prepare(DELETE_REMOVED).run(id).changes;
  db.prepare(DELETE_INDICATORS).run(id);
  db.prepare(DELETE_NAMES).run(id);
  const changed = db.prepare(UPDATE_CHANGED).run(id).changes;
  const added = db.prepare(INSERT_ADDED).run({ list: id }).changes;
  db.prepare(INSERT_INDICATORS).run(id);
  db.prepare(INSERT_NAMES).run(id);
  const isSame =
    before !== undefined &&
    added + changed + removed === 0 &&
    before.publisher === publisher &&
    before.licence === licence &&
    before.sanctions === sanctions;
  const version = (before?.version ?? 0) + (isSame ? 0 : 1);
  const changedIn = isSame ? before.changedIn : db.prepare<[], number>(UPDATE_STATE).pluck().get();
  db.prepare(UPDATE_LIST).run({
    id,
    publisher,
    publishedOn,
    licence,
    sanctions,
    entries,
    version,
    changedIn,
    importedAt,
  });
  return {
    list: { ...list, entries, version },
    added,
    changed,
    removed,
    unchanged: entries - added - changed,
  };
}

/** One order of the keys, whoever made the entry. */
function ordered({ key, kind, names, indicators, programmes, note }: ListEntry): ListEntry {
  return {
    key,
    kind,
    names: names.map(({ name, quality }) => ({ name, quality })),
    indicators: indicators.map((indicator) => ({ kind: indicator.kind, value: indicator.value })),
    programmes,
    ...(note !== undefined && { note }),
  };
}
