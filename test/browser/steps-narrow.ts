import { gone, visible } from "./expect.ts";
import type { Step } from "./steps-wide.ts";

/** The same page on a telephone. */
export const narrowSteps: readonly Step[] = [
  {
    does: "nothing is wider than the screen",
    async run(page) {
      await visible(page.getByLabel("Message #vetting"));
      await fits(page);
    },
  },
  {
    does: "a candidate from the drawer, by one click",
    async run(page) {
      await page.getByRole("button", { name: "Open navigation" }).click();
      await page.getByRole("button", { name: "Michael Brandt", exact: true }).click();
      await visible(page.getByRole("log").getByText("Verify before the next step"));
      await fits(page);
    },
  },
  {
    does: "the thread takes the whole screen",
    async run(page) {
      await page
        .getByRole("button", { name: /repl(y|ies)/ })
        .first()
        .click();
      await visible(page.getByText("The account is held by another name than the candidate's."));
      await fits(page);
    },
  },
  {
    does: "what was read in a CV file can be corrected",
    async run(page) {
      await page.getByRole("button", { name: "Check what was read" }).click();
      await visible(page.getByRole("dialog").getByText("only what you confirm here counts"));
      await fits(page);
    },
  },
  {
    does: "and confirmed",
    async run(page) {
      const form = page.getByRole("dialog");
      await form.getByRole("button", { name: "Confirm" }).click();
      await gone(form);
      await visible(page.getByText(/Checked by/));
      await fits(page);
    },
  },
  {
    does: "reminders can be answered",
    async run(page) {
      await page.getByRole("button", { name: "Next working day 09:30" }).click();
      const reminder = page.getByRole("article").filter({ hasText: "next step: Confirm the payee" });
      await reminder.getByRole("button", { name: /^white_check_mark: 1/ }).click();
      await visible(page.getByText("Payment: settled"));
      await fits(page);
    },
  },
  {
    does: "in the dark",
    async run(page) {
      await page.emulateMedia({ colorScheme: "dark" });
      await fits(page);
    },
  },
];

async function fits(page: Parameters<Step["run"]>[0]): Promise<void> {
  const width = await page.evaluate("document.documentElement.scrollWidth");
  if (Number(width) > 400) throw new Error(`the page is ${width} px wide`);
}
