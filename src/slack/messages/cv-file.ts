import { type Case, caseName } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import type { CvFile, CvFileDetails } from "../../workflows/cv-file-ports.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, context, section } from "../blocks.ts";
import { type Content, content, counted, inQuotes, quoted, quotedText, type Reader, say } from "./content.ts";
import { person } from "./mentions.ts";
import { moment } from "./when.ts";

type ReadFile = Extract<CvFile, { readonly state: "read" }>;

const LONGEST_NAME = 80;
const LONGEST_REASON = 500;
const LONGEST_HIDDEN = 300;

/** What became of a CV file: what was read and who has checked it, or why not; undefined while it waits. */
export function cvFileMessage(current: Case, file: CvFile, reader: Reader): Content | undefined {
  if (file.state === "waiting") return undefined;
  const name = quoted(file.name, LONGEST_NAME);
  const summary = say(file.state === "read" ? WAS_READ : NOT_READ, reader, { name });
  if (file.state === "unreadable") {
    const because = quotedText(file.problem, reader, LONGEST_REASON);
    return content(`${caseName(current.id)} · ${summary}`, [
      section(`${say(ASK_FOR_ANOTHER, reader)}\n${summary} ${because}`),
      context(say(SAYS_NOTHING, reader)),
    ]);
  }
  const { hiddenText } = file.details;
  const hidden =
    hiddenText === undefined
      ? []
      : [context(`${say(HIDDEN, reader)} ${inQuotes(hiddenText, LONGEST_HIDDEN, reader)}`)];
  const isOffered = hasHistory(file) && file.confirmed === undefined;
  return content(`${caseName(current.id)} · ${summary}`, [
    section(`${nextStep(file, reader)}\n${summary} ${extent(file.details, reader)}`),
    context(found(file, reader)),
    ...hidden,
    ...(isOffered ? [actions([checkButton(current.id, reader)])] : []),
  ]);
}

function checkButton(caseId: number, reader: Reader) {
  return button({ id: ACTION.cvCheck, text: say(CHECK, reader), value: String(caseId) });
}

function hasHistory({ drawn }: ReadFile): boolean {
  return drawn.employment.length + drawn.education.length + drawn.skills.length > 0;
}

function nextStep(file: ReadFile, reader: Reader): string {
  const { confirmed } = file;
  if (confirmed !== undefined)
    return say(CHECKED, reader, { by: person(confirmed.by, reader), at: moment(confirmed.at, reader) });
  return say(hasHistory(file) ? LOOK_AT_IT : TYPE_IT, reader);
}

function extent({ pages, characters }: CvFileDetails, reader: Reader): string {
  const parts = [
    ...(pages === undefined ? [] : [counted(pages, PAGES, reader)]),
    counted(characters, CHARACTERS, reader),
  ];
  return `(${parts.join(", ")})`;
}

function found({ drawn }: ReadFile, reader: Reader): string {
  const { employment, education, skills } = drawn;
  const parts = [
    counted(employment.length, JOBS, reader),
    counted(education.length, SCHOOLS, reader),
    counted(skills.length, SKILLS, reader),
  ];
  return say(FOUND, reader, { parts: parts.join(" · ") });
}

const WAS_READ: Text = {
  en: "The CV file {name} was read.",
  de: "Die Lebenslauf-Datei {name} wurde gelesen.",
};
const NOT_READ: Text = {
  en: "The CV file {name} could not be read.",
  de: "Die Lebenslauf-Datei {name} ließ sich nicht lesen.",
};
const ASK_FOR_ANOTHER: Text = {
  en: "*Next step:* ask for the CV as PDF or DOCX with text in it, or add its text.",
  de: "*Nächster Schritt:* Bitten Sie um den Lebenslauf als PDF oder DOCX mit Text, oder ergänzen Sie den Text.",
};
const SAYS_NOTHING: Text = {
  en: "A file that cannot be read is no hint, neither for nor against the person.",
  de: "Eine unlesbare Datei ist kein Hinweis, weder für noch gegen die Person.",
};
const LOOK_AT_IT: Text = {
  en: "*Next step:* check what was read. Jobs, education and skills count only once somebody has.",
  de: "*Nächster Schritt:* Prüfen Sie, was gelesen wurde. Stellen, Ausbildung und Kenntnisse zählen erst danach.",
};
const TYPE_IT: Text = {
  en: "*Next step:* add jobs and skills by hand; none were found in the text.",
  de: "*Nächster Schritt:* Tragen Sie Stellen und Kenntnisse selbst ein; im Text waren keine zu finden.",
};
const CHECKED: Text = { en: "Checked by {by}, {at}.", de: "Geprüft von {by}, {at}." };
const CHECK: Text = { en: "Check what was read", de: "Gelesenes prüfen" };
const HIDDEN: Text = {
  en: "The file also holds text that a reader does not see. It was left out:",
  de: "Die Datei enthält auch Text, den man beim Lesen nicht sieht. Er blieb unberücksichtigt:",
};
const FOUND: Text = { en: "Found in its text: {parts}", de: "Im Text gefunden: {parts}" };
const PAGES = {
  one: { en: "{count} page", de: "{count} Seite" },
  many: { en: "{count} pages", de: "{count} Seiten" },
};
const CHARACTERS = {
  one: { en: "{count} character", de: "{count} Zeichen" },
  many: { en: "{count} characters", de: "{count} Zeichen" },
};
const JOBS = {
  one: { en: "{count} job", de: "{count} Stelle" },
  many: { en: "{count} jobs", de: "{count} Stellen" },
};
const SCHOOLS = {
  one: { en: "{count} place of education", de: "{count} Ausbildungsstätte" },
  many: { en: "{count} places of education", de: "{count} Ausbildungsstätten" },
};
const SKILLS = {
  one: { en: "{count} skill", de: "{count} Kenntnis" },
  many: { en: "{count} skills", de: "{count} Kenntnisse" },
};
