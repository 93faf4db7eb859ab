import { readFileSync } from "node:fs";
import * as z from "zod";

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")));

/** What makes files and asks questions: this program, in this version. */
export const MADE_BY = `Bonafide ${version}`;
