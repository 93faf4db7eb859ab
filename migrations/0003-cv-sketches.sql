-- What CVs are compared by. No text: the signatures and the bands drawn from them are keyed.
create table cv_sketches (
  id integer primary key,
  case_id integer not null references cases (id),
  text blob,
  outline blob,
  -- Four bytes a job.
  jobs blob not null,
  seen_at text not null,
  expires_at text not null check (expires_at like '____-__-__T__:__:__.___Z')
) strict;
create index cv_sketches_by_case on cv_sketches (case_id);
create index cv_sketches_by_expiry on cv_sketches (expires_at);

-- The larger part of the file: so `key` has 32 bits, and the rows of a sketch are found by drawing its bands again.
create table cv_bands (
  key integer not null,
  sketch integer not null,
  primary key (key, sketch)
) strict, without rowid;
