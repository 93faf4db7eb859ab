import { createHash } from "node:crypto";
import type { App, ViewSubmitAction } from "@slack/bolt";
import type { Incoming, Kind } from "../deliveries.ts";
import { notSavedReply, onlyMembers } from "../messages/replies.ts";
import { acknowledge, type Desk, take } from "./desk.ts";

type Read<K extends Kind> = (
  body: ViewSubmitAction,
) => { given: Incoming[K] } | { errors: Record<string, string> };

/**
 * What is wrong stands at its field, and the form stays open with everything typed. `lastResort`: the field at which
 * it is said that nothing could be kept, or not by this person.
 */
export function onForm<K extends Kind>(
  app: App,
  desk: Desk,
  id: string,
  kind: K,
  lastResort: string,
  read: Read<K>,
): void {
  app.view<ViewSubmitAction>({ callback_id: id, type: "view_submission" }, async ({ body, ack, context }) => {
    const refuse = (errors: Record<string, string>) =>
      acknowledge(desk, "form", context, () => ack({ response_action: "errors", errors }));
    if (desk.access.isKnown(body.user.id) === false) {
      desk.log.warn({ user: body.user.id }, "someone who is not allowed was refused");
      return refuse({ [lastResort]: onlyMembers(desk.reader) });
    }
    const result = readSafely(desk, body, read);
    if (result === undefined) return refuse({ [lastResort]: notSavedReply({}, desk.reader).text });
    if ("errors" in result) return refuse(result.errors);
    const acked = () => acknowledge(desk, "form", context, () => ack());
    const isKept = await take(desk, kind, keyOf(body), result.given, acked);
    if (!isKept) await refuse({ [lastResort]: notSavedReply({}, desk.reader).text });
  });
}

/**
 * A form whose acknowledgement got lost stays open. Sent again as it is, it is the same delivery; with something else
 * in it, it is another.
 */
function keyOf({ view }: ViewSubmitAction): string {
  const entered = createHash("sha256").update(JSON.stringify(view.state.values)).digest("hex");
  // Too short to tell by trying what it was: the key outlives the candidate's data.
  return `view:${view.id}:${entered.slice(0, 8)}`;
}

/** Undefined for a form that is none of this version's: whoever sent it hears that nothing was kept. */
function readSafely<K extends Kind>(desk: Desk, body: ViewSubmitAction, read: Read<K>) {
  try {
    return read(body);
  } catch (error) {
    desk.log.warn({ error, form: body.view.callback_id }, "a form could not be read");
    return undefined;
  }
}
