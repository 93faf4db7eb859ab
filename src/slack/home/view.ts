import type { HomeView, KnownBlock } from "@slack/types";
import type { CaseSummary } from "../../domain/case.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Text } from "../../domain/text.ts";
import type { WaitingTask } from "../../workflows/ports.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, context, divider, header, section } from "../blocks.ts";
import { type Reader, say } from "../messages/content.ts";
import { NO_TASKS, waitingTaskBlocks } from "../messages/lists.ts";
import { person } from "../messages/mentions.ts";
import { moment } from "../messages/when.ts";
import { foundBlocks, openCaseBlocks, searchInput, toDecideBlocks } from "./cases.ts";
import { pageBlocks, pageOf } from "./pages.ts";
import { type HomeState, writeHomeState } from "./state.ts";

/** Three blocks a task: with the other lists, a full page stays below Slack's hundred blocks. */
const TASKS_PER_PAGE = 12;

export interface Home {
  /** The Slack user who looks at it. */
  readonly me: string;
  readonly state: HomeState;
  /** Due first. */
  readonly tasks: readonly WaitingTask[];
  /** There are more than these. */
  readonly moreTasks: boolean;
  /** Cases of mine in which every task is answered. */
  readonly toDecide: readonly CaseSummary[];
  /** What was found, while something is searched for; else the open cases. */
  readonly cases: readonly CaseSummary[];
  readonly moreCases: boolean;
  readonly awayUntil?: Instant;
}

/**
 * App Home: my tasks, the cases that wait for my decision, then the open cases by level. What was searched for stands on
 * top, under the search, in place of the open cases.
 */
export function homeView(home: Home, reader: Reader): HomeView {
  const { toDecide, state } = home;
  const isSearching = state.search !== "";
  const blocks: KnownBlock[] = [
    ...helloBlocks(home, reader),
    searchInput(state, reader),
    ...(isSearching ? [...foundBlocks(home, reader), divider()] : []),
    ...taskBlocks(home, reader),
    ...(toDecide.length === 0 ? [] : [divider(), ...toDecideBlocks(toDecide, reader)]),
    ...(isSearching ? [] : [divider(), ...openCaseBlocks(home, reader)]),
  ];
  return { type: "home", private_metadata: writeHomeState(state), blocks };
}

const HELLO_BUSY: Text = {
  en: "{me}, the tasks below wait for you. The one due first stands on top.",
  de: "{me}, die Aufgaben unten warten auf Sie. Die dringendste steht oben.",
};
const HELLO_DECIDE: Text = {
  en: "{me}, every task of yours is answered. The cases below wait for your decision.",
  de: "{me}, Ihre Aufgaben sind beantwortet. Die Fälle unten warten auf Ihre Entscheidung.",
};
const HELLO_FREE: Text = { en: "{me}, nothing waits for you.", de: "{me}, nichts wartet auf Sie." };
const AWAY: Text = {
  en: "You are away: nobody reminds you before {until}.",
  de: "Sie sind abwesend: Vor {until} werden Sie nicht erinnert.",
};
const VET: Text = { en: "Vet someone", de: "Person prüfen" };
const SETTINGS: Text = { en: "Settings", de: "Einstellungen" };

function helloBlocks({ me, tasks, toDecide, awayUntil }: Home, reader: Reader): KnownBlock[] {
  const waits = toDecide.length === 0 ? HELLO_FREE : HELLO_DECIDE;
  return [
    section(say(tasks.length === 0 ? waits : HELLO_BUSY, reader, { me: person(me, reader) })),
    ...(awayUntil === undefined ? [] : [context(say(AWAY, reader, { until: moment(awayUntil, reader) }))]),
    actions([
      button({ id: ACTION.formOpen, text: say(VET, reader), style: "primary" }),
      button({ id: ACTION.settingsOpen, text: say(SETTINGS, reader) }),
    ]),
  ];
}

const MY_TASKS: Text = { en: "My tasks ({count})", de: "Meine Aufgaben ({count})" };
const FIRST_OF_MANY: Text = {
  en: "These are the {count} that are due first. The others follow when some of them are answered.",
  de: "Das sind die {count} dringendsten. Die übrigen folgen, sobald einige davon beantwortet sind.",
};

function taskBlocks({ tasks, moreTasks, state }: Home, reader: Reader): KnownBlock[] {
  const page = pageOf(tasks, state.tasks, TASKS_PER_PAGE);
  const { length: count } = tasks;
  return [
    header(say(MY_TASKS, reader, { count: moreTasks ? `${count}+` : count })),
    ...(count === 0 ? [context(say(NO_TASKS, reader))] : []),
    ...page.items.flatMap((task) => waitingTaskBlocks(task, reader)),
    ...(moreTasks ? [context(say(FIRST_OF_MANY, reader, { count }))] : []),
    ...pageBlocks(page, "tasks", state, reader),
  ];
}
