import type { KnownBlock } from "@slack/types";
import { fill, type Language, type Text } from "../../domain/text.ts";
import { clamp, escaped, fits, flat } from "../blocks.ts";

/** A message: `text` is what a notification and a screen reader get, `blocks` what stands in the channel. */
export interface Content {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** In which language a message is read, and in which IANA time zone its times are told. */
export interface Reader {
  readonly language: Language;
  readonly timezone: string;
}

const NOTIFICATION = 300;
/** Slack takes 3000 characters in a text; the rest is room for "and 3 more". */
const SECTION = 2900;
const NOTHING = "–";

type Values = Readonly<Record<string, string | number | Text>>;

/** Our own words in the reader's language. What goes into the holes must be escaped already. */
export function say(text: Text, { language }: Reader, values: Values = {}): string {
  return fill(text, values)[language];
}

/** "1 task", "3 tasks": `{count}` is filled in. */
export function counted(count: number, words: { one: Text; many: Text }, reader: Reader): string {
  return say(count === 1 ? words.one : words.many, reader, { count });
}

/** Somebody else's words on one line, harmless inside mrkdwn, at most `max` code points. */
export function quoted(untrusted: string, max: number): string {
  return clamp(escaped(untrusted, { flat: true }), max) || NOTHING;
}

/** As `quoted`, for a text that may carry what a candidate wrote inside a sentence of ours. */
export function quotedText(text: Text, { language }: Reader, max: number): string {
  return quoted(text[language], max);
}

const QUOTE: Text = { en: "“{words}”", de: "„{words}“" };

/** A colleague's note or reason, in quotation marks. */
export function inQuotes(untrusted: string, max: number, reader: Reader): string {
  return say(QUOTE, reader, { words: quoted(untrusted, max) });
}

/** Somebody else's words on one line for a `plain_text`, where nothing needs escaping. */
export function bare(untrusted: string, max: number): string {
  return clamp(flat(untrusted), max) || NOTHING;
}

/** A message with its notification; `text` must be escaped. */
export function content(text: string, blocks: KnownBlock[]): Content {
  return { text: clamp(text, NOTIFICATION), blocks };
}

const MORE: Text = { en: "… and {count} more", de: "… und {count} weitere" };

/** As many lines as one text holds; how many are left out is said. */
export function linesThatFit(lines: readonly string[], reader: Reader, max: number = SECTION): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.length + 1 > max) break;
    kept.push(line);
    length += line.length + 1;
  }
  if (kept.length < lines.length) kept.push(say(MORE, reader, { count: lines.length - kept.length }));
  return kept.join("\n");
}

/** As many items as one message holds under its head; `more` says how many are left out. */
export function blocksThatFit(
  head: readonly KnownBlock[],
  items: readonly (readonly KnownBlock[])[],
  more: (left: number) => KnownBlock,
): KnownBlock[] {
  const blocks = [...head];
  for (const [index, item] of items.entries()) {
    const left = items.length - index;
    if (!fits([...blocks, ...item, more(left)])) return [...blocks, more(left)];
    blocks.push(...item);
  }
  return blocks;
}

/** While laying out, the number of parts is not known yet; it takes no more room than this. */
const MANY_PARTS = 99;

/** Where a part stands among its siblings, counted from 1. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/**
 * Lays out items over as many messages as they need, each under its own head. `layout` is told the item before in
 * the same message, so that a sub-heading comes once per message. An item too large for any message gets its own.
 */
export function inParts<T>(
  items: readonly T[],
  head: (part: Part) => KnownBlock[],
  layout: (item: T, previous: T | undefined) => KnownBlock[],
): KnownBlock[][] {
  const bodies: KnownBlock[][] = [];
  let body: KnownBlock[] = [];
  let previous: T | undefined;
  for (const item of items) {
    const next = [...body, ...layout(item, previous)];
    if (body.length === 0 || fits([...head({ part: bodies.length + 1, of: MANY_PARTS }), ...next])) {
      body = next;
    } else {
      bodies.push(body);
      body = layout(item, undefined);
    }
    previous = item;
  }
  if (body.length > 0) bodies.push(body);
  return bodies.map((blocks, index) => [...head({ part: index + 1, of: bodies.length }), ...blocks]);
}

const PART: Text = { en: " (part {part} of {of})", de: " (Teil {part} von {of})" };

/** Nothing for a message that stands alone. */
export function partOf({ part, of }: Part, reader: Reader): string {
  return of === 1 ? "" : say(PART, reader, { part, of });
}
