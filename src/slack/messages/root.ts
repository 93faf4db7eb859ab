import type { KnownBlock } from "@slack/types";
import type { Link } from "../../domain/assessment.ts";
import { AFTER_CONFIRMING, type Case, type CaseTask, caseName } from "../../domain/case.ts";
import { isDone } from "../../domain/task.ts";
import type { Text } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { actions, context, header, section } from "../blocks.ts";
import { caseFileButton } from "./case-file.ts";
import { bare, type Content, content, counted, quoted, quotedText, type Reader, say } from "./content.ts";
import { caseButtons, decisionBlocks, stepAfterDecision } from "./decision.ts";
import { interviewButtons } from "./interviews.ts";
import { person, personOrGroup } from "./mentions.ts";
import { day, moment } from "./when.ts";
import { LEVEL_NAMES, LEVEL_SYMBOLS, ROLE_NAMES, STAGE_NAMES } from "./words.ts";

const LINKS_SHOWN = 10;

/** The case at a glance: the one message in the channel, edited in place. */
export function rootMessage(current: Case, reader: Reader): Content {
  const { submission, assessment } = current;
  const title = [caseName(current.id), bare(submission.name, 70)];
  if (submission.role !== undefined) title.push(bare(submission.role, 60));
  const level = `${LEVEL_SYMBOLS[assessment.level]} *${say(LEVEL_NAMES[assessment.level], reader)}*`;
  const blocks: KnownBlock[] = [
    header(title.join(" · ")),
    section(nextStep(current, reader)),
    section([level, quotedText(assessment.because, reader, 500)].join("\n")),
    context(counts(current, reader)),
    context(standing(current, reader)),
    ...links(assessment.linked, reader),
    ...decisionBlocks(current, reader),
    actions([...caseButtons(current, reader), caseFileButton(current.id, reader)]),
    interviewButtons(current.id, reader),
  ];
  const notification = `${caseName(current.id)} · ${quoted(submission.name, 80)} · ${say(LEVEL_NAMES[assessment.level], reader)}`;
  return content(notification, blocks);
}

/** The open task that is due first. */
function firstDue(tasks: readonly CaseTask[]): CaseTask | undefined {
  const open = tasks.filter((task) => !isDone(task.state.status));
  return open.reduce<CaseTask | undefined>(
    (first, task) => (first === undefined || task.dueAt < first.dueAt ? task : first),
    undefined,
  );
}

function nextStep(current: Case, reader: Reader): string {
  const decided = stepAfterDecision(current, reader);
  // A decision settles every task but the one that it asks for itself.
  const task = firstDue(
    decided === undefined ? current.tasks : current.tasks.filter((one) => one.task === AFTER_CONFIRMING),
  );
  if (task === undefined) return decided ?? say(DECIDE_NOW, reader);
  const { title, owner } = TASKS[task.task];
  return say(NEXT_STEP, reader, {
    title,
    owner: task.state.takenBy === undefined ? ROLE_NAMES[owner] : personOrGroup(task.state.takenBy, reader),
    due: moment(task.dueAt, reader),
  });
}

const NEXT_STEP: Text = {
  en: "*Next step:* {title} ({owner}, by {due})",
  de: "*Nächster Schritt:* {title} ({owner}, bis {due})",
};
const DECIDE_NOW: Text = {
  en: "*Next step:* every task is answered. Please record a decision.",
  de: "*Nächster Schritt:* Alle Aufgaben sind beantwortet. Bitte halten Sie eine Entscheidung fest.",
};

const COUNTS: Text = {
  en: "Checks: {raised} raised · {clear} clear · {unanswered} could not tell · {notApplicable} not applicable",
  de: "Prüfungen: {raised} mit Hinweis · {clear} unauffällig · {unanswered} ohne Aussage · {notApplicable} nicht anwendbar",
};

function counts({ assessment: { coverage } }: Case, reader: Reader): string {
  const { raised, clear, unanswered, notApplicable } = coverage;
  return say(COUNTS, reader, { raised, clear, unanswered, notApplicable });
}

const STANDING: Text = {
  en: "{done} of {tasks} answered · owner {owner} · stage {stage} · opened {opened}",
  de: "{done} von {tasks} beantwortet · zuständig: {owner} · Phase: {stage} · eröffnet am {opened}",
};
const TASK_COUNT = {
  one: { en: "{count} task", de: "{count} Aufgabe" },
  many: { en: "{count} tasks", de: "{count} Aufgaben" },
};

function standing(current: Case, reader: Reader): string {
  return say(STANDING, reader, {
    done: current.tasks.filter((task) => isDone(task.state.status)).length,
    tasks: counted(current.tasks.length, TASK_COUNT, reader),
    owner: person(current.owner, reader),
    stage: STAGE_NAMES[current.stage],
    opened: day(current.openedAt, reader),
  });
}

const SAME_PERSON: Text = {
  en: "The same person was here before: {cases}.",
  de: "Dieselbe Person war schon einmal hier: {cases}.",
};
const SHARED_DETAILS: Text = {
  en: "Shares details with {cases}, under a different name. The thread says which.",
  de: "Gemeinsame Angaben mit {cases}, unter anderem Namen. Welche, steht im Thread.",
};

function links(linked: readonly Link[], reader: Reader): KnownBlock[] {
  const named = (some: readonly Link[]) => {
    const shown = some.slice(0, LINKS_SHOWN).map((link) => quoted(link.case, 20));
    return shown.length < some.length ? `${shown.join(", ")}, …` : shown.join(", ");
  };
  const returned = linked.filter((link) => link.because.length === 0);
  const shared = linked.filter((link) => link.because.length > 0);
  return [
    ...(shared.length === 0 ? [] : [context(`🔗 ${say(SHARED_DETAILS, reader, { cases: named(shared) })}`)]),
    ...(returned.length === 0 ? [] : [context(`↩︎ ${say(SAME_PERSON, reader, { cases: named(returned) })}`)]),
  ];
}
