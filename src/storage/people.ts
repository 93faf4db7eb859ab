import type { Instant } from "../domain/instant.ts";
import type { PeopleStore, Person } from "../workflows/owner-ports.ts";
import { type Database, rowLimit } from "./database.ts";

const TO_READ_LIMIT = 100;

const SELECT_PERSON = `select user, timezone, holidays, away_until as awayUntil from people where user = ?`;
const KEEP_TIMEZONE = `insert into people (user, timezone, timezone_read_at) values (@user, @timezone, @at)
  on conflict (user) do update set timezone = coalesce(@timezone, timezone), timezone_read_at = @at`;
const SET_HOLIDAYS = `insert into people (user, holidays) values (@user, @region)
  on conflict (user) do update set holidays = @region`;
const SET_AWAY = `insert into people (user, away_until) values (@user, @until)
  on conflict (user) do update set away_until = @until`;
const SELECT_AWAY =
  "select user, away_until as awayUntil from people where away_until > ? order by away_until, user";
// From one owner to the next through the index, however many tasks each of them has.
const SELECT_NOT_READ = `with recursive owners (owner) as (
    select min(owner) from tasks where waiting = 1
    union all
    select (select min(owner) from tasks where waiting = 1 and owner > owners.owner) from owners
      where owners.owner is not null
  )
  select owner from (select owner from owners union select owner from role_owners)
  where (owner glob 'U*' or owner glob 'W*')
    and not exists (select 1 from people where user = owner and timezone_read_at > @since)
  limit @limit`;

interface PersonRow {
  readonly user: string;
  readonly timezone: string | null;
  readonly holidays: string | null;
  readonly awayUntil: Instant | null;
}

export function createPeople(db: Database): PeopleStore {
  const selectPerson = db.prepare<[string], PersonRow>(SELECT_PERSON);
  const keepTimezone = db.prepare(KEEP_TIMEZONE);
  const setHolidays = db.prepare(SET_HOLIDAYS);
  const setAway = db.prepare(SET_AWAY);
  const selectAway = db.prepare<[Instant], { user: string; awayUntil: Instant }>(SELECT_AWAY);
  const selectNotRead = db.prepare<[{ since: Instant; limit: number }], string>(SELECT_NOT_READ).pluck();

  return {
    find(user) {
      const row = selectPerson.get(user);
      return row && toPerson(row);
    },
    keepTimezone: (user, timezone, at) => void keepTimezone.run({ user, timezone: timezone ?? null, at }),
    setHolidays: (user, region) => void setHolidays.run({ user, region: region ?? null }),
    setAway: (user, until) => void setAway.run({ user, until: until ?? null }),
    away: (now) => selectAway.all(now),
    notReadSince: (since, limit) => selectNotRead.all({ since, limit: rowLimit(limit, TO_READ_LIMIT) }),
  };
}

function toPerson({ user, timezone, holidays, awayUntil }: PersonRow): Person {
  return {
    user,
    ...(timezone !== null && { timezone }),
    ...(holidays !== null && { holidays }),
    ...(awayUntil !== null && { awayUntil }),
  };
}
