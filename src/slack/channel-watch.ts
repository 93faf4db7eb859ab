import type { WebClient } from "@slack/web-api";
import type { Log } from "../logger.ts";
import { exposureOf } from "./workspace.ts";

/** Whether outsiders may read along in the channels that candidates are written about. */
export interface ChannelWatch {
  /** As Slack said last; false for a channel that Slack was not asked about. */
  isPrivate(channel: string): boolean;
  /** Asks Slack unless its last answer is younger than this. Never rejects: without an answer the last one holds. */
  refresh(maxAgeMs?: number): Promise<void>;
}

export interface ChannelWatchParts {
  readonly client: WebClient;
  readonly channels: readonly string[];
  /** As it was found at the start. */
  readonly isPrivate: (channel: string) => boolean;
  readonly log: Log;
  /** Called once each time that a channel was opened to outsiders. */
  readonly opened: (channel: string) => Promise<void>;
}

export function createChannelWatch({ client, log, ...parts }: ChannelWatchParts): ChannelWatch {
  const isPrivate = new Map([...new Set(parts.channels)].map((id) => [id, parts.isPrivate(id)]));
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function look(channel: string, before: boolean): Promise<void> {
    const { channel: found } = await client.conversations.info({ channel });
    if (found === undefined) return;
    const after = exposureOf(found) === undefined;
    isPrivate.set(channel, after);
    if (before && !after) await parts.opened(channel);
    if (!before && after) log.info({ channel }, "a channel is private again");
  }

  async function read(): Promise<void> {
    readAt = performance.now();
    for (const [channel, before] of isPrivate) {
      try {
        await look(channel, before);
      } catch (error) {
        log.warn({ error }, "could not ask Slack whether a channel is still private; the last answer holds");
      }
    }
    reading = undefined;
  }

  return {
    isPrivate: (channel) => isPrivate.get(channel) ?? false,
    async refresh(maxAgeMs = 0) {
      if (reading === undefined && performance.now() - readAt < maxAgeMs) return;
      reading ??= read();
      await reading;
    },
  };
}
