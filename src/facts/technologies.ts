import { APPS } from "./technologies/apps.ts";
import { DATA_AND_LEARNING } from "./technologies/data.ts";
import { LANGUAGES } from "./technologies/languages.ts";
import { PLATFORMS_AND_TOOLS } from "./technologies/platforms.ts";
import type { Technology } from "./technologies/technology.ts";
import { WEB } from "./technologies/web.ts";

export type { Technology } from "./technologies/technology.ts";

/** Month in which this table was last gone through. */
export const TECHNOLOGIES_AS_OF = "2026-11-22T00:00:00.000Z";

export const TECHNOLOGIES: readonly Technology[] = [
  ...LANGUAGES,
  ...WEB,
  ...APPS,
  ...DATA_AND_LEARNING,
  ...PLATFORMS_AND_TOOLS,
];
