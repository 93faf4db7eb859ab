-- Counts imports that changed something, over all lists: one point read says whether anything is new.
create table watchlist_state (
  id integer primary key check (id = 1),
  version integer not null
) strict;
insert into watchlist_state (id, version) values (1, 0);

create table watchlists (
  id integer primary key autoincrement,
  name text not null unique,
  publisher text not null,
  published_on text,
  licence text,
  sanctions integer not null check (sanctions in (0, 1)),
  entries integer not null,
  -- Of this list, for people; `changed_in` is the version of the state in which it last changed.
  version integer not null,
  changed_in integer not null,
  imported_at text not null check (imported_at like '____-__-__T__:__:__.___Z')
) strict;

create table watchlist_entries (
  id integer primary key autoincrement,
  list_id integer not null references watchlists (id),
  key text not null,
  -- Of the content and of how it is read, so that an unchanged entry is known without being read.
  digest blob not null,
  body text not null,
  unique (list_id, key)
) strict;

-- `canonical` is the form that is compared, `value` what the list says.
create table watchlist_indicators (
  kind text not null,
  canonical text not null,
  entry_id integer not null references watchlist_entries (id) on delete cascade,
  value text not null,
  primary key (kind, canonical, entry_id)
) strict, without rowid;
create index watchlist_indicators_by_entry on watchlist_indicators (entry_id);

-- Names of people only; those of companies are indicators.
create table watchlist_names (
  id integer primary key,
  entry_id integer not null references watchlist_entries (id) on delete cascade,
  name text not null,
  quality text not null
) strict;
create index watchlist_names_by_entry on watchlist_names (entry_id);

-- With which version of the state a case was last compared, and a digest of what was hit then: empty for nothing,
-- null while the lists could not be read and the case waits to be assessed again.
alter table cases add column screened_in integer not null default 0;
alter table cases add column screened_hits text default '';
create index cases_to_screen on cases (screened_in, id) where decision is null;
