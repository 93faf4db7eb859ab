import type { Locator, Page } from "playwright-core";
import { lines, makePdf } from "../support/cv-file-maker.ts";
import { gone, visible } from "./expect.ts";
import type { Step } from "./step.ts";
import { hiringSteps } from "./steps-hiring.ts";

const channel = (page: Page) => page.getByRole("log", { name: "Messages in #vetting" });
const thread = (page: Page) => page.getByRole("complementary", { name: "Thread" });
const form = (page: Page) => page.getByRole("dialog", { name: "Vet a candidate" });
const message = (within: Locator, text: string | RegExp) =>
  within.getByRole("article").filter({ hasText: text });
const root = (page: Page) => message(channel(page), "V-2 · Robin Vale");
const reminder = (page: Page) => message(thread(page), "next step: Agree on payment");
const reading = (page: Page) => page.getByRole("dialog", { name: "Check what was read" });
const CV = makePdf({
  pages: [
    lines(
      ...[
        "Robin Vale",
        "Work experience",
        "03/2019 - 05/2021 Engineer, Example GmbH, Berlin",
        "Services in Go.",
      ],
      ...["06/2021 - today Senior engineer, Sample AG, Hamburg", "Education"],
      ...["10/2014 - 02/2019 TU Berlin, Computer science", "Skills", "Go (6 years), SQL"],
    ),
  ],
  info: "/Author (Robin Vale) /Producer (Writer)",
});
const typeCommand = async (page: Page, text: string) => {
  await page.getByLabel("Message #vetting").fill(text);
  await page.getByRole("button", { name: "Send" }).first().click();
};

