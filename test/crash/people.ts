import type { OpenModal, UserAction, ViewState } from "../../src/demo/protocol.ts";
import type { Workspace } from "../../src/demo/workspace/index.ts";
import { ANSWER_OF_REACTION } from "../../src/playbook/reactions.ts";
import { ACTION, ACTION_OF_ANSWER, VIEW } from "../../src/slack/action-ids.ts";
import type { Chance } from "./chance.ts";
import { controlsIn, optionIn } from "./controls.ts";
import { entryKey } from "./entry-key.ts";
import type { Kept, KeptTask } from "./kept.ts";
import type { Deed, Ledger } from "./ledger.ts";

export interface Scene {
  readonly workspace: Workspace;
  readonly channel: string;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly kept: () => Kept;
  /** A word that nobody has used before, here or in another run. */
  readonly word: () => string;
  /** From here on nobody opens another case. */
  readonly mostCases: number;
}

type Does = (scene: Scene, user: string) => Promise<void>;

/** What people do with Bonafide, one thing at a time; what cannot be done now is let be. */
const DEEDS: Readonly<Record<string, Does>> = {
  vetByCommand,
  vetByForm,
  react,
  takeReactionAway,
  click,
  snooze,
  decide,
  addDetails,
  recordInterview,
};

/** Several things one after the other. */
export async function actAsPerson(scene: Scene, user: string, deeds: number): Promise<void> {
  const names = Object.keys(DEEDS);
  for (let left = deeds; left > 0; left -= 1) {
    const name = scene.chance.pick(names) ?? "";
    await DEEDS[name]?.(scene, user);
  }
}

export async function vetByCommand(scene: Scene, user: string): Promise<void> {
  if (isEnough(scene)) return react(scene, user);
  const { name, email, phone, role } = candidate(scene);
  const text = `${name} ${email} ${phone} | role: ${role} | pay: crypto`;
  const deed = submission(scene, name);
  await done(scene, user, deed, { do: "command", channel: scene.channel, command: "/vet", text });
}

async function vetByForm(scene: Scene, user: string): Promise<void> {
  if (isEnough(scene)) return click(scene, user);
  const opened = await act(scene, user, { do: "command", channel: scene.channel, command: "/vet", text: "" });
  const viewId = opened ? await openedForm(scene, user, VIEW.vetForm) : undefined;
  if (viewId === undefined) return;
  const { name, email, phone, role } = candidate(scene);
  const state = typed({ name, emails: email, phones: phone, role });
  await done(scene, user, submission(scene, name), { do: "submit", viewId, state });
}

/** Whether it arrived or not: a reaction stands in Slack, and is found there. */
async function react(scene: Scene, user: string): Promise<void> {
  const { ledger, chance, channel } = scene;
  const kept = scene.kept();
  const open = kept.reminders.flatMap((reminder) => {
    const message = kept.messages.find(({ ref }) => ref === `reminder:${reminder.id}`);
    const task = openTasks(kept).find(({ id }) => id === reminder.task);
    const isTaken = ledger.reactions.some(({ ts, by }) => ts === message?.ts && by === user);
    return message?.ts && task !== undefined && !isTaken ? [{ ts: message.ts, task }] : [];
  });
  // Only the newest are looked at again, and a reaction under an older one could be missed by design.
  const chosen = chance.pick(open.slice(-15));
  const name = chance.pick(["white_check_mark", "x", "raising_hand", "shrug", "alarm_clock", "+1"]) ?? "";
  const answer = ANSWER_OF_REACTION[name];
  if (chosen === undefined || answer === undefined) return;
  const { task, ts } = chosen;
  const key = entryKey(task.case, user, {
    kind: "task-answered",
    task: task.task,
    answer,
    via: "reaction",
  });
  ledger.reactions.push({
    by: user,
    ts,
    name,
    task: task.id,
    case: task.case,
    key,
    isTakenAway: false,
  });
  await act(scene, user, { do: "react", channel, ts, name });
}

