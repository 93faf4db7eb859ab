import type { PostedMessage, Snapshot, Surface } from "../protocol.ts";
import { VETTING } from "../start-demo.ts";
import { StoryFailed } from "./story-failed.ts";

/** Something with buttons on it: a message or App Home. */
export interface Shown {
  readonly where: Surface;
  readonly blocks: readonly object[];
}

export function textOf(message: PostedMessage | undefined): string {
  return JSON.stringify(message?.blocks ?? "");
}

function vetting(snapshot: Snapshot): readonly PostedMessage[] {
  return snapshot.channels.find(({ id }) => id === VETTING)?.messages ?? [];
}

/** The message that stands for a case in the channel. `name`: V-2. */
export function root(snapshot: Snapshot, name: string): PostedMessage {
  const found = vetting(snapshot).find(
    (one) => one.threadTs === undefined && !one.ephemeral && textOf(one).includes(`${name} ·`),
  );
  if (found === undefined) throw new StoryFailed(`expected: a message about ${name}`);
  return found;
}

export function thread(snapshot: Snapshot, name: string): readonly PostedMessage[] {
  const { ts } = root(snapshot, name);
  return vetting(snapshot).filter((message) => message.threadTs === ts);
}

/** The newest message of the case's thread that says this. */
export function inThread(snapshot: Snapshot, name: string, says: string): PostedMessage {
  const found = thread(snapshot, name).findLast((message) => textOf(message).includes(says));
  if (found === undefined) throw new StoryFailed(`expected: “${says}” in the thread of ${name}`);
  return found;
}

/** The newest message only this person sees that says this; undefined when there is none. */
export function whisper(snapshot: Snapshot, says: string): PostedMessage | undefined {
  return vetting(snapshot).findLast((message) => message.ephemeral && textOf(message).includes(says));
}

export function taskList(snapshot: Snapshot, name: string): PostedMessage {
  return inThread(snapshot, name, '"What settles it: ');
}

/** The messages with reactions under them that ask for this task. */
export function reminders(snapshot: Snapshot, name: string, title: string): readonly PostedMessage[] {
  return thread(snapshot, name).filter(
    (message) => message.reactions.length > 0 && textOf(message).includes(title),
  );
}

/** Reads as the root message says it: "1 of 7 tasks". */
export function progress(snapshot: Snapshot, name: string): string | undefined {
  return /\d+ of \d+ tasks/.exec(textOf(root(snapshot, name)))?.[0];
}

export function inMessage(message: PostedMessage): Shown {
  return { where: { type: "message", channel: VETTING, ts: message.ts }, blocks: message.blocks };
}

/** App Home of whoever looks. */
export function inHome(snapshot: Snapshot): Shown {
  const home = snapshot.apps[0]?.home;
  if (home === null || home === undefined) throw new StoryFailed("expected: App Home");
  return { where: { type: "view", viewId: home.viewId }, blocks: home.view.blocks };
}

/** The block of the first such button; after the words `under`, when they are given. */
export function buttonBlock({ blocks }: Shown, actionId: string, under: readonly string[] = []): string {
  const says = (block: object, text: string) => JSON.stringify(block).includes(text);
  const from = blocks.findIndex((block) => under.every((text) => says(block, text)));
  const block = from < 0 ? undefined : blocks.slice(from).find((one) => says(one, `"${actionId}"`));
  const id: unknown = block === undefined ? undefined : Reflect.get(block, "block_id");
  if (typeof id !== "string") throw new StoryFailed(`expected: a button ${actionId} ${under.join(", ")}`);
  return id;
}
