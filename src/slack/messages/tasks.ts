import type { KnownBlock } from "@slack/types";
import { AFTER_CONFIRMING, type Case, type CaseTask, caseName } from "../../domain/case.ts";
import { STAGES } from "../../domain/stage.ts";
import { isDone } from "../../domain/task.ts";
import type { Text } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import type { ControlOffer } from "../../workflows/prove-control.ts";
import { context, header, section } from "../blocks.ts";
import { answerButtons, stateLines, undoButton } from "./answers.ts";
import {
  type Content,
  content,
  inParts,
  linesThatFit,
  type Part,
  partOf,
  quotedText,
  type Reader,
  say,
} from "./content.ts";
import { controlButton, controlLines } from "./control.ts";
import { personOrGroup } from "./mentions.ts";
import { question } from "./questions.ts";
import { moment } from "./when.ts";
import { AT_ANY_STAGE, BEFORE_STAGE, ROLE_NAMES } from "./words.ts";

const REASONS_SHOWN = 4;

/**
 * The case's task list, grouped by the stage that waits for the answers; as many messages as it takes. `offers`: the
 * codes to pass on, by the row of their task.
 */
export function taskMessages(
  current: Case,
  reader: Reader,
  offers: ReadonlyMap<number, ControlOffer> = new Map(),
): Content[] {
  const tasks = [...current.tasks].sort((a, b) => gate(a) - gate(b));
  const done = tasks.filter((task) => isDone(task.state.status)).length;
  const summary = say(ANSWERED, reader, { done, of: tasks.length });
  const text = `${caseName(current.id)} · ${summary}`;
  const head = (part: Part) => [
    header(`${summary}${partOf(part, reader)}`),
    ...(part.part === 1 ? [context(say(HOW_TO_ANSWER, reader))] : []),
  ];
  return inParts(tasks, head, (task, previous) => [
    ...(previous !== undefined && gate(previous) === gate(task)
      ? []
      : [section(`*${gateName(task, reader)}*`)]),
    ...taskBlocks(current, task, offers.get(task.id), reader),
  ]).map((blocks) => content(text, blocks));
}

const ANSWERED: Text = {
  en: "What settles it: {done} of {of} tasks answered",
  de: "So lässt es sich klären: {done} von {of} Aufgaben beantwortet",
};
const HOW_TO_ANSWER: Text = {
  en: "Answer with a button here, or with a reaction on a reminder. Every answer can be taken back.",
  de: "Antworten Sie hier per Knopf oder mit einer Reaktion auf eine Erinnerung. Jede Antwort lässt sich zurücknehmen.",
};

/** Tasks that wait for no stage come first: they are due at once. */
function gate({ task }: CaseTask): number {
  const { before } = TASKS[task];
  return before === undefined ? -1 : STAGES.indexOf(before);
}

function gateName({ task }: CaseTask, reader: Reader): string {
  const { before } = TASKS[task];
  return say(before === undefined ? AT_ANY_STAGE : BEFORE_STAGE[before], reader);
}

function taskBlocks(
  current: Case,
  task: CaseTask,
  offer: ControlOffer | undefined,
  reader: Reader,
): KnownBlock[] {
  const { title, how } = TASKS[task.task];
  const state = stateLines(task.state, reader);
  if (isDone(task.state.status)) {
    const lines = [`*${say(title, reader)}*`, ...state];
    return [section(linesThatFit(lines, reader), undoButton(task.id, reader))];
  }
  const code = offer === undefined ? [] : controlLines(offer, reader);
  const lines = [`*${say(title, reader)}*`, say(how, reader), ...code, ...state];
  return [
    section(
      linesThatFit(lines, reader),
      task.state.status === "inconclusive" || task.state.proposed !== undefined
        ? undoButton(task.id, reader)
        : undefined,
    ),
    context(aboutTask(current, task, reader)),
    answerButtons(task.id, reader),
    ...(offer?.canCheck ? [controlButton(task.id, reader)] : []),
  ];
}

const ABOUT: Text = { en: "{owner} · by {due}", de: "{owner} · bis {due}" };
const FOR_EVERYONE: Text = { en: "asked of everyone at this stage", de: "für alle in dieser Phase" };
const AFTER_DECISION: Text = { en: "asked by the decision", de: "folgt aus der Entscheidung" };
const BECAUSE: Text = { en: "because: {findings}", de: "Anlass: {findings}" };
const SECOND_PERSON: Text = {
  en: "needs somebody besides the owner of the case",
  de: "braucht jemanden außer der für den Fall zuständigen Person",
};

/** Whose task it is, until when and why. */
function aboutTask(current: Case, task: CaseTask, reader: Reader): string {
  const { owner, secondPerson } = TASKS[task.task];
  const { takenBy } = task.state;
  const findings = task.because.slice(0, REASONS_SHOWN).map((check) => findingSays(current, check, reader));
  if (findings.length < task.because.length) findings.push("…");
  const reasons = [
    ...(findings.length === 0 ? [] : [say(BECAUSE, reader, { findings: findings.join(" ") })]),
    ...(task.baseline ? [say(task.task === AFTER_CONFIRMING ? AFTER_DECISION : FOR_EVERYONE, reader)] : []),
    ...(secondPerson ? [say(SECOND_PERSON, reader)] : []),
  ];
  const about = say(ABOUT, reader, {
    owner: takenBy === undefined ? ROLE_NAMES[owner] : personOrGroup(takenBy, reader),
    due: moment(task.dueAt, reader),
  });
  return [about, ...reasons].join(" · ");
}

/** What the check found here; its question when the finding is gone by now. */
function findingSays(current: Case, check: string, reader: Reader): string {
  const finding = current.assessment.findings.find((one) => one.check === check);
  return finding === undefined ? question(check, reader) : quotedText(finding.says, reader, 160);
}
