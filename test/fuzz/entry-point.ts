import { fc } from "../support/properties.ts";

/** Looks at what came out, outside of the time that is measured. */
export type Verify = () => void;

/** A way in for somebody else's words, with what may be said there and what happens to it. */
export interface EntryPoint {
  readonly name: string;
  /** Of a thousand inputs over all entry points, so many come in here. */
  readonly share: number;
  /** What happens apart from the bot's own thread or in a test's own surroundings is no matter of 50 ms. */
  readonly untimed?: true;
  /** So many inputs, always the same for a seed; running and verifying throw when a demand is not met. */
  inputs(count: number, seed: number): Iterable<Input>;
}

export interface Input {
  readonly run: () => Verify | Promise<Verify>;
  /** For a failure: what came in, cut short. */
  readonly shown: () => string;
}

/** Inputs of a hundred kilobytes are not kept by the thousand. */
const AT_ONCE = 100;
const LONGEST_SHOWN = 600;

export function entryPoint<T>(
  given: { readonly name: string; readonly share: number; readonly untimed?: true },
  arbitrary: fc.Arbitrary<T>,
  run: (input: T) => Verify | Promise<Verify>,
): EntryPoint {
  return {
    ...given,
    *inputs(count, seed) {
      for (let from = 0; from < count; from += AT_ONCE) {
        const numRuns = Math.min(AT_ONCE, count - from);
        for (const input of fc.sample(arbitrary, { numRuns, seed: seed + from }))
          yield { run: () => run(input), shown: () => fc.stringify(input).slice(0, LONGEST_SHOWN) };
      }
    },
  };
}
