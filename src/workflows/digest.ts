import { Cron } from "croner";
import { slowestStep } from "../assessment/slowest-step.ts";
import { type Instant, toInstant } from "../domain/instant.ts";
import { type IsoWeek, weekSpan } from "../domain/iso-week.ts";
import { LOOK_UP_SOURCES } from "../domain/look-up.ts";
import type { Span } from "./digest-ports.ts";
import type { Week } from "./notices.ts";
import type { World } from "./world.ts";

const WEEK_MS = 7 * 86_400_000;

/** When the weekly digest comes: "mon 09:00" in a time zone. */
export interface DigestTime {
  /** 0 = Sunday … 6 = Saturday. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly timezone: string;
}

/** More answers in one week would make the slowest step dearer to find, and no truer. */
const ANSWERS_READ = 10_000;

/** The last seven days up to `to`, beside the seven before. */
export function digestOf(world: World, to: Instant): Week {
  const ago = (ms: number) => toInstant(new Date(Date.parse(to) - ms));
  return week(world, ago(2 * WEEK_MS), ago(WEEK_MS), to);
}

/** A week by its name, in the team's time zone; the present one as far as it has come. Undefined when it has not begun. */
export function digestOfWeek(world: World, asked: IsoWeek, now: Instant): Week | undefined {
  const { before, from, to } = weekSpan(asked, world.policy.calendar.timezone);
  if (from > now) return undefined;
  return to > now ? week(world, before, from, now) : { ...week(world, before, from, to), past: asked };
}

function week({ storage, policy, outside }: World, before: Instant, from: Instant, to: Instant): Week {
  const { digests, trackRecord, watchlists } = storage;
  const answered = (span: Span) => digests.answered(span, ANSWERS_READ);
  const slowest = slowestStep(answered({ from, to }), answered({ from: before, to: from }), policy.calendar);
  return {
    from,
    to,
    figures: digests.figures({ before, from, to }),
    ...(slowest !== undefined && { slowest }),
    records: trackRecord.all(),
    off: LOOK_UP_SOURCES.filter((source) => !outside.enabled.includes(source)),
    hasLists: watchlists.lists().length > 0,
  };
}

/**
 * Sends the digest once its time has come. Weeks missed while nobody was running are not sent one after the other:
 * the newest one says what is open. A week with nothing to say is settled in silence.
 */
export function digestIfDue(world: World, time: DigestTime, now: Instant): "sent" | "silent" | "not-due" {
  const { storage, notices } = world;
  const [due, from, before] = lastTimes(time, now);
  return storage.transaction(() => {
    const last = storage.digests.lastAt();
    if (last === undefined) {
      // A team that starts today has no week behind it.
      storage.digests.settled(now);
      return "not-due";
    }
    if (due === undefined || from === undefined || before === undefined || due <= last) return "not-due";
    storage.digests.settled(now);
    return notices.digest(week(world, before, from, due), now) ? "sent" : "silent";
  });
}

/**
 * The latest three moments at or before `now` at which the digest comes, newest first. One week ends where the next
 * begins, also when the clocks change in between and it is an hour longer or shorter.
 */
function lastTimes({ day, hour, minute, timezone }: DigestTime, now: Instant): readonly Instant[] {
  const weekly = new Cron(`${minute} ${hour} * * ${day}`, { timezone, paused: true });
  // croner looks for runs strictly before its reference; a digest due this very moment is due.
  return weekly.previousRuns(3, new Date(Date.parse(now) + 1)).map(toInstant);
}
