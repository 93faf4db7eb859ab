import type { Assessment } from "../domain/assessment.ts";
import type { Language } from "../domain/text.ts";
import { TASKS } from "../playbook/tasks.ts";

/** The assessment as programs read it; the form is part of the contract with users (README, "Report"). */
export function toReport(candidate: string, caseName: string, assessment: Assessment, language: Language) {
  return {
    candidate,
    case: caseName,
    at: assessment.at,
    level: assessment.level,
    because: assessment.because[language],
    findings: assessment.findings.map((finding) => ({
      check: finding.check,
      category: finding.category,
      strength: finding.strength,
      settled: finding.settled,
      says: finding.says[language],
      evidence: finding.evidence.map(({ says, source }) => ({ says: says[language], source })),
      ordinaryReasons: finding.ordinaryReasons.map((reason) => reason[language]),
      sources: finding.sources,
      tasks: finding.tasks,
    })),
    unanswered: assessment.unanswered.map(({ check, because }) => ({ check, because: because[language] })),
    tasks: assessment.tasks.map(({ id, before, owner, baseline, because }) => ({
      id,
      title: TASKS[id].title[language],
      before: before ?? null,
      owner,
      baseline,
      because,
    })),
    linked: assessment.linked,
    coverage: assessment.coverage,
  };
}
