import { caseName } from "../../domain/case.ts";
import type { Instant } from "../../domain/instant.ts";

import { answerOf } from "../../playbook/reactions.ts";

import { withdrawAnswer } from "../../workflows/answer-task.ts";
import { confirmDrawnHistory } from "../../workflows/confirm-drawn-history.ts";
import { NOT_READ_YET } from "../../workflows/cv-file-ports.ts";
import { askOutside } from "../../workflows/look-up.ts";
import { askForCode } from "../../workflows/prove-control.ts";
import { cvFileGiven } from "../../workflows/read-cv-file.ts";
import { vet } from "../../workflows/vet.ts";

import { isAllowedOrWaits } from "../access.ts";
import { answerAndTell } from "../answering.ts";
import { writeAsker } from "../asker.ts";
import type { Effects, Incoming, ReplyTo } from "../deliveries.ts";
import type { Content } from "../messages/content.ts";
import { nothingToCheckReply } from "../messages/control.ts";
import { erasedReply } from "../messages/erased.ts";
import {
  noSuchCaseReply,
  notAllowedReply,
  nothingToAskReply,
  onlyTheyMayAnswerReply,
  reasonWantedReply,
  receivedReply,
  tooMuchHistoryReply,
} from "../messages/replies.ts";
import { REF, reactionKey, reminderOf } from "../refs.ts";
import { caseFileEffects } from "./case-files.ts";
import { decisionEffects } from "./decisions.ts";
import { erasedIn } from "./erased.ts";
import { interviewEffects } from "./interviews.ts";
import type { EffectParts, IfAllowed } from "./parts.ts";
import { settingsEffects } from "./settings.ts";
import { taskEffects } from "./tasks.ts";

/** What each delivery does: who may is asked first; what it changes, whom it tells and "done" are one transaction. */
export function createEffects(parts: EffectParts): Effects {
  const { world, storage, reply, reader, home } = parts;

  const ifAllowed: IfAllowed = async (given, finish, work) => {
    const { reply: to, at } = given;
    const isAllowed = await isAllowedOrWaits(parts.access, to.user);
    storage.transaction(() => {
      const erased = isAllowed ? erasedIn(storage, given) : undefined;
      const gone = erased && erasedReply(erased, reader);
      const answer = isAllowed ? (gone ?? work()) : refuse(to, at);
      if (answer !== undefined) reply(to, answer);
      if (isAllowed) home.refresh(to.user, at);
      finish();
    });
  };

  /** Without a response URL, nothing but App Home reaches somebody who is not in the vetting channel. */
  function refuse(to: ReplyTo, at: Instant): Content | undefined {
    parts.log.warn({ user: to.user }, "someone who is not allowed was refused");
    if (to.responseUrl !== undefined) return notAllowedReply({ ask: parts.vettingChannel }, reader);
    home.refuse(to.user, at);
    return undefined;
  }

  return {
    vet: (given, finish) =>
      ifAllowed(given, finish, () => {
        const { submission, cvFile, at } = given;
        const opened = vet(world, { ...given, ...(cvFile !== undefined && { cvFileProblem: NOT_READ_YET }) });
        if (cvFile !== undefined) cvFileGiven(world, opened.id, { file: cvFile.id, name: cvFile.name }, at);
        const { name } = submission;
        return receivedReply({ name, channel: parts.vettingChannel, opened: { case: opened.id } }, reader);
      }),
    ...taskEffects(parts, ifAllowed),
    ...settingsEffects(parts, ifAllowed),
    ...decisionEffects(parts, ifAllowed),
    ...caseFileEffects(parts, ifAllowed),
    ...interviewEffects(parts, ifAllowed),
    "cv-history": (given, finish) =>
      ifAllowed(given, finish, () => {
        const { case: about, history, by, at } = given;
        const confirmed = confirmDrawnHistory(world, about, history, { by, at });
        if (confirmed === undefined) return noSuchCaseReply({ asked: caseName(about) }, reader);
        return confirmed.ok ? undefined : tooMuchHistoryReply(reader);
      }),
    "look-up": (given, finish) =>
      ifAllowed(given, finish, () => {
        const { case: about, by, at } = given;
        const asked = askOutside(world, about, { because: "click", by, at });
        return asked === 0 ? nothingToAskReply(reader) : undefined;
      }),
    "control-check": (given, finish) =>
      ifAllowed(given, finish, () => {
        const { task, by, at, reply: to } = given;
        const isAsked = askForCode(world, { task, by, at, answerTo: writeAsker(to) });
        return isAsked ? undefined : nothingToCheckReply(reader);
      }),
    reaction: (given, finish) => react(parts, given, finish),
  };
}

async function react(parts: EffectParts, given: Incoming["reaction"], finish: () => void): Promise<void> {
  const { storage, reader, reply } = parts;
  const { by, channel, ts, name, added, at } = given;
  const ref = storage.outbox.refAt(channel, ts);
  const reminder = ref === undefined ? undefined : reminderOf(ref);
  const task = reminder === undefined ? undefined : storage.reminders.taskOf(reminder);
  const answer = answerOf(name);
  if (task === undefined || answer === undefined) return finish();
  const isAllowed = await isAllowedOrWaits(parts.access, by);
  storage.transaction(() => {
    const answered = { task, by, at, via: "reaction", key: reactionKey(given) } as const;
    // Slack takes an answer under the message that began the thread, not under a reply such as the reminder.
    const caseId = storage.tasks.caseOf(task);
    const thread = caseId === undefined ? undefined : storage.outbox.placeOf(REF.root(caseId));
    const to = { user: by, ...(thread !== undefined && { thread }) };
    const erased = erasedIn(storage, { task });
    if (isAllowed && erased !== undefined) {
      reply(to, erasedReply(erased, reader));
    } else if (!isAllowed) {
      parts.log.warn({ user: by }, "a reaction by someone who is not allowed was ignored");
      if (storage.inbox.receive({ key: `told:${by}`, kind: "told", payload: null, at })) {
        storage.inbox.finish(`told:${by}`, at);
        reply(to, onlyTheyMayAnswerReply({ allowed: parts.allowed }, reader));
      }
    } else if (isKnown(storage, answered, given)) {
      // It was found under the reminder before Slack delivered it, or the other way round.
    } else if (added) {
      const after = answerAndTell(parts, { ...answered, answer });
      if (answer === "not-needed" && after !== undefined)
        reply(to, reasonWantedReply({ row: after.id, task: after.task }, reader));
    } else {
      withdrawAnswer(parts.world, answered);
    }
    finish();
  });
}

/** What is repeated late says nothing about what happened to the same reaction after it. */
function isKnown(
  { tasks }: EffectParts["storage"],
  { task, key }: { readonly task: number; readonly key: string },
  { added, repeats }: Incoming["reaction"],
): boolean {
  if (repeats !== undefined && tasks.isChangedSince(task, key, repeats)) return true;
  return added && tasks.answerKeys(task, key).includes(key);
}
