import { ACTION } from "../slack/action-ids.ts";
import { formState } from "../slack/forms/form-state.ts";
import { cvFile, withFile } from "./cv-file.ts";
import { PEOPLE } from "./people.ts";
import type { ActionResult, PostedMessage, Snapshot, UserAction, ViewState } from "./protocol.ts";
import { type Demo, GENERAL, GRETA, NORA, TOMAS, VETTING } from "./start-demo.ts";
import { createTranscript } from "./transcript.ts";

/** A step of the story did not go as told. */
export class StoryFailed extends Error {
  override readonly name = "StoryFailed";
}

/** Plays the whole story and tells it line by line. Rejects with StoryFailed at the first step that goes wrong. */
export async function tellStory(demo: Demo, tell: (line: string) => void): Promise<void> {
  const { workspace, bonafide, clock } = demo;
  const transcript = createTranscript(workspace.url);
  const minute = () => clock.moveTo(new Date(clock.now().getTime() + 60_000));
  const look = (user = NORA) => workspace.snapshot(user);

  function chapter(title: string): void {
    const time = new Intl.DateTimeFormat("en-GB", {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: look().timezone,
    });
    tell(`\n== ${time.format(clock.now())} · ${title}`);
  }

  async function step(user: string, does: string, action: UserAction): Promise<ActionResult> {
    const name = look().users.find(({ id }) => id === user)?.name ?? user;
    tell(`\n${name} ${does}`);
    const result = await workspace.act(user, action);
    await bonafide.settled();
    if (!result.ok) tell(`  → ${result.error}${result.errors ? `: ${JSON.stringify(result.errors)}` : ""}`);
    for (const line of transcript.see(look(user === GRETA ? GRETA : NORA))) tell(line);
    minute();
    return result;
  }

  async function expect(what: string, holds: boolean): Promise<void> {
    if (!holds) throw new StoryFailed(`expected: ${what}`);
  }

  const vet = (text: string): UserAction => ({ do: "command", channel: VETTING, command: "/vet", text });
  const typed = (label: string) => PEOPLE.find((person) => person.label === label)?.typed ?? "";
  const form = (label: string): ViewState => {
    const submission = PEOPLE.find((person) => person.label === label)?.form;
    if (submission === undefined) throw new StoryFailed(`${label} has no form`);
    return formState(submission);
  };
  async function submit(label: string, state: ViewState): Promise<ActionResult> {
    return step(NORA, `submits the form for ${label}`, { do: "submit", viewId: openForm(), state });
  }
  function openForm(): string {
    const modal = look().modals.at(-1);
    if (modal === undefined) throw new StoryFailed("a form is open");
    return modal.viewId;
  }
  async function formWithFile(label: string): Promise<ViewState> {
    const name = PEOPLE.find((person) => person.label === label)?.cvFile;
    if (name === undefined) throw new StoryFailed(`${label} has no CV file`);
    const file = cvFile(name);
    const stored = await workspace.act(NORA, { ...file, do: "upload" });
    return withFile(form(label), file, stored.ok ? stored.fileId : undefined);
  }

  chapter("An ordinary candidate, in one line");
  await step(NORA, `types /vet ${typed("Jane Doe")}`, vet(typed("Jane Doe")));
  await expect("the case of Jane Doe has nothing raised", rootOf(look(), "V-1").includes("Nothing raised"));

  chapter("A text that cannot be read is given back");
  await step(NORA, "types /vet Jane | shoe size: 42", vet("Jane | shoe size: 42"));

  chapter("Details that do not fit, entered into the form");
  await step(NORA, "types /vet", vet(""));
  const wrong = {
    ...form("Alex Carter"),
    emails: { value: { type: "plain_text_input", value: "alex.carter@" } },
  };
  const refused = await submit("Alex Carter, with a mistyped address", wrong);
  await expect("the form refuses the address at its field", !refused.ok && refused.errors !== undefined);
  await submit("Alex Carter", form("Alex Carter"));
  await expect("the case of Alex Carter is to be verified", rootOf(look(), "V-2").includes("Verify before"));

  chapter("The same phone number under another name, and a CV as a file");
  await step(NORA, "types /vet", vet(""));
  await submit("Michael Brandt", await formWithFile("Michael Brandt"));
  await expect(
    "the case of Michael Brandt is to be verified",
    rootOf(look(), "V-3").includes("Verify before"),
  );

  await expect(
    "the CV file was read",
    thread(look(), "V-3").some((text) => text.includes("was read.")),
  );

  chapter("What was read in the CV counts once somebody has looked at it");
  const where = cvMessage(look(), "V-3");
  await step(NORA, "clicks on Check what was read", { do: "act", ...where, actionId: ACTION.cvCheck });
  await step(NORA, "confirms it as it stands", { do: "submit", viewId: openForm(), state: {} });
  await expect(
    "a job came before its tool",
    thread(look(), "V-3").some((text) => text.includes("Docker")),
  );

  chapter("Somebody from outside the team tries");
  await step(GRETA, "types /vet list in #general", {
    do: "command",
    channel: GENERAL,
    command: "/vet",
    text: "list",
  });

  const [from] = look().clockSteps;
  if (from === undefined) throw new StoryFailed("the clock can be moved");
  tell("\nThe clock moves on to the next working day, 09:30.");
  await workspace.moveClock(new Date(from.to));
  await bonafide.settled();
  chapter("Reminders");
  for (const line of transcript.see(look())) tell(line);

  const reminders = remindersIn(look(), "V-2");
  const [first, second] = reminders;
  if (first === undefined || second === undefined) throw new StoryFailed("expected: two reminders for V-2");
  const before = rootOf(look(), "V-2");
  const on = (message: PostedMessage, name: string) => ({ channel: VETTING, ts: message.ts, name });

  chapter("Answers by emoji");
  await step(TOMAS, "reacts with :raising_hand: to the first reminder", {
    do: "react",
    ...on(first, "raising_hand"),
  });
  await step(NORA, "reacts with :white_check_mark: to the first reminder", {
    do: "react",
    ...on(first, "white_check_mark"),
  });
  const answered = rootOf(look(), "V-2");
  await expect("the root message shows the answer", answered !== before);
  await step(NORA, "takes the reaction away", { do: "unreact", ...on(first, "white_check_mark") });
  await expect("the root message reads as before", progressOf(rootOf(look(), "V-2")) === progressOf(before));
  await step(NORA, "reacts with :tada:, which means nothing here", {
    do: "react",
    ...on(first, "tada"),
  });
  await step(NORA, "reacts with :x: to the second reminder", { do: "react", ...on(second, "x") });
  await expect(
    "a failed task is a finding of its own",
    thread(look(), "V-2").some((text) => text.includes("closed as failed")),
  );
  await step(NORA, "types /vet tasks", vet("tasks"));

  tell("\nThe clock moves on to next Monday, 09:00.");
  const monday = look().clockSteps[1];
  if (monday === undefined) throw new StoryFailed("the clock can be moved to Monday");
  await workspace.moveClock(new Date(monday.to));
  await bonafide.settled();
  chapter("The weekly digest");
  for (const line of transcript.see(look())) tell(line);
  await step(NORA, "types /vet list", vet("list"));
}

