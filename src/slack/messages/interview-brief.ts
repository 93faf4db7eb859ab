import type { KnownBlock } from "@slack/types";
import { type BriefQuestion, type InterviewBrief, interviewBrief } from "../../assessment/interview-brief.ts";
import { type Case, caseName } from "../../domain/case.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Text } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { context, divider, header, section } from "../blocks.ts";
import {
  bare,
  blocksThatFit,
  type Content,
  content,
  linesThatFit,
  quoted,
  quotedText,
  type Reader,
  say,
} from "./content.ts";

const VALUES_SHOWN = 3;
const NAMES_SHOWN = 6;
const SCRIPT = "liveness-script";

/** What to ask, do and compare in the next interview; only whoever asked for it sees it. */
export function interviewBriefReply(current: Case, reader: Reader): Content {
  const brief = interviewBrief(current);
  const title = say(TITLE, reader, { case: caseName(current.id) });
  const head = [
    header(`${title} · ${bare(current.submission.name, 80)}`),
    context(say(SAME_FOR_ALL, reader)),
    section(`*${say(ASK, reader)}*`),
    ...brief.questions.map((question, index) => questionBlock(question, index + 1, reader)),
    divider(),
    section([`*${say(TASKS[SCRIPT].title, reader)}*`, say(TASKS[SCRIPT].how, reader)].join("\n")),
    divider(),
    section([`*${say(COMPARE, reader)}*`, ...nameLines(brief, reader)].join("\n")),
  ];
  const compared = brief.compare.map((finding) => [section(findingText(finding, reader))]);
  const more = () => context(say(MORE_IN_THREAD, reader));
  const blocks = blocksThatFit(head, compared, more);
  return content(`${title} · ${quoted(current.submission.name, 80)}`, [
    ...blocks,
    context(say(AFTERWARDS, reader)),
  ]);
}

const TITLE: Text = { en: "Interview brief {case}", de: "Gesprächsleitfaden {case}" };
const SAME_FOR_ALL: Text = {
  en: "Everybody is asked for the same steps. The questions are open, and nothing here is a verdict. Do not ask about origin, age or family.",
  de: "Alle werden um dieselben Schritte gebeten. Die Fragen sind offen, und nichts davon ist ein Urteil. Fragen Sie nicht nach Herkunft, Alter oder Familie.",
};
const ASK: Text = { en: "Ask", de: "Fragen" };
const COMPARE: Text = { en: "Compare", de: "Vergleichen" };
const MORE_IN_THREAD: Text = { en: "More stands in the thread.", de: "Mehr dazu steht im Thread." };
const AFTERWARDS: Text = {
  en: "Afterwards, press “After the interview”. It takes two minutes.",
  de: "Klicken Sie danach auf „Nach dem Gespräch“. Das dauert zwei Minuten.",
};

function questionBlock({ asks, because }: BriefQuestion, number: number, reader: Reader): KnownBlock {
  const values = because.flatMap(({ evidence }) => evidence).slice(0, VALUES_SHOWN);
  const lines = [
    `*${number}.* ${say(asks, reader)}`,
    because.length === 0 ? `_${say(ASKED_OF_ALL, reader)}_` : `_${say(FOR_YOU_ONLY, reader)}_`,
    ...values.map(({ says }) => `• ${quotedText(says, reader, 200)}`),
  ];
  return section(linesThatFit(lines, reader));
}

const ASKED_OF_ALL: Text = { en: "Asked of everyone.", de: "Für alle gleich." };
const FOR_YOU_ONLY: Text = {
  en: "For you only, please do not read it out:",
  de: "Nur für Sie, bitte nicht vorlesen:",
};

function nameLines({ names }: InterviewBrief, reader: Reader): readonly string[] {
  const shown = names.slice(0, NAMES_SHOWN).map((name) => quoted(name, 80));
  return [
    `• ${say(NAMES, reader, { names: shown.join(" · ") })}`,
    `• ${say(DOCUMENT, reader)}`,
    `• ${say(PERSON, reader)}`,
  ];
}

const NAMES: Text = {
  en: "The name shown on the call: {names}. Nicknames, initials and another order of names are fine.",
  de: "Der im Gespräch angezeigte Name: {names}. Rufnamen, Initialen und andere Reihenfolgen sind in Ordnung.",
};
const DOCUMENT: Text = {
  en: "The identity document: name and face only. Everything else on it may be covered, and nothing is kept.",
  de: "Das Ausweisdokument: nur Name und Gesicht. Alles andere darf verdeckt sein, und nichts wird gespeichert.",
};
const PERSON: Text = {
  en: "The person: whoever was in an earlier round should be in this one as well.",
  de: "Die Person: Wer in einer früheren Runde dabei war, sollte auch in dieser dabei sein.",
};

function findingText({ says, evidence }: Finding, reader: Reader): string {
  const values = evidence.slice(0, VALUES_SHOWN).map((one) => `• ${quotedText(one.says, reader, 200)}`);
  return linesThatFit([quotedText(says, reader, 300), ...values], reader);
}
