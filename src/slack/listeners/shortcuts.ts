import type { App, GlobalShortcut, MessageShortcut } from "@slack/bolt";
import { SHORTCUT } from "../action-ids.ts";
import { prefillFromMessage } from "../command/prefill-from-message.ts";
import { vetForm } from "../forms/vet-form.ts";
import { acknowledge, type Desk } from "./desk.ts";
import { openForm, writeMetadata } from "./open-form.ts";

export function listenToShortcuts(app: App, desk: Desk): void {
  const { language } = desk.reader;
  app.shortcut<GlobalShortcut>(
    { callback_id: SHORTCUT.vet, type: "shortcut" },
    async ({ shortcut, ack, context }) => {
      await acknowledge(desk, "shortcut", context, ack);
      await openForm(desk, shortcut.trigger_id, vetForm({}, language), { user: shortcut.user.id });
    },
  );
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUT.vetFromMessage, type: "message_action" },
    async ({ shortcut, ack, context }) => {
      await acknowledge(desk, "shortcut", context, ack);
      const found = prefillFromMessage(shortcut.message.text ?? "");
      const to = { user: shortcut.user.id, responseUrl: shortcut.response_url };
      await openForm(desk, shortcut.trigger_id, vetForm(found, language, writeMetadata(to)), to);
    },
  );
}
