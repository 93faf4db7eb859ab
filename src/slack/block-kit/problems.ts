import type { z } from "zod";

/** Where and why Slack would refuse; `error` is the code its Web API would answer with. */
export interface Problem {
  readonly error: "no_text" | "msg_too_long" | "invalid_blocks" | "msg_blocks_too_long" | "view_too_large";
  readonly message: string;
}

/** One line in Slack's own words: `[ERROR] … [json-pointer:/blocks/0/text/text]`. */
export function lineAt(pointer: string, message: string): string {
  return `[ERROR] ${message} [json-pointer:${pointer === "" ? "/" : pointer}]`;
}

/** Zod's findings as Slack words them; `root` is the JSON pointer of what was parsed. */
export function linesFor(error: z.core.$ZodError, input: unknown, root: string): string[] {
  return error.issues.flatMap((issue) => linesForIssue(issue, input, root));
}

function linesForIssue(issue: z.core.$ZodIssue, input: unknown, root: string): string[] {
  const found = valueAt(input, issue.path);
  const pointer = `${root}${issue.path.map((step) => `/${String(step)}`).join("")}`;
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  const field = String(issue.path.at(-1) ?? "");
  const isMissing = found === undefined && issue.path.length > 0;

  if (isMissing && issue.code !== "custom") return [lineAt(parent, `missing required field: ${field}`)];
  switch (issue.code) {
    case "invalid_type":
      return [lineAt(pointer, `must provide ${article(issue.expected)}`)];
    case "unrecognized_keys":
      return issue.keys.map((key) => lineAt(pointer, `invalid additional property: ${key}`));
    case "too_big":
      return [
        lineAt(
          pointer,
          issue.origin === "array"
            ? `no more than ${issue.maximum} items allowed`
            : `must be ${issue.maximum} or less`,
        ),
      ];
    case "too_small":
      return [
        lineAt(
          pointer,
          issue.origin === "array"
            ? `no less than ${issue.minimum} items allowed`
            : `must be ${issue.minimum} or more`,
        ),
      ];
    case "invalid_union":
      return linesForUnion(issue, found, pointer, field, input, root);
    case "invalid_value":
      return [lineAt(pointer, "must be a valid enum value")];
    case "invalid_format":
      return [lineAt(pointer, `must match pattern: ${issue.pattern ?? issue.format}`)];
    default:
      return [lineAt(pointer, issue.message)];
  }
}

function linesForUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  found: unknown,
  pointer: string,
  field: string,
  input: unknown,
  root: string,
): string[] {
  if (issue.errors.length === 0) {
    return [lineAt(pointer, field === "type" ? `unsupported type: ${String(found)}` : "must be an object")];
  }
  const closest = issue.errors.toSorted((a, b) => distance(a) - distance(b))[0] ?? [];
  return [
    lineAt(pointer, "failed to match all allowed schemas"),
    ...closest.flatMap((inner) =>
      linesForIssue({ ...inner, path: [...issue.path, ...inner.path] }, input, root),
    ),
  ];
}

/** A branch refused for its `type` is not the one that was meant. */
function distance(branch: readonly z.core.$ZodIssue[]): number {
  return branch.length + (branch.some((inner) => inner.path.at(-1) === "type") ? 1000 : 0);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function article(expected: string): string {
  return /^[aeio]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}
