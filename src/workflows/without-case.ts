import type { Assessment } from "../domain/assessment.ts";
import type { Evidence, Finding } from "../domain/finding.ts";
import { isNonEmpty } from "../domain/non-empty.ts";
import { fill, type Text } from "../domain/text.ts";

const ERASED: Text = {
  en: "{case} has been erased. What both have in common is no longer kept.",
  de: "{case} wurde gelöscht. Was beide gemeinsam haben, ist nicht mehr gespeichert.",
};

/** An assessment that says nothing more about another case than that there was one. The finding itself stays. */
export function withoutCase(assessment: Assessment, erased: string): Assessment {
  return { ...assessment, findings: assessment.findings.map((finding) => reworded(finding, erased)) };
}

function reworded(finding: Finding, erased: string): Finding {
  const [first] = finding.evidence.filter(({ source }) => source.name === erased);
  if (first === undefined) return finding;
  const { name, seenAt } = first.source;
  const instead: Evidence = { says: fill(ERASED, { case: erased }), source: { name, seenAt } };
  const evidence = [...finding.evidence.filter(({ source }) => source.name !== erased), instead];
  return isNonEmpty(evidence) ? { ...finding, evidence } : finding;
}
