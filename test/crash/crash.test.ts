import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { crash } from "./crash.ts";
import { STEPS } from "./steps.ts";

/** Real processes, each of which takes a second to start, and longer on a busy machine. */
const SLOW = { timeout: 600_000 };
const DEATHS = 12;

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bonafide-crash-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test(
  `after ${DEATHS} deaths nothing is lost, nothing comes twice, and no log holds a name`,
  SLOW,
  async () => {
    const { played } = await crash({ runs: DEATHS, seed: 6, jobs: 2, folder: emptyFolder() });
    expect(played.flatMap(({ scenario, problems }) => problems.map((one) => `${scenario}: ${one}`))).toEqual(
      [],
    );
    expect(played.filter(({ isReached }) => isReached).length).toBeGreaterThan(DEATHS / 2);
  },
);

test("a delivery that is finished before its effect is found to be lost", SLOW, async () => {
  const [only = ""] = STEPS.map(({ name }) => name).filter((name) => /history written/.test(name));
  const mistake = "finished before the effect";
  const { played } = await crash({ runs: 2, seed: 1, jobs: 1, folder: emptyFolder(), only, mistake });
  expect(played.flatMap(({ problems }) => problems)).toContainEqual(
    expect.stringMatching(/^cases of submission \d+: 0 instead of 1$/),
  );
});
