create table look_ups (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  source text not null,
  about text not null,
  -- Why it was asked: a JSON list of checks, or how a person asked.
  because text not null,
  asked_by text not null,
  asked_at text not null check (asked_at like '____-__-__T__:__:__.___Z'),
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'silent')),
  host text,
  answer text,
  -- Why nobody answered: JSON in every language.
  reason text,
  answered_at text,
  -- When the source said so; earlier than answered_at when another case had asked already.
  seen_at text,
  attempts integer not null default 0
) strict;
create unique index look_ups_waiting on look_ups (case_id, source, about) where state = 'waiting';
create index look_ups_to_ask on look_ups (id) where state = 'waiting';
create index look_ups_by_case on look_ups (case_id, id);
create index look_ups_answered on look_ups (source, about, seen_at) where state = 'answered';

-- What a candidate puts somewhere to show that a profile is theirs.
create table control_codes (
  task_id integer primary key references tasks (id),
  code text not null unique,
  made_at text not null
) strict;

create table control_checks (
  id integer primary key autoincrement,
  task_id integer not null references tasks (id),
  asked_by text not null,
  asked_at text not null check (asked_at like '____-__-__T__:__:__.___Z'),
  -- Where whoever asked hears of it: known to its reader only.
  answer_to text not null,
  state text not null default 'waiting' check (state in ('waiting', 'found', 'not-found')),
  -- Where the code stood.
  found_at text,
  -- A JSON list of the places that were looked at.
  looked text not null default '[]',
  answered_at text,
  attempts integer not null default 0
) strict;
create index control_checks_to_ask on control_checks (id) where state = 'waiting';
create index control_checks_by_task on control_checks (task_id, id);
