/** A host that asks to be left alone is left alone. */
export interface HttpLimits {
  /** Until when nothing may be asked; undefined when it may. */
  of(host: string, now: Date): Date | undefined;
  /** What an answer with this status asks for; undefined when it asks for nothing. */
  heed(answer: LimitedAnswer, now: Date): Date | undefined;
}

interface LimitedAnswer {
  readonly host: string;
  readonly status: number;
  header(name: string): string | undefined;
}

/** For a 429 that does not say how long. */
const DEFAULT_REST_MS = 60_000;
const LONGEST_REST_MS = 24 * 3_600_000;
const MOST_HOSTS = 1000;

export function createHttpLimits(): HttpLimits {
  const limits = new Map<string, Date>();
  return {
    of(host, now) {
      const until = limits.get(host);
      if (until !== undefined && until > now) return until;
      limits.delete(host);
      return undefined;
    },
    heed(answer, now) {
      const until = restUntil(answer, now);
      if (until === undefined) return undefined;
      const [oldest] = limits.keys();
      if (limits.size >= MOST_HOSTS && oldest !== undefined) limits.delete(oldest);
      limits.set(answer.host, until);
      return until;
    },
  };
}

/** RFC 9110, 10.2.3, and the headers with which GitHub says the same in a 403. */
function restUntil({ status, header }: LimitedAnswer, now: Date): Date | undefined {
  if (status !== 403 && status !== 429 && status !== 503) return undefined;
  const said = retryAfter(header("retry-after"), now) ?? (isUsedUp(header) ? resetTime(header) : undefined);
  const until = said ?? (status === 429 ? new Date(now.getTime() + DEFAULT_REST_MS) : undefined);
  if (until === undefined || until <= now) return undefined;
  return new Date(Math.min(until.getTime(), now.getTime() + LONGEST_REST_MS));
}

/** Seconds or a date; undefined for anything else. */
function retryAfter(value: string | undefined, now: Date): Date | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return new Date(now.getTime() + Number(value) * 1000);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function isUsedUp(header: LimitedAnswer["header"]): boolean {
  return header("x-ratelimit-remaining") === "0";
}

function resetTime(header: LimitedAnswer["header"]): Date | undefined {
  const seconds = header("x-ratelimit-reset") ?? "";
  return /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
}
