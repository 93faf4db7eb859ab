import { expect, test } from "vitest";
import { readCommand } from "../../../src/slack/command/read-command.ts";

test.each([
  ["Toronto, CA", "", { city: "Toronto", country: "CA" }],
  ["Toronto, CA", "+1 416 555 0123", { city: "Toronto", country: "CA" }],
  ["Oakland, CA", "+1 510 555 0123", { city: "Oakland, CA", country: "US" }],
  [
    "Atlanta, GA",
    "| timezone: America/New_York",
    { city: "Atlanta, GA", country: "US", timezone: "America/New_York" },
  ],
  ["Libreville, GA", "+241 06 03 12 34", { city: "Libreville", country: "GA" }],
  ["Berlin, DE", "+49 1512 3456789", { city: "Berlin", country: "DE" }],
  [
    "Dover, DE",
    "| timezone: America/New_York",
    { city: "Dover, DE", country: "US", timezone: "America/New_York" },
  ],
  ["Mumbai, IN", "| timezone: Asia/Kolkata", { city: "Mumbai", country: "IN", timezone: "Asia/Kolkata" }],
  ["Toronto, Canada", "+1 510 555 0123", { city: "Toronto", country: "CA" }],
  ["Austin, TX", "", { city: "Austin, TX", country: "US" }],
])("%s with %s", (place, more, location) => {
  const read = readCommand(`Jane Doe jane@example.com ${more} | location: ${place}`);
  expect(read).toMatchObject({ kind: "submission", submission: { location } });
});

test("a place that is neither is said to be unclear", () => {
  expect(readCommand("Jane Doe jane@example.com | location: Nowhere, QQ").kind).toBe("unclear");
});
