-- Who entered which of a submission's interviews.
create table recorded_interviews (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  recorded_by text not null,
  recorded_at text not null check (recorded_at like '____-__-__T__:__:__.___Z'),
  -- Its place among the submission's interviews, counted from 0.
  place integer not null check (place >= 0)
) strict;
create index recorded_interviews_by_case on recorded_interviews (case_id, id);

-- "Was it the same person?", asked of every interviewer of a case separately.
create table same_person_questions (
  case_id integer primary key references cases (id),
  ask_again_at text not null check (ask_again_at like '____-__-__T__:__:__.___Z'),
  show_at text not null check (show_at like '____-__-__T__:__:__.___Z'),
  -- From then on everybody sees all answers.
  shown_at text
) strict;
create index same_person_questions_open on same_person_questions (case_id) where shown_at is null;

create table interview_opinions (
  id integer primary key autoincrement,
  case_id integer not null references same_person_questions (case_id),
  interviewer text not null,
  asked_at text not null check (asked_at like '____-__-__T__:__:__.___Z'),
  times_asked integer not null default 1 check (times_asked in (1, 2)),
  opinion text check (opinion in ('same', 'not-sure', 'another')),
  note text,
  answered_at text,
  -- 1 when the others' answers stood in the thread already.
  after_shown integer not null default 0 check (after_shown in (0, 1)),
  unique (case_id, interviewer)
) strict;
create index interview_opinions_by_case on interview_opinions (case_id, id);
