import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Identifier, IdentifierKind } from "../../src/facts/identifiers.ts";
import { openStorage } from "../../src/storage/index.ts";
import { hour, openAt, openCase, openTemporary, temporaryPath } from "./examples.ts";

function identifier(kind: IdentifierKind, canonical: string, seenAt = hour(0)): Identifier {
  return {
    kind,
    canonical,
    stated: {
      value: canonical,
      says: { en: canonical, de: canonical },
      source: { name: "submission", seenAt },
    },
  };
}

const PHONE = identifier("phone", "+4915123456789");
const MAILBOX = identifier("mailbox", "jane@example.com");

test("an earlier case that used the same is told, with its name and when", () => {
  const storage = openTemporary();
  const first = openCase(storage, { name: "Jane Doe" });
  const second = openCase(storage, { name: "John Roe" });
  storage.identifiers.remember(first, [PHONE, MAILBOX], hour(100));
  storage.identifiers.remember(second, [PHONE], hour(100));
  const jane = { case: "V-1", name: "Jane Doe", seenAt: hour(0) };
  expect(storage.identifiers.earlierUses([PHONE, MAILBOX, PHONE], hour(1))).toEqual([
    { ...jane, kind: "phone", canonical: PHONE.canonical },
    { case: "V-2", name: "John Roe", seenAt: hour(0), kind: "phone", canonical: PHONE.canonical },
    { ...jane, kind: "mailbox", canonical: MAILBOX.canonical },
  ]);
});

test("the role of that case is told where there is one", () => {
  const storage = openTemporary();
  const submission = { name: "Jane Doe", role: "Designer" };
  const id = storage.cases.create({ submission, stage: "application", owner: "U1", openedAt: hour(0) });
  storage.identifiers.remember(id, [PHONE], hour(100));
  expect(storage.identifiers.earlierUses([PHONE], hour(1))).toMatchObject([
    { case: "V-1", role: "Designer" },
  ]);
});

test.each([
  ["its own case", [PHONE], hour(1), 1],
  ["something else", [identifier("phone", "+4915199999999")], hour(1), 9],
  ["the same digits of another kind", [identifier("mailbox", PHONE.canonical)], hour(1), 9],
  ["nothing", [], hour(1), 9],
  ["what has expired", [PHONE], hour(100), 9],
] as const)("%s is no earlier use", (_, asked, now, except) => {
  const storage = openTemporary();
  storage.identifiers.remember(openCase(storage), [PHONE], hour(100));
  expect(storage.identifiers.earlierUses(asked, now, except)).toEqual([]);
});

test("it is told until the moment before it expires", () => {
  const storage = openTemporary();
  storage.identifiers.remember(openCase(storage), [PHONE], hour(100));
  expect(storage.identifiers.earlierUses([PHONE], hour(99))).toHaveLength(1);
});

test("remembered again, it was first seen when it was, and expires when the last word says", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  storage.identifiers.remember(id, [identifier("phone", "1", hour(0))], hour(100));
  storage.identifiers.remember(id, [identifier("phone", "1", hour(5))], hour(200));
  expect(storage.identifiers.earlierUses([identifier("phone", "1")], hour(150))).toMatchObject([
    { seenAt: hour(0) },
  ]);
});

test("another key finds nothing, and the plain value is nowhere in the files", () => {
  const path = temporaryPath();
  const storage = openAt(path);
  storage.identifiers.remember(openCase(storage), [PHONE, MAILBOX], hour(100));
  const other = openStorage({ path, linkKey: "another secret", now: new Date(hour(0)) });
  expect(other.identifiers.earlierUses([PHONE, MAILBOX], hour(1))).toEqual([]);
  other.close();
  for (const file of [path, `${path}-wal`]) {
    expect(readFileSync(file).includes(PHONE.canonical)).toBe(false);
    expect(readFileSync(file).includes(MAILBOX.canonical)).toBe(false);
  }
  expect(readFileSync(`${path}-wal`).includes("Jane Doe")).toBe(true);
});

test("of something that very many cases used, the newest 25 are told", () => {
  const storage = openTemporary();
  storage.transaction(() => {
    for (let made = 0; made < 110; made += 1)
      storage.identifiers.remember(openCase(storage), [PHONE], hour(100));
  });
  const uses = storage.identifiers.earlierUses([PHONE], hour(1)).map((use) => use.case);
  expect([uses.length, uses.at(0), uses.at(-1)]).toEqual([25, "V-86", "V-110"]);
});
