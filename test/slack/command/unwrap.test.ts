import { expect, test } from "vitest";
import { unwrap } from "../../../src/slack/command/unwrap.ts";
import { fc } from "../../support/properties.ts";

test.each([
  ["<mailto:a@b.org|a@b.org>", "a@b.org"],
  ["<mailto:a@b.org>", "a@b.org"],
  ["<mailto:a@b.org?subject=Hi|a@b.org>", "a@b.org"],
  ["<mailto:jane@x.org|Jane Doe>", "Jane Doe jane@x.org"],
  ["<https://github.com/janedoe|github.com/janedoe>", "github.com/janedoe"],
  ["<https://github.com/janedoe>", "https://github.com/janedoe"],
  ["<https://x.org/?a=1&amp;b=2|https://x.org/?a=1&amp;b=2>", "https://x.org/?a=1&b=2"],
  ["<https://linkedin.com/in/jane|Jane Doe>", "Jane Doe https://linkedin.com/in/jane"],
  ["<https://www.linkedin.com/in/jane|LinkedIn>", "https://www.linkedin.com/in/jane"],
  ["<https://elsewhere.example/|https://github.com/jane>", "https://elsewhere.example/"],
  ["<http://ASP.NET|ASP.NET> developer", "ASP.NET developer"],
  ["<tel:+4915123456789|+49 151 23456789>", "+49 151 23456789"],
  ["<tel:+4915123456789>", "+4915123456789"],
  ["<@U024BE7LH|ann>", "@ann"],
  ["<@U024BE7LH>", "@U024BE7LH"],
  ["<#C024BE7LR|general>", "#general"],
  ["<!here>", "@here"],
  ["<!subteam^S012|@team>", "@team"],
  ["R&amp;D &lt;x&gt;", "R&D <x>"],
  ["&amp;lt;", "&lt;"],
])("%s is undone to %s", (delivered, typed) => {
  expect(unwrap(delivered)).toBe(typed);
});

test.each(["Jane Doe <jane@x.org>, https://x.org & co", "a < b > c", "+49 151 23456789 github.com/janedoe"])(
  "%s, delivered as typed, stays",
  (typed) => {
    expect(unwrap(typed)).toBe(typed);
  },
);

test("both deliveries of an address and a bracket come to the same", () => {
  expect(unwrap("Ann &lt;<mailto:a@b.org|a@b.org>&gt;")).toBe(unwrap("Ann <a@b.org>"));
});

test("text without wrapping survives Slack's escaping", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (typed) => {
      const delivered = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      expect(unwrap(delivered)).toBe(typed);
    }),
  );
});
