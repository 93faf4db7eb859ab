import { INTERVIEW_MODE_NAMES } from "../domain/choice-names.ts";
import { DECISION_NAMES, LEVEL_NAMES, STAGE_NAMES } from "../domain/display-names.ts";
import type { CaseEvent, Via } from "../domain/history.ts";
import { OPINION_NAMES } from "../domain/same-person.ts";
import { list, type Text } from "../domain/text.ts";
import { ANSWER_INFO } from "../playbook/reactions.ts";
import { TASKS } from "../playbook/tasks.ts";
import { fieldPath } from "./field-words.ts";
import type { Voice } from "./voice.ts";

/** One line of the history: our words, and what somebody wrote, if they did. */
export interface Told {
  readonly says: string;
  readonly quote?: string;
}

type Kind = CaseEvent["kind"];
type Teller = { readonly [K in Kind]: (event: Extract<CaseEvent, { kind: K }>, voice: Voice) => Told };

const VIA: Readonly<Record<Via, Text>> = {
  command: { en: "by command", de: "per Befehl" },
  form: { en: "by form", de: "per Formular" },
  reaction: { en: "by reaction", de: "per Reaktion" },
  button: { en: "by button", de: "per Knopf" },
  home: { en: "in App Home", de: "in der App-Übersicht" },
  shortcut: { en: "by message shortcut", de: "per Nachrichtenaktion" },
  "command-line": { en: "on the command line", de: "auf der Befehlszeile" },
  file: { en: "from a file", de: "aus einer Datei" },
};

const SAYS = {
  opened: { en: "Case opened {via}, stage: {stage}.", de: "Fall eröffnet {via}, Phase: {stage}." },
  added: { en: "Details added or changed: {fields}.", de: "Angaben ergänzt oder geändert: {fields}." },
  cvRead: { en: "The CV file was read.", de: "Die Lebenslauf-Datei wurde gelesen." },
  cvUnreadable: {
    en: "The CV file could not be read.",
    de: "Die Lebenslauf-Datei ließ sich nicht lesen.",
  },
  cvConfirmed: {
    en: "Looked through what the CV file says: jobs {jobs}, education {education}, skills {skills}.",
    de: "Inhalt der Lebenslauf-Datei durchgesehen: Stationen {jobs}, Ausbildung {education}, Kenntnisse {skills}.",
  },
  assessed: { en: "Assessed: {level}. {raised}", de: "Bewertet: {level}. {raised}" },
  assessedAnew: {
    en: "Assessed again: {level}, before: {from}. {raised}",
    de: "Neu bewertet: {level}, vorher: {from}. {raised}",
  },
  assessedAlike: {
    en: "Assessed again: {level}, as before. {raised}",
    de: "Neu bewertet: {level}, wie zuvor. {raised}",
  },
  taskOpened: {
    en: "Task opened: “{task}”, due {due}.",
    de: "Aufgabe angelegt: „{task}“, fällig {due}.",
  },
  taskDropped: {
    en: "Task dropped, nothing asks for it any more: “{task}”.",
    de: "Aufgabe entfallen, nichts verlangt sie mehr: „{task}“.",
  },
  answered: { en: "“{task}”: {answer}.", de: "„{task}“: {answer}." },
  withdrawn: {
    en: "Took back “{answer}” on “{task}”.",
    de: "„{answer}“ zu „{task}“ zurückgenommen.",
  },
  asked: { en: "Asked outside: {questions}.", de: "Außerhalb gefragt: {questions}." },
  lookedUp: { en: "{host} answered about {about}.", de: "{host} hat zu {about} geantwortet." },
  reused: {
    en: "An earlier answer of {host} about {about} was used.",
    de: "Eine frühere Antwort von {host} zu {about} wurde verwendet.",
  },
  silent: { en: "No answer about {about}.", de: "Keine Antwort zu {about}." },
  codeFound: {
    en: "The code for “{task}” was found at {where}.",
    de: "Der Code zu „{task}“ wurde gefunden: {where}.",
  },
  codeNotFound: {
    en: "The code for “{task}” was not there yet.",
    de: "Der Code zu „{task}“ war noch nicht da.",
  },
  reminded: {
    en: "Reminder {nth} about “{task}” to {to}.",
    de: "Erinnerung {nth} zu „{task}“ an {to}.",
  },
  escalated: { en: "“{task}” handed on to {to}.", de: "„{task}“ weitergereicht an {to}." },
  screened: {
    en: "Compared again with lists that had changed: {lists}.",
    de: "Mit geänderten Listen neu verglichen: {lists}.",
  },
  interview: {
    en: "Interview recorded: {mode}, {on}; observations: {observations}.",
    de: "Gespräch festgehalten: {mode}, {on}; Beobachtungen: {observations}.",
  },
  samePersonAsked: {
    en: "Asked {to} whether it was the same person in every interview ({nth}).",
    de: "{to} gefragt, ob es in jedem Gespräch dieselbe Person war ({nth}).",
  },
  samePersonAnswered: {
    en: "The same person in every interview? {opinion}, answered {at}.",
    de: "Dieselbe Person in jedem Gespräch? {opinion}, beantwortet {at}.",
  },
  assigned: {
    en: "“{task}” handed on from {from} to {to}.",
    de: "„{task}“ von {from} an {to} übergeben.",
  },
  moved: { en: "Stage: {to}, before: {from}.", de: "Phase: {to}, vorher: {from}." },
  gate: {
    en: "The stage {to} began; due before it and still open: {open}; failed: {failed}.",
    de: "Die Phase {to} begann; vorher fällig und noch offen: {open}; „Passt nicht“: {failed}.",
  },
  explained: {
    en: "Why the stage {to} began with tasks open:",
    de: "Warum die Phase {to} trotz offener Aufgaben begann:",
  },
  proposed: {
    en: "Proposed, waits for a second person: {decision}.",
    de: "Vorgeschlagen, wartet auf eine zweite Person: {decision}.",
  },
  proposalWithdrawn: {
    en: "No longer proposed: {decision}, proposed by {by}.",
    de: "Nicht mehr vorgeschlagen: {decision}, vorgeschlagen von {by}.",
  },
  decided: { en: "Decision: {decision}.", de: "Entscheidung: {decision}." },
  confirmed: {
    en: "Decision by two people: {decision}, proposed by {by}.",
    de: "Entscheidung zu zweit: {decision}, vorgeschlagen von {by}.",
  },
  shared: {
    en: "The case file was put into the thread.",
    de: "Die Fallakte wurde in den Thread gestellt.",
  },
  erasedAsked: {
    en: "Personal data erased, because somebody asked for it.",
    de: "Personenbezogene Daten gelöscht, weil darum gebeten wurde.",
  },
  erasedRetention: {
    en: "Personal data erased, because the time for keeping it was over.",
    de: "Personenbezogene Daten gelöscht, weil die Aufbewahrungsfrist abgelaufen war.",
  },
  reopened: {
    en: "Reopened; until then: {decision}.",
    de: "Wieder geöffnet; bis dahin: {decision}.",
  },
} as const satisfies Readonly<Record<string, Text>>;

