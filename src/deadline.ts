/** A time by which everything has to be through. */
export interface Deadline {
  /** Waits for it, at most so long and not beyond the deadline; false when it was not through by then. Never rejects. */
  wait(work: Promise<unknown>, atMostMs?: number): Promise<boolean>;
}

export function createDeadline(ms: number): Deadline {
  const end = performance.now() + ms;
  return {
    async wait(work, atMostMs = ms) {
      const late = Promise.withResolvers<boolean>();
      const left = Math.max(0, Math.min(atMostMs, end - performance.now()));
      const timer = setTimeout(() => late.resolve(false), left);
      const ended = work.then(
        () => true,
        () => true,
      );
      const isThrough = await Promise.race([ended, late.promise]);
      clearTimeout(timer);
      return isThrough;
    },
  };
}
