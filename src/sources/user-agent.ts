import { readFileSync } from "node:fs";
import * as z from "zod";

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")));

/** Says who asks, so that whoever is asked can complain or refuse. */
export const USER_AGENT = `Bonafide/${version} (self-hosted hiring check)`;
