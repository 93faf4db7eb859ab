import type { HttpAnswer } from "../http.ts";

/** GitHub counts searches apart from everything else. */
export type Counted = "core" | "search";

/** How many questions GitHub still takes, by its own last word; shared by all who ask. */
export interface Quota {
  /** Infinite while GitHub has not said. */
  left(counted: Counted, now: Date): number;
  /** When it takes questions again; undefined while it takes some now. */
  usedUpUntil(counted: Counted, now: Date): Date | undefined;
  /** When what is left now is replaced, whether used up or not. */
  renewedAt(counted: Counted, now: Date): Date | undefined;
  heed(counted: Counted, headers: HttpAnswer["headers"]): void;
}

interface Said {
  readonly remaining: number;
  readonly reset: Date;
}

export function createQuota(): Quota {
  const said = new Map<Counted, Said>();
  const current = (counted: Counted, now: Date): Said | undefined => {
    const last = said.get(counted);
    return last !== undefined && last.reset > now ? last : undefined;
  };
  return {
    left: (counted, now) => current(counted, now)?.remaining ?? Number.POSITIVE_INFINITY,
    usedUpUntil(counted, now) {
      const last = current(counted, now);
      return last?.remaining === 0 ? last.reset : undefined;
    },
    renewedAt: (counted, now) => current(counted, now)?.reset,
    heed(counted, headers) {
      const remaining = headers["x-ratelimit-remaining"] ?? "";
      const reset = headers["x-ratelimit-reset"] ?? "";
      if (!/^\d{1,9}$/.test(remaining) || !/^\d{1,11}$/.test(reset)) return;
      said.set(counted, { remaining: Number(remaining), reset: new Date(Number(reset) * 1000) });
    },
  };
}
