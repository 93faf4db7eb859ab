import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { type HealthSource, type Readiness, serveHealth } from "../../src/health/server.ts";

async function serve(source: Partial<HealthSource> = {}) {
  const server = await serveHealth(
    { readiness: () => "ready", metrics: () => "# HELP a A.\n", ...source },
    { host: "127.0.0.1", port: 0 },
  );
  onTestFinished(() => server.stop());
  const url = `http://127.0.0.1:${server.port}`;
  return { server, get: (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, init) };
}

async function seen(response: Response) {
  return { status: response.status, body: await response.text() };
}

describe("who asks how the bot is", () => {
  test.each<[Readiness, number]>([
    ["ready", 200],
    ["starting", 503],
    ["stopping", 503],
    ["no connection to Slack", 503],
    ["database not writable", 503],
  ])("is told %j with %i, while the process itself is alive", async (state, status) => {
    const { get } = await serve({ readiness: () => state });
    expect(await seen(await get("/readyz"))).toEqual({ status, body: `${state}\n` });
    expect(await seen(await get("/healthz"))).toEqual({ status: 200, body: "alive\n" });
  });

  test("gets the metrics as Prometheus wants them", async () => {
    const { get } = await serve();
    const response = await get("/metrics");
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(await seen(response)).toEqual({ status: 200, body: "# HELP a A.\n" });
  });

  test("hears nothing of what failed while they were counted", async () => {
    const { get } = await serve({
      metrics: () => {
        throw new Error("/srv/secret.db");
      },
    });
    expect(await seen(await get("/metrics"))).toEqual({ status: 503, body: "no metrics now\n" });
  });

  test.each([["/"], ["/metrics/"], ["/metrics?name=x"], ["/../etc/passwd"], ["/readyz%00"]])(
    "finds nothing at %s",
    async (path) => {
      const { get } = await serve();
      expect((await get(path)).status).toBe(404);
    },
  );

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("cannot %s anything", async (method) => {
    const { get } = await serve();
    const response = await get("/metrics", { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET"]);
  });

  test("is cut off when the headers are large", async () => {
    const { get } = await serve();
    expect((await get("/healthz", { headers: { a: "x".repeat(10_000) } })).status).toBe(431);
  });
});

test("a stop waits for nobody who keeps a connection open", async () => {
  const { server } = await serve();
  const socket = connect(server.port, "127.0.0.1");
  socket.write("GET /healthz HTTP/1.1\r\n");
  await new Promise((resolve) => socket.once("ready", resolve));
  await server.stop();
  socket.on("error", () => {});
  expect(await text(socket).catch(() => "")).toBe("");
});

test("a port that is taken is an error", async () => {
  const { server } = await serve();
  const source: HealthSource = { readiness: () => "ready", metrics: () => "" };
  await expect(serveHealth(source, { host: "127.0.0.1", port: server.port })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});
