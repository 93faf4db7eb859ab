-- Who answers for the tasks of a role: a user (U…) or a user group (S…).
create table role_owners (
  role text primary key,
  owner text not null,
  set_by text not null,
  set_at text not null check (set_at like '____-__-__T__:__:__.___Z')
) strict, without rowid;

-- What is known of the people who own tasks. Null where nothing is.
create table people (
  user text primary key,
  timezone text,
  -- When Slack was asked for it last, with or without an answer.
  timezone_read_at text,
  -- The region whose public holidays count for them, such as DE-BE.
  holidays text,
  away_until text
) strict, without rowid;
create index people_away on people (away_until) where away_until is not null;

alter table tasks add column role text not null default '';
alter table tasks add column second_person integer not null default 0 check (second_person in (0, 1));
-- Derived from the answers, as its neighbours are.
alter table tasks add column taken_by text;
-- The next reminder or escalation comes no earlier; null when none comes any more.
alter table tasks add column remind_at text;

update tasks set
  role = case
    when task in ('call-employers-by-own-number', 'call-references-on-company-line', 'compare-cv-and-profiles',
      'confirm-degree-with-the-registrar', 'look-up-the-company-register', 'compare-with-the-earlier-candidate',
      'call-back-on-the-phone-number', 'answer-from-a-second-address', 'prove-control-of-the-profile',
      'search-the-contact-details', 'independent-identity-check', 'agency-identity-process',
      'confirm-the-changed-detail') then 'people'
    when task in ('ship-to-the-id-address', 'first-day-on-video', 'open-candidate-code-in-a-throwaway-vm',
      'refuse-own-device', 'device-location-check', 'least-privilege-start') then 'it'
    when task in ('agree-payment-to-own-account', 'confirm-the-payee-name', 'screen-against-sanctions') then 'finance'
    when task = 'report-and-contain' then 'security'
    else 'hiring'
  end,
  second_person = task = 'screen-against-sanctions',
  taken_by = (select by from task_answers
    where task_id = tasks.id and answer = 'mine' and withdrawn_at is null order by id desc limit 1),
  remind_at = case
    when escalated = 1 then null
    when last_reminded_at is null then due_at
    else strftime('%Y-%m-%dT%H:%M:%fZ', last_reminded_at, '+1 day')
  end;

-- The word of the case's owner alone no longer settles what takes a second person.
update tasks set status = 'open', waiting = (select decision is null from cases where cases.id = case_id)
  where second_person = 1 and status in ('passed', 'not-needed') and not exists (
    select 1 from task_answers where task_id = tasks.id and withdrawn_at is null
      and answer in ('passed', 'not-needed') and by <> (select owner from cases where cases.id = case_id));
update cases set tasks_done =
    (select count(*) from tasks where case_id = cases.id and status in ('passed', 'failed', 'not-needed'))
  where id in (select case_id from tasks where second_person = 1);

create index tasks_to_remind on tasks (remind_at, id) where waiting = 1 and remind_at is not null;
create index tasks_of_role on tasks (role) where waiting = 1 and taken_by is null;

-- An escalation speaks up in the thread as a reminder does, and counts for the limit of a day.
drop index reminders_by_case;
create index reminders_by_case on reminders (case_id, at);
