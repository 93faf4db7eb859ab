-- When the personal data of a case was erased: what the digest counts stays, under the case's number alone. One that was undecided
-- then has the decision "erased", taken at that moment.
alter table cases add column erased_at text;
-- Keyed hashes of the words of an erased name, eight bytes each, for as long as its identifiers are remembered:
-- so that somebody who comes back is not taken for another person.
alter table cases add column name_marks blob;
create index cases_to_erase on cases (decided_at, id)
  where erased_at is null and decided_at is not null and decision <> 'on-hold';
create index cases_to_erase_open on cases (opened_at, id)
  where erased_at is null and (decision is null or decision = 'on-hold');

-- To which other cases the assessments of a case have ever pointed: where something of another candidate is quoted.
create table case_links (
  other integer not null,
  case_id integer not null,
  primary key (other, case_id)
) strict, without rowid;
create index case_links_by_case on case_links (case_id);
insert or ignore into case_links (other, case_id)
  select cast(substr(value ->> '$.case', 3) as integer), case_id
  from assessments, json_each(body, '$.linked');
create trigger cases_link after update of linked on cases when new.linked <> '[]' and new.linked is not old.linked
begin
  insert or ignore into case_links (other, case_id)
    select cast(substr(value, 3) as integer), new.id from json_each(new.linked);
end;

-- What is left to do in Slack after an erasure: done by the bot, at its next start if it is stopped.
create table erased_to_show (
  case_id integer primary key
) strict;

-- Files about a case that the bot has put into Slack.
create table shared_files (
  file text primary key,
  case_id integer not null,
  at text not null
) strict, without rowid;
create index shared_files_by_case on shared_files (case_id);

-- Whose App Home shows something.
create table homes (
  user text primary key
) strict, without rowid;
