create table cv_files (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  -- Where its content comes from: Slack's id of the file.
  file text not null,
  name text not null,
  asked_at text not null check (asked_at like '____-__-__T__:__:__.___Z'),
  state text not null default 'waiting' check (state in ('waiting', 'read', 'unreadable')),
  attempts integer not null default 0,
  -- While it waits: when it is tried next.
  not_before text not null check (not_before like '____-__-__T__:__:__.___Z'),
  -- Why it could not be read: JSON in every language.
  problem text,
  -- What it says about itself, as JSON.
  details text,
  -- Jobs, education and skills drawn from its text, as JSON: a proposal.
  drawn text,
  read_at text,
  -- What a person made of the proposal, as JSON.
  confirmed text,
  confirmed_by text,
  confirmed_at text,
  unique (case_id, file)
) strict;
create index cv_files_to_read on cv_files (not_before, id) where state = 'waiting';
create index cv_files_by_case on cv_files (case_id, id);
