import type { App } from "@slack/bolt";
import { ACTION } from "../action-ids.ts";
import { onButton } from "./button.ts";
import { type Desk, now, take } from "./desk.ts";

/** The case file, as a page into its thread. */
export function listenToCaseFiles(app: App, desk: Desk): void {
  onButton(app, desk, ACTION.caseFile, async ({ body, value, to, acked }) => {
    const given = { by: to.user, case: Number(value), at: now(desk), reply: to };
    await take(desk, "case-file", `click:${body.trigger_id}`, given, acked);
  });
}
