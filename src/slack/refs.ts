import type { Instant } from "../domain/instant.ts";

/**
 * Every message of a case has a name of its own (a ref), so that "it should read like this now" is all that has to
 * be said: the outbox posts it the first time, edits it in place after, and does nothing when it reads so already.
 */
export const REF = {
  root: (caseId: number) => `case:${caseId}`,
  part: (caseId: number, part: string) => `case:${caseId}:${part}`,
  reminder: (id: number) => `reminder:${id}`,
  digest: (to: Instant) => `digest:${to}`,
};

/** The reminder that a ref names; undefined for every other message. */
export function reminderOf(ref: string): number | undefined {
  const id = /^reminder:(\d+)$/.exec(ref)?.[1];
  return id === undefined ? undefined : Number(id);
}
