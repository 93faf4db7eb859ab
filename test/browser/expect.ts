import type { Locator } from "playwright-core";

/** Waits until there is such an element, as Playwright's own assertions do; rejects with what was looked for. */
export async function visible(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "visible" });
}

export async function gone(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "hidden" });
}
