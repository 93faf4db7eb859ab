import type { Case } from "../../src/domain/case.ts";
import type { Opinion } from "../../src/domain/same-person.ts";
import {
  addedMessage,
  interviewKeptReply,
  noCaseHereReply,
  nothingChangedReply,
  notKeptReply,
  opinionReply,
} from "../../src/slack/messages/added.ts";
import type { Content, Reader } from "../../src/slack/messages/content.ts";
import { interviewBriefReply } from "../../src/slack/messages/interview-brief.ts";
import { interviewsMessage, samePersonAsk } from "../../src/slack/messages/interviews.ts";
import type { InterviewOpinion, SamePersonQuestion } from "../../src/workflows/interview-ports.ts";
import { buildCase, buildEvidence, buildFinding } from "./build-case.ts";

const AT = "2026-03-03T09:00:00.000Z";
const SHOW_AT = "2026-03-05T09:00:00.000Z";

/** What was found in a CV, at home and in contact; `text` where a candidate's words may stand. */
export function buildAsked(text: string, many = 1): Case {
  const evidence = [buildEvidence(`CV: ${text}`), buildEvidence(`LinkedIn: ${text}`)] as const;
  const checks = [
    ["cv-conflicts-with-profile", "history", "strong"],
    ["names-differ-between-sources", "identity", "moderate"],
    ["phone-country-differs-from-location", "contact", "weak"],
  ] as const;
  const findings = Array.from({ length: Math.max(1, many) }, (_, copy) =>
    checks.map(([check, category, strength]) =>
      buildFinding({
        check: copy === 0 ? check : `${check}-${copy}`,
        category,
        strength,
        says: { en: "Dates of one job differ.", de: "Die Daten einer Station weichen voneinander ab." },
        evidence,
        tasks: ["compare-cv-and-profiles"],
      }),
    ),
  ).flat();
  return buildCase({
    submission: {
      name: text,
      aliases: [text, "J. Doe"],
      interviews: [
        { on: "2026-03-02", mode: "video", camera: "on", notes: text },
        { on: "2026-03-03", mode: "phone" },
      ],
    },
    assessment: { findings },
  });
}

const RECORDED = [
  { case: 12, by: "U024BE7LH", at: AT, place: 0 },
  { case: 12, by: "U0PEOPLE1", at: AT, place: 1 },
];

function said(interviewer: string, opinion?: Opinion, note?: string, afterShown = false): InterviewOpinion {
  return {
    interviewer,
    askedAt: AT,
    timesAsked: 1,
    afterShown,
    ...(opinion !== undefined && { opinion, answeredAt: AT }),
    ...(note !== undefined && { note }),
  };
}

function question(opinions: readonly InterviewOpinion[], shownAt?: string): SamePersonQuestion {
  const asked = { case: 12, askAgainAt: AT, showAt: SHOW_AT, opinions };
  return shownAt === undefined ? asked : { ...asked, shownAt };
}

/** Every message about interviews and about what was added later. */
export function interviewMessages(text: string, many: number, reader: Reader): Content[] {
  const asked = buildAsked(text, many);
  const calm = buildCase({ submission: { ...asked.submission, phones: ["+49 1512 3456789"] } });
  const list = (of?: SamePersonQuestion) => {
    const message = interviewsMessage(asked, RECORDED, of, reader);
    return message === undefined ? [] : [message];
  };
  const waiting = question([said("U024BE7LH", "another", text), said("U0PEOPLE1")]);
  const shown = question(
    [
      said("U024BE7LH", "same"),
      said("U0PEOPLE1", "not-sure", text),
      said("U0LATE", "another", text, true),
      said("U0SILENT"),
    ],
    SHOW_AT,
  );
  const by = "U024BE7LH";
  return [
    interviewBriefReply(asked, reader),
    interviewBriefReply(buildCase(), reader),
    ...list(),
    ...list(waiting),
    ...list(shown),
    samePersonAsk(asked, { again: false }, reader),
    samePersonAsk(asked, { again: true }, reader),
    addedMessage({ before: calm, after: asked, by }, reader),
    addedMessage({ before: asked, after: calm, by }, reader),
    addedMessage(
      { before: buildCase(), after: buildCase({ submission: { name: text, emails: [text] } }), by },
      reader,
    ),
    ...(["kept", "shown", "too-late", "not-asked"] as const).map((given) =>
      opinionReply({ about: 12, opinion: "same", given }, reader),
    ),
    interviewKeptReply({ about: 12, name: text }, reader),
    nothingChangedReply({ about: 12 }, reader),
    notKeptReply({ about: 12 }, reader),
    noCaseHereReply(reader),
  ];
}
