import { sqliteFault } from "../storage/faults.ts";

/** Errors of a library or of Node say what they failed on, which may be a candidate's words, a path with a name in it or a token. */
const QUOTING = new Set([
  "SyntaxError",
  "RangeError",
  "URIError",
  "ZodError",
  "SqliteError",
  "AggregateError",
  "CsvError",
]);

/**
 * What a command that failed prints: the message of an error that was written for people, and of any other only its
 * kind and code.
 */
export function failureLine(error: unknown): string {
  if (!(error instanceof Error)) return "It failed, for a reason that was not given.";
  const fault = sqliteFault(error);
  if (fault !== undefined) return `The database cannot be used: ${fault.found}. ${fault.todo}`;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (isOfSlack(code)) return `Slack did not do it: ${code}${slackError(error)}.`;
  // A system call that failed names its file, which whoever typed the command named themselves.
  if ("syscall" in error || !isQuoting(error)) return error.message;
  return `It failed: ${error.name}${code === undefined ? "" : ` (${code})`}. What was given does not have the form that is wanted; see bonafide --help.`;
}

function isQuoting(error: Error): boolean {
  return QUOTING.has(error.name) || error instanceof SyntaxError || "issues" in error;
}

function isOfSlack(code: string | undefined): code is string {
  return code?.startsWith("slack_") === true;
}

/** Slack's own word such as invalid_auth; nothing else of its answer. */
function slackError(error: Error): string {
  const data = "data" in error ? error.data : undefined;
  const said = typeof data === "object" && data !== null && "error" in data ? data.error : undefined;
  return typeof said === "string" && /^[a-z_]{1,60}$/.test(said) ? ` (${said})` : "";
}
