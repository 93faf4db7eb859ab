import { type Bonafide, createBonafide } from "../app.ts";
import { type Environment, readConfig } from "../config.ts";
import type { Log } from "../logger.ts";
import { formState } from "../slack/forms/form-state.ts";
import { COMMANDS, EVENTS, SCOPES, SHORTCUTS } from "../slack/manifest.ts";
import { clockSteps } from "./clock-steps.ts";
import { cvFile } from "./cv-file.ts";
import { createMovableClock, type MovableClock } from "./movable-clock.ts";
import { PEOPLE } from "./people.ts";
import type { Suggestion } from "./protocol.ts";
import { createPageServer } from "./serve-page.ts";
import { startWorkspace, type Workspace } from "./workspace/index.ts";

/** A Tuesday morning in Berlin, far from holidays and clock changes. */
export const DEMO_START = new Date("2026-03-03T09:00:00Z");

export const NORA = "U0NORA";
export const TOMAS = "U0TOMAS";
export const GRETA = "U0GRETA";
export const VETTING = "C0VETTING";
export const GENERAL = "C0GENERAL";
const BOT = "U0BONAFIDE";

export interface Demo {
  readonly workspace: Workspace;
  readonly bonafide: Bonafide;
  readonly clock: MovableClock;
  stop(): Promise<void>;
}

/** The real bot over the real socket, against a workspace on this machine. `runs`: whether the clock goes on by itself. */
export async function startDemo(given: {
  readonly port: number;
  readonly runs: boolean;
  readonly environment: Environment;
  readonly log: Log;
}): Promise<Demo> {
  const clock = createMovableClock(DEMO_START, given);
  const app = {
    name: "Bonafide",
    botUser: BOT,
    botId: "B0BONAFIDE",
    appId: "A0BONAFIDE",
    botToken: "xoxb-demo-bot-token",
    appToken: "xapp-demo-app-token",
    signingSecret: "demo-signing-secret",
    scopes: [...SCOPES, "files:write"],
    commands: COMMANDS,
    shortcuts: SHORTCUTS,
    events: EVENTS,
  };
  const read = readConfig(
    {
      LANGUAGE: given.environment["LANGUAGE"],
      SLACK_BOT_TOKEN: app.botToken,
      SLACK_APP_TOKEN: app.appToken,
      VETTING_CHANNEL: VETTING,
      DATABASE_PATH: ":memory:",
      ESCALATE_TO: TOMAS,
    },
    "bot",
  );
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const { config } = read;
  if (config.slack === undefined) throw new Error("the demo lacks a setting for Slack");

  const running: { bonafide?: Bonafide } = {};
  const workspace = await startWorkspace({
    port: given.port,
    name: "Kontor",
    clock,
    timezone: config.calendar.timezone,
    users: [
      { id: NORA, name: "Nora" },
      { id: TOMAS, name: "Tomás" },
      { id: GRETA, name: "Greta" },
    ],
    channels: [
      { id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, BOT] },
      { id: GENERAL, name: "general", isPrivate: false, members: [NORA, TOMAS, GRETA] },
    ],
    app,
    suggestions: PEOPLE.map(toSuggestion),
    clockSteps: clockSteps(config.calendar),
    page: createPageServer(),
    async onMoveClock(to) {
      clock.moveTo(to);
      await running.bonafide?.runDue();
    },
  });
  const slack = { ...config.slack, apiUrl: workspace.apiUrl };
  const bonafide = await createBonafide({
    config: { ...config, slack },
    clock,
    log: given.log,
    messageIntervalMs: 0,
  });
  running.bonafide = bonafide;
  await bonafide.start();
  return {
    workspace,
    bonafide,
    clock,
    async stop() {
      await bonafide.stop();
      await workspace.stop();
    },
  };
}

function toSuggestion({ label, about, typed, form, cvFile: file }: (typeof PEOPLE)[number]): Suggestion {
  const where = { label, about, channel: VETTING, command: "/vet", text: typed ?? "" };
  if (form === undefined) return where;
  return { ...where, form: formState(form), ...(file !== undefined && { files: [cvFile(file)] }) };
}
