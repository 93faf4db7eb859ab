/** What tells one deed from another in the history; undefined for entries that follow from others. */
interface Told {
  readonly kind: string;
  readonly task?: string;
  readonly answer?: string;
  readonly via?: string;
  readonly reason?: string;
  readonly fields?: readonly string[];
}

export function entryKey(about: number, by: string, event: Told): string {
  return [event.kind, about, by, ...(PARTS[event.kind]?.(event) ?? [])].join(" · ");
}

export function isDeed({ kind }: Told): boolean {
  return Object.hasOwn(PARTS, kind);
}

const PARTS: Readonly<Record<string, (event: Told) => readonly string[]>> = {
  "task-answered": ({ task = "", answer = "", via = "" }) => [task, answer, via],
  "answer-withdrawn": ({ task = "", answer = "", via = "" }) => [task, answer, via],
  decided: ({ reason = "" }) => [reason],
  "details-added": ({ fields = [] }) => [fields.join(" ")],
  "interview-recorded": () => [],
};
