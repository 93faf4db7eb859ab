-- With which keys values are sealed: none when everything is plain, two while keys are being changed. Holds no secret.
create table sealing_keys (
  id text primary key,
  salt blob not null,
  -- Drawn from the key, to know it again.
  proof blob not null
) strict, without rowid;

-- What the triggers below count by, apart from the words of the assessment: a JSON list of check, tasks and settled.
alter table assessments add column findings text not null default '[]';
drop trigger assessments_raise;
create trigger assessments_raise after insert on assessments
begin
  delete from findings where case_id = new.case_id;
  insert into findings (case_id, "check", tasks, settled)
    select new.case_id, value ->> '$.check', value -> '$.tasks', value ->> '$.settled'
    from json_each(new.findings) where true
    on conflict do nothing;
  update findings set (ended, ended_at) = (select ended, ended_at from finding_ends
      where finding_ends.case_id = findings.case_id and finding_ends."check" = findings."check")
    where case_id = new.case_id;
end;
