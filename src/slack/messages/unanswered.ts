import { type Case, caseName } from "../../domain/case.ts";
import type { Question } from "../../domain/look-up.ts";
import type { Text } from "../../domain/text.ts";
import { actions, context, header, section } from "../blocks.ts";
import { askButton } from "./ask-outside.ts";
import {
  blocksThatFit,
  type Content,
  content,
  counted,
  linesThatFit,
  quotedText,
  type Reader,
  say,
} from "./content.ts";
import { question } from "./questions.ts";

/**
 * What could not be told, by reason; undefined when everything could. Reasons that many checks share come first.
 * `toAsk`: what somebody may have asked outside.
 */
export function unansweredMessage(
  current: Case,
  reader: Reader,
  toAsk: readonly Question[] = [],
): Content | undefined {
  const { unanswered } = current.assessment;
  if (unanswered.length === 0) return undefined;
  const summary = counted(unanswered.length, COULD_NOT_TELL, reader);
  const reasons = byReason(current, reader).map(([reason, questions]) => [
    section(linesThatFit([`*${reason}*`, ...someOf(questions, reader)], reader)),
  ]);
  const ask = toAsk.length === 0 ? [] : [actions([askButton(current.id, toAsk, reader)])];
  const head = [header(summary), context(say(SAYS_NOTHING, reader)), ...ask];
  const blocks = blocksThatFit(head, reasons, (left) => context(counted(left, MORE_REASONS, reader)));
  return content(`${caseName(current.id)} · ${summary}`, blocks);
}

/** A source that is switched off leaves the same questions open in every case: a few of them are enough here. */
const QUESTIONS_SHOWN = 3;

function someOf(questions: readonly string[], reader: Reader): readonly string[] {
  const shown = questions.slice(0, QUESTIONS_SHOWN).map((asks) => `• ${asks}`);
  const left = questions.length - shown.length;
  return left === 0 ? shown : [...shown, counted(left, MORE_QUESTIONS, reader)];
}

const MORE_QUESTIONS = {
  one: {
    en: "… and {count} more; `/vet checks` lists all",
    de: "… und {count} weitere; `/vet checks` nennt alle",
  },
  many: {
    en: "… and {count} more; `/vet checks` lists all",
    de: "… und {count} weitere; `/vet checks` nennt alle",
  },
};
const COULD_NOT_TELL = {
  one: { en: "{count} check could not tell", de: "{count} Prüfung ohne Aussage" },
  many: { en: "{count} checks could not tell", de: "{count} Prüfungen ohne Aussage" },
};
const SAYS_NOTHING: Text = {
  en: "A source that says nothing is no hint, neither for nor against the person.",
  de: "Eine stumme Quelle ist kein Hinweis, weder für noch gegen die Person.",
};

const MORE_REASONS = {
  one: {
    en: "… and {count} more reason, named in the case file",
    de: "… und {count} weiterer Grund, genannt in der Fallakte",
  },
  many: {
    en: "… and {count} more reasons, named in the case file",
    de: "… und {count} weitere Gründe, genannt in der Fallakte",
  },
};

function byReason(current: Case, reader: Reader): readonly (readonly [string, readonly string[]])[] {
  const questions = new Map<string, string[]>();
  for (const { check, because } of current.assessment.unanswered) {
    const reason = quotedText(because, reader, 200);
    questions.set(reason, [...(questions.get(reason) ?? []), question(check, reader)]);
  }
  return [...questions].sort(([, a], [, b]) => b.length - a.length);
}
