import { gone, visible } from "./expect.ts";
import type { Step } from "./step.ts";

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
  {
    does: "the form after an interview",
    async run(page) {
      await page.getByRole("button", { name: "Close thread" }).click();
      await page.getByRole("button", { name: "After the interview" }).first().click();
      const form = page.getByRole("dialog", { name: "After the interview" });
      await form.getByLabel("How", { exact: true }).selectOption({ label: "In person" });
      await form.getByText("Can be harmless").first().scrollIntoViewIfNeeded();
      await fits(page);
    },
  },
  {
    does: "is taken, and says only what changed",
    async run(page) {
      const form = page.getByRole("dialog", { name: "After the interview" });
      await form.getByRole("button", { name: "Save" }).click();
      await gone(form);
      await visible(page.getByText("Thank you. The interview"));
      await fits(page);
    },
  },
  {
    does: "the brief before the next one",
    async run(page) {
      await page.getByRole("button", { name: "Interview brief" }).first().click();
      const brief = page.getByRole("article").filter({ hasText: "Interview brief V-1" });
      await visible(brief);
      await brief.scrollIntoViewIfNeeded();
      await fits(page);
    },
  },
  {
    does: "the stage moves on, and the gate asks why",
    async run(page) {
      await page
        .getByRole("button", { name: /^Stage:/ })
        .first()
        .click();
      const form = page.getByRole("dialog", { name: "Stage" });
      await form.getByRole("combobox").selectOption({ label: "Onboarding" });
      await fits(page);
      await form.getByRole("button", { name: "Save" }).click();
      await gone(form);
      await page
        .getByRole("button", { name: /repl(y|ies)/ })
        .first()
        .click();
      await visible(page.getByText("please say why this goes on now"));
      await fits(page);
    },
  },
  {
    does: "a decision waits for a second person",
    async run(page) {
      await page.getByRole("button", { name: "Close thread" }).click();
      await page.getByRole("button", { name: "Record a decision" }).first().click();
      const form = page.getByRole("dialog", { name: "Decide" });
      await form.getByLabel(/Not cleared/).check();
      await form.getByLabel("Reason").fill("The bank does not know the name.");
      await fits(page);
      await form.getByRole("button", { name: /^Save/ }).click();
      await visible(page.getByText("It waits for a second person."));
      await fits(page);
    },
  },
  {
    does: "App Home",
    async run(page) {
      await page.getByRole("button", { name: "Open navigation" }).click();
      await page.getByRole("link", { name: /Bonafide Home/ }).click();
      await visible(page.getByLabel("Search all cases"));
      await fits(page);
    },
  },
  {
    does: "its settings",
    async run(page) {
      await page.getByRole("button", { name: "Settings" }).click();
      const settings = page.getByRole("dialog", { name: "Settings" });
      await visible(settings.getByLabel("My public holidays"));
      await fits(page);
    },
  },
  {
    does: "the digest, in the light",
    async run(page) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.getByRole("dialog", { name: "Settings" }).getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("button", { name: "Next Monday 09:00" }).click();
      await page.getByRole("button", { name: "Open navigation" }).click();
      await page.getByRole("link", { name: /^vetting/ }).click();
      const digest = page.getByRole("article").filter({ hasText: "Weekly digest" });
      await visible(digest);
      await digest.scrollIntoViewIfNeeded();
      await fits(page);
    },
  },
];

async function fits(page: Parameters<Step["run"]>[0]): Promise<void> {
  const width = await page.evaluate("document.documentElement.scrollWidth");
  if (Number(width) > 400) throw new Error(`the page is ${width} px wide`);
}
