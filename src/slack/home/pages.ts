import type { KnownBlock } from "@slack/types";
import type { Text } from "../../domain/text.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, context } from "../blocks.ts";
import { type Reader, say } from "../messages/content.ts";
import { type HomeState, writeHomeState } from "./state.ts";

/** One page of a list; `at` is counted from 0. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly at: number;
  readonly of: number;
}

/** A page beyond the last one is the last one: a list may have grown shorter since the button was made. */
export function pageOf<T>(all: readonly T[], asked: number, size: number): Page<T> {
  const of = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(0, asked), of - 1);
  return { items: all.slice(at * size, (at + 1) * size), at, of };
}

/** The way to the pages before and after; nothing where there is one page. */
export function pageBlocks(
  { at, of }: Page<unknown>,
  list: "tasks" | "cases",
  state: HomeState,
  reader: Reader,
): KnownBlock[] {
  if (of === 1) return [];
  const to = (id: string, words: Text, page: number) =>
    button({ id, text: say(words, reader), value: writeHomeState({ ...state, [list]: page }) });
  return [
    context(say(PAGE, reader, { page: at + 1, of })),
    actions([
      ...(at > 0 ? [to(ACTION.homeBack, PREVIOUS, at - 1)] : []),
      ...(at + 1 < of ? [to(ACTION.homeOn, NEXT, at + 1)] : []),
    ]),
  ];
}

const PAGE: Text = { en: "Page {page} of {of}", de: "Seite {page} von {of}" };
const NEXT: Text = { en: "Next page", de: "Nächste Seite" };
const PREVIOUS: Text = { en: "Previous page", de: "Vorige Seite" };
