import { checkById } from "../checks/index.ts";
import { AT_ANY_STAGE, BEFORE_STAGE, DECISION_NAMES, ROLE_NAMES } from "../domain/display-names.ts";
import type { CaseEvent } from "../domain/history.ts";
import type { TaskStatus } from "../domain/task.ts";
import { list, type Text, verbatim } from "../domain/text.ts";
import { ANSWER_INFO } from "../playbook/reactions.ts";
import type { CaseFile } from "./case-file.ts";
import { type Html, html } from "./html.ts";
import { note, quote, table } from "./layout.ts";
import type { FiledTask } from "./shapes.ts";
import type { Voice } from "./voice.ts";

/** The verification tasks, numbered as in the timeline. */
export function tasksPart(file: CaseFile, voice: Voice): Html {
  if (file.tasks.length === 0) return note(voice.say(NO_TASKS));
  const rows = file.tasks.map((task, at) => [
    html`<span class="number" id="task-${at + 1}">${at + 1}</span>`,
    what(task, file, voice),
    ownerOf(task, voice),
    html`${voice.moment(task.dueAt)}`,
    outcome(task, voice),
  ]);
  const head = [NUMBER, TASK, OWNER, DUE, OUTCOME].map((name) => voice.say(name));
  return html`<div class="tasks">${table(head, rows)}</div>`;
}

const NO_TASKS: Text = { en: "No task was opened.", de: "Es wurde keine Aufgabe angelegt." };
const NUMBER: Text = { en: "No.", de: "Nr." };
const TASK: Text = { en: "Task", de: "Aufgabe" };
const OWNER: Text = { en: "Owner", de: "Zuständig" };
const DUE: Text = { en: "Due", de: "Fällig" };
const OUTCOME: Text = { en: "Outcome", de: "Ergebnis" };

function what(task: FiledTask, { assessment }: CaseFile, voice: Voice): Html {
  const reasons = task.because.map((check) => {
    const finding = assessment.findings.find((one) => one.check === check);
    const words = finding?.says ?? checkById(check)?.asks;
    return html`<bdi>${words === undefined ? check : voice.say(words)}</bdi>`;
  });
  if (task.baseline) reasons.push(html`${voice.say(FOR_EVERYONE)}`);
  return html`<strong>${voice.say(task.title)}</strong>
<p class="small">${voice.say(task.before === undefined ? AT_ANY_STAGE : BEFORE_STAGE[task.before])}</p>
<p class="small">${reasons.map((reason, at) => html`${at === 0 ? "" : " · "}${reason}`)}</p>`;
}

const FOR_EVERYONE: Text = { en: "Asked of everyone at this stage", de: "Für alle in dieser Phase" };

function ownerOf({ role, owner }: FiledTask, voice: Voice): Html {
  return html`<bdi>${voice.person(owner)}</bdi> <span class="small">(${voice.say(ROLE_NAMES[role])})</span>`;
}

const OPEN: Text = { en: "Open", de: "Offen" };

/** An outcome as people answer it. */
export function statusName(status: TaskStatus): Text {
  return status === "open" ? OPEN : ANSWER_INFO[status].label;
}

const SECOND: Text = {
  en: "{answer}, waits for a second person",
  de: "{answer}, wartet auf eine zweite Person",
};

function outcome({ status, proposed, answeredBy, answeredAt, note: words }: FiledTask, voice: Voice): Html {
  const by =
    answeredBy === undefined || answeredAt === undefined
      ? undefined
      : html`<p class="small"><bdi>${voice.person(answeredBy)}</bdi>, ${voice.moment(answeredAt)}</p>`;
  const says =
    proposed === undefined
      ? voice.say(statusName(status))
      : voice.say(SECOND, { answer: ANSWER_INFO[proposed].label });
  return html`<span class="outcome ${status}">${says}</span>${by}${words !== undefined && quote(words)}`;
}

/** What counts now and what is proposed, and below it every decision that was made before, the newest first. */
export function decisionPart({ decision, proposal, history }: CaseFile, voice: Voice): Html {
  const earlier = history
    .flatMap(({ at, by, event }): Decided[] => (event.kind === "decided" ? [toDecided(event, by, at)] : []))
    .filter(({ at }) => at !== decision?.at)
    .toReversed();
  return html`${decision === undefined ? note(voice.say(UNDECIDED)) : decided(decision, voice)}
${proposal !== undefined && html`<h3>${voice.say(PROPOSED)}</h3>\n${decided(proposal, voice)}`}
${earlier.length > 0 && html`<h3>${voice.say(EARLIER)}</h3>\n${earlier.map((one) => decided(one, voice))}`}`;
}

const UNDECIDED: Text = {
  en: "Nobody has decided yet. A person decides, with a reason; nothing is decided by itself.",
  de: "Es gibt noch keine Entscheidung. Ein Mensch entscheidet und nennt den Grund; nichts entscheidet sich von selbst.",
};
const PROPOSED: Text = {
  en: "Proposed, waits for a second person",
  de: "Vorgeschlagen, wartet auf eine zweite Person",
};
const EARLIER: Text = { en: "Earlier decisions", de: "Frühere Entscheidungen" };
const UNTIL: Text = { en: "until {day}", de: "bis {day}" };

type Decided = NonNullable<CaseFile["decision"]>;

function toDecided(
  { decision, reason, until, proposedBy }: Extract<CaseEvent, { kind: "decided" }>,
  by: string,
  at: string,
): Decided {
  const people = proposedBy === undefined ? { by } : { by: proposedBy, confirmedBy: by };
  return { decision, reason, at, ...people, ...(until !== undefined && { until }) };
}

function decided({ decision, reason, by, at, confirmedBy, until }: Decided, voice: Voice): Html {
  const people = [by, ...(confirmedBy === undefined ? [] : [confirmedBy])].map((id) => voice.person(id));
  const hold = until === undefined ? undefined : html`, ${voice.say(UNTIL, { day: voice.day(until) })}`;
  return html`<div class="decision"><p><strong>${voice.say(DECISION_NAMES[decision])}</strong>${hold}</p>
<p class="small"><bdi>${voice.say(list(people.map(verbatim)))}</bdi>, ${voice.moment(at)}</p>
${reason.trim() !== "" && quote(reason)}</div>
`;
}
