import { afterEach, describe, expect, test, vi } from "vitest";
import { type AccessParts, createAccess } from "../../src/slack/access.ts";
import { ownWorkspace } from "../../src/slack/own-workspace.ts";
import { type Reply, startEndpoint } from "../support/slack-endpoint.ts";

const CONFIG = { vettingChannel: "C0VETTING", allowedUsergroup: undefined };
const OWN = ownWorkspace({ team: "T0OURS", enterprise: "E0OURS", app: undefined });
const MINUTE = 60_000;
const FIVE_MINUTES = 300_000;

afterEach(() => void vi.restoreAllMocks());

async function start(
  replies: readonly Reply[],
  given: { readonly config?: AccessParts["config"]; readonly isOpen?: () => boolean } = {},
) {
  const endpoint = await startEndpoint(replies);
  const { config = CONFIG, isOpen = () => false } = given;
  const { client, log } = endpoint;
  return {
    ...endpoint,
    access: createAccess({ client, config, log, own: OWN, isOpen: async () => isOpen() }),
  };
}

/** What Slack says of one person. */
function person(user: object = {}): Reply {
  return { body: { ok: true, user: { team_id: "T0OURS", deleted: false, is_bot: false, ...user } } };
}

function members(...users: readonly string[]): Reply {
  return { body: { ok: true, members: users } };
}

/** Moves the clock that ages are measured by. */
function later(ms: number): void {
  const now = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => now + ms);
}

