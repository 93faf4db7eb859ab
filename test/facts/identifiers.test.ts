import { expect, test } from "vitest";
import { identifiers } from "../../src/facts/identifiers.ts";
import { shared } from "../../src/facts/shared.ts";

const AT = "2026-02-03T10:00:00.000Z";
const candidate = {
  name: "Jane",
  phones: ["0151 23456789", "call me"],
  emails: ["Jane@Example.com"],
  location: { country: "DE" },
};
const use = {
  kind: "phone" as const,
  canonical: "+4915123456789",
  case: "V-3",
  name: "Mara",
  seenAt: "2026-01-05T09:00:00.000Z",
};

test("identifiers are compared in one form and shown as typed; what cannot be read is none", () => {
  expect(
    identifiers(candidate, AT).map(({ kind, canonical, stated }) => [kind, canonical, stated.value]),
  ).toEqual([
    ["phone", "+4915123456789", "0151 23456789"],
    ["mailbox", "jane@example.com", "Jane@Example.com"],
  ]);
});

test("two spellings of one mailbox are one identifier", () => {
  const mailbox = (email: string) => identifiers({ name: "Jane", emails: [email] }, AT)[0]?.canonical;
  expect(mailbox("Jane.Doe+jobs@googlemail.com")).toBe(mailbox("janedoe@gmail.com"));
  expect(mailbox("jane.doe@example.com")).not.toBe(mailbox("janedoe@example.com"));
});

test("an earlier use is shown beside the present one, with its own date", () => {
  const [found] = shared(identifiers(candidate, AT), [use]);
  expect(found?.here.value).toBe("0151 23456789");
  expect(found?.there).toMatchObject({
    says: { de: "V-3, Mara, gab dieselbe Angabe an" },
    source: { name: "V-3", seenAt: "2026-01-05T09:00:00.000Z" },
  });
});

test("a mailbox is not a phone, and another number is another number", () => {
  expect(
    shared(identifiers(candidate, AT), [
      { ...use, kind: "mailbox" },
      { ...use, canonical: "+4915100000000" },
    ]),
  ).toEqual([]);
});
