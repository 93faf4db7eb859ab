/** Work that has begun and that nobody waits for. */
export interface Running {
  add(work: Promise<unknown>): Promise<void>;
  /** Resolves when all that has begun so far has ended, well or not. */
  ended(): Promise<void>;
}

export function createRunning(): Running {
  const running = new Set<Promise<unknown>>();
  return {
    async add(work: Promise<unknown>) {
      running.add(work);
      await work.finally(() => running.delete(work));
    },
    async ended() {
      await Promise.allSettled(running);
    },
  };
}
