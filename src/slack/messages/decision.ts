import type { Button, KnownBlock } from "@slack/types";
import { type Case, caseName, type Decision, type Proposal } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import type { KeptProposal, Reopening } from "../../workflows/decision-ports.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, context, section } from "../blocks.ts";
import { type Content, content, inQuotes, type Reader, say } from "./content.ts";
import { person } from "./mentions.ts";
import { moment } from "./when.ts";
import { DECISION_NAMES, STAGE_NAMES } from "./words.ts";

const REASON_SHOWN = 600;

/** What was decided or proposed, for the root message. */
export function decisionBlocks({ decision, proposal }: Case, reader: Reader): KnownBlock[] {
  return [
    ...(decision === undefined ? [] : [section(decided(decision, reader))]),
    ...(proposal === undefined ? [] : [section(proposed(proposal, reader))]),
  ];
}

/** What a decision leaves to do; undefined while nobody has decided or proposed anything. */
export function stepAfterDecision({ decision, proposal }: Case, reader: Reader): string | undefined {
  if (proposal !== undefined) return say(SECOND_PERSON, reader, { by: person(proposal.by, reader) });
  if (decision === undefined) return undefined;
  const { decision: what, until } = decision;
  if (what !== "on-hold") return say(NO_STEP_LEFT, reader);
  return until === undefined ? say(HELD, reader) : say(HELD_UNTIL, reader, { until: moment(until, reader) });
}

/** Everything that a person can do with the case as a whole. */
export function caseButtons({ id, decision, stage }: Case, reader: Reader): Button[] {
  const value = String(id);
  const decide = decision === undefined ? RECORD_DECISION : CHANGE_DECISION;
  return [
    button({ id: ACTION.caseDecide, text: say(decide, reader), value }),
    ...(decision === undefined ? [] : [button({ id: ACTION.caseReopen, text: say(REOPEN, reader), value })]),
    button({ id: ACTION.caseStage, text: say(STAGE, reader, { stage: STAGE_NAMES[stage] }), value }),
  ];
}

const RECORD_DECISION: Text = { en: "Record a decision", de: "Entscheidung festhalten" };
const CHANGE_DECISION: Text = { en: "Change the decision", de: "Entscheidung ändern" };
const REOPEN: Text = { en: "Reopen", de: "Wieder öffnen" };
const STAGE: Text = { en: "Stage: {stage}", de: "Phase: {stage}" };

const NO_STEP_LEFT: Text = {
  en: "*Next step:* none, this case is decided.",
  de: "*Nächster Schritt:* keiner, dieser Fall ist entschieden.",
};
const HELD: Text = {
  en: "*Next step:* none for now. The case is on hold until somebody reopens it.",
  de: "*Nächster Schritt:* vorerst keiner. Der Fall ruht, bis ihn jemand wieder öffnet.",
};
const HELD_UNTIL: Text = {
  en: "*Next step:* none for now. The case is on hold until {until}.",
  de: "*Nächster Schritt:* vorerst keiner. Der Fall ruht bis {until}.",
};
const SECOND_PERSON: Text = {
  en: "*Next step:* somebody besides {by} confirms the decision or disagrees, in the thread.",
  de: "*Nächster Schritt:* Jemand außer {by} bestätigt die Entscheidung im Thread oder widerspricht.",
};

const DECIDED: Text = {
  en: "*Decision:* {decision}, by {by}, {at}",
  de: "*Entscheidung:* {decision}, von {by}, {at}",
};
const DECIDED_BY_TWO: Text = {
  en: "*Decision:* {decision}, by {by} and {second}, {at}",
  de: "*Entscheidung:* {decision}, von {by} und {second}, {at}",
};
const PROPOSED: Text = {
  en: "*Proposed:* {decision}, by {by}, {at}. It waits for a second person.",
  de: "*Vorschlag:* {decision}, von {by}, {at}. Wartet auf eine zweite Person.",
};

function decided({ decision, by, at, reason, confirmedBy }: Decision, reader: Reader): string {
  const line = say(confirmedBy === undefined ? DECIDED : DECIDED_BY_TWO, reader, {
    decision: DECISION_NAMES[decision],
    by: person(by, reader),
    second: confirmedBy === undefined ? "" : person(confirmedBy, reader),
    at: moment(at, reader),
  });
  return withReason(line, reason, reader);
}

function proposed({ decision, by, at, reason }: Omit<Proposal, "id">, reader: Reader): string {
  const line = say(PROPOSED, reader, {
    decision: DECISION_NAMES[decision],
    by: person(by, reader),
    at: moment(at, reader),
  });
  return withReason(line, reason, reader);
}

function withReason(line: string, reason: string | undefined, reader: Reader): string {
  if (reason === undefined || reason.trim() === "") return line;
  return `${line}\n${inQuotes(reason, REASON_SHOWN, reader)}`;
}

