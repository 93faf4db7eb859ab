-- Instants are text, ISO 8601 in UTC with milliseconds, so that they sort as text.

create table cases (
  id integer primary key autoincrement,
  name text not null,
  role text,
  stage text not null,
  owner text not null,
  opened_at text not null check (opened_at like '____-__-__T__:__:__.___Z'),
  -- Of the last assessment; null until there is one.
  level text,
  -- JSON lists of the last assessment, sorted, so that the digest can group by them.
  raised text not null default '[]',
  unanswered text not null default '[]',
  linked text not null default '[]',
  tasks integer not null default 0,
  tasks_done integer not null default 0,
  decision text,
  decision_reason text,
  decided_by text,
  decided_at text
) strict;
create index cases_by_owner on cases (owner, id);
create index cases_by_level on cases (level, id);
create index cases_open on cases (id) where decision is null;
create index cases_open_by_owner on cases (owner, id) where decision is null;
create index cases_open_by_level on cases (level, decision, id) where decision is null;
create index cases_by_opening on cases (opened_at, level);
create index cases_by_deciding on cases (decided_at) where decided_at is not null;
create index cases_linked on cases (opened_at) where linked <> '[]';

create table submissions (
  id integer primary key,
  case_id integer not null references cases (id),
  version integer not null,
  at text not null,
  body text not null,
  unique (case_id, version)
) strict;

create table assessments (
  id integer primary key,
  case_id integer not null references cases (id),
  at text not null,
  level text not null,
  body text not null
) strict;
create index assessments_by_case on assessments (case_id, id);

create table tasks (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  task text not null,
  baseline integer not null check (baseline in (0, 1)),
  because text not null,
  opened_at text not null,
  due_at text not null check (due_at like '____-__-__T__:__:__.___Z'),
  -- What follows is derived from the answers, the reminders and the case.
  status text not null default 'open',
  owner text not null,
  quiet_until text,
  answered_at text,
  waiting integer not null check (waiting in (0, 1)),
  reminders integer not null default 0,
  last_reminded_at text,
  escalated integer not null default 0 check (escalated in (0, 1))
) strict;
create index tasks_by_case on tasks (case_id, id);
create index tasks_waiting on tasks (due_at, id, owner, case_id, waiting) where waiting = 1;
create index tasks_waiting_by_owner on tasks (owner, due_at, id) where waiting = 1;
create index tasks_by_answering on tasks (answered_at) where answered_at is not null;

create table task_answers (
  id integer primary key,
  task_id integer not null references tasks (id),
  key text not null,
  answer text not null,
  by text not null,
  at text not null,
  note text,
  until text,
  withdrawn_at text
) strict;
create index task_answers_by_task on task_answers (task_id, id);
create unique index task_answers_active on task_answers (task_id, key) where withdrawn_at is null;

create table reminders (
  id integer primary key autoincrement,
  task_id integer not null references tasks (id),
  case_id integer not null references cases (id),
  sent_to text not null,
  at text not null,
  escalation integer not null check (escalation in (0, 1))
) strict;
create index reminders_of_case on reminders (case_id, id);
create index reminders_by_case on reminders (case_id, at) where escalation = 0;

create table digests (
  id integer primary key,
  at text not null
) strict;
create index digests_by_time on digests (at);

-- No plain value: `hash` is keyed. An identifier outlives the personal data of its case.
create table identifiers (
  hash blob not null,
  case_id integer not null references cases (id),
  seen_at text not null,
  expires_at text not null check (expires_at like '____-__-__T__:__:__.___Z'),
  primary key (hash, case_id)
) strict, without rowid;
create index identifiers_by_case on identifiers (case_id);
create index identifiers_by_expiry on identifiers (expires_at);

create table inbox (
  seq integer primary key autoincrement,
  key text not null unique,
  kind text not null,
  -- Gone once the delivery is worked off.
  payload text,
  received_at text not null,
  finished_at text
) strict;
create index inbox_pending on inbox (seq) where finished_at is null;

create table messages (
  ref text primary key,
  lane text not null,
  channel text not null,
  thread_ref text,
  ts text,
  -- Of what Slack shows now; null until posted.
  digest text,
  -- Why it was given up; null unless it was.
  parked text,
  at text not null
) strict;
create index messages_by_place on messages (channel, ts) where ts is not null;

create table outbox (
  id integer primary key autoincrement,
  lane text not null,
  method text not null,
  args text not null,
  channel text,
  -- The message that this row posts.
  names text,
  target_ref text,
  thread_ref text,
  collapse text,
  -- Of the content, when the row posts or edits a message that is shown.
  digest text,
  attempts integer not null default 0,
  not_before text not null check (not_before like '____-__-__T__:__:__.___Z'),
  -- When it was handed out for sending and nothing has been heard since.
  offered_at text,
  owed_at text not null,
  parked_at text,
  error text
) strict;
create index outbox_waiting on outbox (lane, id) where parked_at is null;
create index outbox_by_name on outbox (names) where names is not null;
create index outbox_by_target on outbox (target_ref, id) where parked_at is null;
create index outbox_by_collapse on outbox (collapse, id) where parked_at is null;
create index outbox_parked on outbox (id) where parked_at is not null;

create table channel_delays (
  channel text primary key,
  until text not null check (until like '____-__-__T__:__:__.___Z')
) strict, without rowid;

-- Append-only. Free of foreign keys and of personal data, so that a case can be erased and the chain still holds.
create table history (
  seq integer primary key autoincrement,
  case_id integer not null,
  at text not null,
  by text not null,
  kind text not null,
  payload_digest text not null,
  hash text not null
) strict;
create index history_by_case on history (case_id, seq);

-- `salt` and `body` are null once the personal data is erased.
create table history_payloads (
  seq integer primary key references history (seq),
  salt blob,
  body text
) strict;

create trigger history_keeps_rows before delete on history
begin
  select raise(abort, 'history is append-only');
end;
create trigger history_keeps_values before update on history
begin
  select raise(abort, 'history is append-only');
end;
-- "insert or replace" deletes without asking the delete trigger.
create trigger history_keeps_places before insert on history when exists (select 1 from history where seq = new.seq)
begin
  select raise(abort, 'history is append-only');
end;
create trigger history_payloads_keep_rows before delete on history_payloads
begin
  select raise(abort, 'history is append-only');
end;
create trigger history_payloads_keep_values before update on history_payloads
when new.seq is not old.seq or new.salt is not null or new.body is not null
begin
  select raise(abort, 'history is append-only: a payload can only be erased');
end;
create trigger history_payloads_keep_places before insert on history_payloads
when exists (select 1 from history_payloads where seq = new.seq)
begin
  select raise(abort, 'history is append-only');
end;
