import type { App } from "@slack/bolt";
import { VIEW } from "../action-ids.ts";
import { readReason } from "../forms/reason-form.ts";
import { readVetForm } from "../forms/vet-form.ts";
import { type Desk, now } from "./desk.ts";
import { onForm } from "./form.ts";
import { readMetadata } from "./open-form.ts";

/** Submitted forms: what is wrong stands at its field, and the form stays open with everything typed. */
export function listenToViews(app: App, desk: Desk): void {
  const { language } = desk.reader;

  onForm(app, desk, VIEW.vetForm, "vet", "name", ({ view, user }) => {
    const read = readVetForm(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const { submission, cvFile } = read;
    const reply = readMetadata(view.private_metadata, user.id);
    const given = { submission, by: user.id, via: "form", at: now(desk), reply } as const;
    return { given: { ...given, ...(cvFile !== undefined && { cvFile }) } };
  });
  onForm(app, desk, VIEW.reasonForm, "explain", "reason", ({ view, user }) => {
    const read = readReason(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const task = Number(view.private_metadata);
    return {
      given: { by: user.id, task, note: read.reason, via: "form", at: now(desk), reply: { user: user.id } },
    };
  });
}
