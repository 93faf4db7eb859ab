import type { App } from "@slack/bolt";
import { toInstant } from "../../domain/instant.ts";
import type { KeptOrNot } from "../ack-once-kept.ts";
import { type Desk, now, take } from "./desk.ts";

function isRepeated({ retryNum }: { readonly retryNum?: number }): boolean {
  return retryNum !== undefined && retryNum > 0;
}

/** A reaction is acknowledged once its listener has kept it, every other event before its listener runs. */
export function listenToEvents(app: App, desk: Desk, botUser: string): void {
  const ackedAfterwards = async () => {};

  for (const type of ["reaction_added", "reaction_removed"] as const) {
    app.event(type, async ({ event, body, context }) => {
      const { item, user: by, reaction: name } = event;
      if (by === botUser || item.type !== "message") return;
      const { channel, ts } = item;
      const repeats = isRepeated(context) ? toInstant(new Date(Number(event.event_ts) * 1000)) : undefined;
      const what = { by, channel, ts, name, added: type === "reaction_added", at: now(desk) };
      const given = { ...what, ...(repeats !== undefined && { repeats }) };
      const isKept = await take(desk, "reaction", `event:${body.event_id}`, given, ackedAfterwards);
      if (!isKept) (context as KeptOrNot).notKept?.();
    });
  }

  app.event("app_home_opened", async ({ event }) => {
    if (event.tab !== "home") return;
    const isAllowed = await desk.access.isAllowed(event.user);
    desk.home[isAllowed ? "show" : "refuse"](event.user, now(desk));
    desk.sender.wake();
    if (isAllowed) await desk.directory.refresh(event.user);
  });

  app.event("member_joined_channel", async ({ event }) => {
    if (event.channel === desk.vettingChannel) desk.access.forget();
    if (event.user === botUser) desk.sender.channelOpened(event.channel);
  });
  app.event("member_left_channel", async ({ event }) => {
    if (event.channel !== desk.vettingChannel) return;
    desk.access.forget();
    if (await desk.access.isAllowed(event.user)) return;
    // What stood in their App Home would stay in sight.
    desk.home.refuse(event.user, now(desk));
    desk.sender.wake();
  });
  for (const type of ["channel_left", "group_left"] as const) {
    app.event(type, async ({ event }) => {
      desk.log.error({ channel: event.channel }, "the bot was removed from a channel; invite it again");
    });
  }
  for (const type of ["app_uninstalled", "tokens_revoked"] as const) {
    app.event(type, async () =>
      desk.log.error({ type }, "Slack took the bot's access away; install the app again"),
    );
  }
}
