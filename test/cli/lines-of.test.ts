import { expect, test } from "vitest";
import { linesOf } from "../../src/cli/lines-of.ts";
import { fc } from "../support/properties.ts";

async function lines(chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  async function* input() {
    yield* chunks;
  }
  return (await Array.fromAsync(linesOf(input()))).map(({ text }) => text);
}

test("lines are the same however the input is cut into pieces", async () => {
  const text = fc.array(fc.constantFrom("a", "\r", "\n", "\r\n", "\u2028", "\u0085", "ü", "👩‍💻"), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(40), { maxLength: 8 }), async (parts, cuts) => {
      const bytes = new TextEncoder().encode(parts.join(""));
      const ends = [...new Set([0, ...cuts, bytes.length])]
        .filter((at) => at <= bytes.length)
        .toSorted((a, b) => a - b);
      const pieces = ends.slice(1).map((end, at) => bytes.subarray(ends[at], end));
      const wanted = parts.join("").split(/\r\n|\n|\r/);
      if (wanted.at(-1) === "") wanted.pop();
      expect(await lines(pieces)).toEqual(wanted);
    }),
    { numRuns: 500 },
  );
});

test("a byte order mark is no part of the first line", async () => {
  expect(await lines([Buffer.from("\ufeffname\nJane")])).toEqual(["name", "Jane"]);
  expect(await lines(["\ufeffname\nJane"])).toEqual(["name", "Jane"]);
});
