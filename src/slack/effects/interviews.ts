import { isDeepStrictEqual } from "node:util";
import { type Case, caseName } from "../../domain/case.ts";
import type { Instant } from "../../domain/instant.ts";

import { editDetails } from "../../workflows/edit-details.ts";
import { recordInterview } from "../../workflows/record-interview.ts";
import { type AskedAgain, answerSamePerson } from "../../workflows/same-person.ts";

import type { Effects } from "../deliveries.ts";
import {
  addedMessage,
  interviewKeptReply,
  nothingChangedReply,
  notKeptReply,
  opinionReply,
} from "../messages/added.ts";

import { samePersonAsk } from "../messages/interviews.ts";
import { noSuchCaseReply } from "../messages/replies.ts";
import { REF } from "../refs.ts";

import type { EffectParts, IfAllowed } from "./parts.ts";

type Handled = "record-interview" | "same-person" | "edit-details";

/** Interviews that were held, whether it was the same person, and what becomes known later. */
export function interviewEffects(parts: EffectParts, ifAllowed: IfAllowed): Pick<Effects, Handled> {
  const { world, storage, reader } = parts;

  return {
    "record-interview": (given, finish) =>
      ifAllowed(given, finish, () => {
        const { case: about, by, at } = given;
        const recorded = recordInterview(world, given);
        if (recorded === undefined) return noSuchCaseReply({ asked: caseName(about) }, reader);
        if (!recorded.ok) return notKeptReply({ about }, reader);
        const { before, after, asked } = recorded;
        sayWhatChanged(parts, { before, after, by }, at);
        for (const to of asked) askWhetherSame(parts, { case: after, to }, { again: false });
        return interviewKeptReply({ about, name: after.submission.name }, reader);
      }),
    "same-person": (given, finish) =>
      ifAllowed(given, finish, () => {
        const { case: about, opinion, at } = given;
        const before = storage.cases.find(about);
        const outcome = answerSamePerson(world, given);
        const after = storage.cases.find(about);
        // Whoever answers last brings out what others have said: it is not theirs.
        if (before !== undefined && after !== undefined)
          sayWhatChanged(parts, { before, after, by: "bonafide" }, at);
        return opinionReply({ about, opinion, given: outcome }, reader);
      }),
    "edit-details": (given, finish) =>
      ifAllowed(given, finish, () => {
        const { case: about, by, at } = given;
        const edited = editDetails(world, given);
        if (edited === undefined) return noSuchCaseReply({ asked: caseName(about) }, reader);
        if (!edited.ok) return notKeptReply({ about }, reader);
        const { before, after } = edited;
        const isSaid = sayWhatChanged(parts, { before, after, by }, at);
        return isSaid ? undefined : nothingChangedReply({ about }, reader);
      }),
  };
}

/** Under the case, once; false when nothing is known now that was not known before. */
function sayWhatChanged(
  { storage, reader }: EffectParts,
  change: { readonly before: Case; readonly after: Case; readonly by: string },
  at: Instant,
): boolean {
  const { id, submission } = change.after;
  if (isDeepStrictEqual(change.before.submission, submission)) return false;
  const root = REF.root(id);
  const channel = storage.outbox.placeOf(root)?.channel;
  const last = storage.history.of(id).at(-1)?.seq ?? 0;
  if (channel === undefined) return true;
  const message = addedMessage(change, reader);
  storage.outbox.show({ ref: REF.added(id, last), lane: root, channel, threadRef: root, ...message }, at);
  return true;
}

/** Seen only by that interviewer, under the case. */
export function askWhetherSame(
  { storage, reply, reader }: Pick<EffectParts, "storage" | "reply" | "reader">,
  { case: current, to: user }: AskedAgain,
  asked: { readonly again: boolean },
): void {
  if (!/^[UW]/.test(user)) return;
  const thread = storage.outbox.placeOf(REF.root(current.id));
  reply({ user, ...(thread !== undefined && { thread }) }, samePersonAsk(current, asked, reader));
}
