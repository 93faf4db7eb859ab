import type { Button, KnownBlock } from "@slack/types";
import { type CaseSummary, caseName } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import type { WaitingTask } from "../../workflows/ports.ts";
import { ACTION } from "../action-ids.ts";
import { button, context, section } from "../blocks.ts";
import { answerButtons } from "./answers.ts";
import { blocksThatFit, type Content, content, counted, quoted, type Reader, say } from "./content.ts";
import { erasedLine } from "./erased.ts";
import { person } from "./mentions.ts";
import { moment } from "./when.ts";
import { DECISION_NAMES, LEVEL_NAMES, LEVEL_SYMBOLS, STAGE_NAMES } from "./words.ts";

/** Answers `/vet list`; only the asker sees it. */
export function caseListReply(cases: readonly CaseSummary[], reader: Reader): Content {
  const summary = cases.length === 0 ? say(NO_CASES, reader) : counted(cases.length, CASES, reader);
  const items = cases.map((each) => [caseLine(each, reader)]);
  return content(summary, blocksThatFit([section(`*${summary}*`)], items, more(reader)));
}

/** Answers `/vet tasks`: what waits for the asker, to be answered on the spot. */
export function taskListReply(tasks: readonly WaitingTask[], reader: Reader): Content {
  const summary = tasks.length === 0 ? say(NO_TASKS, reader) : counted(tasks.length, TASKS_WAIT, reader);
  const items = tasks.map((task) => waitingTaskBlocks(task, reader));
  return content(summary, blocksThatFit([section(`*${summary}*`)], items, more(reader)));
}

const CASES = {
  one: { en: "{count} case", de: "{count} Fall" },
  many: { en: "{count} cases", de: "{count} Fälle" },
};
const TASKS_WAIT = {
  one: { en: "{count} task waits for you", de: "{count} Aufgabe wartet auf Sie" },
  many: { en: "{count} tasks wait for you", de: "{count} Aufgaben warten auf Sie" },
};
const NO_CASES: Text = { en: "There are no such cases.", de: "Dazu gibt es keine Fälle." };
export const NO_TASKS: Text = { en: "No task waits for you.", de: "Keine Aufgabe wartet auf Sie." };
const MORE: Text = {
  en: "… and {left} more. App Home shows all of them.",
  de: "… und {left} weitere. Die App-Startseite zeigt alle.",
};

function more(reader: Reader): (left: number) => KnownBlock {
  return (left) => context(say(MORE, reader, { left }));
}

const TASKS_DONE: Text = {
  en: "{done} of {tasks} tasks answered",
  de: "{done} von {tasks} Aufgaben beantwortet",
};
const OPEN: Text = { en: "Open", de: "Öffnen" };

const PROPOSED: Text = {
  en: "*{decision}* waits for a second person",
  de: "*{decision}* wartet auf eine zweite Person",
};

/** One case in a list, with the button that opens it, or another one. */
export function caseLine(
  summary: CaseSummary,
  reader: Reader,
  other: Button = button({ id: ACTION.caseOpen, text: say(OPEN, reader), value: String(summary.id) }),
): KnownBlock {
  const { erasedAt } = summary;
  if (erasedAt !== undefined) return section(`*${erasedLine({ case: summary.id, erasedAt }, reader)}*`);
  const { id, name, role, stage, level, owner, tasks, tasksDone, decision, proposed } = summary;
  const about = [
    `${LEVEL_SYMBOLS[level]} ${say(LEVEL_NAMES[level], reader)}`,
    say(STAGE_NAMES[stage], reader),
    say(TASKS_DONE, reader, { done: tasksDone, tasks }),
    person(owner, reader),
    ...(decision === undefined ? [] : [`*${say(DECISION_NAMES[decision], reader)}*`]),
    ...(proposed === undefined ? [] : [say(PROPOSED, reader, { decision: DECISION_NAMES[proposed] })]),
  ];
  const title = `*${caseName(id)} · ${quoted(name, 70)}*${role === undefined ? "" : ` · ${quoted(role, 60)}`}`;
  return section(`${title}\n${about.join(" · ")}`, other);
}

const ABOUT_TASK: Text = { en: "{case} · {name} · due {due}", de: "{case} · {name} · fällig {due}" };

/** One task in a list, with its six answers. */
export function waitingTaskBlocks(task: WaitingTask, reader: Reader): KnownBlock[] {
  const { title, how } = TASKS[task.task];
  const about = say(ABOUT_TASK, reader, {
    case: caseName(task.case),
    name: quoted(task.candidate, 70),
    due: moment(task.dueAt, reader),
  });
  return [
    section(`*${say(title, reader)}*\n${about}`),
    context(say(how, reader)),
    answerButtons(task.id, reader),
  ];
}
