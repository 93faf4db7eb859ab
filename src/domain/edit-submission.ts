import { readSubmission } from "./read-submission.ts";
import type { Submission } from "./submission.ts";

/** What stands in one place of a submission from now on; without a value, nothing does. */
export interface DetailEdit {
  /** Such as "emails", "payment.iban", or "otherHistory.linkedin" for the jobs that a source names. */
  readonly path: string;
  readonly value?: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

/** The submission with these places changed and everything else as it was, or what is wrong with it then. */
export function editSubmission(
  submission: Submission,
  edits: readonly DetailEdit[],
): ReturnType<typeof readSubmission> {
  return readSubmission(edits.reduce<Plain>((whole, edit) => edited(whole, edit), submission));
}

function edited(whole: Plain, { path, value }: DetailEdit): Plain {
  const [first = "", second] = path.split(".", 2);
  if (second === undefined) return { ...whole, [first]: value };
  const before = whole[first];
  if (first === "otherHistory") return { ...whole, [first]: withSource(before, second, value) };
  return { ...whole, [first]: { ...(isPlain(before) ? before : {}), [second]: value } };
}

/** Jobs are kept by where they were found; the other places keep theirs. */
function withSource(histories: unknown, source: string, employment: unknown): readonly unknown[] {
  const all: readonly unknown[] = Array.isArray(histories) ? histories : [];
  const isIt = (one: unknown) => isPlain(one) && one["source"] === source;
  if (employment === undefined) return all.filter((one) => !isIt(one));
  const changed = { source, employment };
  return all.some(isIt) ? all.map((one) => (isIt(one) ? changed : one)) : [...all, changed];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
