import type { App, ViewSubmitAction } from "@slack/bolt";
import { VIEW } from "../action-ids.ts";
import type { Incoming, Kind } from "../deliveries.ts";
import { readDecision } from "../forms/decision-form.ts";
import { readReason } from "../forms/reason-form.ts";
import { readVetForm } from "../forms/vet-form.ts";
import { notSavedReply, onlyMembers } from "../messages/replies.ts";
import { acknowledge, type Desk, now, take } from "./desk.ts";
import { readMetadata } from "./open-form.ts";

/** Submitted forms: what is wrong stands at its field, and the form stays open with everything typed. */
export function listenToViews(app: App, desk: Desk): void {
  const { language } = desk.reader;

  on(VIEW.vetForm, "vet", "name", ({ view, user }) => {
    const read = readVetForm(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const { submission } = read;
    const reply = readMetadata(view.private_metadata, user.id);
    return { given: { submission, by: user.id, via: "form", at: now(desk), reply } };
  });
  on(VIEW.reasonForm, "explain", "reason", ({ view, user }) => {
    const read = readReason(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const task = Number(view.private_metadata);
    return {
      given: { by: user.id, task, note: read.reason, via: "form", at: now(desk), reply: { user: user.id } },
    };
  });
  on(VIEW.decisionForm, "decide", "reason", ({ view, user }) => {
    const read = readDecision(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const { decision, reason } = read;
    const about = Number(view.private_metadata);
    return { given: { by: user.id, case: about, decision, reason, at: now(desk), reply: { user: user.id } } };
  });

  /** `lastResort`: the field at which it is said that nothing could be kept, or not by this person. */
  function on<K extends Kind>(
    id: string,
    kind: K,
    lastResort: string,
    read: (body: ViewSubmitAction) => { given: Incoming[K] } | { errors: Record<string, string> },
  ): void {
    app.view<ViewSubmitAction>(
      { callback_id: id, type: "view_submission" },
      async ({ body, ack, context }) => {
        const refuse = (errors: Record<string, string>) =>
          acknowledge(desk, "form", context, () => ack({ response_action: "errors", errors }));
        if (desk.access.isKnown(body.user.id) === false) {
          desk.log.warn({ user: body.user.id }, "someone who is not allowed was refused");
          return refuse({ [lastResort]: onlyMembers(desk.reader) });
        }
        const result = read(body);
        if ("errors" in result) return refuse(result.errors);
        const acked = () => acknowledge(desk, "form", context, () => ack());
        const isKept = await take(desk, kind, `view:${body.view.id}`, result.given, acked);
        if (!isKept) await refuse({ [lastResort]: notSavedReply({}, desk.reader).text });
      },
    );
  }
}
