import type { RichTextBlock } from "@slack/types";
import type { Text } from "../../domain/text.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, clean, section } from "../blocks.ts";
import { type Content, content, linesThatFit, quotedText, type Reader, say } from "./content.ts";

const PROBLEMS_SHOWN = 8;
/** Slack takes this many characters in one piece of rich text; a command may be longer than one piece. */
const PIECE = 2500;
/** Beside the reasons and the draft, and in a message that holds nothing else. */
const PIECES = 2;
const PIECES_ALONE = 3;

export interface Unclear {
  readonly problems: readonly Text[];
  /** The text as it was typed, with Slack's wrapping undone. */
  readonly typed: string;
  /** What was understood, as the button carries it. */
  readonly draft: string;
}

/** Says what could not be read and why, gives the text back, and offers the form filled with what was understood. */
export function unclearReply({ problems, typed, draft }: Unclear, reader: Reader): Content {
  const reasons = problems.slice(0, PROBLEMS_SHOWN).map((problem) => `• ${quotedText(problem, reader, 200)}`);
  if (reasons.length < problems.length) reasons.push("• …");
  const blocks = [
    section(linesThatFit([say(CHECK_FORM, reader), ...reasons], reader)),
    actions([button({ id: ACTION.formOpen, text: say(OPEN_FORM, reader), value: draft, style: "primary" })]),
    ...(typed.trim() === "" ? [] : [section(say(YOU_TYPED, reader)), asTyped(typed)]),
  ];
  return content(say(CHECK_FORM, reader), blocks);
}

const CHECK_FORM: Text = {
  en: "Nothing was started yet. Please open the form and check these points:",
  de: "Es wurde noch nichts gestartet. Bitte öffnen Sie das Formular und prüfen Sie diese Punkte:",
};
const OPEN_FORM: Text = { en: "Open the form", de: "Formular öffnen" };
const YOU_TYPED: Text = { en: "You typed:", de: "Sie haben eingegeben:" };

/** What was typed beyond that: it has to come back in full, in as many messages as it takes. */
export function restOfTyped(typed: string): Content[] {
  const letters = [...clean(typed)].slice(PIECE * PIECES);
  const messages: Content[] = [];
  for (let from = 0; from < letters.length; from += PIECE * PIECES_ALONE) {
    const text = letters.slice(from, from + PIECE * PIECES_ALONE).join("");
    messages.push(content("…", [asTyped(text, PIECES_ALONE)]));
  }
  return messages;
}

/** Letter by letter in a fixed-width box: rich text has no markup that a candidate's text could start. */
export function asTyped(typed: string, most: number = PIECES): RichTextBlock {
  const letters = [...clean(typed)];
  const pieces: string[] = [];
  for (let from = 0; from < letters.length && pieces.length < most; from += PIECE)
    pieces.push(letters.slice(from, from + PIECE).join(""));
  if (letters.length > most * PIECE) pieces.push("…");
  const elements = (pieces.length === 0 ? ["–"] : pieces).map((text) => ({ type: "text" as const, text }));
  return { type: "rich_text", elements: [{ type: "rich_text_preformatted", elements }] };
}
