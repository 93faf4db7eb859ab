import { readFileSync } from "node:fs";
import * as z from "zod";

/** Of this program, as its package says. */
export const { version: VERSION } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")));

/** What makes files. */
export const MADE_BY = `Bonafide ${VERSION}`;