function vetting(snapshot: Snapshot): readonly PostedMessage[] {
  return snapshot.channels.find(({ id }) => id === VETTING)?.messages ?? [];
}

function textOf(message: PostedMessage | undefined): string {
  return JSON.stringify(message?.blocks ?? "");
}

function root(snapshot: Snapshot, name: string): PostedMessage | undefined {
  return vetting(snapshot).find(
    (message) => message.threadTs === undefined && textOf(message).includes(`${name} ·`),
  );
}

function rootOf(snapshot: Snapshot, name: string): string {
  return textOf(root(snapshot, name));
}

function thread(snapshot: Snapshot, name: string): readonly string[] {
  const ts = root(snapshot, name)?.ts;
  return vetting(snapshot)
    .filter((message) => message.threadTs === ts)
    .map(textOf);
}

/** Where the button is that opens what was read in a CV file. */
function cvMessage(snapshot: Snapshot, name: string) {
  const ts = root(snapshot, name)?.ts;
  for (const message of vetting(snapshot))
    for (const block of message.threadTs === ts ? message.blocks : [])
      if (block.type === "actions" && JSON.stringify(block).includes(ACTION.cvCheck))
        return {
          where: { type: "message", channel: VETTING, ts: message.ts },
          blockId: block.block_id ?? "",
        } as const;
  throw new StoryFailed("expected: a button at what was read");
}

function remindersIn(snapshot: Snapshot, name: string): readonly PostedMessage[] {
  const ts = root(snapshot, name)?.ts;
  return vetting(snapshot).filter((message) => message.threadTs === ts && message.reactions.length > 0);
}

function progressOf(text: string): string | undefined {
  return /\d+ of \d+ tasks/.exec(text)?.[0];
}
