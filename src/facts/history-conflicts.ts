import { titlesConflict } from "./job-titles.ts";
import { type MonthRange, monthsApart } from "./months.ts";
import { type Job, sameEmployer } from "./work-history.ts";

/** Two statements about one job, or one period, that cannot both be right. */
export interface HistoryConflict {
  readonly kind: "dates" | "title" | "employer";
  readonly here: Job;
  readonly there: Job;
}

export interface Tolerance {
  /** Starts and ends of one job may differ by so many months. */
  readonly dates: number;
  /** Two jobs cover the same period when their starts and their ends differ by no more than so many months … */
  readonly samePeriod: number;
  /** … and they certainly overlap for so long. */
  readonly overlap: number;
}

interface Period {
  readonly start?: MonthRange;
  readonly end?: MonthRange;
  readonly job: Job;
}

/** Independent people have many clients at once, and list them differently from place to place. */
const INDEPENDENT = /freelanc|self.?employed|selbst[aä]e?ndig|freiberuf|contract/i;

/**
 * Where two accounts of one working life disagree. A job that only one of them has, a split into several roles, a
 * job that still runs in one of them, and a date that is only a year are no disagreement.
 */
export function historyConflicts(
  here: readonly Job[],
  there: readonly Job[],
  tolerance: Tolerance,
  now: MonthRange,
): readonly HistoryConflict[] {
  const same = rememberingPairs();
  const compared: Job[] = [];
  const sameJob = here.flatMap((job) => {
    if (compared.some((other) => same(other, job))) return [];
    compared.push(job);
    const own = here.filter((other) => same(other, job));
    const others = there.filter((other) => same(other, job));
    return others.length === 0 ? [] : atOneEmployer(own, others, tolerance.dates);
  });
  return [...sameJob, ...inOnePeriod(here, there, { tolerance, now, same })];
}

/** Sixty jobs against sixty are compared a few times over. */
function rememberingPairs(): typeof sameEmployer {
  const known = new Map<Job, Map<Job, boolean>>();
  return (one, other) => {
    const row = known.get(one) ?? new Map<Job, boolean>();
    known.set(one, row);
    const same = row.get(other) ?? known.get(other)?.get(one) ?? sameEmployer(one, other);
    row.set(other, same);
    return same;
  };
}

function atOneEmployer(
  here: readonly Job[],
  there: readonly Job[],
  months: number,
): readonly HistoryConflict[] {
  const [ownSpells, otherSpells] = [spells(here, months), spells(there, months)];
  const swap = ownSpells.length > otherSpells.length;
  const few = swap ? otherSpells : ownSpells;
  const many = [...(swap ? ownSpells : otherSpells), ...(swap ? here : there).map(asPeriod)];
  const odd = few.find((spell) => !many.some((other) => agree(spell, other, months)));
  const nearest = odd && many.toSorted((one, other) => apart(odd, one) - apart(odd, other))[0];
  if (odd !== undefined && nearest !== undefined)
    return [{ kind: "dates", here: (swap ? nearest : odd).job, there: (swap ? odd : nearest).job }];
  const conflict = titleConflict(here, there);
  return conflict === undefined ? [] : [conflict];
}

function titleConflict(here: readonly Job[], there: readonly Job[]): HistoryConflict | undefined {
  const titles = (jobs: readonly Job[]) => jobs.flatMap(({ title }) => title ?? []);
  const [own, other] = [here, there].map((jobs) => jobs.find((job) => job.title !== undefined));
  if (own === undefined || other === undefined || !titlesConflict(titles(here), titles(there)))
    return undefined;
  return { kind: "title", here: own, there: other };
}

/** Roles that follow one another at one employer are one stay there. */
function spells(jobs: readonly Job[], gap: number): readonly Period[] {
  const dated = jobs.filter((job) => job.start !== undefined);
  const sorted = dated.toSorted((one, other) => (one.start?.from ?? 0) - (other.start?.from ?? 0));
  const found: Period[] = [];
  for (const job of sorted) {
    const last = found.at(-1);
    const follows =
      last !== undefined && (last.end === undefined || (job.start?.from ?? 0) - last.end.to <= gap);
    if (!follows) found.push(asPeriod(job));
    else found.splice(-1, 1, longer(last, job));
  }
  return found.length === 0 ? jobs.map(asPeriod) : found;
}

function longer(spell: Period, job: Job): Period {
  const { end, ...rest } = spell;
  if (end === undefined || job.end === undefined) return rest;
  return { ...rest, end: job.end.to > end.to ? job.end : end };
}

function asPeriod(job: Job): Period {
  return {
    ...(job.start !== undefined && { start: job.start }),
    ...(job.end !== undefined && { end: job.end }),
    job,
  };
}

function agree(one: Period, other: Period, months: number): boolean {
  return gap(one.start, other.start) <= months && gap(one.end, other.end) <= months;
}

function apart(one: Period, other: Period): number {
  return gap(one.start, other.start) + gap(one.end, other.end);
}

/** What is not known does not differ. */
function gap(one: MonthRange | undefined, other: MonthRange | undefined): number {
  return one === undefined || other === undefined ? 0 : monthsApart(one, other);
}

/** Jobs at two employers, each known to one account only, where a job in the same months cannot be both. */
function inOnePeriod(
  here: readonly Job[],
  there: readonly Job[],
  {
    tolerance,
    now,
    same,
  }: {
    readonly tolerance: Tolerance;
    readonly now: MonthRange;
    readonly same: typeof sameEmployer;
  },
): readonly HistoryConflict[] {
  const shared = here.filter((job) => there.some((other) => same(job, other)));
  const only = (jobs: readonly Job[], others: readonly Job[]) =>
    jobs.filter((job) => isMainJob(job) && !others.some((other) => same(other, job)));
  const others = only(there, here);
  return only(here, there)
    .filter((job) => !shared.some((other) => certainOverlap(job, other, now) >= tolerance.overlap))
    .flatMap((job) =>
      others
        .filter((other) => isSamePeriod(job, other, tolerance, now))
        .slice(0, 1)
        .map((other) => ({ kind: "employer" as const, here: job, there: other })),
    );
}

export function isMainJob(job: Job): boolean {
  return job.fullTime !== false && !INDEPENDENT.test(`${job.employer} ${job.title ?? ""}`);
}

function isSamePeriod(one: Job, other: Job, tolerance: Tolerance, now: MonthRange): boolean {
  if (one.start === undefined || other.start === undefined) return false;
  if ((one.end === undefined) !== (other.end === undefined)) return false;
  return (
    agree(asPeriod(one), asPeriod(other), tolerance.samePeriod) &&
    certainOverlap(one, other, now) >= tolerance.overlap
  );
}

/** Months that two jobs certainly have in common. */
export function certainOverlap(one: Job, other: Job, now: MonthRange): number {
  if (one.start === undefined || other.start === undefined) return 0;
  const until = Math.min((one.end ?? now).from, (other.end ?? now).from);
  return Math.max(0, until - Math.max(one.start.to, other.start.to));
}
