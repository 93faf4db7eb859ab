import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { startDemo } from "../../src/demo/start-demo.ts";
import { tellStory } from "../../src/demo/story.ts";
import { createLog } from "../../src/logger.ts";

const GOLDEN = new URL("../golden/demo.txt", import.meta.url);

test("the demo tells the same story every time", { timeout: 30_000 }, async () => {
  const demo = await startDemo({ port: 0, runs: false, environment: {}, log: createLog("silent") });
  const lines: string[] = [];
  try {
    await tellStory(demo, (line) => lines.push(line));
  } finally {
    await demo.stop();
  }
  const told = `${lines.join("\n")}\n`;
  expect(told, "Is the change meant? Then: npm run --silent demo -- --once > test/golden/demo.txt").toBe(
    readFileSync(GOLDEN, "utf8"),
  );
});
