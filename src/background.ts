/** Work that is begun whenever somebody wakes it, never twice at the same time. */
export interface Background {
  wake(): void;
  /** Resolves when nothing is under way and nobody has woken it since. */
  settled(): Promise<void>;
  /** Begins nothing more and waits for what is under way, at most `STOP_MS`. */
  stop(): Promise<void>;
}

/** Every question outside ends within ten seconds by itself; this is for one that does not. */
const STOP_MS = 15_000;

/** `work` looks at `goesOn` before it begins another piece. `failed` hears of a rejection; nothing else does. */
export function createBackground(
  work: (goesOn: () => boolean) => Promise<unknown>,
  failed: (error: unknown) => void,
): Background {
  let running: Promise<void> | undefined;
  let again = false;
  let isStopped = false;

  async function run(): Promise<void> {
    while (again && !isStopped) {
      again = false;
      await work(() => !isStopped).catch(failed);
    }
    running = undefined;
  }

  return {
    wake() {
      if (isStopped) return;
      again = true;
      running ??= run();
    },
    async settled() {
      while (running !== undefined) await running;
    },
    async stop() {
      isStopped = true;
      if (running === undefined) return;
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, STOP_MS);
      await Promise.race([running, late.promise]);
      clearTimeout(timer);
    },
  };
}
