import { afterEach, describe, expect, test, vi } from "vitest";
import { createAccess } from "../../src/slack/access.ts";
import { type Reply, startEndpoint } from "../support/slack-endpoint.ts";

const CONFIG = { vettingChannel: "C0VETTING", allowedUsergroup: undefined };
const FIVE_MINUTES = 300_000;

afterEach(() => void vi.restoreAllMocks());

async function start(replies: readonly Reply[], config: Parameters<typeof createAccess>[1] = CONFIG) {
  const endpoint = await startEndpoint(replies);
  return { ...endpoint, access: createAccess(endpoint.client, config, endpoint.log) };
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
    ]);
    expect(await access.isAllowed("U2")).toBe(true);
    expect(await access.isAllowed("U1")).toBe(true);
    expect(await access.isAllowed("U3")).toBe(false);
    expect(calls.map(({ method, args }) => [method, args["channel"], args["cursor"]])).toEqual([
      ["conversations.members", "C0VETTING", undefined],
      ["conversations.members", "C0VETTING", "more"],
    ]);
  });

  test("are the members of the user group when there is one, and nobody else", async () => {
    const { access, calls } = await start([{ body: { ok: true, users: ["U1"] } }], {
      ...CONFIG,
      allowedUsergroup: "S0TEAM",
    });
    expect(await access.isAllowed("U1")).toBe(true);
    expect(await access.isAllowed("U2")).toBe(false);
    expect(calls).toEqual([{ method: "usergroups.users.list", args: { usergroup: "S0TEAM" } }]);
  });

  test("is nobody while Slack has never answered, and Slack is asked again", async () => {
    const { access, logged } = await start(["dropped", members("U1")]);
    expect(access.isKnown("U1")).toBeUndefined();
    expect(await access.isAllowed("U1")).toBe(false);
    expect(logged.at(-1)).toMatchObject({
      level: "warn",
      text: expect.stringContaining("who may use the bot"),
    });
    expect(await access.isAllowed("U1")).toBe(true);
    expect(access.isKnown("U1")).toBe(true);
    expect(access.isKnown("U2")).toBe(false);
  });

  test("is asked once by many at the same time", async () => {
    const { access, calls } = await start([members("U1")]);
    expect(await Promise.all(["U1", "U2", "U1"].map((user) => access.isAllowed(user)))).toEqual([
      true,
      false,
      true,
    ]);
    expect(calls).toHaveLength(1);
  });

  test("is remembered for five minutes", async () => {
    const { access, calls } = await start([members("U1"), members()]);
    await access.isAllowed("U1");
    later(FIVE_MINUTES - 1000);
    expect(await access.isAllowed("U1")).toBe(true);
    expect(calls).toHaveLength(1);
    later(FIVE_MINUTES + 1000);
    expect(await access.isAllowed("U1")).toBe(false);
    expect(calls).toHaveLength(2);
  });

  test("stays as it was while Slack does not answer", async () => {
    const { access } = await start([members("U1"), "dropped"]);
    await access.isAllowed("U1");
    later(FIVE_MINUTES + 1000);
    expect(await access.isAllowed("U1")).toBe(true);
    expect(await access.isAllowed("U2")).toBe(false);
  });

  test("is asked again once somebody joins or leaves", async () => {
    const { access } = await start([members("U1"), members("U2")]);
    expect(await access.isAllowed("U2")).toBe(false);
    access.forget();
    expect(await access.isAllowed("U2")).toBe(true);
    expect(await access.isAllowed("U1")).toBe(false);
  });

  test("is asked again also when somebody joins while Slack is being asked", async () => {
    const { access } = await start([members("U1"), members("U1", "U2")]);
    const asking = access.isAllowed("U2");
    access.forget();
    await asking;
    expect(await access.isAllowed("U2")).toBe(true);
  });
});
