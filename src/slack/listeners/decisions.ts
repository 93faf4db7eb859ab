import type { App } from "@slack/bolt";
import { type Case, caseName } from "../../domain/case.ts";
import { ACTION, VIEW } from "../action-ids.ts";
import type { ReplyTo } from "../deliveries.ts";
import { decisionForm, readDecision } from "../forms/decision-form.ts";
import { readReason } from "../forms/reason-form.ts";
import { readStageForm, stageForm } from "../forms/stage-form.ts";
import { whyForm } from "../forms/why-form.ts";
import { isoDay } from "../messages/when.ts";
import { DECISION_NAMES, STAGE_NAMES } from "../messages/words.ts";
import { type OnButton, onButton } from "./button.ts";
import { type Desk, noCaseReply, now, take, tellIfAllowed } from "./desk.ts";
import { onForm } from "./form.ts";
import { openForm } from "./open-form.ts";

/** Stages, gates and decisions: their buttons and their forms. */
export function listenToDecisions(app: App, desk: Desk): void {
  listenToButtons((id, handle) => onButton(app, desk, id, handle), desk);
  listenToForms(app, desk);
}

function listenToButtons(on: OnButton, desk: Desk): void {
  const { decisions, gates, cases } = desk.storage;
  const { language } = desk.reader;
  const isCase = new Set<string>([ACTION.caseDecide, ACTION.caseStage, ACTION.caseReopen]);
  type View = Parameters<typeof openForm>[2];
  const opens = (id: string, form: (value: number) => View | undefined) =>
    on(id, async ({ body, value, to, acked }) => {
      await acked();
      const view = form(Number(value));
      if (view !== undefined) return openForm(desk, body.trigger_id, view, to);
      if (isCase.has(id)) await tellIfAllowed(desk, to, () => [noCaseReply(desk, Number(value))]);
    });

  opens(ACTION.caseDecide, (id) => {
    const found = cases.find(id);
    return found && decisionForm({ id, name: titleOf(found) }, language);
  });
  opens(ACTION.caseStage, (id) => {
    const found = cases.find(id);
    return found && stageForm(found, language);
  });
  opens(ACTION.caseReopen, (id) => {
    const found = cases.find(id);
    return found && whyForm("reopen", { id, says: titleOf(found) }, language);
  });
  opens(ACTION.gateReason, (id) => {
    const gate = gates.find(id);
    if (gate === undefined) return undefined;
    const [from, to] = [STAGE_NAMES[gate.from][language], STAGE_NAMES[gate.to][language]];
    return whyForm("gate", { id, says: `${caseName(gate.case)} · ${from} → ${to}` }, language);
  });
  opens(ACTION.proposalDisagree, (id) => {
    const proposal = decisions.proposal(id);
    if (proposal === undefined) return undefined;
    const says = `${caseName(proposal.case)} · ${DECISION_NAMES[proposal.decision][language]}`;
    return whyForm("disagree", { id, says }, language);
  });
  on(ACTION.proposalConfirm, async ({ body, value, to, acked }) => {
    const given = { by: to.user, proposal: Number(value), at: now(desk), reply: to };
    await take(desk, "confirm", `click:${body.trigger_id}`, given, acked);
  });
}

function titleOf({ id, submission }: Case): string {
  return `${caseName(id)} · ${submission.name}`;
}

function listenToForms(app: App, desk: Desk): void {
  const { language } = desk.reader;
  const by = (user: string): { by: string; at: string; reply: ReplyTo } => ({
    by: user,
    at: now(desk),
    reply: { user },
  });

  onForm(app, desk, VIEW.decisionForm, "decide", "reason", ({ view, user }) => {
    const read = readDecision(view.state.values, language, isoDay(now(desk), desk.reader));
    if (!read.ok) return { errors: read.errors };
    const { ok: _, ...decided } = read;
    return { given: { ...by(user.id), case: Number(view.private_metadata), ...decided } };
  });
  onForm(app, desk, VIEW.stageForm, "stage", "stage", ({ view, user }) => {
    const read = readStageForm(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const { stage: to, reason } = read;
    const about = Number(view.private_metadata);
    return {
      given: { ...by(user.id), case: about, to, via: "form", ...(reason !== undefined && { reason }) },
    };
  });
  onForm(app, desk, VIEW.gateForm, "gate-reason", "reason", ({ view, user }) => {
    const read = readReason(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    return { given: { ...by(user.id), gate: Number(view.private_metadata), reason: read.reason } };
  });
  onForm(app, desk, VIEW.disagreeForm, "disagree", "reason", ({ view, user }) => {
    const read = readReason(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    return { given: { ...by(user.id), proposal: Number(view.private_metadata), reason: read.reason } };
  });
  onForm(app, desk, VIEW.reopenForm, "reopen", "reason", ({ view, user }) => {
    const read = readReason(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    return { given: { ...by(user.id), case: Number(view.private_metadata), reason: read.reason } };
  });
}
