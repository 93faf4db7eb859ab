import type { Case } from "../domain/case.ts";
import type { Storage } from "../workflows/ports.ts";
import type { Content, Reader } from "./messages/content.ts";
import { proposalMessage, reopenedMessage } from "./messages/decision.ts";
import { gateMessage } from "./messages/gate.ts";
import { reportingMessage } from "./messages/reporting.ts";

/** What a case's thread says of its stages and decisions, by the part of its ref; each has a message of its own. */
export function decisionThread(
  { gates, decisions }: Pick<Storage, "gates" | "decisions">,
  current: Case,
  reader: Reader,
): readonly (readonly [string, Content])[] {
  const { id, decision } = current;
  return [
    ...gates.ofCase(id).map((gate) => [`gate:${gate.id}`, gateMessage(current, gate, reader)] as const),
    ...decisions
      .proposalsOf(id)
      .map((proposal) => [`proposal:${proposal.id}`, proposalMessage(current, proposal, reader)] as const),
    ...decisions
      .reopeningsOf(id)
      .map((reopening) => [`reopened:${reopening.id}`, reopenedMessage(current, reopening, reader)] as const),
    ...(decision?.decision === "confirmed-misrepresentation"
      ? [["reporting", reportingMessage(current, reader)] as const]
      : []),
  ];
}
