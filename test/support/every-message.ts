import type { KnownBlock } from "@slack/types";
import { CHECKS } from "../../src/checks/index.ts";
import type { Case } from "../../src/domain/case.ts";
import { verbatim } from "../../src/domain/text.ts";
import { catalogueReplies } from "../../src/slack/messages/catalogue.ts";
import type { Content, Reader } from "../../src/slack/messages/content.ts";
import { controlReply, nothingToCheckReply } from "../../src/slack/messages/control.ts";
import { digestMessage } from "../../src/slack/messages/digest.ts";
import { caseListReply, taskListReply } from "../../src/slack/messages/lists.ts";
import { lookUpsMessage } from "../../src/slack/messages/look-ups.ts";
import { quietWeekReply, weekNotBegunReply } from "../../src/slack/messages/quiet-week.ts";
import { escalationMessage, reminderMessage } from "../../src/slack/messages/reminder.ts";
import {
  helpReply,
  noReminderReply,
  noSuchCaseReply,
  notAllowedReply,
  nothingToAskReply,
  notSavedReply,
  notTheirsReply,
  onlyTheyMayAnswerReply,
  reasonWantedReply,
  receivedReply,
  tooMuchHistoryReply,
} from "../../src/slack/messages/replies.ts";
import { rootMessage } from "../../src/slack/messages/root.ts";
import { taskMessages } from "../../src/slack/messages/tasks.ts";
import { unansweredMessage } from "../../src/slack/messages/unanswered.ts";
import { unclearReply } from "../../src/slack/messages/unclear.ts";
import { warningMessages } from "../../src/slack/messages/warnings.ts";
import { watchlistsReply } from "../../src/slack/messages/watchlists.ts";
import { buildCase, buildSummary, buildTask, buildWaitingTask, typicalWeek } from "./build-case.ts";
import { buildLookUps, buildOffer, buildSearches } from "./build-look-ups.ts";
import { caseFileMessages } from "./case-file-messages.ts";
import { decisionMessages } from "./decision-messages.ts";
import { interviewMessages } from "./interview-messages.ts";
import { ownerMessages } from "./owner-messages.ts";

const RECORDS = new Map([
  ["account-holder-differs", { confirmed: 3, ordinary: 9, open: 1 }],
  ["paid-only-in-crypto", { confirmed: 3, ordinary: 17, open: 2 }],
  ["check-0", { confirmed: 3, ordinary: 17, open: 2 }],
]);

/** Every message about a case. */
export function caseMessages(current: Case, reader: Reader): Content[] {
  const unanswered = unansweredMessage(current, reader);
  return [
    rootMessage(current, reader),
    ...warningMessages(current, reader, RECORDS).map((warning) => warning.content),
    ...taskMessages(current, reader),
    ...(unanswered === undefined ? [] : [unanswered]),
    ...current.tasks
      .slice(0, 2)
      .flatMap((task) => [
        reminderMessage({ task, case: current, to: "U024BE7LH", nth: 2 }, reader),
        escalationMessage({ task, case: current, to: "S0TEAM01", state: { status: "open" } }, reader),
      ]),
  ];
}

/** Every message about what is asked outside. */
export function outsideMessages(text: string, many: number, reader: Reader): Content[] {
  const copies = Array.from({ length: Math.max(1, Math.ceil(many / 10)) }, () => buildLookUps(text)).flat();
  const questions = copies.map(({ question }) => question);
  const searches = buildSearches(text);
  const task = "prove-control-of-the-profile";
  const current = buildCase({
    tasks: [buildTask({ task }), buildTask({ id: 42, task })],
    assessment: { unanswered: [{ check: "email-domain-recently-registered", because: verbatim(text) }] },
  });
  const offers = new Map([
    [41, buildOffer(text, true)],
    [42, buildOffer(text, false)],
  ]);
  const looked = searches.flatMap((one) => one.looked);
  const code = "bonafide-7K3M-Q9TX";
  const asked = lookUpsMessage(current, { lookUps: copies, searches, toAskAgain: questions }, reader);
  const unanswered = unansweredMessage(current, reader, questions);
  return [
    ...[asked, unanswered].filter((message) => message !== undefined),
    ...taskMessages(current, reader, offers),
    controlReply({ code, foundAt: text, looked }, reader),
    controlReply({ code, foundAt: undefined, looked }, reader),
    controlReply({ code, foundAt: undefined, looked: [] }, reader),
    nothingToCheckReply(reader),
    nothingToAskReply(reader),
  ];
}

