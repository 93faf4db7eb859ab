import type { ActionsBlock, Button, Overflow } from "@slack/types";
import { ANSWERS, type Answer, type TaskState } from "../../domain/task.ts";
import type { Text } from "../../domain/text.ts";
import { ANSWER_INFO } from "../../playbook/reactions.ts";
import { ACTION, ACTION_OF_ANSWER } from "../action-ids.ts";
import { actions, button, plain } from "../blocks.ts";
import { TASK_MENU, type TaskMenuItem, writeMenuValue } from "../task-menu.ts";
import { inQuotes, type Reader, say } from "./content.ts";
import { person, personOrGroup } from "./mentions.ts";
import { moment } from "./when.ts";

/** The six answers to one task, in one row, and what else can be done with it. */
export function answerButtons(task: number, reader: Reader): ActionsBlock {
  return actions([
    ...ANSWERS.map((answer) =>
      button({ id: ACTION_OF_ANSWER[answer], text: answerLabel(answer, reader), value: String(task) }),
    ),
    taskMenu(task, reader),
  ]);
}

/** Behind "⋯": until when it is put off, and whom it goes to. */
function taskMenu(task: number, reader: Reader): Overflow {
  const options = TASK_MENU.map((item) => ({
    text: plain(say(MENU[item], reader), 75),
    value: writeMenuValue(task, item),
  }));
  return { type: "overflow", action_id: ACTION.taskMore, options };
}

const MENU: Readonly<Record<TaskMenuItem, Text>> = {
  tomorrow: { en: "Ask again next working day", de: "Am nächsten Arbeitstag erinnern" },
  "in-3-days": { en: "Ask again in 3 days", de: "In 3 Tagen erinnern" },
  "next-week": { en: "Ask again next week", de: "Nächste Woche erinnern" },
  date: { en: "Ask again on a day …", de: "An einem Tag erinnern …" },
  "hand-on": { en: "Hand on to …", de: "Weitergeben an …" },
};

export function undoButton(task: number, reader: Reader): Button {
  return button({ id: ACTION.taskUndo, text: say(UNDO, reader), value: String(task) });
}

const UNDO: Text = { en: "Undo", de: "Zurücknehmen" };

/** An answer as its button reads. */
export function answerLabel(answer: Answer, reader: Reader): string {
  const { emoji, label } = ANSWER_INFO[answer];
  return `${emoji} ${say(label, reader)}`;
}

/** The six reactions with their names, on one line: enough for whoever has read the help once. */
export function reactionKey(reader: Reader): string {
  return ANSWERS.map((answer) => answerLabel(answer, reader)).join(" · ");
}

/** What each reaction means, one line each. */
export function reactionLegend(reader: Reader): string[] {
  return ANSWERS.map((answer) => `${answerLabel(answer, reader)}: ${say(ANSWER_INFO[answer].means, reader)}`);
}

/** How a task stands, in at most three lines of mrkdwn; empty while nobody has said anything. */
export function stateLines(state: TaskState, reader: Reader): string[] {
  const lines: string[] = [];
  const { answeredBy, answeredAt, takenBy } = state;
  const said = state.proposed ?? (state.status === "open" ? undefined : state.status);
  if (said === undefined) {
    if (takenBy !== undefined) lines.push(`🙋 ${say(TAKEN, reader, { by: personOrGroup(takenBy, reader) })}`);
  } else {
    const by = answeredBy === undefined ? "" : ` · ${person(answeredBy, reader)}`;
    const at = answeredAt === undefined ? "" : ` · ${moment(answeredAt, reader)}`;
    const waits = state.proposed === undefined ? "" : ` · ${say(WAITS_FOR_SECOND, reader)}`;
    lines.push(`*${answerLabel(said, reader)}*${by}${at}${waits}`);
  }
  if (state.note !== undefined && state.note.trim() !== "") lines.push(inQuotes(state.note, 400, reader));
  const waits = state.status === "open" || state.status === "inconclusive";
  if (waits && state.quietUntil !== undefined)
    lines.push(`⏰ ${say(QUIET, reader, { until: moment(state.quietUntil, reader) })}`);
  return lines;
}

const TAKEN: Text = { en: "Taken by {by}", de: "Übernommen von {by}" };
const WAITS_FOR_SECOND: Text = { en: "waits for a second person", de: "wartet auf eine zweite Person" };
const QUIET: Text = { en: "No reminder before {until}", de: "Keine Erinnerung vor {until}" };
