import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { bonafide, folderWith } from "../support/run-command.ts";

/** This Node, pretending to be another. */
async function on(version: string) {
  const folder = folderWith({
    "version.mjs": `Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(version)} });\n`,
  });
  return bonafide(["--help"], { nodeArgs: ["--import", pathToFileURL(join(folder, "version.mjs")).href] });
}

describe.concurrent("the Node that runs it", { timeout: 60_000 }, () => {
  test.each(["18.20.4", "20.19.0", "22.17.1", "21.7.3"])(
    "%s is refused with exactly one line",
    async (version) => {
      const { code, out, err } = await on(version);
      expect(code).toBe(1);
      expect(out).toEqual([]);
      expect(err).toEqual([
        expect.stringMatching(
          new RegExp(`needs Node 22\\.18 or newer and this is Node ${version}\\. .*npm ci`),
        ),
      ]);
    },
  );

  test.each(["22.18.0", "22.21.1", "23.0.0", "24.0.0", "26.1.0"])("%s is taken", async (version) => {
    const { code, err } = await on(version);
    expect(err).toEqual([]);
    expect(code).toBe(0);
  });
});
