import type { Assessment } from "../domain/assessment.ts";
import type { Evidence } from "../domain/finding.ts";

/** What somebody stated stands until they state something else; what was looked up is as old as the look. */
const STATED: readonly string[] = ["submission", "CV file"];

/** The assessment, with what was stated before and still is dated by when it was first stated. */
export function datedByFirstWord<A extends Assessment>(assessment: A, before: Assessment | undefined): A {
  const known = new Map(
    (before?.findings ?? []).flatMap(({ check, evidence }) =>
      evidence.map((one) => [keyOf(check, one), one.source.seenAt] as const),
    ),
  );
  const dated = (check: string, one: Evidence): Evidence => {
    const seenAt = STATED.includes(one.source.name) ? known.get(keyOf(check, one)) : undefined;
    return seenAt === undefined ? one : { ...one, source: { ...one.source, seenAt } };
  };
  return {
    ...assessment,
    findings: assessment.findings.map((finding) => {
      const [first, ...others] = finding.evidence;
      const { check } = finding;
      return { ...finding, evidence: [dated(check, first), ...others.map((one) => dated(check, one))] };
    }),
  };
}

function keyOf(check: string, { says, source }: Evidence): string {
  return JSON.stringify([check, says.en, source.name]);
}
