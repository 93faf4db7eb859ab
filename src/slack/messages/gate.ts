import type { KnownBlock } from "@slack/types";
import { type Case, caseName } from "../../domain/case.ts";
import { isAtOrAfter } from "../../domain/stage.ts";
import { isDone, type TaskId } from "../../domain/task.ts";
import type { Text } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import type { Gate } from "../../workflows/gate-ports.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, context, section } from "../blocks.ts";
import { stateLines } from "./answers.ts";
import { type Content, content, inQuotes, linesThatFit, type Reader, say } from "./content.ts";
import { person } from "./mentions.ts";
import { moment } from "./when.ts";
import { STAGE_NAMES } from "./words.ts";

/** A stage began before everything due before it was answered: what is left, and why. It stops nobody. */
export function gateMessage(current: Case, gate: Gate, reader: Reader): Content {
  const { from, to, by, at, open, failed, reason } = gate;
  const isBack = !isAtOrAfter(current.stage, to);
  const wantsReason = reason === undefined && !isBack;
  const moved = say(MOVED, reader, {
    by: person(by, reader),
    at: moment(at, reader),
    from: STAGE_NAMES[from],
    to: STAGE_NAMES[to],
  });
  const first = wantsReason ? `${say(SAY_WHY, reader, { by: person(by, reader) })}\n${moved}` : moved;
  const blocks: KnownBlock[] = [
    section(first),
    ...tasksLeft(STILL_OPEN, open, current, reader),
    ...tasksLeft(FAILED, failed, current, reader),
    ...(reason === undefined ? [] : [section(explanation({ ...gate, reason }, reader))]),
    ...(isBack ? [context(say(MOVED_BACK, reader))] : []),
    ...(wantsReason ? [actions([reasonButton(gate.id, reader)]), context(say(STOPS_NOBODY, reader))] : []),
  ];
  return content(`${caseName(current.id)} · ${moved}`, blocks);
}

const SAY_WHY: Text = {
  en: "*Next step:* {by}, please say why this goes on now.",
  de: "*Nächster Schritt:* {by}, bitte sagen Sie, warum es jetzt schon weitergeht.",
};
const MOVED: Text = {
  en: "{by} moved this from stage {from} to stage {to}, {at}.",
  de: "{by} hat die Phase am {at} von „{from}“ auf „{to}“ gesetzt.",
};
const STILL_OPEN: Text = {
  en: "Due before it and open at the time:",
  de: "Vorher fällig und zu dem Zeitpunkt offen:",
};
const FAILED: Text = {
  en: "Due before it and answered as failed:",
  de: "Vorher fällig und mit „Passt nicht“ beantwortet:",
};
const MOVED_BACK: Text = {
  en: "The case has moved back since, so nobody is asked for a reason any more.",
  de: "Der Fall ist inzwischen wieder in einer früheren Phase; ein Grund wird nicht mehr gebraucht.",
};
const STOPS_NOBODY: Text = {
  en: "This stops nobody. The reason goes into the history of the case.",
  de: "Das hält niemanden auf. Der Grund steht danach im Verlauf des Falls.",
};
const WHY: Text = { en: "*Reason:* {reason} ({by}, {at})", de: "*Grund:* {reason} ({by}, {at})" };
const GIVE_REASON: Text = { en: "Give the reason", de: "Grund angeben" };

function tasksLeft(words: Text, left: readonly TaskId[], current: Case, reader: Reader): KnownBlock[] {
  if (left.length === 0) return [];
  const lines = left.map((task) => `• ${say(TASKS[task].title, reader)}${since(task, current, reader)}`);
  return [section(linesThatFit([`*${say(words, reader)}*`, ...lines], reader))];
}

/** How it has been answered since. */
function since(id: TaskId, { tasks }: Case, reader: Reader): string {
  const state = tasks.find(({ task }) => task === id)?.state;
  const [first] = state === undefined || !isDone(state.status) ? [] : stateLines(state, reader);
  return first === undefined ? "" : ` → ${first}`;
}

function explanation(gate: Gate & { readonly reason: string }, reader: Reader): string {
  return say(WHY, reader, {
    reason: inQuotes(gate.reason, 600, reader),
    by: person(gate.explainedBy ?? gate.by, reader),
    at: moment(gate.explainedAt ?? gate.at, reader),
  });
}

function reasonButton(gate: number, reader: Reader) {
  return button({ id: ACTION.gateReason, text: say(GIVE_REASON, reader), value: String(gate) });
}
