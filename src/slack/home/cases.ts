import type { InputBlock, KnownBlock } from "@slack/types";
import { LEVELS } from "../../domain/assessment.ts";
import type { CaseSummary } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, context, header, input, plain, section } from "../blocks.ts";
import { bare, quoted, type Reader, say } from "../messages/content.ts";
import { caseLine } from "../messages/lists.ts";
import { LEVEL_NAMES, LEVEL_SYMBOLS } from "../messages/words.ts";
import { pageBlocks, pageOf } from "./pages.ts";
import { FIRST_PAGES, type HomeState, LONGEST_SEARCH, writeHomeState } from "./state.ts";

const CASES_PER_PAGE = 20;
const TO_DECIDE_SHOWN = 10;

const TO_DECIDE: Text = {
  en: "Cases that wait for your decision ({count})",
  de: "Fälle, die auf Ihre Entscheidung warten ({count})",
};
const MORE_TO_DECIDE: Text = {
  en: "The others follow when some of these are decided.",
  de: "Die übrigen folgen, sobald einige davon entschieden sind.",
};
const DECIDE: Text = { en: "Decide", de: "Entscheiden" };

/** Every task in them is answered; what is missing is a person's decision. */
export function toDecideBlocks(cases: readonly CaseSummary[], reader: Reader): KnownBlock[] {
  const shown = cases.slice(0, TO_DECIDE_SHOWN);
  const isAll = shown.length === cases.length;
  return [
    header(say(TO_DECIDE, reader, { count: isAll ? cases.length : `${shown.length}+` })),
    ...shown.map((each) => {
      const text = say(DECIDE, reader);
      return caseLine(each, reader, button({ id: ACTION.caseDecide, text, value: String(each.id) }));
    }),
    ...(isAll ? [] : [context(say(MORE_TO_DECIDE, reader))]),
  ];
}

interface Cases {
  readonly state: HomeState;
  readonly cases: readonly CaseSummary[];
  readonly moreCases: boolean;
}

/** What a search found, and the way back to all cases. */
export function foundBlocks({ state, cases, moreCases }: Cases, reader: Reader): KnownBlock[] {
  const page = pageOf(cases, state.cases, CASES_PER_PAGE);
  const { length: count } = cases;
  return [
    header(say(FOUND, reader, { search: bare(state.search, 60) })),
    ...(count === 0 ? [context(say(NOTHING_FOUND, reader, { search: quoted(state.search, 60) }))] : []),
    ...page.items.map((each) => caseLine(each, reader)),
    ...(moreCases ? [context(say(NEWEST_FOUND, reader, { count }))] : []),
    ...pageBlocks(page, "cases", state, reader),
    showAll(state, reader),
  ];
}

export function openCaseBlocks({ state, cases, moreCases }: Cases, reader: Reader): KnownBlock[] {
  const page = pageOf(cases, state.cases, CASES_PER_PAGE);
  const { length: count } = cases;
  return [
    header(say(OPEN_CASES, reader, { count: moreCases ? `${count}+` : count })),
    ...(count === 0 ? [context(say(NO_OPEN_CASES, reader))] : []),
    ...byLevel(page.items, reader),
    ...(moreCases ? [context(say(NEWEST_OPEN, reader))] : []),
    ...pageBlocks(page, "cases", state, reader),
  ];
}

const FOUND: Text = { en: "Search: {search}", de: "Suche: {search}" };
const NOTHING_FOUND: Text = {
  en: "Please check the spelling, or type a case number such as V-12: nothing fits {search}.",
  de: "Bitte prüfen Sie die Schreibweise oder geben Sie eine Fallnummer wie V-12 ein: Nichts passt zu {search}.",
};
const NEWEST_FOUND: Text = {
  en: "These are the {count} newest. Type more of the name to see others.",
  de: "Das sind die {count} neuesten. Geben Sie mehr vom Namen ein, um andere zu sehen.",
};
const OPEN_CASES: Text = { en: "Open cases ({count})", de: "Offene Fälle ({count})" };
const NO_OPEN_CASES: Text = { en: "There is no open case.", de: "Es gibt keinen offenen Fall." };
const NEWEST_OPEN: Text = {
  en: "These are the newest of each level. The search finds the others.",
  de: "Das sind die neuesten jeder Stufe. Die Suche findet die anderen.",
};

function byLevel(shown: readonly CaseSummary[], reader: Reader): KnownBlock[] {
  return LEVELS.flatMap((level) => {
    const cases = shown.filter((each) => each.level === level);
    if (cases.length === 0) return [];
    return [
      section(`${LEVEL_SYMBOLS[level]} *${say(LEVEL_NAMES[level], reader)}*`),
      ...cases.map((each) => caseLine(each, reader)),
    ];
  });
}

const SEARCH: Text = { en: "Search all cases", de: "Alle Fälle durchsuchen" };
const SEARCH_HINT: Text = {
  en: "A name, the beginning of one, or a case number, then Enter.",
  de: "Ein Name, sein Anfang oder eine Fallnummer, dann die Eingabetaste.",
};
const EXAMPLE: Text = { en: "Jane Doe, or V-12", de: "Jane Doe oder V-12" };

/** Slack keeps what stands in a block as long as the block keeps its id, so an empty search has one of its own. */
export function searchInput({ search }: HomeState, reader: Reader): InputBlock {
  const block = input({
    id: search === "" ? "search" : `search:${search}`,
    label: say(SEARCH, reader),
    hint: say(SEARCH_HINT, reader),
    optional: true,
    element: {
      type: "plain_text_input",
      action_id: ACTION.homeSearch,
      max_length: LONGEST_SEARCH,
      placeholder: plain(say(EXAMPLE, reader), 150),
      dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
      ...(search !== "" && { initial_value: search }),
    },
  });
  return { ...block, dispatch_action: true };
}

const SHOW_ALL: Text = { en: "Show all open cases", de: "Alle offenen Fälle zeigen" };

function showAll({ tasks }: HomeState, reader: Reader): KnownBlock {
  const value = writeHomeState({ ...FIRST_PAGES, tasks });
  return actions([button({ id: ACTION.homeOn, text: say(SHOW_ALL, reader), value })], "show-all");
}
