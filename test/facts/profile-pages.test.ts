import { describe, expect, test } from "vitest";
import { pageAddress, profilePages } from "../../src/facts/profile-pages.ts";

const AT = "2026-02-03T10:00:00.000Z";

describe("the address of a page", () => {
  test.each([
    ["github", "janedoe", "github.com/janedoe"],
    ["github", "@JaneDoe", "github.com/janedoe"],
    ["github", "https://www.github.com/JaneDoe/?tab=repositories", "github.com/janedoe"],
    ["gitlab", "jane.doe", "gitlab.com/jane.doe"],
    ["linkedin", "jane-doe-12", "linkedin.com/in/jane-doe-12"],
    ["linkedin", "https://de.linkedin.com/in/jane-doe#about", "linkedin.com/in/jane-doe"],
    ["portfolio", "janedoe.dev", "janedoe.dev"],
    ["portfolio", "http://janedoe.dev//", "janedoe.dev"],
    ["platform", "https://platform.example/u/12", "platform.example/u/12"],
  ] as const)("of %s, %s, is %s", (kind, text, address) => {
    const pages = profilePages({ name: "Jane Doe", profiles: { [kind]: text } }, AT);
    expect(pages.map((page) => [page.kind, page.address])).toEqual([[kind, address]]);
  });
});

test.each([
  ["platform", "janedoe"],
  ["portfolio", "on request"],
  ["portfolio", "sent by mail. Thanks"],
])("%s, %s, is no page", (kind, text) => {
  expect(profilePages({ name: "Jane Doe", profiles: { [kind]: text } }, AT)).toEqual([]);
});

test.each(["/".repeat(300_000), `a${"?#".repeat(200_000)}`])(
  "a hostile link is read in part only",
  (text) => {
    expect(pageAddress(text).length).toBeLessThanOrEqual(300);
  },
);
