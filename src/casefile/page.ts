import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "@scure/base";
import { LEVEL_NAMES, STAGE_NAMES } from "../domain/display-names.ts";
import type { Language, Text } from "../domain/text.ts";
import type { CaseFile } from "./case-file.ts";
import { findingsPart, unansweredPart } from "./findings.ts";
import { cvFilesPart, historyPart } from "./history-part.ts";
import { type Html, html, raw, source } from "./html.ts";
import { type Chapter, chapterOf, note } from "./layout.ts";
import { linksPart } from "./links-svg.ts";
import { listsPart, outsidePart } from "./outside.ts";
import { earlierPart, statedPart } from "./stated.ts";
import { STYLE } from "./style.ts";
import { decisionPart, tasksPart } from "./tasks-part.ts";
import { timelineDrawing } from "./timeline-svg.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** Only this style sheet, letter by letter: no script, no other style, nothing from anywhere. */
const POLICY = `default-src 'none'; style-src 'sha256-${base64.encode(sha256(utf8ToBytes(STYLE)))}'; base-uri 'none'; form-action 'none'`;

/** The case file as one page that needs nothing else: to be read on any screen, printed, or handed on. */
export function toHtml(file: CaseFile, language: Language): string {
  const voice = voiceOf(file, language);
  const title = `${file.case} · ${file.submission.name}`;
  const chapters = chaptersOf(file, voice);
  return source(html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="robots" content="noindex"/>
<meta name="color-scheme" content="light dark"/>
<title>${title} · ${voice.say(CASE_FILE)}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<p class="confidential"><strong>${voice.say(CONFIDENTIAL)}</strong> ${voice.say(WHO_MAY)}</p>
<main>
${head(file, voice)}
<nav aria-label="${voice.say(CONTENTS)}"><ol>${chapters.map(contents)}</ol></nav>
${chapters.map(chapterOf)}
</main>
<footer>${note(voice.say(MADE, { at: voice.moment(file.made.at), by: file.made.by, timezone: file.timezone }))}</footer>
</body>
</html>`);
}

const CASE_FILE: Text = { en: "Case file", de: "Fallakte" };
const CONFIDENTIAL: Text = { en: "Confidential.", de: "Vertraulich." };
const WHO_MAY: Text = {
  en: "For the people who look after this case. Keep it no longer than the case itself.",
  de: "Nur für die Personen, die diesen Fall betreuen. Nicht länger aufbewahren als den Fall selbst.",
};
const CONTENTS: Text = { en: "Contents", de: "Inhalt" };
const MADE: Text = {
  en: "Made {at} by {by}. Times are those of {timezone}.",
  de: "Erstellt {at} von {by}. Zeiten gelten für {timezone}.",
};

function contents({ id, title, count }: Chapter): Html {
  return html`<li><a href="#${id}">${title}</a>${count !== undefined && html` <span class="count">${count}</span>`}</li>`;
}

function head(file: CaseFile, voice: Voice): Html {
  const { submission, assessment, stage, owner, openedAt, made } = file;
  const { level, because, coverage } = assessment;
  const done = file.tasks.filter(({ status }) => status !== "open" && status !== "inconclusive").length;
  const facts: readonly (readonly [Text, string])[] = [
    [STAGE, voice.say(STAGE_NAMES[stage])],
    [OWNER, voice.person(owner)],
    [OPENED, voice.moment(openedAt)],
    [CHECKS, voice.say(COUNTS, { ...coverage })],
    [TASKS_DONE, voice.say(DONE, { done, tasks: file.tasks.length })],
    [MADE_AT, voice.say(MADE_BY, { at: voice.moment(made.at), by: made.by })],
  ];
  return html`<header>
<p class="kind">${voice.say(CASE_FILE)} ${file.case}</p>
<h1 dir="auto">${submission.name}</h1>
${submission.role !== undefined && html`<p class="role" dir="auto">${submission.role}</p>`}
<div class="level ${level}"><strong>${voice.say(LEVEL_NAMES[level])}</strong> <bdi>${voice.say(because)}</bdi></div>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${voice.say(name)}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>
</header>`;
}

const STAGE: Text = { en: "Stage", de: "Phase" };
const OWNER: Text = { en: "Owner", de: "Zuständig" };
const OPENED: Text = { en: "Opened", de: "Eröffnet" };
const CHECKS: Text = { en: "Checks", de: "Prüfungen" };
const COUNTS: Text = {
  en: "{raised} raised, {clear} clear, {unanswered} could not tell, {notApplicable} not applicable",
  de: "{raised} mit Hinweis, {clear} unauffällig, {unanswered} ohne Aussage, {notApplicable} nicht anwendbar",
};
const TASKS_DONE: Text = { en: "Tasks", de: "Aufgaben" };
const DONE: Text = { en: "{done} of {tasks} answered", de: "{done} von {tasks} beantwortet" };
const MADE_AT: Text = { en: "This file", de: "Diese Akte" };
const MADE_BY: Text = { en: "{at}, made by {by}", de: "{at}, erstellt von {by}" };

function chaptersOf(file: CaseFile, voice: Voice): readonly Chapter[] {
  const { assessment, tasks, linked, lookUps, searches, lists, history } = file;
  const chapter = (id: string, title: Text, body: Html, count?: number) => ({
    id,
    title: voice.say(title),
    body,
    ...(count !== undefined && { count }),
  });
  return [
    chapter("decision", DECISION, decisionPart(file, voice)),
    chapter("findings", FINDINGS, findingsPart(file, voice), assessment.findings.length),
    chapter("unanswered", UNANSWERED, unansweredPart(file, voice), assessment.unanswered.length),
    chapter("tasks", TASKS, tasksPart(file, voice), tasks.length),
    chapter("links", LINKS, linksPart(file, voice), linked.length),
    chapter("outside", OUTSIDE, outsidePart(file, voice), lookUps.length + searches.length),
    chapter("lists", LISTS, listsPart(file, voice), lists.length),
    chapter("stated", STATED, stated(file, voice)),
    chapter(
      "history",
      HISTORY,
      html`${history.length > 0 && timelineDrawing(file, voice)}
${historyPart(file, voice)}`,
      history.length,
    ),
    chapter("about", ABOUT, about(file, voice)),
  ];
}

const DECISION: Text = { en: "Decision", de: "Entscheidung" };
const FINDINGS: Text = { en: "What does not fit yet", de: "Was noch nicht zusammenpasst" };
const UNANSWERED: Text = { en: "What could not be told", de: "Was sich nicht sagen ließ" };
const TASKS: Text = { en: "Verification tasks", de: "Aufgaben zur Überprüfung" };
const LINKS: Text = { en: "Linked cases", de: "Verbundene Fälle" };
const OUTSIDE: Text = { en: "Asked outside", de: "Außerhalb gefragt" };
const LISTS: Text = { en: "Lists", de: "Listen" };
const STATED: Text = { en: "What was stated", de: "Angaben" };
const HISTORY: Text = { en: "History", de: "Verlauf" };
const ABOUT: Text = { en: "About this file", de: "Über diese Akte" };

function stated(file: CaseFile, voice: Voice): Html {
  const files = cvFilesPart(file, voice);
  const earlier = earlierPart(file, voice);
  return html`${statedPart(file, voice)}
${files !== undefined && html`<h3>${voice.say(FILES)}</h3>\n${files}`}
${earlier !== undefined && html`<h3>${voice.say(EARLIER)}</h3>\n${earlier}`}`;
}

const FILES: Text = { en: "Files", de: "Dateien" };
const EARLIER: Text = { en: "Stated before", de: "Früher angegeben" };

function about({ people }: CaseFile, voice: Voice): Html {
  const names = people.map(({ id, name }) => html`<li><bdi>${name}</bdi> <code>${id}</code></li>`);
  return html`<ul>${[ALL_THERE_IS, NO_SCORE, ARTICLE_15, AS_DATA].map((line) => html`<li>${voice.say(line)}</li>`)}</ul>
${names.length > 0 && html`<h3>${voice.say(PEOPLE)}</h3>\n<ul class="people">${names}</ul>`}`;
}

const ALL_THERE_IS: Text = {
  en: "Earlier submissions, answers and look-ups are in here as they were kept. Shared details of other candidates are kept as keyed hashes only, and are not in this file.",
  de: "Frühere Angaben, Antworten und Abfragen stehen hier so, wie sie gespeichert sind. Merkmale zum Abgleich mit anderen Fällen sind nur als verschlüsselte Prüfwerte gespeichert und stehen nicht in dieser Akte.",
};
const NO_SCORE: Text = {
  en: "There is no score and no automatic decision. A level says what to verify before the next step.",
  de: "Es gibt keine Punktzahl und keine automatische Entscheidung. Die Stufe sagt, was vor dem nächsten Schritt zu prüfen ist.",
};
const ARTICLE_15: Text = {
  en: "When the person asks for their data (GDPR, Article 15), this file is the answer. It may name other candidates and colleagues: look through it before you hand it over, and remove what is about them (Article 15, paragraph 4).",
  de: "Verlangt die Person Auskunft über ihre Daten (Art. 15 DSGVO), ist diese Akte die Antwort. Darin können andere Personen und Kolleginnen oder Kollegen genannt sein: Sehen Sie sie vor der Herausgabe durch und entfernen Sie, was diese betrifft (Art. 15 Abs. 4 DSGVO).",
};
const AS_DATA: Text = {
  en: "The same as data for programs: bonafide export --format json.",
  de: "Dasselbe als Daten für Programme: bonafide export --format json.",
};
const PEOPLE: Text = { en: "Colleagues named here", de: "Hier genannte Kolleginnen und Kollegen" };
