import { afterEach, describe, expect, test, vi } from "vitest";
import { createGateway, RESPOND } from "../../src/slack/gateway.ts";
import { startEndpoint } from "../support/slack-endpoint.ts";

afterEach(() => void vi.restoreAllMocks());

async function start() {
  const { client, log } = await startEndpoint();
  return { gateway: createGateway(client, log) };
}

describe("an answer to a response URL", () => {
  test.each([
    "not a url",
    "http://127.0.0.1:9/response/1",
    "http://hooks.slack.com/commands/1",
    "https://hooks.slack.com:8443/commands/1",
    "https://hooks.slack.com@example.org/commands/1",
    "https://someone:secret@hooks.slack.com/commands/1",
    "https://hooks.slack.com.example.org/commands/1",
    "https://xhooks.slack.com/commands/1",
    "https://example.org/hooks.slack.com",
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "data:text/plain,x",
  ])("goes to Slack alone, and so not to %s", async (url) => {
    const { gateway } = await start();
    const asked = vi.spyOn(globalThis, "fetch");
    const answer = await gateway.call(RESPOND, { url, text: "Jane Doe" });
    expect(answer).toEqual({ kind: "never", error: "response_elsewhere" });
    expect(asked).not.toHaveBeenCalled();
  });

  test.each(["https://hooks.slack.com/commands/1", "https://hooks.slack-gov.com/commands/1"])(
    "goes to %s",
    async (url) => {
      const { gateway } = await start();
      const asked = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("ok"));
      expect(await gateway.call(RESPOND, { url, text: "x" })).toEqual({ kind: "done" });
      expect(asked).toHaveBeenCalledWith(new URL(url), expect.objectContaining({ redirect: "error" }));
    },
  );
});
