import { expect, test } from "vitest";
import { readLink, readProfile } from "../../../src/slack/command/profiles.ts";

test.each([
  ["github", "janedoe", "janedoe"],
  ["github", "@janedoe", "janedoe"],
  ["github", "github.com/janedoe", "janedoe"],
  ["github", "https://www.github.com/janedoe/repo?tab=x", "janedoe"],
  ["github", "https://gitlab.com/janedoe", undefined],
  ["github", "https://github.com/orgs/acme", undefined],
  ["github", "https://github.com@elsewhere.example/janedoe", undefined],
  ["github", "jane doe", undefined],
  ["gitlab", "gitlab.com/jane.doe", "jane.doe"],
  ["linkedin", "janedoe", "https://www.linkedin.com/in/janedoe"],
  ["linkedin", "linkedin.com/in/janedoe/?utm_source=x", "https://linkedin.com/in/janedoe"],
  ["linkedin", "https://de.linkedin.com/in/janedoe", "https://de.linkedin.com/in/janedoe"],
  ["linkedin", "https://linkedin.com.evil.example/in/janedoe", undefined],
  ["portfolio", "janedoe.dev", "https://janedoe.dev"],
  ["portfolio", "http://janedoe.dev/me", "http://janedoe.dev/me"],
  ["portfolio", "jane", undefined],
  ["platform", "upwork.com/freelancers/~01", "https://upwork.com/freelancers/~01"],
] as const)("%s: %s is kept as %s", (kind, typed, kept) => {
  expect(readProfile(kind, typed)).toBe(kept);
});

test.each([
  "J.Doe",
  "Node.js",
  "and/or",
  "e.g.",
  "javascript:alert(1)",
  "a b.com",
  "localhost/x",
  "1.5",
  "",
  "..com",
])("%s is no link", (typed) => {
  expect(readLink(typed)).toBeUndefined();
});
