import { caseName, type Decision } from "../../domain/case.ts";
import type { Stage } from "../../domain/stage.ts";
import type { Text } from "../../domain/text.ts";
import type { KeptProposal } from "../../workflows/decision-ports.ts";
import { section } from "../blocks.ts";
import { type Content, content, counted, inQuotes, type Reader, say } from "./content.ts";
import { person } from "./mentions.ts";
import { DECISION_NAMES, STAGE_NAMES } from "./words.ts";

/* Short answers that only one person sees. */

function reply(words: string): Content {
  return content(words, [section(words)]);
}

/** What replaced what, told to both who decided differently. */
export interface Overruling {
  readonly case: number;
  readonly earlier: Pick<Decision, "decision" | "by">;
  readonly later: Pick<Decision, "decision" | "by">;
}

/** To whoever decided earlier. */
export function overruledReply({ case: id, earlier, later }: Overruling, reader: Reader): Content {
  return reply(
    say(OVERRULED, reader, {
      case: caseName(id),
      by: person(later.by, reader),
      now: DECISION_NAMES[later.decision],
      before: DECISION_NAMES[earlier.decision],
    }),
  );
}

/** To whoever decided last. */
export function overrulingReply({ case: id, earlier, later }: Overruling, reader: Reader): Content {
  return reply(
    say(OVERRULING, reader, {
      case: caseName(id),
      by: person(earlier.by, reader),
      now: DECISION_NAMES[later.decision],
      before: DECISION_NAMES[earlier.decision],
    }),
  );
}

const OVERRULED: Text = {
  en: "Please talk to {by}: on {case}, their “{now}” stands in place of your “{before}”. Both are in the history.",
  de: "Bitte sprechen Sie mit {by}: Bei {case} steht nun „{now}“ anstelle Ihrer Entscheidung „{before}“. Beides steht im Verlauf.",
};
const OVERRULING: Text = {
  en: "Please talk to {by}: on {case}, your “{now}” stands in place of their “{before}”. Both are in the history.",
  de: "Bitte sprechen Sie mit {by}: Bei {case} steht nun Ihre Entscheidung „{now}“ anstelle von „{before}“. Beides steht im Verlauf.",
};

/** To the first person who pressed "Confirm". */
export function ownProposalReply(reader: Reader): Content {
  return reply(say(OWN_PROPOSAL, reader));
}

const OWN_PROPOSAL: Text = {
  en: "Please ask somebody else to confirm: you proposed it, and it takes a second person. “Disagree” takes it back.",
  de: "Bitte lassen Sie jemand anderen bestätigen: Der Vorschlag ist von Ihnen, und es braucht eine zweite Person. „Widersprechen“ nimmt ihn zurück.",
};

/** To somebody whose answer came after another one. */
export function answeredAlreadyReply(
  { case: id, state, endedBy, by }: Pick<KeptProposal, "case" | "state" | "endedBy" | "by">,
  reader: Reader,
): Content {
  return reply(
    say(ANSWERED_ALREADY[state], reader, { case: caseName(id), by: person(endedBy ?? by, reader) }),
  );
}

const ANSWERED_ALREADY: Readonly<Record<KeptProposal["state"], Text>> = {
  waiting: {
    en: "Please answer in the thread of {case}: the proposal by {by} still waits.",
    de: "Bitte antworten Sie im Thread von {case}: Der Vorschlag von {by} wartet noch.",
  },
  confirmed: {
    en: "Please look at {case}: {by} has confirmed it already. To change that, reopen the case.",
    de: "Bitte sehen Sie sich {case} an: {by} hat schon bestätigt. Um das zu ändern, öffnen Sie den Fall wieder.",
  },
  withdrawn: {
    en: "Please talk to {by}, who has disagreed in the meantime. If you stand by the decision on {case}, record it anew.",
    de: "Bitte sprechen Sie mit {by}: Von dort kam inzwischen Widerspruch. Wenn Sie bei {case} an der Entscheidung festhalten, tragen Sie sie bitte neu ein.",
  },
  replaced: {
    en: "Please look at {case}: a later decision by {by} has taken the place of this one.",
    de: "Bitte sehen Sie sich {case} an: Eine spätere Entscheidung von {by} ist an diese Stelle getreten.",
  },
};

/** To whoever proposed or confirmed a decision that somebody else disagrees with. */
export function disagreedReply(
  given: { readonly case: number; readonly by: string; readonly reason: string },
  reader: Reader,
): Content {
  return reply(
    say(DISAGREED, reader, {
      case: caseName(given.case),
      by: person(given.by, reader),
      reason: inQuotes(given.reason, 600, reader),
    }),
  );
}

const DISAGREED: Text = {
  en: "Please talk to {by}, who disagrees on {case}: {reason} The case is undecided.",
  de: "Bitte sprechen Sie mit {by}: Bei {case} gibt es Widerspruch: {reason} Der Fall ist nicht entschieden.",
};

/** To somebody who wanted to reopen a case that is open. */
export function openAlreadyReply({ case: id }: { readonly case: number }, reader: Reader): Content {
  return reply(say(OPEN_ALREADY, reader, { case: caseName(id) }));
}

const OPEN_ALREADY: Text = {
  en: "Please go on in the thread of {case}: it is open already.",
  de: "Bitte machen Sie im Thread von {case} weiter: Der Fall ist schon offen.",
};

/** Answers `/vet stage`. `left`: tasks that were due before the stage. */
export function stageReply(
  given: { readonly case: number; readonly stage: Stage; readonly moved: boolean; readonly left: number },
  reader: Reader,
): Content {
  const { moved, left } = given;
  const values = { case: caseName(given.case), stage: STAGE_NAMES[given.stage] };
  if (!moved) return reply(say(THERE_ALREADY, reader, values));
  if (left === 0) return reply(say(IS_NOW, reader, values));
  return reply(`${say(IS_NOW, reader, values)} ${counted(left, LEFT, reader)}`);
}

const THERE_ALREADY: Text = {
  en: "{case} is at stage {stage} already.",
  de: "{case} ist schon in der Phase „{stage}“.",
};
const IS_NOW: Text = {
  en: "{case} is at stage {stage} now.",
  de: "{case} ist jetzt in der Phase „{stage}“.",
};
const LEFT = {
  one: {
    en: "{count} task was due before it; the thread says which.",
    de: "{count} Aufgabe war vorher fällig; welche, steht im Thread.",
  },
  many: {
    en: "{count} tasks were due before it; the thread says which.",
    de: "{count} Aufgaben waren vorher fällig; welche, steht im Thread.",
  },
};
