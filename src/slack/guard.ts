import type { WebClient } from "@slack/web-api";
import type { SlackConfig } from "../config.ts";
import type { Log } from "../logger.ts";
import { type Access, createAccess } from "./access.ts";
import { type ChannelWatch, createChannelWatch } from "./channel-watch.ts";
import { holdBack, openedMessage } from "./closed-channel.ts";
import type { Gateway } from "./gateway.ts";
import type { Reader } from "./messages/content.ts";
import type { InspectedWorkspace } from "./workspace.ts";

/** Channels change little; whoever joins one has it looked at again at once. */
const LOOK_EVERY_MS = 60_000;

export interface Guard {
  readonly access: Access;
  readonly channels: Pick<ChannelWatch, "isPrivate">;
  /** For what is owed: what a channel that was opened to outsiders must not show waits. */
  readonly gateway: Gateway;
  /** Looks at the channels and at who may use the bot, as far as that is due. Never rejects. */
  refresh(): Promise<void>;
}

export interface GuardParts {
  readonly client: WebClient;
  readonly slack: SlackConfig;
  readonly workspace: InspectedWorkspace;
  readonly gateway: Gateway;
  readonly reader: Reader;
  readonly log: Log;
}

/**
 * Nobody is let in and nothing is let out by a change in Slack. A vetting channel that is made public, or shared with
 * another company, while the bot runs gets no word about candidates until it is private again, and whoever joins it
 * meanwhile may not use the bot; the team goes on with it by itself.
 */
export function createGuard({ client, slack, workspace, gateway, reader, log }: GuardParts): Guard {
  const { vettingChannel, digestChannel, allowPublicChannel } = slack;
  const channels = createChannelWatch({
    ...{ client, log, channels: [vettingChannel, digestChannel], isPrivate: workspace.isPrivate },
    async opened(channel) {
      if (!isOpen(channel)) return;
      log.error({ channel }, "outsiders can read the vetting channel; nothing is posted until it is private");
      await gateway.call("chat.postMessage", { channel, ...openedMessage(reader) });
    },
  });
  const isOpen = (channel: string) =>
    channel === vettingChannel && !allowPublicChannel && !channels.isPrivate(channel);
  const access = createAccess({
    ...{ client, log, config: slack, own: workspace.own },
    async isOpen() {
      await channels.refresh();
      return isOpen(vettingChannel);
    },
  });
  return {
    access,
    channels,
    gateway: holdBack(gateway, isOpen),
    async refresh() {
      await Promise.all([channels.refresh(LOOK_EVERY_MS), access.refresh()]);
    },
  };
}
