import type { NonEmpty } from "../domain/non-empty.ts";
import { ANSWERS, type Answer } from "../domain/task.ts";
import type { Text } from "../domain/text.ts";

/** How an answer looks: the reactions that give it (Slack's names, the usual one first), and its words. */
export interface AnswerInfo {
  readonly reactions: NonEmpty<string>;
  readonly emoji: string;
  readonly label: Text;
  /** One line under a reminder. */
  readonly means: Text;
}

export const ANSWER_INFO: Record<Answer, AnswerInfo> = {
  passed: {
    reactions: ["white_check_mark", "heavy_check_mark", "+1"],
    emoji: "✅",
    label: { en: "Passed", de: "Passt" },
    means: { en: "verified, the question is settled", de: "geprüft, die Frage ist geklärt" },
  },
  failed: {
    reactions: ["x", "-1"],
    emoji: "❌",
    label: { en: "Failed", de: "Passt nicht" },
    means: { en: "verified, the question stands", de: "geprüft, die Frage bleibt bestehen" },
  },
  inconclusive: {
    reactions: ["shrug", "person_shrugging", "man-shrugging", "woman-shrugging"],
    emoji: "🤷",
    label: { en: "Could not tell", de: "Nicht zu klären" },
    means: {
      en: "tried, but it cannot be established; stays open, quiet for this week",
      de: "versucht, aber nicht festzustellen; bleibt offen, diese Woche ohne Erinnerung",
    },
  },
  mine: {
    reactions: ["raising_hand", "man-raising-hand", "woman-raising-hand", "hand"],
    emoji: "🙋",
    label: { en: "I take it", de: "Ich übernehme" },
    means: { en: "the task is yours", de: "die Aufgabe gehört Ihnen" },
  },
  snooze: {
    reactions: ["alarm_clock", "zzz"],
    emoji: "⏰",
    label: { en: "Snooze", de: "Später" },
    means: { en: "ask again on the next working day", de: "am nächsten Arbeitstag wieder fragen" },
  },
  "not-needed": {
    reactions: ["no_entry_sign"],
    emoji: "🚫",
    label: { en: "Not needed", de: "Nicht nötig" },
    means: {
      en: "not needed here; you are asked why",
      de: "hier nicht nötig; Sie werden nach dem Grund gefragt",
    },
  },
};

export const ANSWER_OF_REACTION: Readonly<Record<string, Answer>> = Object.fromEntries(
  ANSWERS.flatMap((answer) => ANSWER_INFO[answer].reactions.map((name) => [name, answer])),
);

/** What the bot puts under a reminder itself, so that answering is one click. */
export const SEEDED: readonly string[] = ["white_check_mark", "x", "raising_hand"];

/** The answer that a reaction gives; the skin tone in `raising_hand::skin-tone-3` does not matter. */
export function answerOf(name: string): Answer | undefined {
  const [base = ""] = name.split("::", 1);
  return Object.hasOwn(ANSWER_OF_REACTION, base) ? ANSWER_OF_REACTION[base] : undefined;
}