async function takeReactionAway(scene: Scene, user: string): Promise<void> {
  const { ledger, chance, channel } = scene;
  const open = openTasks(scene.kept()).map(({ id }) => id);
  const mine = ledger.reactions.filter(
    ({ by, isTakenAway, name, task }) =>
      by === user && !isTakenAway && (open.includes(task) || name === "white_check_mark"),
  );
  const chosen = chance.pick(mine);
  if (chosen === undefined) return;
  chosen.isTakenAway = true;
  await act(scene, user, { do: "unreact", channel, ts: chosen.ts, name: chosen.name });
}

async function click(scene: Scene, user: string): Promise<void> {
  const answer =
    scene.chance.pick(["passed", "failed", "mine", "inconclusive", "snooze"] as const) ?? "passed";
  const task = scene.chance.pick(openTasks(scene.kept()));
  if (task === undefined) return;
  const button = controlIn(scene, user, ACTION_OF_ANSWER[answer], String(task.id));
  if (button === undefined) return;
  const deed = expected(
    scene,
    entryKey(task.case, user, { kind: "task-answered", task: task.task, answer, via: "button" }),
  );
  const { ts, blockId, actionId } = button;
  await done(scene, user, deed, { do: "act", where: place(scene, ts), blockId, actionId });
}

async function snooze(scene: Scene, user: string): Promise<void> {
  const task = scene.chance.pick(openTasks(scene.kept()));
  const item = scene.chance.pick(["tomorrow", "in-3-days", "next-week"]) ?? "";
  if (task === undefined) return;
  const menu = controlIn(scene, user, ACTION.taskMore, `${task.id}:${item}`);
  if (menu === undefined) return;
  const key = entryKey(task.case, user, {
    kind: "task-answered",
    task: task.task,
    answer: "snooze",
    via: "button",
  });
  const value = { type: "overflow", selected_option: menu.option };
  const { ts, blockId, actionId } = menu;
  await done(scene, user, expected(scene, key), {
    do: "act",
    where: place(scene, ts),
    blockId,
    actionId,
    value,
  });
}

async function decide(scene: Scene, user: string): Promise<void> {
  const open = openCases(scene.kept());
  const about = open.length > 3 ? scene.chance.pick(open) : undefined;
  const viewId =
    about === undefined ? undefined : await formOf(scene, user, about, ACTION.caseDecide, VIEW.decisionForm);
  if (about === undefined || viewId === undefined) return;
  const reason = `Everything settled for ${secret(scene, scene.word())}`;
  const decision = optionIn(blocksOf(scene, user, viewId), "decision", "proceed");
  const state = {
    ...typed({ reason }),
    decision: { value: { type: "radio_buttons", selected_option: decision } },
  };
  const key = entryKey(about, user, { kind: "decided", reason });
  await done(scene, user, expected(scene, key), { do: "submit", viewId, state });
}

async function addDetails(scene: Scene, user: string): Promise<void> {
  const about = scene.chance.pick(openCases(scene.kept()));
  const viewId =
    about === undefined ? undefined : await formOf(scene, user, about, ACTION.detailsOpen, VIEW.detailsForm);
  if (about === undefined || viewId === undefined) return;
  const handle = secret(scene, `quv${scene.word()}`);
  const key = entryKey(about, user, { kind: "details-added", fields: ["handles"] });
  await done(scene, user, expected(scene, key), { do: "submit", viewId, state: typed({ handles: handle }) });
}

async function recordInterview(scene: Scene, user: string): Promise<void> {
  const about = scene.chance.pick(openCases(scene.kept()));
  const viewId =
    about === undefined
      ? undefined
      : await formOf(scene, user, about, ACTION.interviewOpen, VIEW.interviewForm);
  if (about === undefined || viewId === undefined) return;
  const mode = optionIn(blocksOf(scene, user, viewId), "interviewMode", "phone");
  const state = {
    ...typed({ interviewNotes: `They told of ${secret(scene, scene.word())}.` }),
    interviewMode: { value: { type: "static_select", selected_option: mode } },
  };
  const key = entryKey(about, user, { kind: "interview-recorded" });
  await done(scene, user, expected(scene, key), { do: "submit", viewId, state });
}

