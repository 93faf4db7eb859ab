import { describe, test } from "vitest";
import { ENTRY_POINTS, inputsAt } from "./entry-points.ts";

const IN_ALL = 1500;
const SEED = 6;

/** No clock here: how long each takes is measured by `npm run test:fuzz`, with many more inputs. */
describe("whatever a hostile candidate writes is taken or refused, and harms nobody", {
  timeout: 60_000,
}, () => {
  test.each(ENTRY_POINTS.map((entry) => [entry.name, entry] as const))("%s", async (_, entry) => {
    for (const { run, shown } of entry.inputs(inputsAt(entry, IN_ALL), SEED)) {
      try {
        const verify = await run();
        verify();
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : String(error)}\nafter ${shown()}`, {
          cause: error,
        });
      }
    }
  });
});
