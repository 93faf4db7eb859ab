import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";

/**
 * Facts and sources ask the same of a submission again and again; it never changes, so it is read once for each moment
 * at which it was seen, and the same object comes back.
 */
export function readOnce<T>(
  read: (submission: Submission, seenAt: Instant) => T,
): (submission: Submission, seenAt: Instant) => T {
  const known = new WeakMap<Submission, { readonly seenAt: Instant; readonly value: T }>();
  return (submission, seenAt) => {
    const before = known.get(submission);
    if (before?.seenAt === seenAt) return before.value;
    const value = read(submission, seenAt);
    known.set(submission, { seenAt, value });
    return value;
  };
}
