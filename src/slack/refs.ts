import type { Instant } from "../domain/instant.ts";

/**
 * Every message of a case has a name of its own (a ref), so that "it should read like this now" is all that has to
 * be said: the outbox posts it the first time, edits it in place after, and does nothing when it reads so already.
 */
export const REF = {
  root: (caseId: number) => `case:${caseId}`,
  part: (caseId: number, part: string) => `case:${caseId}:${part}`,
  /** What somebody added, and what became of it; `seq`: the case's last entry in the history then. */
  added: (caseId: number, seq: number) => `added:${caseId}:${seq}`,
  /** What the names of all of these begin with. */
  allAdded: (caseId: number) => `added:${caseId}:`,
  reminder: (id: number) => `reminder:${id}`,
  digest: (to: Instant) => `digest:${to}`,
  allDigests: "digest:",
};

/** Up to when the week of a digest goes, by the ref of its message. */
export function weekEndOf(ref: string): Instant {
  return ref.slice(REF.allDigests.length);
}

/** The lane of files that are shared in a case's thread: one that Slack does not take holds up nothing else. */
export function fileLane(caseId: number): string {
  return `file:${caseId}`;
}

export function caseOfFileLane(lane: string): number | undefined {
  const id = /^file:(\d+)$/.exec(lane)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The case whose root message a ref names; undefined for every other message. */
export function caseOfRef(ref: string): number | undefined {
  const id = /^case:(\d+)$/.exec(ref)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The case whose root message or part of the thread a ref names; reminders and what was added are neither. */
export function caseShownBy(ref: string): number | undefined {
  const id = /^case:(\d+)(?::|$)/.exec(ref)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The reminder that a ref names; undefined for every other message. */
export function reminderOf(ref: string): number | undefined {
  const id = /^reminder:(\d+)$/.exec(ref)?.[1];
  return id === undefined ? undefined : Number(id);
}

interface Reaction {
  readonly channel: string;
  readonly ts: string;
  readonly by: string;
  /** As Slack writes it: `white_check_mark`, `raising_hand::skin-tone-3`. */
  readonly name: string;
}

/** One active answer per person, message and reaction, so that removing the reaction finds it again. */
export function reactionKey({ channel, ts, by, name }: Reaction): string {
  return `${reactionsUnder({ channel, ts })}${by}:${name}`;
}

/** What the keys of all reactions under one message begin with. */
export function reactionsUnder({ channel, ts }: Pick<Reaction, "channel" | "ts">): string {
  return `reaction:${channel}:${ts}:`;
}

/** Who and what, from a key; a user's id has no colon in it. */
export function readReactionKey(key: string): Pick<Reaction, "by" | "name"> | undefined {
  const [, by, name] = /^reaction:[^:]+:[^:]+:([^:]+):(.+)$/.exec(key) ?? [];
  return by === undefined || name === undefined ? undefined : { by, name };
}
