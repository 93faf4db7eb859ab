import type { App } from "@slack/bolt";
import type { CvFile } from "../../workflows/cv-file-ports.ts";
import { ACTION, VIEW } from "../action-ids.ts";
import { cvHistoryForm, FIRST_FIELD, readCvHistory } from "../forms/cv-history-form.ts";
import { onButton } from "./button.ts";
import { type Desk, now } from "./desk.ts";
import { onForm } from "./form.ts";
import { openForm } from "./open-form.ts";

/** "Check what was read", and what somebody made of it. */
export function listenToCvFiles(app: App, desk: Desk): void {
  const { language } = desk.reader;

  onButton(app, desk, ACTION.cvCheck, async ({ body, value, to, acked }) => {
    await acked();
    const about = Number(value);
    const file = readFileOf(desk, about);
    if (file === undefined) return;
    const history = file.confirmed?.history ?? file.drawn;
    const view = cvHistoryForm({ case: about, file: file.name, history }, language);
    await openForm(desk, body.trigger_id, view, to);
  });
  onForm(app, desk, VIEW.cvHistoryForm, "cv-history", FIRST_FIELD, ({ view, user }) => {
    const about = Number(view.private_metadata);
    const read = readCvHistory(view.state.values, readFileOf(desk, about)?.drawn, language);
    if (!read.ok) return { errors: read.errors };
    const { history } = read;
    return { given: { by: user.id, case: about, history, at: now(desk), reply: { user: user.id } } };
  });
}

/** The newest file of a case that could be read. */
function readFileOf({ storage }: Desk, about: number) {
  const isRead = (file: CvFile) => file.state === "read";
  return storage.cvFiles.ofCase(about).findLast(isRead);
}
