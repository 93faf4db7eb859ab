import type { Check, Outcome } from "../checks/define-check.ts";
import type { Assessment, Link } from "../domain/assessment.ts";
import type { Finding } from "../domain/finding.ts";
import type { Submission } from "../domain/submission.ts";
import type { EarlierUse } from "../facts/identifiers.ts";
import { deriveFacts, type FactSheet, type Gathered } from "../facts/index.ts";
import { levelOf } from "./level.ts";
import { planTasks } from "./plan-tasks.ts";

/** Told when a check threw. The case goes on without it; a test or a log makes it known. */
export type ReportBroken = (check: string, error: unknown) => void;

/** Runs every check over what was typed and gathered, and says what follows. Pure: the same input, the same answer. */
export function assess(
  checks: readonly Check[],
  submission: Submission,
  gathered: Gathered,
  reportBroken: ReportBroken,
): Assessment {
  const facts = deriveFacts(submission, gathered);
  const outcomes = checks.map((check) => ({ check, outcome: runCheck(check, facts, reportBroken) }));
  const passed = facts.settledTasks.known ? facts.settledTasks.value.passed : [];
  const findings = outcomes.flatMap(({ check, outcome }) =>
    outcome.ending === "raised" ? [toFinding(check, outcome, passed)] : [],
  );
  const count = (ending: Outcome["ending"]) =>
    outcomes.filter(({ outcome }) => outcome.ending === ending).length;

  return {
    at: gathered.now,
    ...levelOf(findings),
    findings,
    unanswered: outcomes.flatMap(({ check, outcome }) =>
      outcome.ending === "cannot-tell" ? [{ check: check.id, because: outcome.because }] : [],
    ),
    tasks: planTasks(gathered.stage ?? submission.stage ?? "application", findings),
    linked: gathered.earlier.known ? links(facts, gathered.earlier.value, findings) : [],
    coverage: {
      checks: outcomes.length,
      raised: findings.length,
      clear: count("clear"),
      notApplicable: count("not-applicable"),
      unanswered: count("cannot-tell"),
    },
  };
}

/** One throw is caught here and nowhere else: a broken check cannot tell, and must not take the case with it. */
function runCheck(check: Check, facts: FactSheet, reportBroken: ReportBroken): Outcome {
  try {
    return check.run(facts);
  } catch (error) {
    reportBroken(check.id, error);
    return {
      ending: "cannot-tell",
      because: {
        en: "The check itself failed; this is on us.",
        de: "Die Prüfung selbst ist fehlgeschlagen; das liegt an uns.",
      },
    };
  }
}

function toFinding(
  check: Check,
  { raised }: Extract<Outcome, { ending: "raised" }>,
  passed: readonly string[],
): Finding {
  const [first, ...rest] = raised.evidence;
  return {
    check: check.id,
    category: check.category,
    strength: raised.strength,
    settled: check.settledBy.some((task) => passed.includes(task)),
    says: raised.says,
    evidence: [plain(first), ...rest.map(plain)],
    because: check.because,
    ordinaryReasons: check.ordinaryReasons,
    sources: check.sources,
    tasks: check.settledBy,
    cases: raised.cases ?? [],
  };
}

/** A fact carries its value along with the words for it; a finding keeps the words. */
function plain({ says, source }: Finding["evidence"][number]): Finding["evidence"][number] {
  return { says, source };
}

/** Cases that a finding points to, and those of the same person come back; a shared detail alone says neither. */
function links(
  facts: FactSheet,
  earlier: readonly EarlierUse[],
  findings: readonly Pick<Finding, "check" | "cases">[],
): readonly Link[] {
  const pointing = (name: string) =>
    findings.filter((finding) => finding.cases.includes(name)).map((finding) => finding.check);
  const similarCvs = facts.similarCvs.known ? facts.similarCvs.value : [];
  const returned = [...earlier, ...similarCvs].filter(
    (one) => facts.names.known && facts.names.value.match(one.name) !== "different",
  );
  const cases = new Set([
    ...findings.flatMap((finding) => finding.cases),
    ...returned.map((use) => use.case),
  ]);
  return [...cases].map((name) => ({ case: name, because: pointing(name) }));
}
