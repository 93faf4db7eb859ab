import { caseId, caseName } from "../../domain/case.ts";
import { STAGE_NAMES } from "../../domain/display-names.ts";
import { STAGES, type Stage } from "../../domain/stage.ts";
import { list, type Text } from "../../domain/text.ts";
import { stageCaseWanted, stageWanted } from "./problems.ts";
import { readStage } from "./words.ts";

/** "V-12 offer", with a reason behind it or none; otherwise what is wrong with it. A stage has one word or two. */
export function readStageMove(
  typed: string,
): { readonly kind: "stage"; readonly case: number; readonly to: Stage; readonly reason?: string } | Text {
  const [name = "", ...words] = typed.split(/\s+/);
  const id = caseId(name) ?? caseId(`V-${name}`);
  if (id === undefined) return stageCaseWanted(typed);
  for (const length of [2, 1]) {
    const to = readStage(words.slice(0, length).join(" "));
    if (to === undefined || words.length < length) continue;
    const reason = words.slice(length).join(" ");
    return { kind: "stage", case: id, to, ...(reason !== "" && { reason }) };
  }
  const possible = list(STAGES.map((stage) => STAGE_NAMES[stage]));
  return stageWanted(caseName(id), words.join(" "), possible);
}
