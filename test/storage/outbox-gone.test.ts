import { describe, expect, test } from "vitest";
import type { Outbox } from "../../src/storage/outbox.ts";
import { hour, openTemporary } from "./examples.ts";
import { ROOT, says, sendAll } from "./outbox-examples.ts";

describe("messages that are no longer in Slack", () => {
  const PART = { ref: "case:1:tasks:1", lane: ROOT.lane, channel: "C1", threadRef: ROOT.ref };
  const part = (text: string) => ({ ...PART, text, blocks: [] });

  function posted() {
    const { outbox } = openTemporary();
    outbox.show(says(ROOT, "V-1"), hour(0));
    outbox.show(part("tasks"), hour(0));
    sendAll(outbox);
    return outbox;
  }

  test("are posted again, before what waited for them, and what is left of the old ones is deleted", () => {
    const outbox = posted();
    outbox.show({ ...PART, ref: "reminder:1", text: "reminder", blocks: [] }, hour(1));
    outbox.owe(
      { lane: "file:1", method: "share_file", args: { text: "file" }, threadRef: ROOT.ref },
      hour(1),
    );
    const show = () => {
      outbox.show(says(ROOT, "V-1 again"), hour(2));
      outbox.show(part("tasks again"), hour(2));
    };
    const old = outbox.placeOf(PART.ref)?.ts;
    outbox.postAgain([ROOT.ref, PART.ref], show, hour(2));
    const waiting = () => outbox.due(hour(3), 10).filter(({ method }) => method === "share_file");
    // The file waits for the new root, and is not given up.
    expect(waiting()).toEqual([]);
    expect(sendAll(outbox)).toEqual([
      "chat.postMessage V-1 again",
      "chat.postMessage tasks again",
      "share_file file",
      "chat.postMessage reminder",
      `chat.delete ${old}`,
    ]);
    expect(outbox.parked()).toEqual([]);
  });

  test("and that nobody knows any more change nothing", () => {
    const outbox = posted();
    outbox.postAgain(["case:9"], () => outbox.show(says(ROOT, "never"), hour(2)), hour(2));
    expect(sendAll(outbox)).toEqual([]);
  });
});

describe("taking back", () => {
  test("a message that waits takes what hangs on it too, and its lane goes on", () => {
    const { outbox } = openTemporary();
    outbox.show(says(ROOT, "V-1"), hour(0));
    outbox.owe(
      { lane: ROOT.lane, method: "reactions.add", args: { name: "x" }, targetRef: ROOT.ref },
      hour(0),
    );
    expect(outbox.withdraw(ROOT.ref)).toBe(true);
    expect(outbox.waiting()).toBe(0);
  });

  test("one that was never shown has nothing to do", () => {
    expect(openTemporary().outbox.withdraw("reminder:1")).toBe(true);
  });

  test.each([
    ["is under way", (outbox: Outbox) => outbox.due(hour(0), 10)],
    ["stands in Slack", (outbox: Outbox) => sendAll(outbox)],
  ])("one that %s is refused, and changes nothing", (_, become) => {
    const { outbox } = openTemporary();
    outbox.show(says(ROOT, "V-1"), hour(0));
    become(outbox);
    const before = outbox.waiting();
    expect(outbox.withdraw(ROOT.ref)).toBe(false);
    expect(outbox.waiting()).toBe(before);
  });
});

test("a channel that was opened has nothing to wait for", () => {
  const { outbox } = openTemporary();
  outbox.show(says(ROOT, "V-1"), hour(0));
  outbox.retry(1, hour(5), "not_in_channel");
  outbox.delay("C1", hour(4));
  expect(outbox.due(hour(1), 10)).toEqual([]);
  outbox.hurry("C1", hour(1));
  expect(sendAll(outbox)).toEqual(["chat.postMessage V-1"]);
});
