import type { KnownBlock } from "@slack/types";
import { AFTER_CONFIRMING, type Case, type CaseTask } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import { isDone } from "../domain/task.ts";
import type { TrackRecord } from "../domain/track-record.ts";
import { SEEDED } from "../playbook/reactions.ts";
import type { Outbox } from "../storage/outbox.ts";
import { notAskedYet, stayedSilent } from "../workflows/ask-outside.ts";
import type { CvFile } from "../workflows/cv-file-ports.ts";
import type { Notices } from "../workflows/notices.ts";
import type { Storage } from "../workflows/ports.ts";
import { type ControlOffer, controlOffer } from "../workflows/prove-control.ts";
import { NOBODY_OUTSIDE, type Outside } from "../workflows/sources.ts";
import { decisionThread } from "./decision-thread.ts";
import type { DigestContent } from "./digest-content.ts";
import { interviewThread } from "./interview-thread.ts";
import type { Content, Reader } from "./messages/content.ts";
import { cvFileMessage } from "./messages/cv-file.ts";
import { lookUpsMessage } from "./messages/look-ups.ts";
import { noLongerRaised } from "./messages/no-longer-raised.ts";
import { escalationMessage, reminderMessage } from "./messages/reminder.ts";
import { rootMessage } from "./messages/root.ts";
import { taskMessages } from "./messages/tasks.ts";
import { unansweredMessage } from "./messages/unanswered.ts";
import { warningMessages } from "./messages/warnings.ts";
import { REF } from "./refs.ts";

export interface NoticeParts {
  readonly outbox: Outbox;
  readonly storage: Storage;
  readonly reader: Reader;
  readonly vettingChannel: string;
  readonly digestChannel: string;
  readonly digestContent: DigestContent;
  /** Who may be asked outside; nobody when left out. */
  readonly outside?: Outside;
}

export function createNotices(parts: NoticeParts): Notices {
  const { outbox, storage, reader } = parts;

  /** A case stays in the channel where it began, also when the team moves to another one. */
  function channelOf(caseId: number): string {
    return outbox.placeOf(REF.root(caseId))?.channel ?? parts.vettingChannel;
  }

  function inThread(caseId: number, ref: string, message: Content, at: Instant): void {
    const root = REF.root(caseId);
    outbox.show({ ref, lane: root, channel: channelOf(caseId), threadRef: root, ...message }, at);
  }

  function showReminders(current: Case, at: Instant): void {
    const nth = new Map<string, number>();
    const reminders = storage.reminders.ofCase(current.id);
    const newest = new Map(reminders.map(({ id, task }) => [task, id]));
    for (const { id, task: about, to, escalation, at: sentAt } of reminders) {
      const task = current.tasks.find((one) => one.id === about);
      // One that was dropped and is asked for again counts from one again.
      const counted = `${about} ${task !== undefined && sentAt >= task.openedAt}`;
      const count = (nth.get(counted) ?? 0) + 1;
      nth.set(counted, count);
      // One that Slack has not taken yet, as in an outage, and that is settled or followed by another by now.
      if ((newest.get(about) !== id || !isAwaited(current, task, at)) && outbox.withdraw(REF.reminder(id)))
        continue;
      inThread(current.id, REF.reminder(id), reminderText(current, task, { to, escalation, nth: count }), at);
    }
  }

  function reminderText(
    current: Case,
    task: CaseTask | undefined,
    { to, nth, escalation }: { readonly to: string; readonly nth: number; readonly escalation: boolean },
  ): Content {
    if (task === undefined) return noLongerRaised(reader);
    const about = { task, case: current, to, nth };
    return escalation ? escalationMessage(about, reader) : reminderMessage(about, reader);
  }

  /** The case with its new reminder, and under that the reactions to click on. */
  function remind(current: Case, reminder: number, at: Instant): void {
    showCase(current, at);
    const lane = REF.root(current.id);
    for (const name of SEEDED)
      outbox.owe({ lane, method: "reactions.add", args: { name }, targetRef: REF.reminder(reminder) }, at);
  }

  function showCase(current: Case, at: Instant): void {
    const root = REF.root(current.id);
    outbox.show(
      { ref: root, lane: root, channel: channelOf(current.id), ...rootMessage(current, reader) },
      at,
    );
    const cvFiles = storage.cvFiles.ofCase(current.id);
    const thread = new Map([
      ...threadOf(current, outsideOf(parts, current, at), cvFiles, reader, storage.trackRecord.all()),
      ...decisionThread(storage, current, reader),
      ...interviewThread(storage, current, reader),
    ]);
    for (const [part, message] of thread) inThread(current.id, REF.part(current.id, part), message, at);
    for (const ref of outbox.refs(`${root}:`)) {
      if (!thread.has(ref.slice(root.length + 1))) inThread(current.id, ref, noLongerRaised(reader), at);
    }
    showReminders(current, at);
  }

  return {
    caseChanged: showCase,
    reminded: (current, { id }, at) => remind(current, id, at),
    escalated: (current, { id }, at) => remind(current, id, at),
    digest(week, at) {
      const message = parts.digestContent(week);
      if (message === undefined) return false;
      const { text, blocks: fallbackBlocks, withChart: blocks } = message;
      const shown = { ref: REF.digest(week.to), lane: "digest", channel: parts.digestChannel };
      outbox.show({ ...shown, text, blocks, fallbackBlocks }, at);
      return true;
    },
  };
}