export const wideSteps: readonly Step[] = [
  {
    does: "an ordinary candidate, by one click",
    async run(page) {
      await page.getByRole("button", { name: "Jane Doe", exact: true }).click();
      await visible(message(channel(page), "Nothing raised"));
    },
  },
  {
    does: "an unreadable line is given back, with a button to the form",
    async run(page) {
      await typeCommand(page, "/vet Robin | shoe size: 42");
      await visible(message(channel(page), "shoe size: 42").getByRole("button", { name: "Open the form" }));
    },
  },
  {
    does: "the form opens with what was understood",
    async run(page) {
      await page.getByRole("button", { name: "Open the form" }).click();
      await visible(form(page));
      const name = await form(page).getByLabel("Name", { exact: true }).inputValue();
      if (name !== "Robin") throw new Error(`the name in the form is ${name}`);
    },
  },
  {
    does: "a mistake is shown at its field, and nothing typed is lost",
    async run(page) {
      await form(page).getByLabel("Name", { exact: true }).fill("Robin Vale");
      await form(page).getByLabel("E-mail addresses").fill("robin.vale@");
      await form(page)
        .getByLabel("CV as a file")
        .setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer: Buffer.from(CV) });
      await visible(form(page).getByRole("list", { name: "Chosen files" }).getByText("cv.pdf"));
      await form(page).getByLabel("Cryptocurrency").check();
      await form(page)
        .getByLabel("People who can be asked")
        .fill(
          "Pat Long | Northwind | pat.long.ref@gmail.com\nKim Shore | Fabrikam | kim.shore.ref@outlook.com",
        );
      await form(page).getByRole("button", { name: "Start the checks" }).click();
      await visible(form(page).getByText("could not be read"));
      const described = await form(page).getByLabel("E-mail addresses").getAttribute("aria-invalid");
      if (described !== "true") throw new Error("the field is not marked as wrong");
      const kept = await form(page).getByLabel("Name", { exact: true }).inputValue();
      if (kept !== "Robin Vale") throw new Error("the name was lost");
      await visible(form(page).getByRole("list", { name: "Chosen files" }).getByText("cv.pdf"));
    },
  },
  {
    does: "corrected and submitted, the case is posted",
    async run(page) {
      await form(page).getByLabel("E-mail addresses").fill("robin.vale@example.com");
      await form(page).getByRole("button", { name: "Start the checks" }).click();
      await gone(form(page));
      await visible(root(page).getByText("Verify before the next step"));
    },
  },
  {
    does: "the warnings stand in the thread, with the ordinary reasons and what settles them",
    async run(page) {
      await root(page)
        .getByRole("button", { name: /repl(y|ies)/ })
        .click();
      await visible(message(thread(page), "Cryptocurrency is the only way of payment asked for."));
      await visible(message(thread(page), "All references use a consumer mail service"));
      await visible(thread(page).getByText("Honest people look like this too"));
      await visible(message(thread(page), "What settles it: 0 of 5 tasks answered"));
    },
  },
  {
    does: "what was read in the CV file is shown to be corrected",
    async run(page) {
      const told = message(thread(page), "The CV file cv.pdf was read.");
      await told.getByRole("button", { name: "Check what was read" }).click();
      await visible(reading(page).getByText("only what you confirm here counts"));
      const jobs = await reading(page).getByLabel("Jobs").inputValue();
      if (!jobs.includes("Example GmbH | Engineer | 2019-03 – 2021-05")) throw new Error(`read: ${jobs}`);
    },
  },
  {
    does: "and once confirmed, the message says by whom",
    async run(page) {
      await reading(page).getByLabel("Skills").fill("Go 5, SQL");
      await reading(page).getByRole("button", { name: "Confirm" }).click();
      await gone(reading(page));
      const told = message(thread(page), "The CV file cv.pdf was read.");
      await visible(told.getByText(/Checked by/));
      await gone(told.getByRole("button", { name: "Check what was read" }));
    },
  },
  {
    does: "on the next working day, reminders come with reactions to click on",
    async run(page) {
      await page.getByRole("button", { name: "Next working day 09:30" }).click();
      await visible(reminder(page).getByRole("button", { name: /^white_check_mark: 1/ }));
      await reminder(page).scrollIntoViewIfNeeded();
    },
  },
  {
    does: "a ✅ from the emoji picker answers the task, and the root message shows it",
    async run(page) {
      await visible(root(page).getByText("0 of 5 tasks answered"));
      await reminder(page).hover();
      await reminder(page).getByRole("button", { name: "Add reaction" }).first().click();
      await page
        .getByRole("dialog", { name: "Add reaction" })
        .getByRole("button", { name: "white_check_mark", exact: true })
        .click();
      await visible(root(page).getByText("1 of 5 tasks answered"));
      await visible(message(thread(page), "Payment: settled"));
    },
  },
  {
    does: "taking the reaction away takes the answer back",
    async run(page) {
      const answered = message(thread(page), /Agree on payment.*✅ Passed/s).filter({
        has: page.getByRole("button", { name: /^white_check_mark/ }),
      });
      await answered.getByRole("button", { name: /^white_check_mark: 2/ }).click();
      await visible(root(page).getByText("0 of 5 tasks answered"));
      await visible(message(thread(page), "Payment: 1 open question"));
    },
  },
  {
    does: "a button in the task list answers as well, and can be undone",
    async run(page) {
      const tasks = message(thread(page), "What settles it:");
      await tasks
        .getByRole("button", { name: /Failed/ })
        .first()
        .click();
      await visible(message(thread(page), "A verification task was closed as failed."));
      await tasks.getByRole("button", { name: "Undo" }).first().click();
      await visible(root(page).getByText("0 of 5 tasks answered"));
    },
  },
  {
    does: "App Home lists what waits for me",
    async run(page) {
      await page.getByRole("link", { name: /Bonafide Home/ }).click();
      await visible(
        page
          .getByRole("main", { name: "Bonafide Home" })
          .getByText("Agree on payment to the person's own account"),
      );
    },
  },
  {
    does: "and leads back to the channel",
    async run(page) {
      await page.getByRole("link", { name: /^vetting/ }).click();
      await visible(root(page));
    },
  },
  ...hiringSteps,
  {
    does: "a decision is recorded with its reason",
    async run(page) {
      await message(channel(page), "V-1 · Jane Doe")
        .getByRole("button", { name: "Record a decision" })
        .first()
        .click();
      const decision = page.getByRole("dialog");
      await decision.getByLabel(/Proceed/).check();
      await decision.getByLabel("Reason").fill("Met on video; employers confirmed.");
      await decision.getByRole("button", { name: /Record|Save/ }).click();
      await visible(message(channel(page), "V-1 · Jane Doe").getByText("Met on video; employers confirmed."));
    },
  },
  {
    does: "the digest arrives on Monday",
    async run(page) {
      await page.getByRole("button", { name: "Next Monday 09:00" }).click();
      await visible(message(channel(page), "Weekly digest"));
      await message(channel(page), "Weekly digest").scrollIntoViewIfNeeded();
    },
  },
  {
    does: "in the dark",
    async run(page) {
      await page.emulateMedia({ colorScheme: "dark" });
      await visible(message(channel(page), "Weekly digest"));
      await message(channel(page), "Weekly digest").scrollIntoViewIfNeeded();
    },
  },
  {
    does: "somebody from outside the team is refused politely",
    async run(page) {
      await page.getByLabel("Viewing as").selectOption({ label: "Greta" });
      await page.getByRole("link", { name: /^general/ }).click();
      await page.getByLabel("Message #general").fill("/vet list");
      await page.getByRole("button", { name: "Send" }).first().click();
      await visible(page.getByText("only its members may see or vet candidates"));
    },
  },
];
