import type { HomeView } from "@slack/types";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { problemsInView } from "../../../src/slack/block-kit/index.ts";
import { FIRST_PAGES, readHomeState, writeHomeState } from "../../../src/slack/home/state.ts";
import { homeView } from "../../../src/slack/home/view.ts";
import type { Reader } from "../../../src/slack/messages/content.ts";
import { buildSummary, buildWaitingTask, HOSTILE, LONG_HOSTILE } from "../../support/build-case.ts";
import { buildHome, summaries, typicalHomes } from "../../support/every-view.ts";
import { mrkdwnIn, wordsIn } from "../../support/read-blocks.ts";

const EN: Reader = { language: "en", timezone: "Europe/Berlin" };
const MOST_BYTES = 250_000;

function waiting(count: number, candidate = "Jane Doe") {
  return Array.from({ length: count }, (_, at) => buildWaitingTask({ id: at + 1, case: at + 1, candidate }));
}

function valuesOf({ blocks }: HomeView, actionId: string): readonly string[] {
  const found = [
    ...JSON.stringify(blocks).matchAll(
      /"action_id":"([\w-]+)","text":\{[^}]*\},"value":"((?:[^"\\]|\\.)*)"/g,
    ),
  ];
  return found.filter(([, id]) => id === actionId).map(([, , value = ""]) => JSON.parse(`"${value}"`));
}

/** Goes from page to page as somebody who clicks on "next" does. */
function allPages(given: Parameters<typeof buildHome>[0], list: "tasks" | "cases"): readonly HomeView[] {
  const views = [homeView(buildHome(given), EN)];
  for (let at = 0; at < 100; at += 1) {
    const targets = valuesOf(views.at(-1) ?? { type: "home", blocks: [] }, "home-on").map(readHomeState);
    const next = targets.find((target) => target[list] === at + 1);
    if (next === undefined) return views;
    views.push(homeView(buildHome({ ...given, state: next }), EN));
  }
  throw new Error("the pages have no end");
}

describe("the pages of App Home", () => {
  test.each([
    [0, 1],
    [1, 1],
    [12, 1],
    [13, 2],
    [500, 42],
  ])("hold %i tasks on %i pages, each task once", (count, pages) => {
    const views = allPages({ tasks: waiting(count), cases: summaries(50) }, "tasks");
    expect(views).toHaveLength(pages);
    expect(views.flatMap((view) => valuesOf(view, "task-passed"))).toEqual(
      waiting(count).map(({ id }) => String(id)),
    );
    expect(JSON.stringify(views[0])).toContain(`My tasks (${count})`);
  });

  test.each([
    [0, 1],
    [1, 1],
    [20, 1],
    [21, 2],
    [600, 30],
  ])("hold %i cases on %i pages, each case once, whatever the page of tasks", (count, pages) => {
    const state = { ...FIRST_PAGES, tasks: 3 };
    const views = allPages({ tasks: waiting(60), cases: summaries(count), state }, "cases");
    expect(views).toHaveLength(pages);
    const shown = views.flatMap((view) => valuesOf(view, "case-open").map(Number));
    expect(shown.toSorted((a, b) => a - b)).toEqual(summaries(count).map(({ id }) => id));
    for (const view of views) expect(JSON.stringify(view)).toContain("Page 4 of 5");
  });

  test.each([
    [99, "Page 2 of 2"],
    [1, "Page 2 of 2"],
    [0, "Page 1 of 2"],
  ])("asked for page %i of two show %s", (tasks, shown) => {
    const view = homeView(buildHome({ tasks: waiting(13), state: { ...FIRST_PAGES, tasks } }), EN);
    expect(wordsIn(view.blocks)).toContain(shown);
  });

  test.each(LANGUAGES)("are ones that Slack takes, however much there is, in %s", (language) => {
    const tasks = waiting(500, LONG_HOSTILE);
    const cases = summaries(600, { name: LONG_HOSTILE, role: LONG_HOSTILE, decision: "on-hold" });
    const full = { tasks, moreTasks: true, cases, moreCases: true, toDecide: cases.slice(0, 11) };
    const search = [...LONG_HOSTILE].slice(0, 80).join("");
    for (const state of [FIRST_PAGES, { tasks: 5, cases: 5, search: "" }, { tasks: 5, cases: 1, search }]) {
      const home = buildHome({ ...full, state, awayUntil: "2026-03-09T08:00:00.000Z" });
      const view = homeView(home, { ...EN, language });
      expect(problemsInView(view)).toEqual([]);
      expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(MOST_BYTES);
    }
    for (const view of typicalHomes({ ...EN, language })) expect(problemsInView(view)).toEqual([]);
  });
});

describe("App Home", () => {
  test("shows open cases by level, the ones to verify first on top", () => {
    const cases = [
      buildSummary({ id: 2, level: "verify-first" }),
      buildSummary({ id: 1, level: "nothing-raised" }),
    ];
    const words = wordsIn(homeView(buildHome({ cases }), EN).blocks).join("\n");
    const places = ["*Verify before", "*V-2 · ", "*Nothing raised*", "*V-1 · "].map((line) =>
      words.indexOf(line),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("offers to decide where every task is answered", () => {
    const view = homeView(buildHome({ toDecide: summaries(11) }), EN);
    expect(valuesOf(view, "case-decide")).toEqual(summaries(10).map(({ id }) => String(id)));
    expect(JSON.stringify(view)).toContain("Cases that wait for your decision (10+)");
  });

  test("shows what was searched for in place of the open cases, and the way back", () => {
    const state = { tasks: 1, cases: 0, search: "jane" };
    const view = homeView(buildHome({ tasks: waiting(13), cases: summaries(3), state }), EN);
    expect(wordsIn(view.blocks)).toContain("Search: jane");
    expect(JSON.stringify(view.blocks)).not.toContain("Open cases (");
    expect(valuesOf(view, "home-on").map(readHomeState)).toContainEqual({ tasks: 1, cases: 0, search: "" });
    expect(readHomeState(view.private_metadata ?? "")).toEqual(state);
  });

  test("says what to do when nothing was found, and lets no search format the page", () => {
    const state = { ...FIRST_PAGES, search: HOSTILE };
    const view = homeView(buildHome({ state }), EN);
    expect(wordsIn(view.blocks).join("\n")).toContain("Please check the spelling");
    for (const markup of mrkdwnIn(view.blocks))
      expect(markup.replace("<@U024BE7LH>", "")).not.toMatch(/<|(?<![a-z])[*_~](?=[a-z])/);
  });
});

describe("what somebody looks at", () => {
  test.each([
    ["", FIRST_PAGES],
    ["nonsense", FIRST_PAGES],
    ["null", FIRST_PAGES],
    ["[]", FIRST_PAGES],
    ['{"tasks":-1,"cases":1.5,"search":7}', FIRST_PAGES],
    ['{"tasks":2}', { ...FIRST_PAGES, tasks: 2 }],
    [writeHomeState({ tasks: 1, cases: 2, search: "jane" }), { tasks: 1, cases: 2, search: "jane" }],
  ])("%j is read as %j", (text, state) => {
    expect(readHomeState(text)).toEqual(state);
  });
});
