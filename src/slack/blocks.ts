import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  InputBlock,
  InputBlockElement,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
  SectionBlockAccessory,
  TextObject,
} from "@slack/types";
import { charactersIn } from "./block-kit/surface.ts";
import { countCharacters } from "./block-kit/text.ts";

/** What stands where nothing was given: Slack refuses an empty text. */
const NOTHING = "–";

const MESSAGE_BLOCKS = 50;
/** Slack refuses a message at about 13,200 characters; what is above this budget goes into another message. */
const MESSAGE_CHARACTERS = 10_000;

// Tab and line feed stay; every other control, soft hyphen, bidi mark or override, invisible operator and tag goes.
const UNSEEN =
  /(?![\t\n])\p{Cc}|\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e]|[\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
// Persian, Indic scripts and emoji need joiners between two of their own characters; nothing else does.
const STRAY_JOINER =
  /(?<![\P{ASCII}--[\u200c\u200d]])[\u200c\u200d]|[\u200c\u200d](?![\P{ASCII}--[\u200c\u200d]])/gv;

/** Removes what a reader cannot see and Slack or a terminal would act on. Line ends become "\n". */
export function clean(untrusted: string): string {
  return untrusted
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(UNSEEN, "")
    .replace(STRAY_JOINER, "");
}

/** One line out of many; no leading, trailing or repeated white space. */
export function flat(untrusted: string): string {
  return clean(untrusted).replace(/\s+/g, " ").trim();
}

const LOOKALIKES: Readonly<Record<string, string>> = { "*": "∗", _: "ˍ", "~": "∼", "`": "ˋ", ">": "›" };

/**
 * Untrusted text for use inside mrkdwn. Slack's mrkdwn has no escape character, so a character that would format
 * (a word's edge for `* _ ~`, a line's start for `>`, anywhere for a backtick) is shown as its look-alike; inside a
 * word, as in jane_doe@example.com, it stays. `<` can open no link, mention or `<!channel>` once it is `&lt;`. Bare
 * addresses that Slack would link by itself are the business of `mrkdwn`, which is always `verbatim`.
 */
export function escaped(untrusted: string, options: { readonly flat?: boolean } = {}): string {
  return (options.flat === true ? flat(untrusted) : clean(untrusted))
    .replace(
      /(?<![a-z0-9])[*_~]|[*_~](?![a-z0-9])|`|>(?<=^[^\S\n]*>)/gim,
      (control) => LOOKALIKES[control] ?? "",
    )
    .replace(/(?<![a-z0-9])@(?=(?:channel|here|everyone)\b)/gi, "＠")
    .replace(/(?<![a-z0-9]):(?=[\p{L}\p{N}_+'-]{1,100}:)|:(?=[\p{L}\p{N}_+'-]{1,100}:(?![a-z0-9]))/giu, "∶")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** At most `max` code points, with an ellipsis when something went; no `&amp;` is cut in two. */
export function clamp(text: string, max: number): string {
  // A code point has one or two units, so most texts need no counting.
  if (text.length <= max || countCharacters(text) <= max) return text;
  const kept = [...text.slice(0, max * 2)].slice(0, Math.max(0, max - 1)).join("");
  return `${kept.replace(/&[a-z]{0,4}$/, "").trimEnd()}…`;
}

function filled(text: string, max: number): string {
  return text.trim() === "" ? NOTHING : clamp(text, max);
}

/** Shown letter by letter: the place for what a candidate wrote. */
export function plain(text: string, max: number): PlainTextElement {
  return { type: "plain_text", text: filled(clean(text), max), emoji: false };
}

/**
 * Formatted text; whatever a candidate wrote must have gone through `escaped`. `verbatim` stops Slack from turning
 * bare addresses, e-mails, #channels and @names into links and pings: only what is written as `<…>` is one.
 * @internal
 */
export function mrkdwn(text: string, max = 3000): MrkdwnElement {
  const shown = filled(text, max);
  // A link that was cut in two would show its address: all of it goes.
  return { type: "mrkdwn", text: shown.replace(/<[^<>]*…$/, "…"), verbatim: true };
}

function textObject(text: string | TextObject, max: number): TextObject {
  return typeof text === "string" ? mrkdwn(text, max) : text;
}

/** A string is mrkdwn; for letter by letter hand in `plain(…, 3000)`. */
export function section(text: string | TextObject, accessory?: SectionBlockAccessory): SectionBlock {
  return {
    type: "section",
    text: textObject(text, 3000),
    ...(accessory !== undefined && { accessory }),
  };
}

/** Small print: up to ten texts side by side; more are left out. */
export function context(...texts: readonly (string | TextObject)[]): ContextBlock {
  return { type: "context", elements: texts.slice(0, 10).map((text) => textObject(text, 3000)) };
}

export function header(text: string): HeaderBlock {
  return { type: "header", text: plain(flat(text), 150) };
}

export function divider(): DividerBlock {
  return { type: "divider" };
}

/** Up to 25 buttons or menus; more are left out. */
export function actions(elements: readonly ActionsBlockElement[], blockId?: string): ActionsBlock {
  return {
    type: "actions",
    elements: elements.slice(0, 25),
    ...(blockId !== undefined && { block_id: blockId }),
  };
}

export interface ButtonOptions {
  /** `action_id`, unique within its block. */
  readonly id: string;
  readonly text: string;
  readonly value?: string;
  readonly url?: string;
  readonly style?: "primary" | "danger";
  readonly confirm?: {
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly deny: string;
  };
}

export function button({ id, text, value, url, style, confirm }: ButtonOptions): Button {
  return {
    type: "button",
    action_id: id,
    text: plain(text, 75),
    ...(value !== undefined && value !== "" && { value }),
    ...(url !== undefined && url !== "" && { url }),
    ...(style !== undefined && { style }),
    ...(confirm !== undefined && {
      confirm: {
        title: plain(confirm.title, 100),
        text: plain(confirm.text, 300),
        confirm: plain(confirm.confirm, 30),
        deny: plain(confirm.deny, 30),
        ...(style !== undefined && { style }),
      },
    }),
  };
}

export interface InputOptions {
  /** `block_id`: Slack shows a field's error by it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly element: InputBlockElement;
}

export function input({ id, label, hint, optional = false, element }: InputOptions): InputBlock {
  return {
    type: "input",
    block_id: id,
    label: plain(label, 2000),
    optional,
    element,
    ...(hint !== undefined && hint !== "" && { hint: plain(hint, 2000) }),
  };
}

/** Whether these go into one message; what does not continues in the thread. */
export function fits(blocks: readonly KnownBlock[]): boolean {
  return blocks.length <= MESSAGE_BLOCKS && charactersIn(blocks) <= MESSAGE_CHARACTERS;
}
