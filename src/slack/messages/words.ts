import type { Level } from "../../domain/assessment.ts";

export {
  AT_ANY_STAGE,
  BEFORE_STAGE,
  DECISION_NAMES,
  LEVEL_NAMES,
  ROLE_NAMES,
  STAGE_NAMES,
  STRENGTH_NAMES,
  STRENGTH_WORDS,
} from "../../domain/display-names.ts";

/** Calm on purpose: a level is a to-do, not an alarm. */
export const LEVEL_SYMBOLS: Record<Level, string> = {
  "verify-first": "🔎",
  "questions-open": "💬",
  "nothing-raised": "▫️",
};
