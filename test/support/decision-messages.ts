import type { Case, Decision } from "../../src/domain/case.ts";
import { TASK_IDS } from "../../src/domain/task.ts";
import type { Content, Reader } from "../../src/slack/messages/content.ts";
import { proposalMessage, reopenedMessage } from "../../src/slack/messages/decision.ts";
import {
  answeredAlreadyReply,
  disagreedReply,
  openAlreadyReply,
  overruledReply,
  overrulingReply,
  ownProposalReply,
  stageReply,
} from "../../src/slack/messages/decision-replies.ts";
import { gateMessage } from "../../src/slack/messages/gate.ts";
import { reportingMessage } from "../../src/slack/messages/reporting.ts";
import { rootMessage } from "../../src/slack/messages/root.ts";
import { type KeptProposal, PROPOSAL_STATES } from "../../src/workflows/decision-ports.ts";
import type { Gate } from "../../src/workflows/gate-ports.ts";
import { buildTask, typicalCase } from "./build-case.ts";

const AT = "2026-03-04T10:00:00.000Z";
const FIRST = "U024BE7LH";
const SECOND = "U0PEOPLE1";

function buildGate(given: Partial<Gate> = {}): Gate {
  return {
    ...{ id: 3, case: 12, from: "interview", to: "offer", by: FIRST, at: AT },
    open: ["interview-on-video-or-in-person", "compare-with-the-earlier-candidate"],
    failed: ["check-identity-on-the-call"],
    ...given,
  };
}

function buildProposal(reason: string, given: Partial<KeptProposal> = {}): KeptProposal {
  return { id: 5, case: 12, decision: "not-cleared", reason, by: FIRST, at: AT, state: "waiting", ...given };
}

/** A case in every state that a decision can be in. */
function decidedCases(reason: string): readonly Case[] {
  const decision = (what: Decision["decision"], more: Partial<Decision> = {}) => ({
    decision: { decision: what, reason, by: FIRST, at: AT, ...more },
  });
  const report = buildTask({ id: 49, task: "report-and-contain", baseline: true, because: [] });
  return [
    typicalCase(decision("proceed")),
    typicalCase(decision("on-hold")),
    typicalCase(decision("on-hold", { until: "2026-03-23T08:00:00.000Z" })),
    typicalCase(decision("not-cleared", { confirmedBy: SECOND })),
    typicalCase({
      ...decision("confirmed-misrepresentation", { confirmedBy: SECOND }),
      tasks: [...typicalCase().tasks, report],
    }),
    typicalCase({ proposal: { id: 5, decision: "not-cleared", reason, by: FIRST, at: AT } }),
  ];
}

/** Every message about stages, gates and decisions, with `text` wherever somebody's words may stand. */
export function decisionMessages(text: string, many: number, reader: Reader): Content[] {
  const current = typicalCase();
  const overruling = {
    case: 12,
    earlier: { decision: "proceed", by: FIRST },
    later: { decision: "not-cleared", by: SECOND },
  } as const;
  const reopening = { id: 1, case: 12, decision: "on-hold", decidedBy: FIRST, by: SECOND, at: AT } as const;
  return [
    ...decidedCases(text).map((decided) => rootMessage(decided, reader)),
    gateMessage(current, buildGate(), reader),
    gateMessage(
      current,
      buildGate({ failed: [], reason: text, explainedBy: SECOND, explainedAt: AT }),
      reader,
    ),
    gateMessage(current, buildGate({ to: "engaged", open: many > 9 ? TASK_IDS : [] }), reader),
    ...PROPOSAL_STATES.map((state) =>
      proposalMessage(
        current,
        buildProposal(text, {
          state,
          ...(state !== "waiting" && { endedBy: SECOND, endedAt: AT, endedBecause: text }),
        }),
        reader,
      ),
    ),
    proposalMessage(
      current,
      buildProposal(text, { state: "withdrawn", endedBy: FIRST, endedAt: AT }),
      reader,
    ),
    reopenedMessage(current, { ...reopening, reason: text }, reader),
    reopenedMessage(current, { ...reopening, by: "bonafide" }, reader),
    reportingMessage(current, reader),
    overruledReply(overruling, reader),
    overrulingReply(overruling, reader),
    ownProposalReply(reader),
    ...PROPOSAL_STATES.map((state) =>
      answeredAlreadyReply(buildProposal(text, { state, endedBy: SECOND }), reader),
    ),
    disagreedReply({ case: 12, by: SECOND, reason: text }, reader),
    openAlreadyReply({ case: 12 }, reader),
    stageReply({ case: 12, stage: "offer", moved: false, left: 0 }, reader),
    ...[0, 1, many + 2].map((left) => stageReply({ case: 12, stage: "offer", moved: true, left }, reader)),
  ];
}
