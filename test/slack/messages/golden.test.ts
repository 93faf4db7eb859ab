import { expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { type DigestOptions, digestMessage, digestText } from "../../../src/slack/messages/digest.ts";
import { helpReply, receivedReply } from "../../../src/slack/messages/replies.ts";
import { unclearReply } from "../../../src/slack/messages/unclear.ts";
import { buildFigures, HOSTILE, typicalCase } from "../../support/build-case.ts";
import { caseMessages, outsideMessages } from "../../support/every-message.ts";
import { readable } from "../../support/read-blocks.ts";

const FIGURES = buildFigures({
  week: {
    opened: { "verify-first": 3, "questions-open": 1, "nothing-raised": 9 },
    decided: 2,
    tasksAnswered: 14,
  },
  before: {
    opened: { "verify-first": 1, "questions-open": 0, "nothing-raised": 4 },
    decided: 1,
    tasksAnswered: 0,
  },
  open: { "verify-first": 2, "questions-open": 0, "nothing-raised": 1 },
  overdue: [
    { owner: "U024BE7LH", tasks: 3, cases: [12, 9] },
    { owner: "U0PEOPLE1", tasks: 1, cases: [4] },
  ],
  raisedMost: [
    { check: "account-holder-differs", times: 4 },
    { check: "paid-only-in-crypto", times: 1 },
  ],
  linked: [{ case: 12, to: ["V-3", "V-7"] }],
  unanswered: [{ check: "phone-is-virtual", times: 6 }],
});

const OPTIONS: DigestOptions = {
  from: "2026-03-02T08:00:00.000Z",
  to: "2026-03-09T08:00:00.000Z",
  permalink: (id) => (id === 7 ? undefined : `https://team.slack.example/p${id}`),
  namesAllowed: true,
  nameOf: (id) => (id === 12 ? "Jane Doe" : undefined),
};

/** What people read, to be reviewed as a diff; `npx vitest run -u test/slack/messages` accepts a change. */
test.each(LANGUAGES)(
  "a typical case, digest and answer read like the golden files in %s",
  async (language) => {
    const reader = { language, timezone: "Europe/Berlin" };
    const pages = {
      case: caseMessages(typicalCase(), reader).map(readable),
      outside: outsideMessages("janedoe", 1, reader).map(readable),
      digest: [digestMessage(FIGURES, OPTIONS, reader)].map((digest) => (digest ? readable(digest) : "")),
      "digest-text": [digestText(FIGURES, OPTIONS, reader)],
      replies: [
        helpReply(reader),
        receivedReply({ name: "Jane Doe", channel: "C0VETTING" }, reader),
        unclearReply(
          {
            problems: [{ en: "The key “mood” is not known.", de: "Den Schlüssel „mood“ gibt es nicht." }],
            typed: `${HOSTILE} | mood: good`,
            draft: "draft-1",
          },
          reader,
        ),
      ].map(readable),
    };
    for (const [name, messages] of Object.entries(pages)) {
      await expect(`${messages.join("\n\n=====\n\n")}\n`).toMatchFileSnapshot(
        `golden/${name}.${language}.txt`,
      );
    }
  },
);
