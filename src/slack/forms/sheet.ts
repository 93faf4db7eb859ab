import type { Prefill } from "../command/prefill.ts";

/*
 * The form is flat where a submission is a list: one interview, one history for each of two sources, and the CV's text
 * in two fields because Slack takes 3000 characters in one. A sheet is a submission in that shape.
 */
type Sheet = Readonly<Record<string, unknown>>;

/** As much as Slack lets people type into one field. */
export const MOST_TYPED = 3000;

const HISTORIES = ["linkedin", "platform"] as const;

/**
 * What the form has no field for, and so leaves out: `*` stands for any index.
 * @internal
 */
export const NOT_IN_THE_FORM: readonly string[] = [
  "cv.file",
  "cv.metadata",
  "cv.employment.*.text",
  "otherHistory.*.employment.*.text",
  // A source other than LinkedIn and the platform.
  "otherHistory.2",
  // Every interview but the first.
  "interviews.1",
  "failedTasks",
  "passedTasks",
];

export function toSheet(given: Prefill): Sheet {
  const { otherHistory = [], interviews = [], cv, ...rest } = given;
  const [text, textMore] = halves(cv?.text ?? "");
  const history = Object.fromEntries(
    HISTORIES.map((source) => [source, otherHistory.find((other) => other.source === source)?.employment]),
  );
  return { ...rest, cv: { ...cv, text, textMore }, otherHistory: history, interview: interviews[0] };
}

export function fromSheet(sheet: Sheet): Record<string, unknown> {
  const { otherHistory, interview, cv, ...rest } = sheet;
  const { text, textMore, ...otherCv } = asRecord(cv);
  const whole = [text, textMore].filter((part) => typeof part === "string").join("\n");
  const history = asRecord(otherHistory);
  return {
    ...rest,
    cv: { ...otherCv, text: whole },
    otherHistory: HISTORIES.flatMap((source) =>
      history[source] === undefined ? [] : [{ source, employment: history[source] }],
    ),
    interviews: interview === undefined ? [] : [interview],
  };
}

/** Where a problem with the submission stands in the sheet. */
export function sheetPath(path: string): string {
  return path
    .replace(/^interviews\.\d+/, "interview")
    .replace(/^otherHistory\.\d+\.employment/, "otherHistory");
}

/** Cut at the last line end that fits, because the halves are joined by one. */
function halves(text: string): [string | undefined, string | undefined] {
  if (text.length <= MOST_TYPED) return [text === "" ? undefined : text, undefined];
  const lineEnd = text.lastIndexOf("\n", MOST_TYPED);
  const cut = lineEnd > 0 ? lineEnd : MOST_TYPED;
  return [text.slice(0, cut), text.slice(lineEnd > 0 ? cut + 1 : cut)];
}

export function valueAt(sheet: Sheet, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => asRecord(value)[key], sheet);
}

/** A copy with the value in its place. Paths are ours, never typed. */
export function withValue(sheet: Sheet, path: string, value: unknown): Sheet {
  const [key = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? value : withValue(asRecord(sheet[key]), rest.join("."), value);
  return { ...sheet, [key]: inner };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
