import { expect, onTestFinished, test } from "vitest";
import { createReply } from "../../src/slack/reply.ts";
import { openStorage } from "../../src/storage/index.ts";

const NOW = new Date("2026-03-03T09:00:00.000Z");
const MESSAGE = { text: "Not allowed.", blocks: [] };

function start() {
  const storage = openStorage({ path: ":memory:", now: NOW });
  onTestFinished(() => storage.close());
  const reply = createReply(storage.outbox, "C0VETTING", { now: () => NOW });
  return { reply, due: () => storage.outbox.due(NOW.toISOString(), 10) };
}

test("goes by the response URL, where it works in every channel", () => {
  const { reply, due } = start();
  reply(
    { user: "U1", responseUrl: "https://hooks.example/1", thread: { channel: "C0OLD", ts: "1.2" } },
    MESSAGE,
  );
  expect(due()).toMatchObject([
    {
      lane: "to:U1",
      method: "response_url",
      args: {
        url: "https://hooks.example/1",
        response_type: "ephemeral",
        replace_original: false,
        ...MESSAGE,
      },
    },
  ]);
});

test("without one stands in the vetting channel, for that person alone", () => {
  const { reply, due } = start();
  reply({ user: "U1" }, MESSAGE);
  expect(due()).toMatchObject([
    { lane: "to:U1", method: "chat.postEphemeral", args: { channel: "C0VETTING", user: "U1", ...MESSAGE } },
  ]);
  expect(due()[0]?.args).not.toHaveProperty("thread_ts");
});

test("stands in the thread that the person was looking at", () => {
  const { reply, due } = start();
  reply({ user: "U1", thread: { channel: "C0OLD", ts: "1.2" } }, MESSAGE);
  expect(due()[0]?.args).toMatchObject({ channel: "C0OLD", thread_ts: "1.2" });
});

test("to one person keeps its order, and to two does not wait", () => {
  const { reply, due } = start();
  reply({ user: "U1" }, { ...MESSAGE, text: "first" });
  reply({ user: "U1" }, { ...MESSAGE, text: "second" });
  reply({ user: "U2" }, { ...MESSAGE, text: "other" });
  expect(due().map(({ args }) => args["text"])).toEqual(["first", "other"]);
});
