import type { App, BlockAction, MessageShortcut, OverflowAction } from "@slack/bolt";
import type { CaseTask } from "../../domain/case.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { ACTION, SHORTCUT, VIEW } from "../action-ids.ts";
import type { ReplyTo } from "../deliveries.ts";
import { type AboutTask, readAboutTask, type TaskAsked } from "../forms/about-task.ts";
import { ANSWER, answerForm, readAnswerForm } from "../forms/answer-form.ts";
import { HAND_ON_TO, handOnForm, readHandOn } from "../forms/hand-on-form.ts";
import { readSnooze, SNOOZE_ON, snoozeForm } from "../forms/snooze-form.ts";
import { noReminderReply, onlyMembers } from "../messages/replies.ts";
import { isoDay } from "../messages/when.ts";
import { reminderOf } from "../refs.ts";
import { readMenuValue } from "../task-menu.ts";
import { rememberHome, via, whereFrom } from "./button.ts";
import { acknowledge, type Desk, now, take, tellIfAllowed } from "./desk.ts";
import { onForm } from "./form.ts";
import { openForm } from "./open-form.ts";

/** The menu of a task, its forms, and the message shortcut that answers the task of a reminder. */
export function listenToTasks(app: App, desk: Desk): void {
  listenToMenu(app, desk);
  listenToForms(app, desk);
  listenToShortcut(app, desk);
}

function listenToMenu(app: App, desk: Desk): void {
  const { language } = desk.reader;
  app.action<BlockAction<OverflowAction>>(
    { type: "block_actions", action_id: ACTION.taskMore },
    async ({ body, action, ack, context }) => {
      const acked = () => acknowledge(desk, "menu", context, ack);
      const chosen = readMenuValue(action.selected_option.value);
      if (chosen === undefined) return acked();
      rememberHome(desk, body);
      const to = whereFrom(body);
      const { task, item } = chosen;
      if (item === "date" || item === "hand-on") {
        await acked();
        const asked = taskAsked(desk, task);
        if (asked === undefined) return;
        const view = (item === "date" ? snoozeForm : handOnForm)(asked, via(body), language);
        return openForm(desk, body.trigger_id, view, to);
      }
      const key = `click:${body.trigger_id}`;
      const given = {
        by: to.user,
        task,
        answer: "snooze",
        later: item,
        via: via(body),
        at: now(desk),
      } as const;
      await take(desk, "answer", key, { ...given, key, reply: to }, acked);
    },
  );
}

function listenToForms(app: App, desk: Desk): void {
  const { reader } = desk;
  const { language } = reader;
  const about = (view: { readonly private_metadata: string }, user: string): AboutTask & About => ({
    ...readAboutTask(view.private_metadata),
    by: user,
    at: now(desk),
    reply: { user },
  });

  onForm(app, desk, VIEW.snoozeForm, "answer", SNOOZE_ON, ({ view, user }) => {
    const read = readSnooze(view.state.values, isoDay(now(desk), reader), language);
    if (!read.ok) return { errors: read.errors };
    const later = { on: read.on };
    return { given: { ...about(view, user.id), answer: "snooze", later, key: `view:${view.id}` } };
  });
  onForm(app, desk, VIEW.handOnForm, "assign", HAND_ON_TO, ({ view, user }) => {
    const read = readHandOn(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const { to } = read;
    if (to === desk.botUser || desk.access.isKnown(to) === false)
      return { errors: { [HAND_ON_TO]: onlyMembers(reader) } };
    return { given: { ...about(view, user.id), to } };
  });
  onForm(app, desk, VIEW.answerForm, "answer", ANSWER, ({ view, user }) => {
    const read = readAnswerForm(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const { ok: _, ...answered } = read;
    return { given: { ...about(view, user.id), ...answered, key: `view:${view.id}` } };
  });
}

interface About {
  readonly by: string;
  readonly at: string;
  readonly reply: ReplyTo;
}

function listenToShortcut(app: App, desk: Desk): void {
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUT.answerTask, type: "message_action" },
    async ({ shortcut, ack, context }) => {
      await acknowledge(desk, "shortcut", context, ack);
      const { user, response_url: responseUrl, trigger_id: trigger, channel, message_ts: ts } = shortcut;
      const to = { user: user.id, responseUrl };
      const asked = taskOfMessage(desk, channel.id, ts);
      if (asked === undefined) return tellIfAllowed(desk, to, () => [noReminderReply(desk.reader)]);
      await openForm(desk, trigger, answerForm(asked, desk.reader.language), to);
    },
  );
}

/** The task that a reminder is about, found by its place as reactions find it. */
function taskOfMessage(desk: Desk, channel: string, ts: string): TaskAsked | undefined {
  const ref = desk.storage.outbox.refAt(channel, ts);
  const reminder = ref === undefined ? undefined : reminderOf(ref);
  const task = reminder === undefined ? undefined : desk.storage.reminders.taskOf(reminder);
  return task === undefined ? undefined : taskAsked(desk, task);
}

function taskAsked({ storage }: Desk, id: number): TaskAsked | undefined {
  const caseId = storage.tasks.caseOf(id);
  const found = caseId === undefined ? undefined : storage.cases.find(caseId);
  const task: CaseTask | undefined = found?.tasks.find((one) => one.id === id);
  return task && { id, title: TASKS[task.task].title };
}
