import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { detailsForm } from "../../../src/slack/forms/details-form.ts";
import { interviewForm } from "../../../src/slack/forms/interview-form.ts";
import { samePersonForm } from "../../../src/slack/forms/same-person-form.ts";
import { interviewsMessage } from "../../../src/slack/messages/interviews.ts";
import { buildCase } from "../../support/build-case.ts";
import { buildAsked, interviewMessages } from "../../support/interview-messages.ts";
import { readable, wordsIn } from "../../support/read-blocks.ts";

/** What people read, to be reviewed as a diff; `npx vitest run -u test/slack/messages/interviews.test.ts` accepts a change. */
test.each(LANGUAGES)("interviews and additions read like the golden file in %s", async (language) => {
  const reader = { language, timezone: "Europe/Berlin" };
  const current = buildAsked("Jane Doe");
  const forms = [
    interviewForm(current, "2026-03-03", language),
    samePersonForm(current, {}, language),
    detailsForm(current, {}, language),
  ].map(({ title, blocks }) => [`# ${title.text}`, ...wordsIn(blocks)].join("\n"));
  const pages = [...interviewMessages("Jane Doe", 1, reader).map(readable), ...forms];
  await expect(`${pages.join("\n\n=====\n\n")}\n`).toMatchFileSnapshot(`golden/interviews.${language}.txt`);
});

describe("the answers", () => {
  const reader = { language: "en", timezone: "Europe/Berlin" } as const;
  const opinion = { interviewer: "U0ANN", askedAt: "", timesAsked: 1, afterShown: false };
  const question = {
    case: 12,
    askAgainAt: "2026-03-04T09:00:00.000Z",
    showAt: "2026-03-05T09:00:00.000Z",
    opinions: [
      { ...opinion, opinion: "another", note: "A lower voice" } as const,
      { ...opinion, interviewer: "U0BEN" },
    ],
  };
  const recorded = [{ case: 12, by: "U0ANN", at: "2026-03-03T09:00:00.000Z", place: 0 }];
  const shown = (shownAt?: string) =>
    readable(
      interviewsMessage(
        buildCase({ submission: { name: "Jane Doe", interviews: [{ mode: "video" }] } }),
        recorded,
        shownAt === undefined ? question : { ...question, shownAt },
        reader,
      ) ?? { text: "", blocks: [] },
    );

  test("are nowhere in the message before they are shown, and all there after", () => {
    expect(shown()).not.toMatch(/Another person|lower voice/);
    expect(shown("2026-03-05T09:00:00.000Z")).toMatch(
      /<@U0ANN>: Another person\n“A lower voice”\n• <@U0BEN>: no answer yet/,
    );
  });

  test("of a case without interviews are no message", () => {
    expect(interviewsMessage(buildCase(), [], undefined, reader)).toBeUndefined();
  });
});