/** Every other message, with `text` wherever somebody else's words may stand, `many` rows in every list. */
export function otherMessages(text: string, many: number, reader: Reader): Content[] {
  const rows = <T>(build: (index: number) => T) => Array.from({ length: many }, (_, index) => build(index));
  const counts = (check: string) =>
    rows((index) => ({ check: `${check}${index}`, times: many - index, before: index }));
  const week = {
    ...typicalWeek({
      records: new Map(
        rows((index) => [`${text}${index}`, { confirmed: 0, ordinary: 10 + index, open: index }] as const),
      ),
    }),
    figures: {
      ...typicalWeek().figures,
      overdue: rows((index) => ({ owner: `U0OWNER${index}`, tasks: many, cases: rows((id) => id + 1) })),
      raisedMost: counts(text),
      ordinaryMost: counts(text),
      linked: rows((index) => ({ case: index + 1, to: rows(() => "V-3") })),
      unanswered: counts(text),
    },
  };
  const digests = [week, { ...week, past: { year: 2026, week: 10 } }].flatMap((one) => {
    const options = {
      permalink: (id: number) => `https://team.slack.example/archives/C0VETTING/p${id}000000`,
      namesAllowed: true,
      nameOf: () => text,
    };
    const digest = digestMessage(one, options, reader);
    // The form with a chart too: its blocks are what Slack is shown first.
    return digest === undefined ? [] : [digest, { ...digest, blocks: [...digest.withChart] as KnownBlock[] }];
  });
  return [
    ...outsideMessages(text, many, reader),
    ...interviewMessages(text, many, reader),
    ...ownerMessages(text, reader),
    ...caseFileMessages(text, reader),
    ...decisionMessages(text, many, reader),
    ...digests,
    quietWeekReply(reader),
    quietWeekReply(reader, { year: 2026, week: 10 }),
    weekNotBegunReply({ year: 2026, week: 10 }, reader),
    helpReply(reader),
    caseListReply(
      rows((id) => buildSummary({ id: id + 1, name: text, role: text })),
      reader,
    ),
    taskListReply(
      rows((id) => buildWaitingTask({ id: id + 1, candidate: text })),
      reader,
    ),
    ...catalogueReplies(CHECKS, reader),
    ...catalogueReplies(
      CHECKS,
      reader,
      new Map(CHECKS.map(({ id }, index) => [id, { confirmed: index % 5, ordinary: 12, open: many }])),
    ),
    unclearReply(
      { problems: rows(() => verbatim(text)), typed: text.repeat(many), draft: "draft-1" },
      reader,
    ),
    notAllowedReply({ ask: "C0VETTING" }, reader),
    receivedReply({ name: text, channel: "C0VETTING" }, reader),
    receivedReply({ name: text, channel: "C0VETTING", opened: { case: 12 } }, reader),
    notSavedReply({ typed: text.repeat(many) }, reader),
    reasonWantedReply({ row: 41, task: "report-and-contain" }, reader),
    onlyTheyMayAnswerReply({ allowed: "S0TEAM01" }, reader),
    noSuchCaseReply({ asked: text }, reader),
    noReminderReply(reader),
    notTheirsReply({ to: "U0PEOPLE1" }, reader),
    tooMuchHistoryReply(reader),
    watchlistsReply(
      rows((version) => ({
        name: text,
        publisher: text,
        licence: text,
        sanctions: true,
        entries: many,
        version,
        importedAt: "2026-02-02T08:00:00.000Z",
      })),
      "2026-03-09T08:00:00.000Z",
      reader,
    ),
  ];
}
