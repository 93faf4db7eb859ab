import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import type { SlackConfig } from "../../src/config.ts";
import type { Fault } from "../../src/demo/workspace/options.ts";
import { lookAtSlack, type SlackLook } from "../../src/doctor/slack.ts";
import { OPTIONAL_SCOPES, SCOPES } from "../../src/slack/manifest.ts";
import { GENERAL, NORA, startTestWorkspace, TOKENS, TOMAS, VETTING } from "../support/bot.ts";
import { recordingLog } from "../support/recording-log.ts";

interface Given {
  readonly slack?: Partial<SlackConfig>;
  readonly look?: Partial<SlackLook>;
  readonly scopes?: readonly string[];
  readonly fault?: Fault;
}

async function look({ slack = {}, look: more = {}, scopes = [...SCOPES, ...OPTIONAL_SCOPES], fault }: Given) {
  const workspace = await startTestWorkspace({
    app: { scopes },
    workspace: {
      users: [
        { id: NORA, name: "Nora" },
        { id: TOMAS, name: "Tomás", isDeactivated: true },
      ],
      userGroups: [{ id: "S0HIRING", handle: "hiring", users: [NORA] }],
    },
  });
  if (fault !== undefined) workspace.fault(fault);
  const config: SlackConfig = {
    botToken: TOKENS.botToken,
    transport: { kind: "socket", appToken: TOKENS.appToken },
    apiUrl: workspace.apiUrl,
    vettingChannel: VETTING,
    digestChannel: VETTING,
    allowPublicChannel: false,
    allowedUsergroup: undefined,
    ...slack,
  };
  const { log } = recordingLog();
  const lines = await lookAtSlack({ config, escalateTo: undefined, clock: systemClock, log, ...more });
  for (const { state, fix } of lines) if (state !== "ok") expect(fix).toMatch(/\w/);
  return {
    workspace,
    lines,
    wrong: lines
      .filter(({ state }) => state !== "ok")
      .map(({ about, state, says }) => `${state} ${about}: ${says}`),
  };
}

test("a workspace that is as it should be has nothing wrong, and nobody there sees anything of the look", async () => {
  const { workspace, lines, wrong } = await look({ look: { escalateTo: "S0HIRING" } });
  expect(wrong).toEqual([]);
  expect(lines.map(({ about }) => about)).toEqual([
    "slack.token",
    "slack.scopes",
    "slack.channels",
    "slack.escalation",
    "slack.connection",
    "clock",
  ]);
  expect(workspace.snapshot(NORA).channels.flatMap(({ messages }) => messages)).toEqual([]);
  const asked = new Set(workspace.calls.map(({ method }) => method));
  expect([...asked].filter((method) => !/^(auth|api)\.test$|\.(info|list|open)$/.test(method))).toEqual([]);
});

const ahead = { now: () => new Date(systemClock.now().getTime() + 600_000) };
const behind = { now: () => new Date(systemClock.now().getTime() - 61_500) };

describe("it says", () => {
  test.each<[string, Given, readonly RegExp[]]>([
    [
      "that nobody answers",
      { slack: { apiUrl: "http://127.0.0.1:9/api/" } },
      [/^problem slack: Slack did not answer/],
    ],
    [
      "a token that is refused",
      { slack: { botToken: "xoxb-old" } },
      [/^problem slack\.token: .*\(invalid_auth\)/],
    ],
    [
      "an app token that is refused",
      { slack: { transport: { kind: "socket", appToken: "xapp-old" } } },
      [/^problem slack\.connection: .*invalid_auth/],
    ],
    [
      "a scope that an older installation lacks",
      { scopes: [...SCOPES.filter((scope) => scope !== "files:read"), ...OPTIONAL_SCOPES] },
      [/^problem slack\.scopes: the scope files:read is missing: CV files/],
    ],
    [
      "what an optional scope would give",
      { scopes: [...SCOPES, "files:write"] },
      [/^hint slack\.scopes: the optional scope usergroups:read is not granted/],
    ],
    [
      "a public channel without the bot",
      { slack: { vettingChannel: GENERAL } },
      [/^problem slack\.channels: VETTING_CHANNEL is C0GENERAL, and the bot is not in it/],
    ],
    [
      "a digest channel that is not there",
      { slack: { digestChannel: "C0NOWHERE" } },
      [/^problem slack\.channels: DIGEST_CHANNEL is C0NOWHERE/],
    ],
    [
      "a group that is not there",
      { slack: { allowedUsergroup: "S0NONE" } },
      [/^problem slack\.channels: ALLOWED_USERGROUP/],
    ],
    [
      "a person who is not there",
      { look: { escalateTo: "U0NOBODY" } },
      [/^problem slack\.escalation: .*user_not_found/],
    ],
    ["a person who has left", { look: { escalateTo: TOMAS } }, [/^problem slack\.escalation: .*closed/]],
    [
      "a group to escalate to that is not there",
      { look: { escalateTo: "S0NONE" } },
      [/^problem slack\.escalation: /],
    ],
    ["a clock that is ahead", { look: { clock: ahead } }, [/^problem clock: .*(599|600|601) s ahead of/]],
    ["a clock that is behind", { look: { clock: behind } }, [/^problem clock: .*\d+ s behind/]],
    [
      "that Slack fails in between",
      { fault: { method: "conversations.info", status: 500 } },
      [/^problem slack/],
    ],
  ])("%s", async (_, given, expected) => {
    expect((await look(given)).wrong).toEqual(expected.map((line) => expect.stringMatching(line)));
  });

  test("nothing of the clock when the time was given", async () => {
    const { lines } = await look({ look: { clock: undefined } });
    expect(lines.map(({ about }) => about)).not.toContain("clock");
  });
});
