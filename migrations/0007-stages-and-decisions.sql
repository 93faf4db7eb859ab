-- The second person who stood by a decision that takes two.
alter table cases add column decision_confirmed_by text;
-- A case on hold is quiet until then; until somebody reopens it when null.
alter table cases add column hold_until text;

-- On hold is open and quiet: what lists open cases lists it as well.
drop index cases_open;
drop index cases_open_by_owner;
drop index cases_open_by_level;
create index cases_open on cases (id) where decision is null or decision = 'on-hold';
create index cases_open_by_owner on cases (owner, id) where decision is null or decision = 'on-hold';
create index cases_open_by_level on cases (level, id, decision) where decision is null or decision = 'on-hold';
create index cases_held on cases (hold_until, id) where decision = 'on-hold' and hold_until is not null;

-- Decisions that wait, or waited, for a second person.
create table proposals (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  decision text not null,
  reason text not null,
  by text not null,
  at text not null check (at like '____-__-__T__:__:__.___Z'),
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'withdrawn', 'replaced')),
  ended_by text,
  ended_at text,
  -- Why somebody disagreed.
  ended_because text
) strict;
create unique index proposals_waiting on proposals (case_id) where state = 'waiting';
create index proposals_by_case on proposals (case_id, id);

-- Decisions that were taken back. The reason is null when a hold came to its end.
create table reopenings (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  decision text not null,
  decided_by text not null,
  reason text,
  by text not null,
  at text not null check (at like '____-__-__T__:__:__.___Z')
) strict;
create index reopenings_by_case on reopenings (case_id, id);

-- Moves past a stage that should not have begun before some tasks were answered.
create table gates (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  from_stage text not null,
  to_stage text not null,
  by text not null,
  at text not null check (at like '____-__-__T__:__:__.___Z'),
  -- JSON lists of tasks.
  open text not null,
  failed text not null,
  reason text,
  explained_by text,
  explained_at text
) strict;
create index gates_by_case on gates (case_id, id);
