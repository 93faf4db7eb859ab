import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Workspace } from "../../../src/demo/workspace/index.ts";
import { ANNA, clientOf, clockAt, OPEN, type Running, runOnSocket, start } from "./fixture.ts";

const clock = clockAt();
let workspace: Workspace;
let running: Running | undefined;

beforeEach(async () => {
  workspace = await start({
    clock,
    onMoveClock: (to) => clock.moveTo(to),
    page: (incoming, response) => {
      if (incoming.url !== "/") return false;
      response.end("the page");
      return true;
    },
  });
});
afterEach(async () => {
  await running?.stop();
  await workspace.stop();
  running = undefined;
});

/** `fetch` does not let one set Host. */
function statusWith(headers: Record<string, string>, method = "GET"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${workspace.url}/local/state?user=${ANNA}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("what the page asks for", () => {
  it("is answered on this machine only", async () => {
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ Host: "evil.example:80" })).toBe(403);
    expect(await statusWith({ Origin: "https://evil.example" })).toBe(403);
    expect(await statusWith({ Origin: workspace.url })).toBe(200);
  });

  it("is the state, an action and the time", async () => {
    const post = (path: string, body: object) =>
      fetch(`${workspace.url}/local/${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Origin: workspace.url },
        body: JSON.stringify(body),
      });
    const acted = await post(`act?user=${ANNA}`, { do: "post", channel: OPEN, text: "hello" });
    expect(await acted.json()).toMatchObject({ ok: true, ts: expect.any(String) });
    expect((await post("clock", { to: "2026-04-01T10:00:00Z" })).status).toBe(200);
    expect((await post("clock", { to: "soon" })).status).toBe(400);
    const state = await (await fetch(`${workspace.url}/local/state?user=${ANNA}`)).json();
    expect(state).toMatchObject({ now: "2026-04-01T10:00:00.000Z", me: ANNA, timezone: "Europe/Berlin" });
    expect((await fetch(`${workspace.url}/local/state?user=U0NO`)).status).toBe(404);
    const unnamed = await (await fetch(`${workspace.url}/local/state`)).json();
    expect(unnamed).toMatchObject({ me: ANNA, team: "Local workspace" });
  });

  it("is told of every change", async () => {
    const response = await fetch(`${workspace.url}/local/events?user=${ANNA}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    await clientOf(workspace).chat.postMessage({ channel: OPEN, text: "t" });
    const second = await reader?.read();
    const versions = [first, second].map(
      (read) => JSON.parse((read?.value ?? "").replace("data: ", "")).version,
    );
    expect(versions[1]).toBeGreaterThan(versions[0]);
    await reader?.cancel();
  });

  it("is served from the page otherwise", async () => {
    expect(await (await fetch(workspace.url)).text()).toBe("the page");
    expect((await fetch(`${workspace.url}/nothing`)).status).toBe(404);
  });
});

describe("until", () => {
  it("says what it saw instead", async () => {
    await clientOf(workspace).chat.postMessage({ channel: OPEN, text: "only this" });
    await expect(workspace.until(ANNA, () => false, 10)).rejects.toThrow("only this");
  });
});

describe("a response_url", () => {
  it("serves five times, within thirty minutes", async () => {
    const urls: string[] = [];
    running = await runOnSocket(workspace, (app) => {
      app.command("/try", async ({ ack, body }) => {
        urls.push(body.response_url);
        await ack();
      });
    });
    const respond = async (body: object) => {
      const init = {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      };
      return (await fetch(urls.at(-1) ?? "", init)).status;
    };
    const texts = () =>
      workspace
        .snapshot(ANNA)
        .channels.flatMap((channel) => channel.messages)
        .map(({ text, ephemeral }) => `${text}${ephemeral ? " (only you)" : ""}`);
    const command = { do: "command", channel: OPEN, command: "/try", text: "" } as const;
    await workspace.act(ANNA, command);
    await respond({ text: "one" });
    await respond({ text: "two", response_type: "in_channel" });
    await respond({ text: "new one", replace_original: true });
    expect(texts()).toEqual(["new one (only you)", "two"]);
    await respond({ delete_original: true });
    expect(texts()).toEqual(["two"]);
    expect(await respond({ text: "" })).toBe(400);
    expect(await respond({ text: "five" })).toBe(200);
    expect(await respond({ text: "six" })).toBe(404);
    await workspace.act(ANNA, command);
    clock.moveTo(new Date(clock.now().getTime() + 31 * 60_000));
    expect(await respond({ text: "late" })).toBe(404);
  });
});
