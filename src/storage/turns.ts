import type { Duty, Lock, Locks } from "./locks.ts";

/** How often a process looks whether the other one is through. */
const LOOK_MS = 50;

/** Work that must not be done twice, be it by two processes or by two parts of one. */
export interface Turns {
  /**
   * Does `work` once nobody else does work of this kind, whoever came first first. Undefined, and nothing done, when
   * the turn had not come at the time of `close`. Not for work inside work of the same kind, which waits for itself.
   */
  inTurn<T>(duty: Duty, work: () => Promise<T>): Promise<T | undefined>;
  /** From now on nobody waits: what is free is done, what another does is left to them. */
  close(): void;
}

export function createTurns(locks: Locks): Turns {
  const last = new Map<Duty, Promise<unknown>>();
  const closed = Promise.withResolvers<void>();
  let isClosed = false;

  async function lockFor(duty: Duty): Promise<Lock | undefined> {
    for (;;) {
      const lock = locks.take(duty);
      if (lock !== undefined || isClosed) return lock;
      await Promise.race([closed.promise, nap()]);
    }
  }

  async function locked<T>(duty: Duty, work: () => Promise<T>): Promise<T | undefined> {
    const lock = await lockFor(duty);
    if (lock === undefined) return undefined;
    try {
      return await work();
    } finally {
      lock.release();
    }
  }

  return {
    inTurn(duty, work) {
      const before = last.get(duty);
      const turn = before === undefined ? locked(duty, work) : before.then(() => locked(duty, work));
      const ended = turn.then(
        () => {},
        () => {},
      );
      last.set(duty, ended);
      return turn;
    },
    close() {
      isClosed = true;
      closed.resolve();
    },
  };
}

function nap(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
