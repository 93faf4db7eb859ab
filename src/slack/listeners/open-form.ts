import type { ModalView } from "@slack/types";
import type { ReplyTo } from "../deliveries.ts";
import { messageView } from "../forms/message-view.ts";
import { notOpenedReply } from "../messages/not-opened.ts";
import { notAllowedReply } from "../messages/replies.ts";
import { type Desk, tell } from "./desk.ts";

/**
 * Opens a form: the first thing after the acknowledgement, since the trigger lives three seconds. Who may is known
 * from memory, and asked of Slack only when somebody has just come or left.
 */
export async function openForm(desk: Desk, triggerId: string, view: ModalView, to: ReplyTo): Promise<void> {
  const isAllowed = desk.access.isKnown(to.user) ?? (await desk.access.isAllowed(to.user));
  if (!isAllowed) {
    desk.log.warn({ user: to.user }, "someone who is not allowed was refused");
    const refusal = notAllowedReply({ ask: desk.vettingChannel }, desk.reader);
    if (to.responseUrl !== undefined) return tell(desk, to, refusal);
    await desk.gateway.openView(triggerId, messageView("Bonafide", refusal, desk.reader.language));
    return;
  }
  const answer = await desk.gateway.openView(triggerId, view);
  if (answer.kind === "done") return;
  desk.log.warn({ code: answer.error }, "a form did not open");
  tell(desk, to, notOpenedReply(desk.reader));
}

/** Carried by a form in `private_metadata`, so that its answer reaches the person where they began. */
export function writeMetadata({ responseUrl }: ReplyTo): string {
  return responseUrl === undefined ? "" : JSON.stringify({ responseUrl });
}

export function readMetadata(text: string, user: string): ReplyTo {
  try {
    const { responseUrl } = JSON.parse(text) as { responseUrl?: unknown };
    return typeof responseUrl === "string" ? { user, responseUrl } : { user };
  } catch {
    return { user };
  }
}
