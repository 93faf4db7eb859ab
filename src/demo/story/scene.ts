import { formState } from "../../slack/forms/form-state.ts";
import { cvFile, withFile } from "../cv-file.ts";
import { PEOPLE } from "../people.ts";
import type { ActionResult, Snapshot, UserAction, ViewState } from "../protocol.ts";
import { type Demo, GRETA, NORA, TOMAS, VETTING } from "../start-demo.ts";
import { createTranscript } from "../transcript.ts";
import { buttonBlock, type Shown } from "./find.ts";
import { StoryFailed } from "./story-failed.ts";

const MINUTE_MS = 60_000;

/** What the chapters are told with. Each step ends when the bot has answered all of it, a minute later. */
export interface Scene {
  chapter(title: string): void;
  /** The workspace as one person sees it; Nora when nobody is named. */
  look(user?: string): Snapshot;
  /** Rejects with StoryFailed when it does not hold. */
  expect(what: string, holds: boolean): void;
  step(user: string, does: string, action: UserAction): Promise<ActionResult>;
  /** Does it, and tells nothing of what follows before the next step. */
  quietly(user: string, action: UserAction): Promise<void>;
  vet(user: string, text: string): Promise<ActionResult>;
  submit(user: string, does: string, state: ViewState): Promise<ActionResult>;
  /** Moves the clock, with all that is due on the way there; UTC. `silently`: nothing of it is told. */
  moveTo(time: string, says: string, silently?: "silently"): Promise<void>;
  /** Tells what App Home shows. */
  tellHome(user: string): void;
}

export function openScene({ workspace, bonafide, clock }: Demo, tell: (line: string) => void): Scene {
  const transcript = createTranscript(workspace.url);
  const look = (user = NORA) => workspace.snapshot(user);
  const news = () => [NORA, TOMAS, GRETA].flatMap((user) => transcript.see(look(user)));
  const nameOf = (user: string) => look().users.find(({ id }) => id === user)?.name ?? user;

  async function act(user: string, action: UserAction): Promise<ActionResult> {
    const result = await workspace.act(user, action);
    await bonafide.settled();
    clock.moveTo(new Date(clock.now().getTime() + MINUTE_MS));
    return result;
  }

  async function step(user: string, does: string, action: UserAction): Promise<ActionResult> {
    tell(`\n${nameOf(user)} ${does}`);
    const result = await act(user, action);
    if (!result.ok) for (const line of refusal(result)) tell(line);
    for (const line of news()) tell(line);
    return result;
  }

  return {
    look,
    step,
    chapter(title) {
      const time = new Intl.DateTimeFormat("en-GB", {
        ...{ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
        timeZone: look().timezone,
      });
      tell(`\n== ${time.format(clock.now())} · ${title}`);
    },
    expect(what, holds) {
      if (!holds) throw new StoryFailed(`expected: ${what}`);
    },
    async quietly(user, action) {
      const result = await act(user, action);
      if (!result.ok) throw new StoryFailed(`refused: ${result.error} (${JSON.stringify(action)})`);
    },
    vet: (user, text) =>
      step(user, `types /vet ${text}`.trim(), { do: "command", channel: VETTING, command: "/vet", text }),
    submit(user, does, state) {
      const modal = look(user).modals.at(-1);
      if (modal === undefined) throw new StoryFailed("expected: a form is open");
      return step(user, does, { do: "submit", viewId: modal.viewId, state });
    },
    async moveTo(time, says, silently) {
      tell(`\n${says}`);
      await workspace.moveClock(new Date(time));
      await bonafide.settled();
      const lines = news();
      if (silently === undefined) for (const line of lines) tell(line);
    },
    tellHome(user) {
      for (const line of transcript.home(look(user))) tell(line);
    },
  };
}

function refusal(result: Extract<ActionResult, { ok: false }>): readonly string[] {
  const { error, errors } = result;
  return errors === undefined ? [`  → ${error}`] : Object.values(errors).map((line) => `  → ${line}`);
}

/** A click on a button; `under`: words of the block that the button belongs to. */
export function click(shown: Shown, actionId: string, under?: readonly string[]): UserAction {
  return { do: "act", where: shown.where, blockId: buttonBlock(shown, actionId, under), actionId };
}

export function personNamed(label: string): (typeof PEOPLE)[number] {
  const found = PEOPLE.find((person) => person.label === label);
  if (found === undefined) throw new StoryFailed(`there is no ${label}`);
  return found;
}

export function formOf(label: string): ViewState {
  const { form } = personNamed(label);
  if (form === undefined) throw new StoryFailed(`${label} has no form`);
  return formState(form);
}

/** The form with the person's CV in it, uploaded by Nora. */
export async function formWithFile({ workspace }: Demo, label: string): Promise<ViewState> {
  const { cvFile: name } = personNamed(label);
  if (name === undefined) throw new StoryFailed(`${label} has no CV file`);
  const file = cvFile(name);
  const stored = await workspace.act(NORA, { ...file, do: "upload" });
  return withFile(formOf(label), file, stored.ok ? stored.fileId : undefined);
}

/** Fields of an open form by what somebody types or chooses in them; the others stay as they stand. */
export const field = {
  text: (value: string) => ({ value: { type: "plain_text_input", value } }),
  date: (selected_date: string) => ({ value: { type: "datepicker", selected_date } }),
  select: (value: string) => ({ value: { type: "static_select", selected_option: { value } } }),
  radio: (value: string) => ({ value: { type: "radio_buttons", selected_option: { value } } }),
  ticked: (...values: readonly string[]) => ({
    value: { type: "checkboxes", selected_options: values.map((value) => ({ value })) },
  }),
};
