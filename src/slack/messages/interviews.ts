import type { ActionsBlock, KnownBlock } from "@slack/types";
import { type Case, caseName } from "../../domain/case.ts";
import { CAMERA_NAMES, INTERVIEW_MODE_NAMES } from "../../domain/choice-names.ts";
import { OPINION_NAMES } from "../../domain/same-person.ts";
import type { Text } from "../../domain/text.ts";
import type {
  InterviewOpinion,
  RecordedInterview,
  SamePersonQuestion,
} from "../../workflows/interview-ports.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, context, header, section } from "../blocks.ts";
import {
  type Content,
  content,
  counted,
  inQuotes,
  linesThatFit,
  quoted,
  type Reader,
  say,
} from "./content.ts";
import { person } from "./mentions.ts";
import { day, moment } from "./when.ts";

/** What can be done about interviews and details at any time. */
export function interviewButtons(caseId: number, reader: Reader): ActionsBlock {
  const value = String(caseId);
  return actions([
    button({ id: ACTION.interviewBrief, text: say(BRIEF, reader), value }),
    button({ id: ACTION.interviewOpen, text: say(AFTER, reader), value }),
    button({ id: ACTION.detailsOpen, text: say(DETAILS, reader), value }),
  ]);
}

const BRIEF: Text = { en: "Interview brief", de: "Gesprächsleitfaden" };
const AFTER: Text = { en: "After the interview", de: "Nach dem Gespräch" };
const DETAILS: Text = { en: "Add details", de: "Angaben ergänzen" };

/** The interviews that were entered, and what became of the question whether it was the same person. */
export function interviewsMessage(
  current: Case,
  recorded: readonly RecordedInterview[],
  question: SamePersonQuestion | undefined,
  reader: Reader,
): Content | undefined {
  if (recorded.length === 0) return undefined;
  const title = counted(recorded.length, ENTERED, reader);
  const lines = recorded.map((one) => interviewLine(current, one, reader));
  const blocks: KnownBlock[] = [
    header(title),
    section(linesThatFit(lines, reader)),
    ...(question === undefined ? [] : samePersonBlocks(question, reader)),
    interviewButtons(current.id, reader),
  ];
  return content(`${caseName(current.id)} · ${title}`, blocks);
}

const ENTERED = {
  one: { en: "{count} interview entered", de: "{count} Gespräch eingetragen" },
  many: { en: "{count} interviews entered", de: "{count} Gespräche eingetragen" },
};
const LINE: Text = { en: "• {what}, entered by {by}", de: "• {what}, eingetragen von {by}" };
const CAMERA: Text = { en: "camera: {camera}", de: "Kamera: {camera}" };
const INTERVIEW: Text = { en: "Interview", de: "Gespräch" };

function interviewLine({ submission }: Case, { by, place }: RecordedInterview, reader: Reader): string {
  const { on, mode, camera, notes } = submission.interviews?.[place] ?? {};
  const what = [
    ...(on === undefined ? [] : [day(`${on}T00:00:00.000Z`, { ...reader, timezone: "UTC" })]),
    ...(mode === undefined ? [] : [say(INTERVIEW_MODE_NAMES[mode], reader)]),
    ...(camera === undefined ? [] : [say(CAMERA, reader, { camera: CAMERA_NAMES[camera] })]),
  ];
  const shown = what.length === 0 ? say(INTERVIEW, reader) : what.join(" · ");
  const line = say(LINE, reader, { what: shown, by: person(by, reader) });
  return notes === undefined ? line : `${line}\n${inQuotes(notes, 300, reader)}`;
}

/** Before all have answered nobody reads what anybody said, only how many have. */
function samePersonBlocks(question: SamePersonQuestion, reader: Reader): KnownBlock[] {
  const { opinions, shownAt } = question;
  const missing = opinions.filter(({ opinion }) => opinion === undefined);
  if (shownAt !== undefined) {
    const lines = opinions.map((one) => opinionLine(one, reader));
    return [
      section(linesThatFit([`*${say(SAME_PERSON, reader)}*`, ...lines], reader)),
      context(say(REMARK, reader)),
      ...(missing.length === 0 ? [] : [answerButton(question.case, reader)]),
    ];
  }
  const values = {
    who: opinions.map(({ interviewer }) => person(interviewer, reader)).join(", "),
    answered: opinions.length - missing.length,
    of: opinions.length,
    until: moment(question.showAt, reader),
  };
  return [
    section([`*${say(SAME_PERSON, reader)}*`, say(ASKED, reader, values)].join("\n")),
    answerButton(question.case, reader),
  ];
}

