import type { Locator, Page } from "playwright-core";
import { gone, visible } from "./expect.ts";
import type { Step } from "./step.ts";

const message = (within: Locator, text: string | RegExp) =>
  within.getByRole("article").filter({ hasText: text });
const channel = (page: Page) => page.getByRole("log", { name: "Messages in #vetting" });
const thread = (page: Page) => page.getByRole("complementary", { name: "Thread" });
const root = (page: Page) => message(channel(page), "V-2 · Robin Vale").first();
const home = (page: Page) => page.getByRole("main", { name: "Bonafide Home" });
const form = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });

async function viewAs(page: Page, label: string): Promise<void> {
  await page.getByLabel("Viewing as").selectOption({ label });
  await page.getByRole("link", { name: /^vetting/ }).click();
  await visible(root(page));
}

async function openThread(page: Page): Promise<void> {
  if (await thread(page).isVisible()) return;
  await root(page)
    .getByRole("button", { name: /repl(y|ies)/ })
    .click();
  await visible(thread(page));
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await root(page).getByRole("button", { name }).click();
}

async function enterInterview(page: Page, observation?: string): Promise<void> {
  await press(page, "After the interview");
  const dialog = form(page, "After the interview");
  await dialog.getByLabel("How", { exact: true }).selectOption({ label: "Video" });
  await dialog.getByLabel("Camera", { exact: true }).selectOption({ label: "On" });
  if (observation !== undefined) await dialog.getByLabel(observation).check();
}

async function save(page: Page, name: string | RegExp): Promise<void> {
  await form(page, name).getByRole("button", { name: /^Save/ }).click();
  await gone(form(page, name));
}

async function proposal(page: Page): Promise<Locator> {
  await openThread(page);
  return message(thread(page), /this decision or disagrees|confirmed it/);
}

/** Robin Vale, from the brief before the interview to a decision by two people. */
export const hiringSteps: readonly Step[] = [
  {
    does: "a brief before the interview, only for whoever asks",
    async run(page) {
      await press(page, "Interview brief");
      const brief = message(channel(page), "Interview brief V-2");
      await visible(brief.getByText("How would you like to be paid"));
      await brief.scrollIntoViewIfNeeded();
    },
  },
  {
    does: "the form after it names an innocent reason beside everything noticed",
    async run(page) {
      await enterInterview(page, "Long pauses, or eyes as if reading");
      const hint = form(page, "After the interview").getByText("Can be harmless: notes, nerves");
      await visible(hint);
      await hint.scrollIntoViewIfNeeded();
    },
  },
  {
    does: "what was entered stands in the thread, with what it changed",
    async run(page) {
      await save(page, "After the interview");
      await openThread(page);
      await visible(message(thread(page), "1 interview entered"));
      await message(thread(page), "added or changed: Interview").scrollIntoViewIfNeeded();
    },
  },
  {
    does: "after the second interview each is asked alone whether it was the same person",
    async run(page) {
      await viewAs(page, "Tomás");
      await enterInterview(page);
      await save(page, "After the interview");
      await openThread(page);
      const question = message(thread(page), "Was it the same person in every interview");
      await visible(question.getByRole("button", { name: "Not sure" }));
      await question.scrollIntoViewIfNeeded();
      await question.getByRole("button", { name: "Not sure" }).click();
      await visible(message(channel(page), "You can change it until all have answered"));
    },
  },
  {
    does: "both answers appear together",
    async run(page) {
      await viewAs(page, "Nora");
      await openThread(page);
      const entered = message(thread(page), "2 interviews entered");
      await visible(entered.getByText("1 of 2 have answered"));
      if ((await entered.getByText("Not sure").count()) > 0) throw new Error("an answer is shown too early");
      const question = message(thread(page), "Was it the same person in every interview");
      await question.getByRole("button", { name: "Same person", exact: true }).click();
      await visible(entered.getByText("Each answered alone"));
      await entered.scrollIntoViewIfNeeded();
    },
  },
  {
    does: "the form for the stage says what each one opens",
    async run(page) {
      await press(page, /^Stage:/);
      await form(page, "Stage").getByRole("combobox").selectOption({ label: "Offer" });
      await visible(form(page, "Stage").getByText(/where it stands now/));
    },
  },
  {
    does: "the gate lists what is open and asks for a reason; it stops nobody",
    async run(page) {
      await save(page, "Stage");
      const gate = message(thread(page), "moved this from stage");
      await visible(gate.getByText("please say why this goes on now"));
      await visible(root(page).getByText(/stage offer/));
      await gate.scrollIntoViewIfNeeded();
    },
  },
  {
    does: "and keeps the reason",
    async run(page) {
      const gate = message(thread(page), "moved this from stage");
      await gate.getByRole("button", { name: "Give the reason" }).click();
      await form(page, "Why now").getByRole("textbox").fill("The client cannot wait.");
      await save(page, "Why now");
      await visible(gate.getByText("The client cannot wait."));
      await gone(gate.getByText("please say why"));
    },
  },
  {
    does: "“not cleared” is a proposal until somebody else confirms it",
    async run(page) {
      await press(page, "Record a decision");
      const dialog = form(page, "Decide");
      await dialog.getByLabel(/Not cleared/).check();
      await dialog.getByLabel("Reason").fill("The references do not know Robin.");
      await save(page, "Decide");
      await visible(root(page).getByText("It waits for a second person."));
      await (await proposal(page)).scrollIntoViewIfNeeded();
    },
  },
  {
    does: "the second person is asked once more before it counts",
    async run(page) {
      await viewAs(page, "Tomás");
      const proposed = await proposal(page);
      await proposed.getByRole("button", { name: "Confirm", exact: true }).click();
      await visible(form(page, "Confirm the decision?"));
    },
  },
  {
    does: "and both names stand beside the decision",
    async run(page) {
      await form(page, "Confirm the decision?").getByRole("button", { name: "Confirm", exact: true }).click();
      await visible(root(page).getByText("Decision:"));
      await visible((await proposal(page)).getByText("confirmed it"));
      await viewAs(page, "Nora");
    },
  },
  {
    does: "App Home finds a case by name",
    async run(page) {
      await page.getByRole("link", { name: /Bonafide Home/ }).click();
      await home(page).getByLabel("Search all cases").fill("jane");
      await home(page).getByLabel("Search all cases").press("Enter");
      await visible(home(page).getByText("Search: jane"));
      await visible(home(page).getByText("V-1 · Jane Doe"));
      await home(page).getByRole("button", { name: "Show all open cases" }).click();
      await gone(home(page).getByText("Search: jane"));
    },
  },
  {
    does: "the settings open from there, and refuse a region that is none",
    async run(page) {
      await home(page).getByRole("button", { name: "Settings" }).click();
      const settings = form(page, "Settings");
      await settings.getByLabel("My public holidays").fill("Atlantis");
      await settings.getByRole("button", { name: "Save" }).click();
      await visible(settings.getByText("this region is not known"));
    },
  },
  {
    does: "and keep whose tasks are whose",
    async run(page) {
      const settings = form(page, "Settings");
      await settings.getByLabel("My public holidays").fill("DE-BE");
      await settings.getByLabel("Finance: person").selectOption({ label: "Tomás" });
      await save(page, "Settings");
      await home(page).getByRole("button", { name: "Settings" }).click();
      await visible(settings);
      const region = await settings.getByLabel("My public holidays").inputValue();
      if (region !== "DE-BE") throw new Error(`the region is ${region}`);
      await settings.getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("link", { name: /^vetting/ }).click();
    },
  },
];
