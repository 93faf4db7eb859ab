import type { AnyBlock, KnownBlock } from "@slack/types";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { type DigestOptions, digestMessage, digestText } from "../../../src/slack/messages/digest.ts";
import { helpReply, receivedReply } from "../../../src/slack/messages/replies.ts";
import { unclearReply } from "../../../src/slack/messages/unclear.ts";
import { HOSTILE, typicalCase, typicalWeek } from "../../support/build-case.ts";
import { caseFileMessages } from "../../support/case-file-messages.ts";
import { decisionMessages } from "../../support/decision-messages.ts";
import { caseMessages, outsideMessages } from "../../support/every-message.ts";
import { taskForms, typicalHomes } from "../../support/every-view.ts";
import { ownerMessages } from "../../support/owner-messages.ts";
import { readable } from "../../support/read-blocks.ts";

const OPTIONS: DigestOptions = {
  permalink: (id) => (id === 7 ? undefined : `https://team.slack.example/p${id}`),
  namesAllowed: true,
  nameOf: (id) => (id === 12 ? "Jane Doe" : undefined),
};

function chartOf(blocks: readonly { readonly type: string }[]): string {
  return JSON.stringify(
    blocks.find(({ type }) => type === "data_visualization"),
    undefined,
    2,
  );
}

/** Ours are all of a known kind; the type of a view allows for Slack's next one. */
function known(blocks: readonly AnyBlock[]): KnownBlock[] {
  return blocks as KnownBlock[];
}

/** What people read, to be reviewed as a diff; `npx vitest run -u test/slack/messages` accepts a change. */
test.each(LANGUAGES)(
  "a typical case, digest and answer read like the golden files in %s",
  async (language) => {
    const reader = { language, timezone: "Europe/Berlin" };
    const pages = {
      case: caseMessages(typicalCase(), reader).map(readable),
      owners: ownerMessages("Jane Doe", reader).map(readable),
      outside: outsideMessages("janedoe", 1, reader).map(readable),
      decisions: decisionMessages("The registrar has no such degree.", 1, reader).map(readable),
      digest: [typicalWeek(), typicalWeek({ past: { year: 2026, week: 10 } })].map((week) => {
        const digest = digestMessage(week, OPTIONS, reader);
        return digest ? `${readable(digest)}\n\n${chartOf(digest.withChart)}` : "";
      }),
      "digest-text": [digestText(typicalWeek(), OPTIONS, reader)],
      home: typicalHomes(reader).map(({ blocks }) => readable({ text: "Home", blocks: known(blocks) })),
      "task-forms": taskForms(reader).map(({ title, blocks }) =>
        readable({ text: title.text, blocks: known(blocks) }),
      ),
      "case-file": caseFileMessages("Jane Doe", reader).map(readable),
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
