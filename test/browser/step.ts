import type { Page } from "playwright-core";

/** One thing that somebody does on the page, and what must be seen then. */
export interface Step {
  readonly does: string;
  run(page: Page): Promise<void>;
}
