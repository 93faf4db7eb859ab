/** Calls `work` after so many milliseconds unless the answer is called before. */
export interface Timers {
  set(work: () => void, ms: number): () => void;
}

export const systemTimers: Timers = {
  set(work, ms) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
