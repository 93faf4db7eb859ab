import { describe, expect, test } from "vitest";
import { createBackground } from "../src/background.ts";

/** Work that ends when the test says so. */
function start() {
  const runs: PromiseWithResolvers<void>[] = [];
  const failures: unknown[] = [];
  const begun: boolean[] = [];
  const background = createBackground(
    async (goesOn) => {
      begun.push(goesOn());
      const run = Promise.withResolvers<void>();
      runs.push(run);
      await run.promise;
      begun.push(goesOn());
    },
    (error) => failures.push(error),
  );
  return { background, runs, failures, begun };
}

describe("work in the background", () => {
  test("runs once at a time, and once more when somebody wakes it meanwhile", async () => {
    const { background, runs } = start();
    for (let times = 0; times < 5; times += 1) background.wake();
    expect(runs).toHaveLength(1);
    background.wake();
    runs[0]?.resolve();
    await Promise.resolve();
    const settled = background.settled();
    while (runs.length < 2) await Promise.resolve();
    runs[1]?.resolve();
    await settled;
    expect(runs).toHaveLength(2);
    background.wake();
    expect(runs).toHaveLength(3);
  });

  test("tells of a failure, and goes on when it is woken again", async () => {
    const { background, runs, failures } = start();
    background.wake();
    runs[0]?.reject(new Error("broken"));
    await background.settled();
    expect(failures).toEqual([new Error("broken")]);
    background.wake();
    expect(runs).toHaveLength(2);
  });

  test("is told to begin nothing more when it stops, and ends what is under way", async () => {
    const { background, runs, begun } = start();
    background.wake();
    const stopped = background.stop();
    runs[0]?.resolve();
    await stopped;
    expect(begun).toEqual([true, false]);
    background.wake();
    expect(runs).toHaveLength(1);
    await background.settled();
  });

  test("that nobody woke has nothing to wait for", async () => {
    const { background, runs } = start();
    await background.settled();
    await background.stop();
    expect(runs).toEqual([]);
  });
});
