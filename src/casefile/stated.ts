import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import type { CaseFile } from "./case-file.ts";
import { choiceName, fieldName } from "./field-words.ts";
import { clamp, type Html, html } from "./html.ts";
import { table } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** A line with more than this is a text of its own. */
const LONG = 160;
/** Earlier texts are shown by their beginning; the JSON has all of them. */
const LONGEST_EARLIER = 400;
const MOST_EARLIER = 200;

const YES: Text = { en: "yes", de: "ja" };
const NO: Text = { en: "no", de: "nein" };

/** What was stated, part by part, as it stands now. */
export function statedPart({ submission }: CaseFile, voice: Voice): Html {
  return parts(submission, "", voice);
}

function parts(values: Readonly<Record<string, unknown>>, place: string, voice: Voice): Html {
  const rows = Object.entries(values).filter(([, value]) => !isEmpty(value));
  return html`<dl class="stated">${rows.map(([key, value]) => {
    const at = place === "" ? key : `${place}.${key}`;
    return html`<div><dt>${label(at, key, voice)}</dt><dd>${valueIn(value, at, voice)}</dd></div>`;
  })}</dl>`;
}

function label(place: string, key: string, voice: Voice): string {
  const name = fieldName(place);
  return name === undefined ? key : voice.say(name);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function valueIn(value: unknown, place: string, voice: Voice): Html {
  if (Array.isArray(value)) {
    const isShort = value.every((item) => typeof item === "string" && item.length <= LONG);
    const items = value.map((item: unknown) => html`<li>${valueIn(item, place, voice)}</li>`);
    return html`<ul class="${isShort ? "plain" : "entries"}">${items}</ul>`;
  }
  if (isRecord(value)) return parts(value, place, voice);
  const words = inWords(value, place, voice);
  return words.length > LONG || words.includes("\n")
    ? html`<div class="text" dir="auto">${words}</div>`
    : html`<bdi>${words}</bdi>`;
}

function inWords(value: unknown, place: string, voice: Voice): string {
  if (typeof value === "boolean") return voice.say(value ? YES : NO);
  const text = String(value);
  const choice = choiceName(place, text);
  return choice === undefined ? text : voice.say(choice);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Single values of a submission, each with its place. */
function flat(value: unknown, place: string): readonly (readonly [place: string, value: unknown])[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => flat(item, place));
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      flat(inner, place === "" ? key : `${place}.${key}`),
    );
  return isEmpty(value) ? [] : [[place, value]];
}

/** What was stated once and does not stand in the submission any more, with the moment when it was taken out. */
export function earlierPart(file: CaseFile, voice: Voice): Html | undefined {
  const gone = file.versions.slice(0, -1).flatMap((version, at) => {
    const next = file.versions[at + 1];
    return next === undefined ? [] : removed(version.submission, next.submission, next.at);
  });
  if (gone.length === 0) return undefined;
  const rows = gone.slice(-MOST_EARLIER).map(({ place, value, at }) => {
    const [key = ""] = place.split(".").slice(-1);
    const words = clamp(inWords(value, place, voice), LONGEST_EARLIER);
    return [html`${label(place, key, voice)}`, html`<bdi>${words}</bdi>`, html`${voice.moment(at)}`];
  });
  return table([voice.say(FIELD), voice.say(BEFORE), voice.say(UNTIL)], rows);
}

const FIELD: Text = { en: "Part", de: "Angabe" };
const BEFORE: Text = { en: "Stated before", de: "Zuvor angegeben" };
const UNTIL: Text = { en: "Until", de: "Bis" };

function removed(before: Submission, after: Submission, at: string) {
  const stays = new Set(flat(after, "").map((pair) => JSON.stringify(pair)));
  return flat(before, "")
    .filter((pair) => !stays.has(JSON.stringify(pair)))
    .map(([place, value]) => ({ place, value, at }));
}
