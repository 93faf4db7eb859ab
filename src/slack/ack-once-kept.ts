import type { App, ReceiverEvent } from "@slack/bolt";

/** In a listener's context: this event could not be kept, and Slack is to deliver it again. */
export interface KeptOrNot {
  readonly notKept?: () => void;
}

/** Events with an effect; for the others a repetition is of no use. */
const WITH_EFFECT = new Set(["reaction_added", "reaction_removed"]);

/**
 * Bolt acknowledges an event before its listener runs, and what cannot be kept then, as on a full disk, would be lost.
 * Here it is acknowledged when its listeners are through, and not at all when one of them says so: Slack delivers it
 * again after a minute and after five.
 */
export function ackOnceKept(app: App): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (!hasEffect(event)) return process(event);
    let isKept = true;
    const context: KeptOrNot = {
      notKept() {
        isKept = false;
      },
    };
    const customProperties = { ...event.customProperties, ...context };
    await process({ ...event, customProperties, ack: async () => {} });
    if (isKept) await event.ack();
  };
}

function hasEffect({ body }: ReceiverEvent): boolean {
  const { type } = (body["event"] ?? {}) as { readonly type?: unknown };
  return body["type"] === "event_callback" && typeof type === "string" && WITH_EFFECT.has(type);
}