const RAISED = {
  one: { en: "1 open finding.", de: "1 offener Hinweis." },
  many: { en: "{count} open findings.", de: "{count} offene Hinweise." },
};

/** A kind of event without words does not compile. */
const TELLERS: Teller = {
  opened: ({ via, stage }, voice) => ({
    says: voice.say(SAYS.opened, { via: VIA[via], stage: STAGE_NAMES[stage] }),
  }),
  "details-added": ({ fields }, voice) => ({
    says: voice.say(SAYS.added, { fields: list(fields.map(fieldPath)) }),
  }),
  "cv-file-read": ({ outcome }, voice) => ({
    says: voice.say(outcome === "read" ? SAYS.cvRead : SAYS.cvUnreadable),
  }),
  "cv-history-confirmed": ({ employment: jobs, education, skills }, voice) => ({
    says: voice.say(SAYS.cvConfirmed, { jobs, education, skills }),
  }),
  "interview-recorded": ({ on, mode, observations }, voice) => ({
    says: voice.say(SAYS.interview, {
      mode: mode === undefined ? "–" : INTERVIEW_MODE_NAMES[mode],
      on: on === undefined ? "–" : voice.day(`${on}T12:00:00.000Z`),
      observations,
    }),
  }),
  "same-person-asked": ({ to, nth }, voice) => ({
    says: voice.say(SAYS.samePersonAsked, { to: voice.person(to), nth }),
  }),
  "same-person-answered": ({ opinion, answeredAt, note }, voice) => ({
    says: voice.say(SAYS.samePersonAnswered, {
      opinion: OPINION_NAMES[opinion],
      at: voice.moment(answeredAt),
    }),
    ...quoted(note),
  }),
  assessed: ({ level, from, raised }, voice) => {
    const words = { level: LEVEL_NAMES[level], raised: voice.counted(raised.length, RAISED) };
    if (from === undefined) return { says: voice.say(SAYS.assessed, words) };
    return {
      says: voice.say(from === level ? SAYS.assessedAlike : SAYS.assessedAnew, {
        ...words,
        from: LEVEL_NAMES[from],
      }),
    };
  },
  "task-opened": ({ task, dueAt }, voice) => ({
    says: voice.say(SAYS.taskOpened, { task: TASKS[task].title, due: voice.moment(dueAt) }),
  }),
  "task-dropped": ({ task }, voice) => ({ says: voice.say(SAYS.taskDropped, { task: TASKS[task].title }) }),
  "task-answered": ({ task, answer, note }, voice) => ({
    says: voice.say(SAYS.answered, { task: TASKS[task].title, answer: ANSWER_INFO[answer].label }),
    ...quoted(note),
  }),
  "answer-withdrawn": ({ task, answer }, voice) => ({
    says: voice.say(SAYS.withdrawn, { task: TASKS[task].title, answer: ANSWER_INFO[answer].label }),
  }),
  "look-ups-asked": ({ questions }, voice) => ({
    says: voice.say(SAYS.asked, {
      questions: questions.map(({ source, about }) => `${source} (${about})`).join(", "),
    }),
  }),
  "looked-up": ({ host, about, outcome, reused }, voice) => {
    const answered = reused ? SAYS.reused : SAYS.lookedUp;
    return { says: voice.say(outcome === "silent" ? SAYS.silent : answered, { host, about }) };
  },
  "control-checked": ({ task, where }, voice) => ({
    says: voice.say(where === undefined ? SAYS.codeNotFound : SAYS.codeFound, {
      task: TASKS[task].title,
      ...(where !== undefined && { where }),
    }),
  }),
  reminded: ({ task, to, nth }, voice) => ({
    says: voice.say(SAYS.reminded, { task: TASKS[task].title, to: voice.person(to), nth }),
  }),
  escalated: ({ task, to }, voice) => ({
    says: voice.say(SAYS.escalated, { task: TASKS[task].title, to: voice.person(to) }),
  }),
  "screened-again": ({ lists }, voice) => ({
    says: voice.say(SAYS.screened, { lists: lists.map(({ name }) => name).join(", ") }),
  }),
  "task-assigned": ({ task, from, to }, voice) => ({
    says: voice.say(SAYS.assigned, {
      task: TASKS[task].title,
      from: voice.person(from),
      to: voice.person(to),
    }),
  }),
  "stage-moved": ({ from, to, reason }, voice) => ({
    says: voice.say(SAYS.moved, { from: STAGE_NAMES[from], to: STAGE_NAMES[to] }),
    ...quoted(reason),
  }),
  "gate-passed": ({ to, open, failed }, voice) => {
    const titles = (tasks: typeof open) =>
      tasks.map((task) => voice.say(TASKS[task].title)).join(", ") || "–";
    const values = { to: STAGE_NAMES[to], open: titles(open), failed: titles(failed) };
    return { says: voice.say(SAYS.gate, values) };
  },
  "gate-explained": ({ to, reason }, voice) => ({
    says: voice.say(SAYS.explained, { to: STAGE_NAMES[to] }),
    quote: reason,
  }),
  "decision-proposed": ({ decision, reason }, voice) => ({
    says: voice.say(SAYS.proposed, { decision: DECISION_NAMES[decision] }),
    quote: reason,
  }),
  "proposal-withdrawn": ({ decision, proposedBy, reason }, voice) => ({
    says: voice.say(SAYS.proposalWithdrawn, {
      decision: DECISION_NAMES[decision],
      by: voice.person(proposedBy),
    }),
    quote: reason,
  }),
  decided: ({ decision, reason, proposedBy, confirmedBecause }, voice) => {
    const values = { decision: DECISION_NAMES[decision] };
    const says =
      proposedBy === undefined
        ? voice.say(SAYS.decided, values)
        : voice.say(SAYS.confirmed, { ...values, by: voice.person(proposedBy) });
    return { says, quote: [reason, confirmedBecause ?? ""].filter((one) => one.trim() !== "").join("\n") };
  },
  "case-file-shared": (_, voice) => ({ says: voice.say(SAYS.shared) }),
  erased: ({ because }, voice) => ({
    says: voice.say(because === "asked" ? SAYS.erasedAsked : SAYS.erasedRetention),
  }),
  reopened: ({ decision, reason }, voice) => ({
    says: voice.say(SAYS.reopened, { decision: DECISION_NAMES[decision] }),
    ...quoted(reason),
  }),
};

function quoted(words: string | undefined): { readonly quote?: string } {
  return words === undefined ? {} : { quote: words };
}

/** A file may be older or newer than this program: an event of a kind it does not know is told by its kind. */
export function told(event: CaseEvent, voice: Voice): Told {
  const tell = Object.hasOwn(TELLERS, event.kind) ? TELLERS[event.kind] : undefined;
  return (
    (tell as ((event: CaseEvent, voice: Voice) => Told) | undefined)?.(event, voice) ?? { says: event.kind }
  );
}