/** Whether somebody should still be told to do the task now. */
function isAwaited({ decision }: Case, task: CaseTask | undefined, at: Instant): boolean {
  if (task === undefined || (decision !== undefined && task.task !== AFTER_CONFIRMING)) return false;
  const { status, quietUntil = "" } = task.state;
  return !isDone(status) && quietUntil <= at;
}

type OutsideOfCase = ReturnType<typeof outsideOf>;

/** What was asked outside about a case, what may be asked, and the codes to pass on. */
function outsideOf({ storage, outside = NOBODY_OUTSIDE }: NoticeParts, current: Case, at: Instant) {
  const { submission, submittedAt: seenAt, tasks, decision } = current;
  const lookUps = storage.lookUps.ofCase(current.id);
  const enabled = decision === undefined ? outside.enabled : [];
  const asked = { seenAt, lookUps };
  const offers = new Map<number, ControlOffer>();
  for (const task of tasks) {
    const offer = controlOffer({ storage, outside }, task, at);
    if (offer !== undefined) offers.set(task.id, offer);
  }
  return {
    lookUps,
    searches: tasks.flatMap(({ id }) => storage.control.ofTask(id)),
    toAsk: notAskedYet(enabled, submission, asked),
    toAskAgain: stayedSilent(enabled, submission, asked),
    offers,
  };
}

/** What stands under the root message, by the part of its ref, in reading order. */
function threadOf(
  current: Case,
  outside: OutsideOfCase,
  cvFiles: readonly CvFile[],
  reader: Reader,
  records: ReadonlyMap<string, TrackRecord>,
): ReadonlyMap<string, Content> {
  const thread = new Map<string, { text: string; blocks: KnownBlock[] }>();
  const parts = new Map<string, number>();
  for (const { category, content } of warningMessages(current, reader, records)) {
    const part = (parts.get(category) ?? 0) + 1;
    parts.set(category, part);
    thread.set(`warning:${category}:${part}`, content);
  }
  taskMessages(current, reader, outside.offers).forEach((content, index) => {
    thread.set(`tasks:${index + 1}`, content);
  });
  const unanswered = unansweredMessage(current, reader, outside.toAsk);
  if (unanswered !== undefined) thread.set("unanswered", unanswered);
  for (const file of cvFiles) {
    const message = cvFileMessage(current, file, reader);
    if (message !== undefined) thread.set(`cv-file:${file.id}`, message);
  }
  const asked = lookUpsMessage(current, outside, reader);
  if (asked !== undefined) thread.set("look-ups", asked);
  return thread;
}
