import type { HomeView, ModalView } from "@slack/types";
import type { CaseSummary } from "../../src/domain/case.ts";
import { TASKS } from "../../src/playbook/tasks.ts";
import { answerForm } from "../../src/slack/forms/answer-form.ts";
import { handOnForm } from "../../src/slack/forms/hand-on-form.ts";
import { settingsForm } from "../../src/slack/forms/settings-form.ts";
import { snoozeForm } from "../../src/slack/forms/snooze-form.ts";
import { FIRST_PAGES } from "../../src/slack/home/state.ts";
import { type Home, homeView } from "../../src/slack/home/view.ts";
import type { Reader } from "../../src/slack/messages/content.ts";
import { buildSummary, buildWaitingTask } from "./build-case.ts";

export function buildHome(given: Partial<Home> = {}): Home {
  return {
    me: "U024BE7LH",
    state: FIRST_PAGES,
    tasks: [],
    moreTasks: false,
    toDecide: [],
    cases: [],
    moreCases: false,
    ...given,
  };
}

/** As many as `count`, of every level in turn, numbered from 1. */
export function summaries(count: number, given: Partial<CaseSummary> = {}): readonly CaseSummary[] {
  const levels = ["verify-first", "questions-open", "nothing-raised"] as const;
  return Array.from({ length: count }, (_, at) =>
    buildSummary({ id: at + 1, level: levels[at % levels.length] ?? "nothing-raised", ...given }),
  );
}

/** App Home with a little of everything, and with a search. */
export function typicalHomes(reader: Reader): readonly HomeView[] {
  const tasks = [buildWaitingTask(), buildWaitingTask({ id: 42, case: 9, task: "liveness-script" })];
  const toDecide = [buildSummary({ id: 7, tasksDone: 5 })];
  const awayUntil = "2026-03-09T08:00:00.000Z";
  const search = "jane";
  return [
    homeView(buildHome(), reader),
    homeView(buildHome({ tasks, toDecide, cases: summaries(4), awayUntil }), reader),
    homeView(buildHome({ toDecide, cases: summaries(2), state: { ...FIRST_PAGES, search } }), reader),
    homeView(buildHome({ state: { ...FIRST_PAGES, search } }), reader),
  ];
}

/** The forms about a task, and the settings. */
export function taskForms({ language }: Reader): readonly ModalView[] {
  const task = { id: 41, title: TASKS["confirm-the-payee-name"].title };
  return [
    answerForm(task, language),
    snoozeForm(task, "home", language),
    handOnForm(task, "button", language),
    settingsForm(
      {
        owners: { it: "U024BE7LH", finance: "S0TEAM01", security: "S0GONE01" },
        groups: [{ id: "S0TEAM01", name: "finance" }],
        timezone: "Asia/Tokyo",
        teamTimezone: "Europe/Berlin",
        holidays: "DE-BE",
        away: "2026-03-09",
      },
      language,
    ),
    settingsForm(
      {
        owners: {},
        groups: [],
        timezone: undefined,
        teamTimezone: "Europe/Berlin",
        holidays: undefined,
        away: undefined,
      },
      language,
    ),
  ];
}
