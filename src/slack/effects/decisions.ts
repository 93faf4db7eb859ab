import { caseName, type Decision } from "../../domain/case.ts";

import { snoozeUntil } from "../../domain/snooze.ts";

import { confirmDecision, type Decided, decide, disagree } from "../../workflows/decide.ts";
import { explainGate, moveStage } from "../../workflows/move-stage.ts";
import { reopen } from "../../workflows/reopen.ts";

import type { Effects, Incoming, ReplyTo } from "../deliveries.ts";
import type { Content } from "../messages/content.ts";
import {
  answeredAlreadyReply,
  disagreedReply,
  openAlreadyReply,
  overruledReply,
  overrulingReply,
  ownProposalReply,
  stageReply,
} from "../messages/decision-replies.ts";
import { noSuchCaseReply } from "../messages/replies.ts";
import { REF } from "../refs.ts";

import type { EffectParts, IfAllowed } from "./parts.ts";

type Handled = "stage" | "gate-reason" | "decide" | "confirm" | "disagree" | "reopen";

/** Stages, gates and decisions. Whoever loses their word to somebody else's hears of it, and so does the other. */
export function decisionEffects(parts: EffectParts, ifAllowed: IfAllowed): Pick<Effects, Handled> {
  const { world, reader } = parts;

  return {
    stage: (given, finish) =>
      ifAllowed(given, finish, () => {
        const done = moveStage(world, given);
        if (done === undefined) return noSuchCaseReply({ asked: caseName(given.case) }, reader);
        // Whoever chose it in a form sees it at the root message.
        if (given.via !== "command") return undefined;
        const left = (done.gate?.open.length ?? 0) + (done.gate?.failed.length ?? 0);
        return stageReply({ case: given.case, stage: given.to, moved: done.moved, left }, reader);
      }),
    "gate-reason": (given, finish) =>
      ifAllowed(given, finish, () => {
        explainGate(world, given);
        return undefined;
      }),
    decide: (given, finish) =>
      ifAllowed(given, finish, () => {
        const { case: id, decision, reason, by, at } = given;
        const until = given.until && snoozeUntil({ on: given.until }, at, world.policy.calendar);
        const done = decide(world, id, { decision, reason, by, at, ...(until && { until }) });
        if (done === undefined) return noSuchCaseReply({ asked: caseName(id) }, reader);
        return tellBoth(parts, given, done);
      }),
    confirm: (given, finish) => ifAllowed(given, finish, () => confirm(parts, given)),
    disagree: (given, finish) => ifAllowed(given, finish, () => object(parts, given)),
    reopen: (given, finish) =>
      ifAllowed(given, finish, () => {
        const { case: id, by, at, reason } = given;
        const standing = world.storage.cases.find(id)?.decision;
        const done = reopen(world, { case: id, by, at, reason });
        if (done === undefined) return noSuchCaseReply({ asked: caseName(id) }, reader);
        if (!done.reopened) return openAlreadyReply({ case: id }, reader);
        const about = disagreedReply({ case: id, by, reason }, reader);
        for (const user of [standing?.by, standing?.confirmedBy])
          tellAnother(parts, { user, by, case: id }, about);
        return undefined;
      }),
  };
}

function tellBoth(
  parts: EffectParts,
  { case: id, decision, by }: Incoming["decide"],
  { replaced }: Decided,
): Content | undefined {
  if (replaced === undefined) return undefined;
  const overruling = { case: id, earlier: replaced, later: { decision, by } };
  tellAnother(parts, { user: replaced.by, by, case: id }, overruledReply(overruling, parts.reader));
  return overrulingReply(overruling, parts.reader);
}

function confirm(parts: EffectParts, given: Incoming["confirm"]): Content | undefined {
  const { world, reader } = parts;
  const done = confirmDecision(world, given);
  if (done === undefined || done.outcome === "confirmed") return undefined;
  return done.outcome === "own" ? ownProposalReply(reader) : answeredAlreadyReply(done.proposal, reader);
}

function object(parts: EffectParts, given: Incoming["disagree"]): Content | undefined {
  const { world, reader } = parts;
  const { by, reason } = given;
  const done = disagree(world, given);
  if (done === undefined) return undefined;
  const { proposal, outcome } = done;
  if (outcome === "late") return answeredAlreadyReply(proposal, reader);
  const about = disagreedReply({ case: proposal.case, by, reason }, reader);
  for (const user of [proposal.by, proposal.endedBy])
    tellAnother(parts, { user, by, case: proposal.case }, about);
  return undefined;
}

/** Somebody else than whoever acts, in the thread of the case. The command line and the bot itself read nothing. */
function tellAnother(
  { storage, reply }: EffectParts,
  {
    user,
    by,
    case: id,
  }: { readonly user: Decision["by"] | undefined; readonly by: string; readonly case: number },
  message: Content,
): void {
  if (user === undefined || user === by || !/^[UW][A-Z0-9]+$/.test(user)) return;
  const thread = storage.outbox.placeOf(REF.root(id));
  const to: ReplyTo = { user, ...(thread !== undefined && { thread }) };
  reply(to, message);
}
