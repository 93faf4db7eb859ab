import type { Instant } from "../domain/instant.ts";
import type { Text } from "../domain/text.ts";
import type { CaseFile } from "./case-file.ts";
import { type Told, told } from "./event-words.ts";
import { type Html, html } from "./html.ts";
import { note, quote, table } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** What one person did in one moment, entry by entry. */
interface Row {
  readonly at: Instant;
  readonly by: string;
  readonly kind: string;
  readonly entries: Told[];
}

/** Every entry of the history in words: what the timeline draws, for whoever cannot see it or wants it exactly. */
export function historyPart({ history }: CaseFile, voice: Voice): Html {
  if (history.length === 0) return note(voice.say(EMPTY));
  const head = [voice.say(WHEN), voice.say(WHO), voice.say(WHAT)];
  const days = new Map<string, Row[]>();
  for (const { at, by, event } of history) {
    const day = voice.longDay(at);
    const rows = days.get(day) ?? [];
    days.set(day, rows);
    const last = rows.at(-1);
    const entry = told(event, voice);
    // A case opens a dozen tasks in one moment.
    if (last?.at === at && last.by === by && last.kind === event.kind) last.entries.push(entry);
    else rows.push({ at, by, kind: event.kind, entries: [entry] });
  }
  return html`<div class="days">${[...days].map(
    ([day, rows]) => html`<h3>${day}</h3>
${table(
  head,
  rows.map((row) => cells(row, voice)),
)}`,
  )}</div>`;
}

function cells({ at, by, entries }: Row, voice: Voice): readonly Html[] {
  const lines = entries.map(({ says, quote: words }) => {
    const said = words !== undefined && words.trim() !== "" && quote(words);
    return html`<bdi>${says}</bdi>${said}`;
  });
  return [
    html`<time datetime="${at}">${voice.time(at)}</time>`,
    html`<bdi>${voice.person(by)}</bdi>`,
    lines.length === 1 ? html`${lines}` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  ];
}

const EMPTY: Text = { en: "The history is empty.", de: "Der Verlauf ist leer." };
const WHEN: Text = { en: "When", de: "Wann" };
const WHO: Text = { en: "Who", de: "Wer" };
const WHAT: Text = { en: "What", de: "Was" };

/** The files that came with the case, and what they say about themselves. */
export function cvFilesPart({ cvFiles }: CaseFile, voice: Voice): Html | undefined {
  if (cvFiles.length === 0) return undefined;
  const rows = cvFiles.map((file) => [
    html`<bdi>${file.name}</bdi>`,
    html`${voice.moment(file.askedAt)}`,
    html`<bdi>${cvOutcome(file, voice)}</bdi>`,
  ]);
  return table([voice.say(FILE), voice.say(GIVEN), voice.say(READ)], rows);
}

const FILE: Text = { en: "CV file", de: "Lebenslauf-Datei" };
const GIVEN: Text = { en: "Given", de: "Erhalten" };
const READ: Text = { en: "What became of it", de: "Was daraus wurde" };
const WAITING: Text = { en: "not read yet", de: "noch nicht gelesen" };
const PAGES: Text = { en: "pages: {pages}", de: "Seiten: {pages}" };
const CHARACTERS: Text = { en: "characters: {characters}", de: "Zeichen: {characters}" };
const CHANGED_BY: Text = { en: "last changed by: {name}", de: "zuletzt geändert von: {name}" };
const HIDDEN: Text = {
  en: "text that a reader does not see: {text}",
  de: "Text, den man beim Lesen nicht sieht: {text}",
};
const CONFIRMED: Text = {
  en: "looked through by {by}, {at}",
  de: "durchgesehen von {by}, {at}",
};

function cvOutcome(file: CaseFile["cvFiles"][number], voice: Voice): string {
  const { state, problem, details, confirmed } = file;
  if (state === "waiting") return voice.say(WAITING);
  if (problem !== undefined) return voice.say(problem);
  return [
    ...(details?.pages === undefined ? [] : [voice.say(PAGES, { pages: details.pages })]),
    ...(details === undefined ? [] : [voice.say(CHARACTERS, { characters: details.characters })]),
    ...(details?.lastChangedBy === undefined ? [] : [voice.say(CHANGED_BY, { name: details.lastChangedBy })]),
    ...(details?.hiddenText === undefined ? [] : [voice.say(HIDDEN, { text: details.hiddenText })]),
    ...(confirmed === undefined
      ? []
      : [voice.say(CONFIRMED, { by: voice.person(confirmed.by), at: voice.moment(confirmed.at) })]),
  ].join(" · ");
}
