import { type Case, caseName } from "../domain/case.ts";
import { DECISION_NAMES, STAGE_NAMES } from "../domain/display-names.ts";
import type { HistoryEntry } from "../domain/history.ts";
import type { Language } from "../domain/text.ts";
import { TASKS } from "../playbook/tasks.ts";
import { told } from "../slack/messages/look-ups.ts";
import type { Gate } from "../workflows/gate-ports.ts";
import type { LookUp } from "../workflows/look-up-ports.ts";
import { oneLine } from "./one-line.ts";

/** A case for a terminal: what does not fit, why it may be ordinary, what settles it, and who was asked outside. */
export function caseText(current: Case, language: Language, lookUps: readonly LookUp[] = []): string {
  const { id, submission, assessment, tasks } = current;
  const lines = [
    `${caseName(id)}  ${oneLine(submission.name)}  ${assessment.level}  ${oneLine(assessment.because[language])}`,
  ];
  for (const finding of assessment.findings) {
    lines.push(
      `  ${finding.settled ? "(settled) " : ""}${finding.strength}: ${oneLine(finding.says[language])}  [${finding.check}]`,
    );
    for (const { says, source } of finding.evidence)
      lines.push(
        `      ${oneLine(says[language])}  (${oneLine(source.name)}, ${source.seenAt.slice(0, 10)})`,
      );
    lines.push(
      `      can be ordinary: ${finding.ordinaryReasons.map((reason) => reason[language]).join(" ")}`,
    );
  }
  for (const { check, because } of assessment.unanswered)
    lines.push(`  cannot tell: ${check}: ${oneLine(because[language])}`);
  for (const { task, state } of tasks)
    lines.push(
      `  task: ${TASKS[task].title[language]}  [${task}] ${state.status}` +
        (state.proposed === undefined ? "" : ` (${state.proposed}, waits for a second person)`),
    );
  lines.push(...lookUps.map((one) => lookUpText(one, language)), ...decisionLines(current, language));
  return lines.join("\n");
}

/** Where the process stands, and what people have decided or proposed. */
function decisionLines({ stage, owner, decision, proposal }: Case, language: Language): readonly string[] {
  const lines = [`  stage: ${STAGE_NAMES[stage][language]}  (owner ${oneLine(owner)})`];
  if (proposal !== undefined) {
    const { decision: what, by, at, reason } = proposal;
    const name = DECISION_NAMES[what][language];
    lines.push(`  proposed: ${name} by ${by} ${at}, waits for a second person: ${oneLine(reason)}`);
  }
  if (decision !== undefined) {
    const { decision: what, by, at, reason, confirmedBy, until } = decision;
    const who = confirmedBy === undefined ? by : `${by} and ${confirmedBy}`;
    const held = until === undefined ? "" : ` until ${until}`;
    lines.push(`  decision: ${DECISION_NAMES[what][language]}${held} by ${who} ${at}: ${oneLine(reason)}`);
  }
  return lines;
}

/** Stages that began before everything due before them was answered. */
export function gateText(gates: readonly Gate[], language: Language): readonly string[] {
  return gates.map(({ to, at, by, open, failed, reason, explainedBy }) => {
    const left = [...open.map((task) => `${task} open`), ...failed.map((task) => `${task} failed`)];
    const why = reason === undefined ? "no reason yet" : `${oneLine(reason)} (${explainedBy ?? by})`;
    return `  gate: ${STAGE_NAMES[to][language]} by ${by} ${at} with ${left.join(", ")}: ${why}`;
  });
}

function lookUpText(one: LookUp, language: Language): string {
  const { question, because } = one;
  const why = typeof because === "string" ? `${because} by ${one.askedBy}` : because.join(", ");
  const asked = `  asked: ${question.source} about ${oneLine(question.about)} because ${why}`;
  if (one.state === "waiting") return `${asked} -> no answer yet`;
  const said =
    one.state === "silent" ? one.reason[language] : told(one.answer, { language, timezone: "UTC" })[language];
  const seen = one.state === "answered" ? one.seenAt : one.answeredAt;
  return `${asked} -> ${oneLine(said)}  (${oneLine(one.host)}, ${seen.slice(0, 10)})`;
}

export function historyText(history: readonly HistoryEntry[]): readonly string[] {
  return history.map(({ at, by, event }) => {
    const { kind, ...what } = event;
    return `  ${at}  ${oneLine(by)}  ${kind}  ${oneLine(JSON.stringify(what))}`;
  });
}
