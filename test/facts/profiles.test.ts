import { expect, test } from "vitest";
import { numberedHandle } from "../../src/facts/handle-numbers.ts";
import { profiles } from "../../src/facts/profiles.ts";
import { fc } from "../support/properties.ts";

const AT = "2026-02-03T10:00:00.000Z";
const canonical = (kind: string, text: string) =>
  profiles({ name: "Jane", profiles: { [kind]: text } }, AT).map((profile) => profile.canonical);

test.each([
  ["github", "janedoe", "github:janedoe"],
  ["github", "@JaneDoe", "github:janedoe"],
  ["github", "https://www.github.com/JaneDoe/", "github:janedoe"],
  ["github", "github.com/janedoe/tool", "github:janedoe"],
  ["gitlab", "gitlab.com/jane.doe", "gitlab:jane.doe"],
  ["gitlab", "jane.doe", "gitlab:jane.doe"],
  ["gitlab", "https://git.example.org/jane", "git.example.org/jane"],
  ["linkedin", "https://www.linkedin.com/in/jane-doe-1a2b/", "linkedin:jane-doe-1a2b"],
  ["linkedin", "https://de.linkedin.com/in/jane-doe-1a2b/en?trk=x", "linkedin:jane-doe-1a2b"],
  ["linkedin", "linkedin.com/mwlite/in/jane-doe-1a2b", "linkedin:jane-doe-1a2b"],
  ["linkedin", "in/jane-doe-1a2b", "linkedin:jane-doe-1a2b"],
  ["linkedin", "https://www.linkedin.com/in/j%C3%B6rg", "linkedin:jörg"],
  ["linkedin", "https://www.linkedin.com/pub/jane-doe/1/2/3", "linkedin:jane-doe/1/2/3"],
  ["platform", "https://www.upwork.com/freelancers/~01a2b3c4d5e6f7a8b9?s=1", "upwork:~01a2b3c4d5e6f7a8b9"],
  ["platform", "https://www.malt.de/profile/janedoe", "malt/profile/janedoe"],
  ["platform", "https://www.malt.fr/profile/janedoe", "malt/profile/janedoe"],
  ["portfolio", "https://www.janedoe.dev/index.html?ref=cv#work", "janedoe.dev"],
  ["portfolio", "JaneDoe.dev/", "janedoe.dev"],
  ["portfolio", "janedoe.github.io", "janedoe.github.io"],
  ["portfolio", "https://example.com/people?id=7&utm_source=x", "example.com/people?id=7"],
])("%s %s is %s", (kind, text, expected) => {
  expect(canonical(kind, text)).toEqual([expected]);
});

test.each([
  ["github", "https://github.com/"],
  ["github", "https://github.com/orgs/example"],
  ["linkedin", "https://www.linkedin.com/feed/"],
  ["linkedin", "Jane Doe"],
  ["platform", "Upwork"],
  ["platform", "https://www.upwork.com"],
  ["platform", "https://www.upwork.com/freelancers/"],
  ["portfolio", "https://drive.google.com"],
  ["portfolio", "https://github.com/example/tool"],
  ["portfolio", "https://play.google.com/store/apps/details?id=com.example"],
  ["portfolio", "https://github.com@example.org/x"],
  ["portfolio", "on request"],
])("%s %s belongs to nobody", (kind, text) => {
  expect(canonical(kind, text)).toEqual([]);
});

test("one account is listed once, and a handle is no account", () => {
  const found = profiles(
    {
      name: "Jane",
      handles: ["janedoe", "t.me/janedoe"],
      profiles: { github: "janedoe", portfolio: "github.com/janedoe" },
    },
    AT,
  );
  expect(found.map((profile) => profile.canonical)).toEqual([
    "github:janedoe",
    "handle:janedoe",
    "t.me/janedoe",
  ]);
});

test.each([
  ["skydev0413", { stem: "skydev", word: "skydev", suffix: "0413" }],
  ["@Sky_Dev-0413", { stem: "skydev", word: "dev", suffix: "0413" }],
  ["web3dev482", { stem: "web3dev", word: "dev", suffix: "482" }],
  ["dev1985", undefined],
  ["dev123", undefined],
  ["dev48213", undefined],
  ["dev", undefined],
  ["0413", undefined],
  ["d0413", undefined],
])("the number of %s", (handle, expected) => {
  expect(numberedHandle(handle)).toEqual(expected);
});

test("hostile text neither throws nor takes long", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.webUrl(),
    fc.constant("a.".repeat(150)),
    fc.constant("%".repeat(300)),
  );
  const kind = fc.constantFrom("github", "gitlab", "linkedin", "platform", "portfolio");
  fc.assert(
    fc.property(kind, text, (where, value) => {
      canonical(where, value);
      canonical(where, `https://linkedin.com/in/${value}`);
      numberedHandle(value);
    }),
  );
});