/** Asks for the second person; once somebody has answered, the same message says how. */
export function proposalMessage(current: Case, proposal: KeptProposal, reader: Reader): Content {
  const { id, state, by } = proposal;
  const about = `${caseName(current.id)} · `;
  if (state !== "waiting") {
    const ending = ended(proposal, reader);
    return content(`${about}${ending}`, [section(ending), context(whatWasProposed(proposal, reader))]);
  }
  const next = say(SECOND_PERSON_HERE, reader, { by: person(by, reader) });
  return content(`${about}${next}`, [
    section(`${next}\n${proposed(proposal, reader)}`),
    actions([confirmButton(proposal, reader), disagreeButton(id, reader)]),
  ]);
}

const SECOND_PERSON_HERE: Text = {
  en: "*Next step:* somebody besides {by} confirms this decision or disagrees.",
  de: "*Nächster Schritt:* Jemand außer {by} bestätigt diese Entscheidung oder widerspricht.",
};
const WAS_PROPOSED: Text = {
  en: "Proposed by {by}, {at}: {decision}. {reason}",
  de: "Vorschlag von {by}, {at}: {decision}. {reason}",
};
const CONFIRMED: Text = {
  en: "{second} confirmed it, {at}. Decision: *{decision}*.",
  de: "Bestätigt von {second}, {at}. Entscheidung: *{decision}*.",
};
const DISAGREED: Text = {
  en: "{second} disagreed, {at}. The case is undecided.",
  de: "{second} hat widersprochen, {at}. Der Fall ist nicht entschieden.",
};
const TAKEN_BACK: Text = {
  en: "{second} took the proposal back, {at}. The case is undecided.",
  de: "{second} hat den Vorschlag zurückgenommen, {at}. Der Fall ist nicht entschieden.",
};
const REPLACED: Text = {
  en: "A later decision by {second}, {at}, took its place.",
  de: "Eine spätere Entscheidung von {second}, {at}, ist an seine Stelle getreten.",
};

function ended(proposal: KeptProposal, reader: Reader): string {
  const { state, by, decision, endedBy = by, endedAt = proposal.at, endedBecause } = proposal;
  const words = state === "confirmed" ? CONFIRMED : state === "replaced" ? REPLACED : DISAGREED;
  const line = say(state === "withdrawn" && endedBy === by ? TAKEN_BACK : words, reader, {
    second: person(endedBy, reader),
    at: moment(endedAt, reader),
    decision: DECISION_NAMES[decision],
  });
  return withReason(line, endedBecause, reader);
}

function whatWasProposed({ decision, by, at, reason }: KeptProposal, reader: Reader): string {
  return say(WAS_PROPOSED, reader, {
    by: person(by, reader),
    at: moment(at, reader),
    decision: DECISION_NAMES[decision],
    reason: inQuotes(reason, REASON_SHOWN, reader),
  });
}

const CONFIRM: Text = { en: "Confirm", de: "Bestätigen" };
const DISAGREE: Text = { en: "Disagree", de: "Widersprechen" };
const CONFIRM_TITLE: Text = { en: "Confirm the decision?", de: "Entscheidung bestätigen?" };
const CONFIRM_TEXT: Text = {
  en: "“{decision}” counts from now on. Your name stands beside it in the history of the case.",
  de: "„{decision}“ gilt dann. Ihr Name steht mit im Verlauf des Falls.",
};
const NOT_NOW: Text = { en: "Not now", de: "Jetzt nicht" };

function confirmButton({ id, decision }: KeptProposal, reader: Reader): Button {
  return button({
    id: ACTION.proposalConfirm,
    text: say(CONFIRM, reader),
    value: String(id),
    confirm: {
      title: say(CONFIRM_TITLE, reader),
      text: say(CONFIRM_TEXT, reader, { decision: DECISION_NAMES[decision] }),
      confirm: say(CONFIRM, reader),
      deny: say(NOT_NOW, reader),
    },
  });
}

function disagreeButton(proposal: number, reader: Reader): Button {
  return button({ id: ACTION.proposalDisagree, text: say(DISAGREE, reader), value: String(proposal) });
}

/** Says that a decision counts no more. It mentions the owner of the case, who may have stopped looking. */
export function reopenedMessage(current: Case, reopening: Reopening, reader: Reader): Content {
  const { decision, decidedBy, reason, by, at } = reopening;
  const words = reason === undefined ? HOLD_ENDED : REOPENED;
  const line = say(words, reader, {
    owner: person(current.owner, reader),
    by: person(by, reader),
    at: moment(at, reader),
  });
  const before = say(BEFORE, reader, { decision: DECISION_NAMES[decision], by: person(decidedBy, reader) });
  return content(`${caseName(current.id)} · ${line}`, [
    section(withReason(line, reason, reader)),
    context(before),
  ]);
}

const REOPENED: Text = {
  en: "{owner}, this case is open again, and its tasks wait. {by} reopened it, {at}.",
  de: "{owner}, dieser Fall ist wieder offen, und seine Aufgaben warten. Geöffnet von {by}, {at}.",
};
const HOLD_ENDED: Text = {
  en: "{owner}, the hold has ended, {at}: this case is open again, and its tasks wait.",
  de: "{owner}, die Zurückstellung ist abgelaufen ({at}): Dieser Fall ist wieder offen, und seine Aufgaben warten.",
};
const BEFORE: Text = {
  en: "The decision until then: {decision}, by {by}",
  de: "Die Entscheidung bis dahin: {decision}, von {by}",
};
