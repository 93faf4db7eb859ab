import { describe, expect, test } from "vitest";
import { verbatim } from "../../../src/domain/text.ts";
import { caseListReply, taskListReply } from "../../../src/slack/messages/lists.ts";
import { channel, link, person, personOrGroup } from "../../../src/slack/messages/mentions.ts";
import { reasonWantedReply, receivedReply } from "../../../src/slack/messages/replies.ts";
import { unclearReply } from "../../../src/slack/messages/unclear.ts";
import { day, moment } from "../../../src/slack/messages/when.ts";
import { buildSummary, HOSTILE } from "../../support/build-case.ts";
import { mrkdwnIn, readable, wordsIn } from "../../support/read-blocks.ts";

const EN = { language: "en", timezone: "Europe/Berlin" } as const;

describe("an unclear submission", () => {
  const reply = unclearReply({ problems: [verbatim("No name.")], typed: HOSTILE, draft: "draft-7" }, EN);

  test("is given back letter by letter, outside of any markup", () => {
    const [typed] = wordsIn(reply.blocks.at(-1));
    expect(typed).toBe(HOSTILE.replace("\u202E", ""));
    expect(mrkdwnIn(reply.blocks.at(-1))).toEqual([]);
  });

  test("says what and why, and opens the form with the draft", () => {
    expect(readable(reply)).toContain("• No name.");
    expect(JSON.stringify(reply.blocks)).toContain('"action_id":"form-open"');
    expect(JSON.stringify(reply.blocks)).toContain('"value":"draft-7"');
  });

  test("that is very long keeps its beginning and says that it was cut", () => {
    const long = unclearReply({ problems: [], typed: `start${"x".repeat(20_000)}`, draft: "d" }, EN);
    const words = wordsIn(long.blocks.at(-1));
    expect(words[0]).toMatch(/^start/);
    expect(words.at(-1)).toBe("…");
  });
});

test("what was received is told with its channel, and later with its link", () => {
  const given = { name: "Jane <!here>", channel: "C0VET" };
  expect(receivedReply(given, EN).text).toBe("Checking Jane &lt;!here&gt; … the case opens in <#C0VET>.");
  const opened = { case: 12, permalink: "https://team.slack.example/p1?a=1&b=2" };
  expect(receivedReply({ ...given, opened }, EN).text).toContain(
    "<https://team.slack.example/p1?a=1&amp;b=2|V-12> ·",
  );
});

test("the question for a reason carries the row of the task", () => {
  const reply = reasonWantedReply({ row: 41, task: "meet-in-person" }, EN);
  expect(JSON.stringify(reply.blocks)).toContain('"action_id":"reason-open"');
  expect(JSON.stringify(reply.blocks)).toContain('"value":"41"');
});

test("a list that is too long says how many are left out", () => {
  const cases = Array.from({ length: 120 }, (_, id) => buildSummary({ id: id + 1 }));
  const { blocks } = caseListReply(cases, EN);
  const shown = blocks.filter((block) => block.type === "section").length - 1;
  expect(readable({ text: "", blocks })).toContain(`… and ${120 - shown} more.`);
  expect(shown).toBeGreaterThan(20);
});

test("empty lists say so", () => {
  expect(caseListReply([], EN).text).toBe("There are no such cases.");
  expect(taskListReply([], EN).text).toBe("No task waits for you.");
});

describe("mentions and links", () => {
  test.each([
    ["U024BE7LH", "<@U024BE7LH>"],
    ["W012A3CDE", "<@W012A3CDE>"],
    ["command-line", "the command line"],
    ["U1> <!channel", "U1&gt; &lt;!channel"],
    ["u024be7lh", "u024be7lh"],
    ["S0TEAM01", "S0TEAM01"],
    ["constructor", "constructor"],
  ])("%s is shown as %s", (id, shown) => {
    expect(person(id, EN)).toBe(shown);
  });

  test("groups and channels only when they look like one", () => {
    expect(personOrGroup("S0TEAM01", EN)).toBe("<!subteam^S0TEAM01>");
    expect(personOrGroup("S0|x>", EN)).toBe("S0|x&gt;");
    expect(channel("C0VET")).toBe("<#C0VET>");
    expect(channel("hiring")).toBe("hiring");
  });

  test.each([
    ["javascript:alert(1)", "words"],
    ["https://slack.com@evil.example/", "words"],
    ["not an address", "words"],
    [undefined, "words"],
    [`https://a.example/${"x".repeat(600)}`, "words"],
    ["https://a.example/<!channel>|x", "<https://a.example/%3C!channel%3E%7Cx|words>"],
    ["https://a.example/?q=a|b&c=<d>", "<https://a.example/?q=a%7Cb&amp;c=%3Cd%3E|words>"],
  ])("%s becomes %s", (address, shown) => {
    expect(link(address, "words")).toBe(shown);
  });
});

test.each([
  ["en", "Europe/Berlin", "Tue 3 Mar, 16:00", "3 Mar 2026"],
  ["de", "Europe/Berlin", "Di., 3. März, 16:00 Uhr", "3. März 2026"],
  ["en", "Asia/Tokyo", "Wed 4 Mar, 00:00", "4 Mar 2026"],
] as const)("a moment is told in %s and the time of %s", (language, timezone, told, date) => {
  const at = "2026-03-03T15:00:00.000Z";
  expect(moment(at, { language, timezone })).toBe(told);
  expect(day(at, { language, timezone })).toBe(date);
});
