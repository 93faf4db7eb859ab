import type { HomeView, KnownBlock } from "@slack/types";
import { LEVELS } from "../domain/assessment.ts";
import type { CaseSummary } from "../domain/case.ts";
import type { Text } from "../domain/text.ts";
import type { WaitingTask } from "../workflows/ports.ts";
import { ACTION } from "./action-ids.ts";
import { actions, button, context, divider, header, section } from "./blocks.ts";
import { type Reader, say } from "./messages/content.ts";
import { caseLine, NO_TASKS, waitingTaskBlocks } from "./messages/lists.ts";
import { person } from "./messages/mentions.ts";
import { LEVEL_NAMES, LEVEL_SYMBOLS } from "./messages/words.ts";

/** Three blocks a task and one a case: a full page stays well below Slack's hundred blocks. */
const TASKS_PER_PAGE = 12;
const CASES_PER_PAGE = 30;

export interface Home {
  /** The Slack user who looks at it. */
  readonly me: string;
  readonly tasks: readonly WaitingTask[];
  readonly cases: readonly CaseSummary[];
  /** Counted from 0; one beyond the last shows the last. */
  readonly page: number;
}

/** App Home: my tasks, then the open cases by level. A page holds the next of both. */
export function homeView({ me, tasks, cases, page }: Home, reader: Reader): HomeView {
  const byLevel = LEVELS.flatMap((level) =>
    cases.filter((each) => each.decision === undefined && each.level === level),
  );
  const pages = Math.max(
    1,
    Math.ceil(tasks.length / TASKS_PER_PAGE),
    Math.ceil(byLevel.length / CASES_PER_PAGE),
  );
  const at = Math.min(Math.max(0, Math.trunc(page) || 0), pages - 1);
  const blocks: KnownBlock[] = [
    section(
      say(tasks.length === 0 ? HELLO_FREE : HELLO_BUSY, reader, { me: person(me, reader) }),
      button({ id: ACTION.formOpen, text: say(VET, reader), style: "primary" }),
    ),
    header(say(MY_TASKS, reader, { count: tasks.length })),
    ...taskBlocks(tasks.slice(at * TASKS_PER_PAGE, (at + 1) * TASKS_PER_PAGE), tasks.length, reader),
    divider(),
    header(say(OPEN_CASES, reader, { count: byLevel.length })),
    ...caseBlocks(byLevel.slice(at * CASES_PER_PAGE, (at + 1) * CASES_PER_PAGE), byLevel.length, reader),
    ...pageButtons(at, pages, reader),
  ];
  return { type: "home", blocks };
}

const HELLO_BUSY: Text = {
  en: "{me}, the tasks below wait for you. The one due first stands on top.",
  de: "{me}, die Aufgaben unten warten auf Sie. Die dringendste steht oben.",
};
const HELLO_FREE: Text = { en: "{me}, nothing waits for you.", de: "{me}, nichts wartet auf Sie." };
const VET: Text = { en: "Vet someone", de: "Person prüfen" };
const MY_TASKS: Text = { en: "My tasks ({count})", de: "Meine Aufgaben ({count})" };
const OPEN_CASES: Text = { en: "Open cases ({count})", de: "Offene Fälle ({count})" };
const NO_OPEN_CASES: Text = { en: "There is no open case.", de: "Es gibt keinen offenen Fall." };
const NO_MORE: Text = { en: "All of them are on earlier pages.", de: "Alle stehen auf früheren Seiten." };

function taskBlocks(shown: readonly WaitingTask[], all: number, reader: Reader): KnownBlock[] {
  if (shown.length === 0) return [context(say(all === 0 ? NO_TASKS : NO_MORE, reader))];
  return shown.flatMap((task) => waitingTaskBlocks(task, reader));
}

function caseBlocks(shown: readonly CaseSummary[], all: number, reader: Reader): KnownBlock[] {
  if (shown.length === 0) return [context(say(all === 0 ? NO_OPEN_CASES : NO_MORE, reader))];
  return LEVELS.flatMap((level) => {
    const cases = shown.filter((each) => each.level === level);
    if (cases.length === 0) return [];
    return [
      section(`${LEVEL_SYMBOLS[level]} *${say(LEVEL_NAMES[level], reader)}*`),
      ...cases.map((each) => caseLine(each, reader)),
    ];
  });
}

const PAGE: Text = { en: "Page {page} of {pages}", de: "Seite {page} von {pages}" };
const NEXT: Text = { en: "Next page", de: "Nächste Seite" };
const PREVIOUS: Text = { en: "Previous page", de: "Vorige Seite" };

/** In rows of their own, because both carry the same action id. The value is the page to show. */
function pageButtons(at: number, pages: number, reader: Reader): KnownBlock[] {
  if (pages === 1) return [];
  const to = (words: Text, page: number) =>
    actions([button({ id: ACTION.homeFilter, text: say(words, reader), value: String(page) })]);
  return [
    context(say(PAGE, reader, { page: at + 1, pages })),
    ...(at + 1 < pages ? [to(NEXT, at + 1)] : []),
    ...(at > 0 ? [to(PREVIOUS, at - 1)] : []),
  ];
}