const SAME_PERSON: Text = { en: "Was it the same person?", de: "War es dieselbe Person?" };
const ASKED: Text = {
  en: "Asked separately: {who}. {answered} of {of} have answered. All answers appear here together, {until} at the latest. Please do not talk about it before.",
  de: "Einzeln gefragt: {who}. {answered} von {of} haben geantwortet. Alle Antworten erscheinen hier gemeinsam, spätestens am {until}. Bitte sprechen Sie vorher nicht darüber.",
};
const REMARK: Text = {
  en: "Each answered alone. “Not sure” is a remark and counts for nothing: people recognise others badly whom they met once.",
  de: "Alle haben für sich geantwortet. „Nicht sicher“ ist eine Anmerkung und zählt nicht: Wen man einmal getroffen hat, erkennt man schlecht wieder.",
};

function opinionLine({ interviewer, opinion, note, afterShown }: InterviewOpinion, reader: Reader): string {
  const said = opinion === undefined ? say(NO_ANSWER, reader) : say(OPINION_NAMES[opinion], reader);
  const late = afterShown ? ` (${say(LATE, reader)})` : "";
  const line = `• ${person(interviewer, reader)}: ${said}${late}`;
  return note === undefined ? line : `${line}\n${inQuotes(note, 300, reader)}`;
}

const NO_ANSWER: Text = { en: "no answer yet", de: "noch keine Antwort" };
const LATE: Text = {
  en: "after the others' answers were shown",
  de: "nachdem die anderen Antworten zu sehen waren",
};

function answerButton(caseId: number, reader: Reader): ActionsBlock {
  return actions([
    button({
      id: ACTION.samePersonOpen,
      text: say(GIVE_ANSWER, reader),
      value: String(caseId),
      style: "primary",
    }),
  ]);
}

const GIVE_ANSWER: Text = { en: "Give my answer", de: "Meine Antwort geben" };

/** To one interviewer, seen only by them. */
export function samePersonAsk(
  { id, submission }: Pick<Case, "id" | "submission">,
  { again }: { readonly again: boolean },
  reader: Reader,
): Content {
  const words = say(again ? ASK_AGAIN : ASK, reader, {
    case: caseName(id),
    name: quoted(submission.name, 80),
  });
  const value = String(id);
  return content(words, [
    section(words),
    context(say(HOW, reader)),
    actions([
      button({ id: ACTION.samePersonSame, text: say(OPINION_NAMES.same, reader), value }),
      button({ id: ACTION.samePersonNotSure, text: say(OPINION_NAMES["not-sure"], reader), value }),
      button({ id: ACTION.samePersonAnother, text: say(OPINION_NAMES.another, reader), value }),
      button({ id: ACTION.samePersonOpen, text: say(WITH_NOTE, reader), value }),
    ]),
  ]);
}

const ASK: Text = {
  en: "You interviewed {name} ({case}). Was it the same person in every interview you know of?",
  de: "Sie haben mit {name} gesprochen ({case}). War es in allen Gesprächen, die Sie kennen, dieselbe Person?",
};
const ASK_AGAIN: Text = {
  en: "Please answer when you have a minute; you will not be asked again. You interviewed {name} ({case}): was it the same person in every interview you know of?",
  de: "Bitte antworten Sie, wenn Sie eine Minute haben; Sie werden nicht noch einmal gefragt. Sie haben mit {name} gesprochen ({case}): War es in allen Gesprächen, die Sie kennen, dieselbe Person?",
};
const HOW: Text = {
  en: "Please answer before you talk to the others about it. Nobody sees it until all have answered. If you met the person once, “Not sure” is right. Light, glasses or a cold change how somebody looks and sounds.",
  de: "Bitte antworten Sie, bevor Sie mit den anderen darüber sprechen. Niemand sieht es, bevor alle geantwortet haben. Haben Sie die Person nur einmal getroffen, ist „Nicht sicher“ richtig. Licht, Brille oder Erkältung verändern, wie jemand wirkt.",
};
const WITH_NOTE: Text = { en: "Answer with a note", de: "Mit Notiz antworten" };
