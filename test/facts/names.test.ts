import { expect, test } from "vitest";
import { names } from "../../src/facts/names.ts";

const AT = "2026-02-03T10:00:00.000Z";

test("an alias counts as well as the claimed name, and the best match wins", () => {
  const { match } = names({ name: "Jane Doe", aliases: ["Mara Lindqvist", "M. L."] }, AT);
  expect(match("Doe Jane")).toBe("same");
  expect(match("Mara Lindqvist")).toBe("same");
  expect(match("Mara Berg")).toBe("similar");
  expect(match("Tomás Pereira")).toBe("different");
});

test("the claimed name can be shown as evidence", () => {
  expect(names({ name: "Jane Doe" }, AT).claimed).toEqual({
    value: "Jane Doe",
    says: { en: "Candidate: Jane Doe", de: "Name der Person: Jane Doe" },
    source: { name: "submission", seenAt: AT },
  });
});
