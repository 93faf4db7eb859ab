import type { Assessment, Level } from "../domain/assessment.ts";
import type { Finding } from "../domain/finding.ts";
import type { TaskId } from "../domain/task.ts";

export interface WhatChanged {
  readonly level?: { readonly from: Level; readonly to: Level };
  /** Open now, and not before. */
  readonly raised: readonly Finding[];
  /** Open before and now, with other values. */
  readonly otherwise: readonly Finding[];
  /** Open before, and not now. */
  readonly gone: readonly Finding[];
  readonly tasks: readonly TaskId[];
}

/** What is different from one assessment of a case to the next. When something was looked at is no difference. */
export function whatChanged(before: Assessment, after: Assessment): WhatChanged {
  const [was, is] = [openOnes(before), openOnes(after)];
  const known = new Set(before.tasks.map(({ id }) => id));
  return {
    ...(before.level !== after.level && { level: { from: before.level, to: after.level } }),
    raised: is.filter(({ check }) => !was.some((one) => one.check === check)),
    otherwise: is.filter((finding) =>
      was.some((one) => one.check === finding.check && values(one) !== values(finding)),
    ),
    gone: was.filter(({ check }) => !is.some((one) => one.check === check)),
    tasks: after.tasks.map(({ id }) => id).filter((id) => !known.has(id)),
  };
}

function openOnes({ findings }: Assessment): readonly Finding[] {
  return findings.filter(({ settled }) => !settled);
}

function values({ says, evidence, strength }: Finding): string {
  return JSON.stringify([says.en, strength, evidence.map((one) => one.says.en)]);
}
