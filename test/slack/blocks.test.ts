import { describe, expect, test } from "vitest";
import { problemsInMessage } from "../../src/slack/block-kit/index.ts";
import { countCharacters } from "../../src/slack/block-kit/text.ts";
import {
  actions,
  button,
  clamp,
  clean,
  context,
  divider,
  escaped,
  fits,
  flat,
  header,
  mrkdwn,
  plain,
  section,
} from "../../src/slack/blocks.ts";
import { fc } from "../support/properties.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ..."*_~`<>&@|!#:-\n ".split(""),
        "&amp;",
        "<!channel>",
        "<@U123>",
        "@here",
        ":warning:",
        "https://evil.example",
        "a@b.example",
        "Jane",
        "\u202e",
        "\u200b",
        "\u200d",
        "é",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);

describe("escaped", () => {
  test.each([
    ["a mention", "<@U024BE7LH>", "&lt;@U024BE7LH&gt;"],
    ["a broadcast", "<!channel> now", "&lt;!channel&gt; now"],
    ["a bare broadcast", "@channel @Here jane@here.com", "＠channel ＠Here jane@here.com"],
    ["a link", "<https://evil.example|bank>", "&lt;https://evil.example|bank&gt;"],
    ["an entity typed as text", "&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;"],
    ["bold", "*Approved*", "∗Approved∗"],
    ["italics and strike", "_a_ ~b~", "ˍaˍ ∼b∼"],
    ["code", "a`b```", "aˋbˋˋˋ"],
    ["a quote", "> ok\n  > ok", "› ok\n  › ok"],
    ["an emoji", ":white_check_mark: done", "∶white_check_mark: done"],
    ["underscores inside an address", "jane_doe@example.com", "jane_doe@example.com"],
    ["a comparison", "a > b & c < d", "a &gt; b &amp; c &lt; d"],
    ["an IPv6 address and a time", "2001:db8:a:b 10:30:45", "2001:db8:a:b 10:30:45"],
    ["a reversed name", "\u202egnp.eoD enaJ", "gnp.eoD enaJ"],
    ["a Persian name keeps its joiner", "علی\u200cرضا", "علی\u200cرضا"],
    ["a joiner between Latin letters goes", "ad\u200dmin", "admin"],
  ])("defuses %s", (_, typed, shown) => {
    expect(escaped(typed)).toBe(shown);
  });

  test("flattens lines where asked", () => {
    expect(escaped("Jane\n\n*Doe*\u2028> x", { flat: true })).toBe("Jane ∗Doe∗ &gt; x");
  });

  test("never lets anything through that formats, links or pings", () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const shown = escaped(typed);
        expect(shown).not.toMatch(/[<>`]/);
        expect(shown).not.toMatch(/&(?!amp;|lt;|gt;)/);
        expect(shown).not.toMatch(/(^|[^a-zA-Z0-9])[*_~]|[*_~]([^a-zA-Z0-9]|$)/);
        expect(shown).not.toMatch(/^[ \t]*&gt;/m);
        expect(shown).not.toMatch(/(^|[^a-zA-Z0-9])@(channel|here|everyone)\b/i);
        expect(shown).not.toMatch(/(^|[^a-zA-Z0-9]):[a-z0-9_+-]{1,100}:/i);
        expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff]/);
      }),
      { numRuns: 500 },
    );
  });

  test("keeps every visible letter and digit", () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
        const shown = escaped(typed).replaceAll("&lt;", "").replaceAll("&gt;", "").replaceAll("&amp;", "&");
        const lookalikes = /[ˋˍ]/g;
        expect(letters(shown.replace(lookalikes, ""))).toBe(letters(clean(typed).replace(lookalikes, "")));
      }),
    );
  });

  test("takes no longer than its text deserves", () => {
    for (const piece of [" ", "\n", ">", " >", "*", ":a", ":", "@", "\u200d", "<", "&"])
      expect(escaped(piece.repeat(50_000)).length).toBeGreaterThanOrEqual(0);
  }, 2000);
});

describe("clamp", () => {
  test.each([
    ["abc", 3, "abc"],
    ["abcd", 3, "ab…"],
    ["👩👩👩", 3, "👩👩👩"],
    ["👩👩👩👩", 3, "👩👩…"],
    ["a&amp;bcdef", 5, "a…"],
    ["a&amp;bcdef", 7, "a&amp;…"],
    ["abc", 0, "…"],
  ])("cuts %s at %d", (typed, max, shown) => {
    expect(clamp(typed, max)).toBe(shown);
  });

  test("never passes the limit and never cuts an entity", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 60 }), (typed, max) => {
        const shown = clamp(escaped(typed), max);
        expect(countCharacters(shown)).toBeLessThanOrEqual(max);
        expect(shown).not.toMatch(/&(?!amp;|lt;|gt;)/);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  test("a link cut in two disappears from mrkdwn", () => {
    expect(mrkdwn("see <https://example.com/a/long/way|here>", 20).text).toBe("see …");
  });
});

test("what a message is built of is never refused and never empty", () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const blocks = [
        header(typed),
        section(escaped(typed)),
        section(plain(typed, 3000), button({ id: "a", text: typed, value: typed.slice(0, 100) })),
        divider(),
        context(escaped(typed), plain(typed, 3000)),
        actions([
          button({
            id: "b",
            text: typed,
            style: "danger",
            confirm: { title: typed, text: typed, confirm: typed, deny: typed },
          }),
        ]),
      ];
      expect(problemsInMessage({ blocks })).toEqual([]);
    }),
  );
});

test("bare addresses are not linked", () => {
  expect(mrkdwn("example.com")).toMatchObject({ verbatim: true });
  expect(section("example.com").text).toMatchObject({ verbatim: true });
  expect(context("example.com").elements[0]).toMatchObject({ verbatim: true });
});

test("plain text keeps what it was given, letter by letter", () => {
  expect(plain("*Jane* <b> &amp; :tada:", 100)).toEqual({
    type: "plain_text",
    text: "*Jane* <b> &amp; :tada:",
    emoji: false,
  });
  expect(plain(" \u200b", 10).text).toBe("–");
});

test("flat makes one line", () => {
  expect(flat(" a\r\n\tb\u2029c ")).toBe("a b c");
});

test.each([
  ["50 blocks", Array.from({ length: 50 }, divider), true],
  ["51 blocks", Array.from({ length: 51 }, divider), false],
  ["10,000 characters", Array.from({ length: 4 }, () => section("x".repeat(2500))), true],
  ["10,001 characters", [...Array.from({ length: 4 }, () => section("x".repeat(2500))), section("x")], false],
])("%s: fits is %s", (_, blocks, expected) => {
  expect(fits(blocks)).toBe(expected);
});
