-- What the last assessment of each case raises, and how that ended (domain/track-record.ts says when and why). Kept by
-- triggers: whatever changes an assessment, a task or a decision changes this in the same transaction. Free of
-- personal data and of foreign keys: what a check is worth in a team is still known when a case has been erased.
create table findings (
  case_id integer not null,
  "check" text not null,
  -- A JSON list of the tasks that settle it.
  tasks text not null,
  settled integer not null check (settled in (0, 1)),
  ended text check (ended in ('confirmed', 'ordinary')),
  ended_at text,
  primary key (case_id, "check")
) strict, without rowid;
create index findings_by_end on findings (ended_at, ended, "check") where ended is not null;

create table track_record (
  "check" text primary key,
  confirmed integer not null default 0,
  ordinary integer not null default 0,
  open integer not null default 0
) strict, without rowid;

create trigger findings_count_new after insert on findings
begin
  insert into track_record ("check") values (new."check") on conflict do nothing;
  update track_record set
    confirmed = confirmed + (new.ended is 'confirmed'),
    ordinary = ordinary + (new.ended is 'ordinary'),
    open = open + (new.ended is null)
  where "check" = new."check";
end;
create trigger findings_count_gone after delete on findings
begin
  update track_record set
    confirmed = confirmed - (old.ended is 'confirmed'),
    ordinary = ordinary - (old.ended is 'ordinary'),
    open = open - (old.ended is null)
  where "check" = old."check";
end;
create trigger findings_count_end after update of ended on findings when new.ended is not old.ended
begin
  update track_record set
    confirmed = confirmed + (new.ended is 'confirmed') - (old.ended is 'confirmed'),
    ordinary = ordinary + (new.ended is 'ordinary') - (old.ended is 'ordinary'),
    open = open + (new.ended is null) - (old.ended is null)
  where "check" = new."check";
end;

-- How each finding ends by what stands in its case now.
create view finding_ends as
select case_id, "check",
  case
    when failed_at is not null then 'confirmed'
    when passed_at is not null or settled = 1 then 'ordinary'
    when decision in ('not-cleared', 'confirmed-misrepresentation') then 'confirmed'
    when decision = 'proceed' then 'ordinary'
  end as ended,
  case
    when failed_at is not null then failed_at
    when passed_at is not null then passed_at
    when settled = 1 then opened_at
    when decision <> 'on-hold' then decided_at
  end as ended_at
from (
  select findings.case_id, findings."check", settled, decision, decided_at, cases.opened_at,
    (select min(coalesce(answered_at, cases.opened_at)) from tasks where tasks.case_id = findings.case_id
      and status = 'failed' and task in (select value from json_each(findings.tasks))) as failed_at,
    (select min(coalesce(answered_at, cases.opened_at)) from tasks where tasks.case_id = findings.case_id
      and status = 'passed' and task in (select value from json_each(findings.tasks))) as passed_at
  from findings join cases on cases.id = findings.case_id
);

create trigger assessments_raise after insert on assessments
begin
  delete from findings where case_id = new.case_id;
  insert into findings (case_id, "check", tasks, settled)
    select new.case_id, value ->> '$.check', value -> '$.tasks', value ->> '$.settled'
    from json_each(new.body, '$.findings') where true
    on conflict do nothing;
  update findings set (ended, ended_at) = (select ended, ended_at from finding_ends
      where finding_ends.case_id = findings.case_id and finding_ends."check" = findings."check")
    where case_id = new.case_id;
end;
create trigger tasks_end_findings after update of status, answered_at on tasks
when new.status is not old.status or new.answered_at is not old.answered_at
begin
  update findings set (ended, ended_at) = (select ended, ended_at from finding_ends
      where finding_ends.case_id = findings.case_id and finding_ends."check" = findings."check")
    where case_id = new.case_id;
end;
create trigger cases_end_findings after update of decision, decided_at on cases
when new.decision is not old.decision or new.decided_at is not old.decided_at
begin
  update findings set (ended, ended_at) = (select ended, ended_at from finding_ends
      where finding_ends.case_id = findings.case_id and finding_ends."check" = findings."check")
    where case_id = new.id;
end;

insert into findings (case_id, "check", tasks, settled)
  select case_id, value ->> '$.check', value -> '$.tasks', value ->> '$.settled'
  from assessments, json_each(body, '$.findings')
  where assessments.id in (select max(id) from assessments group by case_id)
  on conflict do nothing;
update findings set (ended, ended_at) = (select ended, ended_at from finding_ends
  where finding_ends.case_id = findings.case_id and finding_ends."check" = findings."check");

-- What the digest counts: indexes that hold all of it, so that no row of a case, a task or a look-up is read.
drop index tasks_by_answering;
create index tasks_by_answering on tasks (answered_at, status, task, opened_at) where answered_at is not null;
drop index cases_by_deciding;
create index cases_by_deciding on cases (decided_at, decision) where decided_at is not null;
create index look_ups_silent on look_ups (answered_at, source) where state = 'silent';

-- How many tasks were overdue when a digest came, so that the next one can compare; null for those before this.
alter table digests add column overdue integer;