function isEnough({ ledger, mostCases }: Scene): boolean {
  return ledger.submissions.length - ledger.erased.size >= mostCases;
}

function candidate(scene: Scene) {
  const word = scene.word();
  const name = secret(scene, `Quv${word} Zor${word}`);
  const email = secret(scene, `quv${word}@example.com`);
  const digits = secret(scene, String(1_000_000 + scene.chance.below(8_999_999)));
  return { name, email, phone: `+49 1512 ${digits}`, role: secret(scene, `Developer quv${word}`) };
}

function secret(scene: Scene, text: string): string {
  scene.ledger.secrets.add(text);
  return text;
}

function submission({ ledger }: Scene, name: string): Deed {
  const deed = { key: name, isAcked: false };
  ledger.submissions.push(deed);
  return deed;
}

function expected({ ledger }: Scene, key: string): Deed {
  const deed = { key, isAcked: false };
  ledger.deeds.push(deed);
  return deed;
}

async function done(scene: Scene, user: string, deed: Deed, action: UserAction): Promise<void> {
  deed.isAcked = await act(scene, user, action);
}

async function act({ workspace }: Scene, user: string, action: UserAction): Promise<boolean> {
  const result = await workspace.act(user, action);
  return result.ok;
}

/** The form that was asked for: one that was asked for earlier and given up may come after all. */
async function openedForm(
  { workspace }: Scene,
  user: string,
  form: string,
  about?: number,
): Promise<string | undefined> {
  const seen = workspace.until(
    user,
    ({ modals }) =>
      modals.find(({ view }) => view.callback_id === form && (about === undefined || caseOf(view) === about))
        ?.viewId,
    1500,
  );
  return seen.catch(() => undefined);
}

/** The case's number stands in the form as it is, or among what else the form carries. */
function caseOf({ private_metadata: carried = "" }: OpenModal["view"]): number | undefined {
  const { case: about = Number(carried) } = Object(JSON.parse(carried)) as { readonly case?: number };
  return about;
}

async function formOf(
  scene: Scene,
  user: string,
  about: number,
  actionId: string,
  form: string,
): Promise<string | undefined> {
  const before = scene.workspace.snapshot(user).modals.at(-1)?.viewId;
  if (before !== undefined) await act(scene, user, { do: "close", viewId: before });
  const button = controlIn(scene, user, actionId, String(about));
  if (button === undefined) return undefined;
  const { ts, blockId } = button;
  const opened = await act(scene, user, { do: "act", where: place(scene, ts), blockId, actionId });
  return opened ? openedForm(scene, user, form, about) : undefined;
}

function blocksOf({ workspace }: Scene, user: string, viewId: string): readonly object[] {
  return workspace.snapshot(user).modals.find((modal) => modal.viewId === viewId)?.view.blocks ?? [];
}

function controlIn({ workspace, channel }: Scene, user: string, actionId: string, value: string) {
  const shown = workspace.snapshot(user).channels.find(({ id }) => id === channel)?.messages ?? [];
  for (const { ts, blocks, ephemeral } of shown) {
    if (ephemeral) continue;
    const found = controlsIn(blocks).find((one) => one.actionId === actionId && one.value === value);
    if (found !== undefined) return { ts, ...found };
  }
  return undefined;
}

function place({ channel }: Scene, ts: string) {
  return { type: "message", channel, ts } as const;
}

function openCases({ cases }: Kept): readonly number[] {
  return cases.filter(({ decision }) => decision === null).map(({ id }) => id);
}

function openTasks(kept: Kept): readonly KeptTask[] {
  const open = openCases(kept);
  return kept.tasks.filter((task) => task.isWaiting === 1 && open.includes(task.case));
}

function typed(fields: Readonly<Record<string, string>>): ViewState {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, { value: { type: "plain_text_input", value } }]),
  );
}
