import { expect, test } from "vitest";
import { prefillFromMessage } from "../../../src/slack/command/prefill-from-message.ts";

test("takes what can be recognised and guesses no name", () => {
  const text =
    "Hi! Jane wrote: <mailto:jane@x.org|jane@x.org>, phone 030 1234567, see <https://github.com/jane|github.com/jane>. Role: any.";
  expect(prefillFromMessage(text)).toEqual({
    emails: ["jane@x.org"],
    phones: ["030 1234567"],
    profiles: { github: "jane" },
  });
});

test("a message without details is an empty form", () => {
  expect(prefillFromMessage("lunch at 12:30?")).toEqual({});
});
