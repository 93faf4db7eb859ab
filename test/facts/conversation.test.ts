import { expect, test } from "vitest";
import { conversation } from "../../src/facts/conversation.ts";

const AT = "2026-02-03T10:00:00.000Z";

test("a no is known, and nothing noted is not a no", () => {
  const { textOnly, leavesPlatform, changedContact } = conversation(
    { name: "Jane", conversation: { textOnly: false, changedContact: true } },
    AT,
  );
  expect(textOnly).toMatchObject({ value: false, says: { en: "Declines voice and video, writes only: no" } });
  expect(changedContact).toMatchObject({
    value: true,
    says: { de: "Hat zwischenzeitlich die Kontaktdaten geändert: ja" },
  });
  expect(leavesPlatform).toBeUndefined();
});
