import type { Instant } from "../../domain/instant.ts";
import { snoozeUntil } from "../../domain/snooze.ts";

import { explainAnswer, undoAnswer } from "../../workflows/answer-task.ts";
import { assignTask } from "../../workflows/assign-task.ts";
import { calendarOf } from "../../workflows/calendars.ts";

import { isAllowedOrWaits } from "../access.ts";
import { answerAndTell } from "../answering.ts";
import type { Effects, Incoming } from "../deliveries.ts";

import { notTheirsReply, reasonWantedReply } from "../messages/replies.ts";

import type { EffectParts, IfAllowed } from "./parts.ts";

type Handled = "answer" | "undo" | "explain" | "assign";

/** Answers by button, App Home and message shortcut, and whose a task is. */
export function taskEffects(parts: EffectParts, ifAllowed: IfAllowed): Pick<Effects, Handled> {
  const { world, access, botUser, reader } = parts;

  return {
    answer: (given, finish) =>
      ifAllowed(given, finish, () => {
        const { later, note, ...answered } = given;
        const until = later === undefined ? undefined : endOfSnooze(parts, given.task, later, given.at);
        const task = answerAndTell(parts, {
          ...answered,
          ...(note !== undefined && { note }),
          ...(until !== undefined && { until }),
        });
        // A click in App Home is asked for the reason by a form, at once; the message shortcut has asked already.
        const needsReason = given.answer === "not-needed" && given.via !== "home" && note === undefined;
        if (!needsReason || task === undefined) return undefined;
        return reasonWantedReply({ row: task.id, task: task.task }, reader);
      }),
    undo: (given, finish) =>
      ifAllowed(given, finish, () => {
        undoAnswer(world, given);
        return undefined;
      }),
    explain: (given, finish) =>
      ifAllowed(given, finish, () => {
        explainAnswer(world, given);
        return undefined;
      }),
    assign: async (given, finish) => {
      const mayHaveIt = given.to !== botUser && (await isAllowedOrWaits(access, given.to));
      await ifAllowed(given, finish, () => {
        if (!mayHaveIt) return notTheirsReply({ to: given.to }, reader);
        assignTask(world, given);
        return undefined;
      });
    },
  };
}

/** By the calendar of whoever would be reminded. Undefined for a day that is out of reach by now. */
function endOfSnooze(
  { world, storage }: EffectParts,
  task: number,
  later: NonNullable<Incoming["answer"]["later"]>,
  at: Instant,
): Instant | undefined {
  const caseId = storage.tasks.caseOf(task);
  const found = caseId === undefined ? undefined : storage.cases.find(caseId);
  const owner = found?.tasks.find(({ id }) => id === task)?.owner;
  return owner === undefined ? undefined : snoozeUntil(later, at, calendarOf(world, owner));
}
