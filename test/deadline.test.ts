import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDeadline } from "../src/deadline.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<void>(() => {});

test("what ends in time is waited for, well or not", async () => {
  const { wait } = createDeadline(1000);
  expect(await wait(Promise.resolve())).toBe(true);
  expect(await wait(Promise.reject(new Error("no")))).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("one piece of work gets its own share, and all of them together no more than the whole", async () => {
  const { wait } = createDeadline(1000);
  const ends: [string, boolean, number][] = [];
  const began = performance.now();
  const note = async (name: string, atMost?: number) =>
    ends.push([name, await wait(never, atMost), Math.round((performance.now() - began) / 10) * 10]);
  const all = (async () => {
    await note("first", 400);
    await note("second", 900);
    await note("third");
  })();
  await vi.advanceTimersByTimeAsync(5000);
  await all;
  expect(ends).toEqual([
    ["first", false, 400],
    ["second", false, 1000],
    ["third", false, 1000],
  ]);
});
