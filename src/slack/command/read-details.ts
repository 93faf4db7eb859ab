import { readSubmission } from "../../domain/read-submission.ts";
import type { Submission } from "../../domain/submission.ts";
import type { Text } from "../../domain/text.ts";
import { type Draft, emptyDraft, giveLink, giveOnce, toPrefill } from "./draft.ts";
import { type Details, findDetails } from "./find-details.ts";
import { KEYS, type Key, knownKeys, nearestKey, wordBeforeColon } from "./key-names.ts";
import { READ_VALUE } from "./keys.ts";
import type { Prefill } from "./prefill.ts";
import {
  andMore,
  nameMissing,
  notAName,
  notAnEmail,
  nothingTyped,
  notPlaced,
  referenceOrCandidate,
  separatorMissing,
  somethingWrong,
  tooLittle,
  tooMuchTyped,
  unknownKey,
} from "./problems.ts";

type ReadDetails =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly problems: readonly Text[]; readonly understood: Prefill };

/** More would not be read, and would not fit into the answer. */
const MOST_PROBLEMS = 8;
/** Nobody types as much behind a command; the rest is not read, and that is said. */
const MOST_READ = 20_000;
/** A link with its own ";" and "|"-less rest, or a separator. */
const PIECE = /https?:\/\/[^\s|;]+(?:;[^\s|;]+)*|[|;\n]/gi;

interface Reading {
  readonly draft: Draft;
  readonly problems: Text[];
  before?: Key;
}

/** Reads a candidate from text that went through `unwrap` and `clean`. Nothing is guessed: what is unclear is said. */
export function readDetails(text: string): ReadDetails {
  const reading: Reading = { draft: emptyDraft(), problems: [] };
  if (text.length > MOST_READ) reading.problems.push(tooMuchTyped(MOST_READ));
  for (const [index, segment] of segments(text.slice(0, MOST_READ)).entries())
    readSegment(reading, segment, index === 0);
  const { draft, problems } = reading;
  const understood = toPrefill(draft);
  if (text.trim() === "") problems.push(nothingTyped());
  else if (draft.once.name === undefined && problems.length === 0) problems.push(nameMissing());
  else if (Object.keys(understood).length < 2 && problems.length === 0) problems.push(tooLittle());
  if (problems.length > 0) return { ok: false, problems: few(problems), understood };
  const read = readSubmission(understood);
  if (read.ok) return read;
  return { ok: false, problems: few(read.problems.map(({ path }) => somethingWrong(path))), understood };
}

function few(problems: readonly Text[]): readonly Text[] {
  const beyond = problems.length - MOST_PROBLEMS;
  return beyond <= 0 ? problems : [...problems.slice(0, MOST_PROBLEMS), andMore(beyond)];
}

function segments(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const piece of text.matchAll(PIECE)) {
    if (piece[0].length > 1) continue;
    found.push(text.slice(from, piece.index));
    from = piece.index + 1;
  }
  return [...found, text.slice(from)];
}

function readSegment(reading: Reading, segment: string, isFirst: boolean): void {
  const keys = knownKeys(segment);
  const free = segment.slice(0, keys[0]?.start ?? segment.length);
  if (free.trim() !== "") readFree(reading, free, isFirst);
  for (let index = 0; index < keys.length; index++) {
    const at = keys[index];
    if (at === undefined) return;
    const next = keys[index + 1];
    const isFreeText = at.key === "notes" || at.key === "role";
    const value = segment
      .slice(at.end, isFreeText ? undefined : next?.start)
      .replace(/[\s,]+$/, "")
      .trim();
    const problem =
      at.key === "role" && next !== undefined
        ? separatorMissing(at.key, next.key)
        : READ_VALUE[at.key](value, reading.draft);
    if (problem !== undefined) reading.problems.push(problem);
    reading.before = at.key;
    if (isFreeText) return;
  }
}

function readFree(reading: Reading, text: string, isFirst: boolean): void {
  const { draft, problems, before } = reading;
  const details = findDetails(text);
  const pieces = details.rest.filter((piece) => piece !== "");
  const word = wordBeforeColon(text);
  const isNote = before === "notes" && pieces.length > 0;
  if (isNote && word === undefined) {
    draft.notes.push(text.trim());
    return;
  }
  if (word !== undefined && !(isFirst && /\s/.test(word))) {
    problems.push(unknownKey(word, nearestKey(word), KEYS));
    return;
  }
  if (before === "references" && details.emails.length + details.phones.length > 0) {
    problems.push(referenceOrCandidate(text));
    return;
  }
  take(draft, details);
  const [name = "", ...others] = isFirst ? pieces : ["", ...pieces];
  if (name !== "") readName(reading, name);
  for (const piece of others) problems.push(problemWith(piece));
}

function take(draft: Draft, { emails, phones, links }: Details): void {
  for (const email of emails) draft.emails.add(email);
  for (const phone of phones) draft.phones.add(phone);
  for (const link of links) giveLink(draft, link);
}

function problemWith(piece: string): Text {
  const word = wordBeforeColon(piece);
  if (word !== undefined) return unknownKey(word, nearestKey(word), KEYS);
  const address = piece.split(" ").find((part) => part.includes("@"));
  return address === undefined ? notPlaced(piece) : notAnEmail(address);
}

/** "Jane Doe: jane@…" ends a name; "emial:" is a key with a slip, and "colour:" one that does not exist. */
function withoutColon(typed: string): string {
  const word = /(?<!\S)([^\s:]{1,40}):$/u.exec(typed)?.[1];
  const endsName = word !== undefined && !/^[\p{Ll}_-]+$/u.test(word) && nearestKey(word) === undefined;
  return endsName ? typed.slice(0, -1) : typed;
}

function readName({ draft, problems }: Reading, typed: string): void {
  const words = withoutColon(typed).split(/\s+/);
  const strange = words.findIndex((word) => /[@:]/.test(word));
  if (strange >= 0) problems.push(problemWith(words.slice(strange).join(" ")));
  const name = words.slice(0, strange < 0 ? undefined : strange).join(" ");
  if (name === "") return;
  if (couldBeName(name)) giveOnce(draft, "name", name);
  else problems.push(notAName(name));
}

/** Names differ in every way; this only notices that more than a name was typed. */
function couldBeName(text: string): boolean {
  const isShort = text.length <= 120 && text.split(" ").length <= 10;
  return isShort && /\p{L}/u.test(text) && !/\d{3}|[=\\/{}]/.test(text);
}
