import type { KnownBlock } from "@slack/types";
import { type Case, type CaseTask, caseName } from "../../domain/case.ts";
import { isDone, type TaskState } from "../../domain/task.ts";
import type { Text } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { context, section } from "../blocks.ts";
import { reactionKey, stateLines } from "./answers.ts";
import { type Content, content, linesThatFit, quoted, type Reader, say } from "./content.ts";
import { person, personOrGroup } from "./mentions.ts";
import { moment } from "./when.ts";

export interface Reminder {
  readonly task: CaseTask;
  readonly case: Case;
  readonly to: string;
  /** Counted from 1. */
  readonly nth: number;
  /** How the task stands now, when that is newer than `task.state`. */
  readonly state?: TaskState;
}

/** Asks the owner of a task; once answered, the same message shows the answer. */
export function reminderMessage(reminder: Reminder, reader: Reader): Content {
  const { nth } = reminder;
  return asking(reminder, nth === 1 ? FIRST : AGAIN, personOrGroup(reminder.to, reader), reader, nth);
}

/** Asks the team's own contact after the reminders went unanswered; no blame, one decision: who does it. */
export function escalationMessage(escalation: Omit<Reminder, "nth">, reader: Reader): Content {
  return asking(escalation, ESCALATED, personOrGroup(escalation.to, reader), reader);
}

const FIRST: Text = { en: "{to}, next step: *{title}*", de: "{to}, nächster Schritt: *{title}*" };
const AGAIN: Text = {
  en: "{to}, still open: *{title}* (reminder {nth})",
  de: "{to}, noch offen: *{title}* ({nth}. Erinnerung)",
};
const ESCALATED: Text = {
  en: "{to}, please find somebody for this: *{title}*\nThe reminders have not been answered. The case belongs to {owner}.",
  de: "{to}, bitte finden Sie jemanden dafür: *{title}*\nDie Erinnerungen blieben ohne Antwort. Zuständig für den Fall: {owner}.",
};

function asking(
  { task, case: current, state = task.state }: Omit<Reminder, "nth">,
  opening: Text,
  to: string,
  reader: Reader,
  nth = 0,
): Content {
  const { title, how } = TASKS[task.task];
  const about = say(ABOUT, reader, {
    case: caseName(current.id),
    name: quoted(current.submission.name, 80),
    due: moment(task.dueAt, reader),
  });
  const states = stateLines(state, reader);
  if (isDone(state.status)) {
    const lines = [`*${say(title, reader)}*`, ...states];
    const blocks = [section(linesThatFit(lines, reader)), context(`${about} · ${say(TAKE_BACK, reader)}`)];
    return content(`${say(title, reader)}: ${states[0] ?? ""}`, blocks);
  }
  const first = say(opening, reader, { to, title, nth, owner: person(current.owner, reader) });
  const blocks: KnownBlock[] = [
    section(linesThatFit([first, ...states, say(how, reader)], reader)),
    context(about),
    context(`${say(REACT, reader)} ${reactionKey(reader)}`),
  ];
  return content(`${first} · ${about}`, blocks);
}

const ABOUT: Text = { en: "{case} · {name} · due {due}", de: "{case} · {name} · fällig {due}" };
const REACT: Text = {
  en: "Answer with a reaction here; take it away to take the answer back:",
  de: "Antworten Sie hier mit einer Reaktion; entfernen Sie sie, ist auch die Antwort zurückgenommen:",
};
const TAKE_BACK: Text = {
  en: "remove your reaction or use Undo in the task list to take it back",
  de: "zum Zurücknehmen die Reaktion entfernen oder in der Aufgabenliste „Zurücknehmen“ wählen",
};
