import { describe, expect, test } from "vitest";
import { TASK_IDS } from "../../../src/domain/task.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { REPORTING_ROUTES } from "../../../src/playbook/reporting-routes.ts";
import { TASKS } from "../../../src/playbook/tasks.ts";
import { problemsInMessage } from "../../../src/slack/block-kit/index.ts";
import { fits } from "../../../src/slack/blocks.ts";
import type { Reader } from "../../../src/slack/messages/content.ts";
import { buildCase, HOSTILE, hugeCase, LONG_HOSTILE, typicalCase } from "../../support/build-case.ts";
import { caseMessages, otherMessages } from "../../support/every-message.ts";
import { taskForms, typicalHomes } from "../../support/every-view.ts";
import { fc } from "../../support/properties.ts";
import { mrkdwnIn, wordsIn } from "../../support/read-blocks.ts";

const READERS = LANGUAGES.map((language): Reader => ({ language, timezone: "Europe/Berlin" }));

describe.each(READERS)("in $language", (reader) => {
  test.each([
    ["tiny", buildCase(), 0],
    ["typical", typicalCase(), 3],
    ["huge", hugeCase(), 60],
  ] as const)("every message about a %s case is one that Slack takes", (size, current, many) => {
    const text = size === "huge" ? LONG_HOSTILE : "Jane Doe";
    const messages = [...caseMessages(current, reader), ...otherMessages(text, many, reader)];
    expect(messages.length).toBeGreaterThan(12);
    for (const message of messages) {
      expect(problemsInMessage(message)).toEqual([]);
      expect(fits(message.blocks)).toBe(true);
      expect(message.text.trim()).not.toBe("");
    }
  });

  test("nothing that people read sounds like an accusation", () => {
    const words = [
      ...caseMessages(typicalCase(), reader),
      ...caseMessages(buildCase({ tasks: typicalCase().tasks }), reader),
      ...otherMessages("Jane Doe", 3, reader),
    ].flatMap((message) => [message.text, ...wordsIn(message.blocks)]);
    for (const { blocks } of [...typicalHomes(reader), ...taskForms(reader)]) words.push(...wordsIn(blocks));
    for (const id of TASK_IDS) words.push(TASKS[id].title[reader.language], TASKS[id].how[reader.language]);
    expect(words.length).toBeGreaterThan(200);
    for (const word of words) {
      expect(word).not.toMatch(/\b(fake|fraud|liar|lying|scam|spy|spies)|suspicio/i);
      expect(word).not.toMatch(
        /betrug|betrüg|gefälscht|fälschung|lügn|lüge|verdächt|verdacht|spion|schwind/i,
      );
      expect(word).not.toMatch(/nationalit|ethni|birth|geburt|gender|geschlecht/i);
    }
  });

  test("no hole is left in a sentence", () => {
    const messages = [...caseMessages(typicalCase(), reader), ...otherMessages("Jane Doe", 3, reader)];
    for (const message of messages) {
      for (const word of [message.text, ...wordsIn(message.blocks)])
        expect(word).not.toMatch(/\{\w+\}|undefined|NaN|Invalid/);
    }
  });
});

/** Fragments that have once opened a mention, a link or a format somewhere, and noise. */
const hostile = fc.oneof(
  fc.constantFrom(HOSTILE, LONG_HOSTILE, "<!here|x>", "<@U024BE7LH>", "<#C1>", "<https://a.b|c>", "{title}"),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc
    .array(
      fc.constantFrom("<", ">", "!", "@", "|", "&lt;", "&", "channel", "here", "U1", "~", "*", " ", "\n"),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join("")),
);

const ROUTES = REPORTING_ROUTES.flatMap(({ routes }) => routes.map(({ url }) => url));
const OURS =
  /^<(@U0\w+|@U024BE7LH|#C0VETTING|!subteam\^S0(?:TEAM01|FINANCE)|https:\/\/(team\.slack|source)\.example\/[^<>|]*\|[^<>]*|https:\/\/www\.ic3\.gov\/[^<>|]*\|[^<>]*)>$/;

test("whatever a candidate writes pings nobody and opens no link", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom(...READERS), (text, reader) => {
      const messages = [...caseMessages(hugeCase(text), reader), ...otherMessages(text, 4, reader)];
      for (const message of messages) {
        for (const markup of [message.text, ...mrkdwnIn(message.blocks)]) {
          for (const [control] of markup.matchAll(/<[^>]*>?/g)) {
            // Where a case can be reported stands in the playbook.
            if (!ROUTES.some((url) => control.startsWith(`<${url}|`))) expect(control).toMatch(OURS);
          }
        }
        expect(problemsInMessage(message)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
