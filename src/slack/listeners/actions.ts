import type { App, BlockAction } from "@slack/bolt";
import { caseName } from "../../domain/case.ts";
import { ANSWERS } from "../../domain/task.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { ACTION, ACTION_OF_ANSWER } from "../action-ids.ts";
import type { ReplyTo } from "../deliveries.ts";
import { unpackDraft } from "../draft-value.ts";
import { messageView } from "../forms/message-view.ts";
import { reasonForm } from "../forms/reason-form.ts";
import { vetForm } from "../forms/vet-form.ts";
import { shownCaseReply } from "../messages/shown-case.ts";
import { type OnButton, onButton, via } from "./button.ts";
import { type Desk, noCaseReply, now, take, tellIfAllowed } from "./desk.ts";
import { openForm, writeMetadata } from "./open-form.ts";

/** Every button. A value says which task or case; what somebody may do is asked of Slack, never of the value. */
export function listenToActions(app: App, desk: Desk): void {
  const on: OnButton = (id, handle) => onButton(app, desk, id, handle);

  for (const answer of ANSWERS) {
    on(ACTION_OF_ANSWER[answer], async ({ body, value, to, acked }) => {
      const key = `click:${body.trigger_id}`;
      const given = {
        by: to.user,
        task: Number(value),
        answer,
        via: via(body),
        at: now(desk),
        key,
        reply: to,
      };
      const isKept = await take(desk, "answer", key, given, acked);
      const wantsReason = isKept && answer === "not-needed" && given.via === "home";
      // Whoever may not is told so by what was kept.
      if (wantsReason && (await desk.access.isAllowed(to.user))) await openReason(body, value, to);
    });
  }
  on(ACTION.taskUndo, async ({ body, value, to, acked }) => {
    const given = { by: to.user, task: Number(value), via: via(body), at: now(desk), reply: to };
    await take(desk, "undo", `click:${body.trigger_id}`, given, acked);
  });
  on(ACTION.lookUp, async ({ body, value, to, acked }) => {
    const given = { by: to.user, case: Number(value), at: now(desk), reply: to };
    await take(desk, "look-up", `click:${body.trigger_id}`, given, acked);
  });
  on(ACTION.controlCheck, async ({ body, value, to, acked }) => {
    const given = { by: to.user, task: Number(value), at: now(desk), reply: to };
    await take(desk, "control-check", `click:${body.trigger_id}`, given, acked);
  });
  on(ACTION.formOpen, async ({ body, value, to, acked }) => {
    await acked();
    const view = vetForm(unpackDraft(value), desk.reader.language, writeMetadata(to));
    await openForm(desk, body.trigger_id, view, to);
  });
  on(ACTION.reasonOpen, async ({ body, value, to, acked }) => {
    await acked();
    await openReason(body, value, to);
  });
  on(ACTION.caseOpen, async ({ body, value, to, acked }) => {
    await acked();
    const found = desk.storage.cases.find(Number(value));
    if (found === undefined) return tellIfAllowed(desk, to, () => [noCaseReply(desk, Number(value))]);
    const shown = shownCaseReply(found, desk.permalink(found.id), desk.reader);
    if (via(body) === "button") return tellIfAllowed(desk, to, () => [shown]);
    await openForm(desk, body.trigger_id, messageView(caseName(found.id), shown, desk.reader.language), to);
  });

  async function openReason(body: BlockAction, value: string, to: ReplyTo): Promise<void> {
    const id = Number(value);
    const caseId = desk.storage.tasks.caseOf(id) ?? Number.NaN;
    const task = desk.storage.cases.find(caseId)?.tasks.find((one) => one.id === id);
    if (task === undefined && desk.storage.erasure.find(caseId) !== undefined)
      return tellIfAllowed(desk, to, () => [noCaseReply(desk, caseId)]);
    if (task === undefined) return;
    const view = reasonForm({ id, title: TASKS[task.task].title }, desk.reader.language);
    await openForm(desk, body.trigger_id, view, to);
  }
}
