import { Submission } from "./submission.ts";

export interface Problem {
  /** Dotted, as in `cv.employment.0.start`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** No place in a submission lies deeper; what does is refused as it is. */
const DEEPEST = 8;

/** Empty strings, lists and objects mean "not given", so that a half-filled template is not evidence of anything. */
function withoutBlanks(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value;
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map((item) => withoutBlanks(item, depth + 1)).filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value === "object" && value !== null) {
    const kept = Object.entries(value)
      .map(([key, item]) => [key, withoutBlanks(item, depth + 1)] as const)
      .filter(([, item]) => item !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  return value;
}

/** Reads what came from outside. Every problem is named with its place; nothing is guessed or dropped silently. */
export function readSubmission(
  input: unknown,
):
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return { ok: false, problems: [{ path: "", message: "a submission is an object with at least a name" }] };
  const read = Submission.safeParse(withoutBlanks(input) ?? {});
  if (read.success) return { ok: true, submission: read.data };
  return {
    ok: false,
    problems: read.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
  };
}
