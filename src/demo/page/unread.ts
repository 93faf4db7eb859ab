import type { ChannelView, PostedMessage, Snapshot } from "../protocol.ts";

/** What each person has seen since the page was opened; what was there before counts as read. */
const baselines = new Map<string, number>();
const seen = new Map<string, number>();

function baseline(snapshot: Snapshot): number {
  const known = baselines.get(snapshot.me);
  if (known !== undefined) return known;
  const all = snapshot.channels.flatMap((channel) => channel.messages.map((message) => Number(message.ts)));
  const latest = Math.max(0, ...all);
  baselines.set(snapshot.me, latest);
  return latest;
}

function lastSeen(snapshot: Snapshot, channel: string, thread: string | undefined): number {
  return seen.get(`${snapshot.me}/${channel}/${thread ?? ""}`) ?? baseline(snapshot);
}

export function markSeen(snapshot: Snapshot, channel: ChannelView, thread: string | undefined): void {
  const shown = channel.messages.filter((message) => threadOf(message) === thread);
  const latest = Math.max(baseline(snapshot), ...shown.map((message) => Number(message.ts)));
  seen.set(`${snapshot.me}/${channel.id}/${thread ?? ""}`, latest);
}

export interface Unread {
  /** New top-level messages by others. */
  readonly isUnread: boolean;
  /** New messages that name this person, in threads too. */
  readonly mentions: number;
}

export function unreadIn(snapshot: Snapshot, channel: ChannelView): Unread {
  const fresh = channel.messages.filter((message) => isNew(snapshot, channel, message));
  return {
    isUnread: fresh.some((message) => threadOf(message) === undefined),
    mentions: fresh.filter((message) => names(message, snapshot.me)).length,
  };
}

export function hasNewReplies(snapshot: Snapshot, channel: ChannelView, thread: string): boolean {
  return channel.messages.some((message) => message.threadTs === thread && isNew(snapshot, channel, message));
}

function isNew(snapshot: Snapshot, channel: ChannelView, message: PostedMessage): boolean {
  return (
    message.user !== snapshot.me && Number(message.ts) > lastSeen(snapshot, channel.id, threadOf(message))
  );
}

/** The thread a message stands in; a parent stands in its channel. */
export function threadOf(message: PostedMessage): string | undefined {
  return message.threadTs === message.ts ? undefined : message.threadTs;
}

function names(message: PostedMessage, user: string): boolean {
  return message.text.includes(`<@${user}`) || JSON.stringify(message.blocks).includes(user);
}
