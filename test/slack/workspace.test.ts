import { describe, expect, test } from "vitest";
import type { SlackConfig } from "../../src/config.ts";
import { inspectWorkspace, StartRefused } from "../../src/slack/workspace.ts";
import { type Reply, startEndpoint } from "../support/slack-endpoint.ts";

const CONFIG: SlackConfig = {
  botToken: "xoxb-test",
  transport: { kind: "socket", appToken: "xapp-test" },
  apiUrl: undefined,
  vettingChannel: "C0VETTING",
  digestChannel: "C0VETTING",
  allowPublicChannel: false,
  allowedUsergroup: undefined,
};
const SELF: Reply = { body: { ok: true, bot_id: "B1", user_id: "U0BOT", url: "https://team.slack.com/" } };

function channel(given: object = {}): Reply {
  return { body: { ok: true, channel: { is_member: true, is_private: true, is_archived: false, ...given } } };
}

function refused(error: string): Reply {
  return { body: { ok: false, error } };
}

async function inspect(replies: readonly Reply[], config: Partial<SlackConfig> = {}) {
  const { client, calls } = await startEndpoint(replies);
  const found = await inspectWorkspace(client, { ...CONFIG, ...config }).catch((error: unknown) => error);
  return { found, calls, problems: found instanceof StartRefused ? found.problems : [] };
}

describe("a workspace that is as configured", () => {
  test("says who the bot is, and which channel is private", async () => {
    const replies = [SELF, channel(), channel({ is_private: false })];
    const { client } = await startEndpoint(replies);
    const workspace = await inspectWorkspace(client, { ...CONFIG, digestChannel: "C0DIGEST" });
    expect(workspace.identity).toEqual({ botId: "B1", botUser: "U0BOT", url: "https://team.slack.com/" });
    expect(["C0VETTING", "C0DIGEST", "C0ELSEWHERE"].map((id) => workspace.isPrivate(id))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("is asked about one channel once when both are the same", async () => {
    const { calls } = await inspect([SELF, channel()]);
    expect(calls.map(({ method }) => method)).toEqual(["auth.test", "conversations.info", "bots.info"]);
  });

  test("says whose people and deliveries are ours", async () => {
    const self: Reply = { body: { ok: true, bot_id: "B1", team_id: "T1", enterprise_id: "E1" } };
    const { client } = await startEndpoint([self, channel(), { body: { ok: true, bot: { app_id: "A1" } } }]);
    const { own } = await inspectWorkspace(client, CONFIG);
    expect(own.app).toBe("A1");
    expect(own.includes({ team: "T1", enterprise: undefined })).toBe(true);
    expect(own.includes({ team: "T2", enterprise: "E1" })).toBe(true);
    expect(own.includes({ team: "T2", enterprise: "E2" })).toBe(false);
    expect(own.includes({ team: undefined, enterprise: undefined })).toBe(false);
  });

  test("does without the app's id where Slack does not say it", async () => {
    const { found } = await inspect([SELF, channel(), refused("missing_scope")]);
    expect(found).toMatchObject({ own: { app: undefined } });
  });

  test("may be public when somebody said so", async () => {
    const { problems } = await inspect([SELF, channel({ is_private: false })], { allowPublicChannel: true });
    expect(problems).toEqual([]);
  });
});

describe("a start is refused, with what was found and what is wanted,", () => {
  test.each<[string, readonly Reply[], Partial<SlackConfig>, readonly RegExp[]]>([
    [
      "when Slack refuses the token",
      [refused("invalid_auth")],
      {},
      [/^SLACK_BOT_TOKEN .*invalid_auth.*xoxb-/],
    ],
    ["when nobody answers", ["dropped"], {}, [/^Slack did not answer; wanted: .*SLACK_API_URL/]],
    [
      "when the vetting channel is public",
      [SELF, channel({ is_private: false })],
      {},
      [/^VETTING_CHANNEL is C0VETTING, a public channel.*ALLOW_PUBLIC_CHANNEL/],
    ],
    [
      "when the vetting channel is shared with another company",
      [SELF, channel({ is_ext_shared: true })],
      {},
      [/^VETTING_CHANNEL is C0VETTING, a channel shared with another company.*wanted: a private channel/],
    ],
    [
      "when the bot is not in it",
      [SELF, channel({ is_member: false })],
      {},
      [/^VETTING_CHANNEL is C0VETTING.*\/invite/],
    ],
    [
      "when it is archived",
      [SELF, channel({ is_archived: true })],
      {},
      [/^VETTING_CHANNEL is C0VETTING, an archived/],
    ],
    [
      "when it cannot be seen",
      [SELF, refused("channel_not_found")],
      {},
      [/^VETTING_CHANNEL is C0VETTING.*\/invite/],
    ],
    [
      "when Slack says something else",
      [SELF, refused("fatal_error")],
      {},
      [/^VETTING_CHANNEL .*fatal_error/],
    ],
    [
      "when neither channel is fit, with a line for each",
      [SELF, channel({ is_member: false }), refused("channel_not_found")],
      { digestChannel: "C0DIGEST" },
      [/^VETTING_CHANNEL is C0VETTING/, /^DIGEST_CHANNEL is C0DIGEST/],
    ],
  ])("%s", async (_, replies, config, expected) => {
    const { problems, found } = await inspect(replies, config);
    expect(found).toBeInstanceOf(StartRefused);
    expect(problems).toEqual(expected.map((line) => expect.stringMatching(line)));
  });

  test("a public digest channel is no reason: it gets no names", async () => {
    const replies = [SELF, channel(), channel({ is_private: false })];
    expect((await inspect(replies, { digestChannel: "C0DIGEST" })).problems).toEqual([]);
  });
});