describe("who may use the bot", () => {
  test("are the members of the vetting channel, on however many pages", async () => {
    const { access, calls } = await start([
      { body: { ok: true, members: ["U1"], response_metadata: { next_cursor: "more" } } },
      { body: { ok: true, members: ["U2"], response_metadata: { next_cursor: "" } } },
      person(),
      person(),
    ]);
    expect(await access.isAllowed("U2")).toBe(true);
    expect(await access.isAllowed("U1")).toBe(true);
    expect(await access.isAllowed("U3")).toBe(false);
    expect(
      calls.map(({ method, args }) => [method, args["channel"] ?? args["user"], args["cursor"]]),
    ).toEqual([
      ["conversations.members", "C0VETTING", undefined],
      ["conversations.members", "C0VETTING", "more"],
      ["users.info", "U2", undefined],
      ["users.info", "U1", undefined],
    ]);
  });

  test("are the members of the user group when there is one, and nobody else", async () => {
    const { access, calls } = await start([{ body: { ok: true, users: ["U1"] } }, person()], {
      config: { ...CONFIG, allowedUsergroup: "S0TEAM" },
    });
    expect(await access.isAllowed("U1")).toBe(true);
    expect(await access.isAllowed("U2")).toBe(false);
    expect(calls).toEqual([
      { method: "usergroups.users.list", args: { usergroup: "S0TEAM" } },
      { method: "users.info", args: { user: "U1" } },
    ]);
  });

  test.each<[string, Reply, boolean]>([
    ["a person of this workspace", person(), true],
    ["a guest who was let into the channel", person({ is_restricted: true }), true],
    ["a guest of that channel alone", person({ is_restricted: true, is_ultra_restricted: true }), true],
    [
      "a person of another workspace of the same enterprise",
      person({ team_id: "T0SISTER", enterprise_user: { enterprise_id: "E0OURS" } }),
      true,
    ],
    ["somebody of another company", person({ team_id: "T0OTHER" }), false],
    [
      "somebody of another enterprise",
      person({ team_id: "T0OTHER", enterprise_user: { enterprise_id: "E0OTHER" } }),
      false,
    ],
    ["a stranger, as Slack calls them", person({ is_stranger: true }), false],
    ["a bot", person({ is_bot: true }), false],
    ["a deactivated account", person({ deleted: true }), false],
    ["somebody of no workspace", { body: { ok: true, user: {} } }, false],
    ["somebody of whom Slack says nothing", { body: { ok: true } }, false],
    ["somebody whom Slack does not know", { body: { ok: false, error: "user_not_found" } }, false],
  ])("of the members: %s", async (_, reply, isAllowed) => {
    const { access } = await start([members("U1"), reply]);
    expect(await access.isAllowed("U1")).toBe(isAllowed);
    expect(access.isKnown("U1")).toBe(isAllowed);
  });

  test("is nobody while Slack has never answered, and Slack is asked again", async () => {
    const { access, logged } = await start(["dropped", members("U1"), "dropped", person()]);
    expect(access.isKnown("U1")).toBeUndefined();
    expect(await access.isAllowed("U1")).toBe(false);
    expect(logged.at(-1)).toMatchObject({
      level: "warn",
      text: expect.stringContaining("who may use the bot"),
    });
    expect(await access.isAllowed("U1")).toBe(false);
    expect(logged.at(-1)).toMatchObject({ level: "warn", text: expect.stringContaining("who somebody is") });
    expect(await access.isAllowed("U1")).toBe(true);
    expect(access.isKnown("U1")).toBe(true);
    expect(access.isKnown("U2")).toBe(false);
  });

  test("is asked once by many at the same time", async () => {
    const { access, calls } = await start([members("U1"), person()]);
    expect(await Promise.all(["U1", "U2", "U1"].map((user) => access.isAllowed(user)))).toEqual([
      true,
      false,
      true,
    ]);
    expect(calls.map(({ method }) => method)).toEqual(["conversations.members", "users.info"]);
  });

  test.each([
    ["five minutes", CONFIG, FIVE_MINUTES],
    [
      "a minute with a user group, of whose changes Slack tells nothing",
      { ...CONFIG, allowedUsergroup: "S1" },
      MINUTE,
    ],
  ])("is remembered for %s", async (_, config, fresh) => {
    const answer = (...users: readonly string[]): Reply => ({ body: { ok: true, members: users, users } });
    const { access, calls } = await start([answer("U1"), person(), answer()], { config });
    await access.isAllowed("U1");
    later(fresh - 1000);
    expect(await access.isAllowed("U1")).toBe(true);
    expect(access.isKnown("U1")).toBe(true);
    expect(calls).toHaveLength(2);
    later(fresh + 1000);
    expect(access.isKnown("U1")).toBeUndefined();
    expect(await access.isAllowed("U1")).toBe(false);
    expect(calls).toHaveLength(3);
  });

  test("is asked for on time, before anybody waits for it", async () => {
    const { access, calls } = await start([members("U1"), members("U1")]);
    await access.refresh();
    await access.refresh();
    expect(calls).toHaveLength(1);
    later(FIVE_MINUTES + 1000);
    await access.refresh();
    expect(calls).toHaveLength(2);
  });

  test("stays as it was while Slack does not answer, for an hour", async () => {
    const { access } = await start([members("U1"), person(), "dropped", "dropped", "dropped", "dropped"]);
    await access.isAllowed("U1");
    later(FIVE_MINUTES + 1000);
    expect(await access.isAllowed("U1")).toBe(true);
    expect(await access.isAllowed("U2")).toBe(false);
    later(60 * MINUTE + 1000);
    expect(await access.isAllowed("U1")).toBe(false);
    expect(access.isKnown("U1")).toBeUndefined();
  });

  test("ends for somebody who is deactivated or leaves the company within five minutes", async () => {
    const { access } = await start([members("U1"), person(), members("U1"), person({ deleted: true })]);
    expect(await access.isAllowed("U1")).toBe(true);
    later(FIVE_MINUTES + 1000);
    expect(await access.isAllowed("U1")).toBe(false);
  });

  test("is asked again once somebody joins or leaves", async () => {
    const { access } = await start([members("U1"), members("U2"), person()]);
    expect(await access.isAllowed("U2")).toBe(false);
    access.forget();
    expect(await access.isAllowed("U2")).toBe(true);
    expect(await access.isAllowed("U1")).toBe(false);
  });

  test("is asked again also when somebody joins while Slack is being asked", async () => {
    const { access } = await start([members("U1"), members("U1", "U2"), person()]);
    const asking = access.isAllowed("U2");
    access.forget();
    await asking;
    expect(await access.isAllowed("U2")).toBe(true);
  });

  test("is nobody new while the channel is open to outsiders, and it ends for whoever leaves it", async () => {
    let isOpen = false;
    const replies = [members("U1", "U2"), members("U2", "U3"), person(), members("U2", "U3"), person()];
    const { access } = await start(replies, { isOpen: () => isOpen });
    expect(await access.isAllowed("U3")).toBe(false);
    isOpen = true;
    access.forget();
    expect(await access.isAllowed("U1")).toBe(false);
    expect(await access.isAllowed("U3")).toBe(false);
    expect(await access.isAllowed("U2")).toBe(true);
    isOpen = false;
    access.forget();
    expect(await access.isAllowed("U3")).toBe(true);
  });
});
