import { expect, test } from "vitest";
import { type DetailEdit, editSubmission } from "../../src/domain/edit-submission.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { fc } from "../support/properties.ts";

const KNOWN: Submission = {
  name: "Jane Doe",
  emails: ["jane@example.com"],
  payment: { methods: ["bank"], iban: "DE02120300000000202051" },
  otherHistory: [
    { source: "linkedin", employment: [{ employer: "A" }] },
    { source: "xing", employment: [{ employer: "B" }] },
  ],
};

test.each<[string, readonly DetailEdit[], Partial<Record<keyof Submission, unknown>>]>([
  ["a list", [{ path: "emails", value: ["j@example.org"] }], { emails: ["j@example.org"] }],
  [
    "a part, with its neighbours left",
    [{ path: "payment.iban", value: "X" }],
    { payment: { methods: ["bank"], iban: "X" } },
  ],
  [
    "a part that was not there",
    [{ path: "equipment.ownDevice", value: true }],
    { equipment: { ownDevice: true } },
  ],
  ["a part taken away", [{ path: "payment.iban" }], { payment: { methods: ["bank"] } }],
  [
    "the last part taken away",
    [{ path: "payment.iban" }, { path: "payment.methods" }],
    { payment: undefined },
  ],
  ["a whole list taken away", [{ path: "emails" }], { emails: undefined }],
  [
    "the jobs of one source",
    [{ path: "otherHistory.linkedin", value: [{ employer: "C" }] }],
    { otherHistory: [{ source: "linkedin", employment: [{ employer: "C" }] }, KNOWN.otherHistory?.[1]] },
  ],
  [
    "the jobs of one source taken away",
    [{ path: "otherHistory.linkedin" }],
    { otherHistory: [KNOWN.otherHistory?.[1]] },
  ],
  [
    "the jobs of another source",
    [{ path: "otherHistory.platform", value: [{ employer: "C" }] }],
    {
      otherHistory: [...(KNOWN.otherHistory ?? []), { source: "platform", employment: [{ employer: "C" }] }],
    },
  ],
  ["nothing", [], {}],
])("%s", (_, edits, changed) => {
  const expected = Object.fromEntries(
    Object.entries({ ...KNOWN, ...changed }).filter(([, value]) => value !== undefined),
  );
  expect(editSubmission(KNOWN, edits)).toEqual({ ok: true, submission: expected });
});

test("what is no submission any more says where", () => {
  expect(editSubmission(KNOWN, [{ path: "emails", value: ["jane@"] }])).toMatchObject({
    ok: false,
    problems: [{ path: "emails.0" }],
  });
});

test("whatever a place is called, nothing but the submission changes and nothing throws", () => {
  const path = fc.oneof(
    fc.string(),
    fc.constantFrom("__proto__.polluted", "constructor.prototype", "name.x"),
  );
  fc.assert(
    fc.property(path, fc.jsonValue(), (where, value) => {
      editSubmission(KNOWN, [{ path: where, value }]);
      expect(Object.prototype).not.toHaveProperty("polluted");
      expect(KNOWN.name).toBe("Jane Doe");
    }),
  );
});
