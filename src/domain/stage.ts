/** How far the process with a candidate has come, in order. */
export const STAGES = ["application", "interview", "offer", "onboarding", "engaged"] as const;
export type Stage = (typeof STAGES)[number];

export function isAtOrAfter(stage: Stage, other: Stage): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf(other);
}
