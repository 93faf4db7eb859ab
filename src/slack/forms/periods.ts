import { LANGUAGES } from "../../domain/text.ts";

export interface Period {
  readonly start?: string;
  readonly end?: string;
}

const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const OPEN_END = new Set(["", "?", "today", "now", "present", "current", "heute", "jetzt", "aktuell"]);

const months: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).flatMap((month) => {
      const name = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, index): [string, string] => [
        monthWord(name.format(new Date(Date.UTC(2000, index, 15)))),
        String(index + 1).padStart(2, "0"),
      ]);
    }),
  ),
);

function monthWord(text: string): string {
  return text.toLowerCase().replace(/\.$/, "");
}

/**
 * "2019", "2019-03", "2019-03-01", "03/2019", "1.3.2019", "Mar 2019", "März 2019" as the domain writes dates.
 * @internal
 */
export function readDate(text: string): string | undefined {
  const typed = text.trim();
  if (typed.length > 30) return undefined;
  if (PARTIAL_DATE.test(typed)) return typed;
  const numbers = /^(?:(\d{1,2})\.\s?)?(\d{1,2})[./]\s?(\d{4})$/.exec(typed);
  const words = /^(\p{L}{3,10}\.?)\s+(\d{4})$/u.exec(typed);
  const month = numbers?.[2]?.padStart(2, "0") ?? months.get(monthWord(words?.[1] ?? ""));
  const year = numbers?.[3] ?? words?.[2];
  if (month === undefined || year === undefined) return undefined;
  const day = numbers?.[1]?.padStart(2, "0");
  const read = day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
  return PARTIAL_DATE.test(read) ? read : undefined;
}

/** "2019-03 – 2021-05", "2019 - today", "seit 03/2019", "– 2021"; undefined when it is no period. */
export function readPeriod(text: string): Period | undefined {
  const typed = text.trim();
  if (typed.length > 60) return undefined;
  const since = /^(?:since|from|seit|ab)\s+(.*)$/i.exec(typed)?.[1];
  if (since !== undefined) return periodOf(since, "");
  const dash = /\s*[–—−]\s*|\s+(?:to|until|bis)\s+|\s+-\s+|^-\s+|\s+-$/i.exec(typed);
  if (dash !== null) {
    return periodOf(typed.slice(0, dash.index), typed.slice(dash.index + dash[0].length));
  }
  // A bare hyphen is also part of 2019-03: it parts a period where both sides are dates.
  for (let at = typed.indexOf("-"); at > 0; at = typed.indexOf("-", at + 1)) {
    const period = periodOf(typed.slice(0, at), typed.slice(at + 1));
    if (period !== undefined) return period;
  }
  return undefined;
}

function periodOf(from: string, to: string): Period | undefined {
  const isOpen = OPEN_END.has(to.trim().toLowerCase());
  const isUnknown = from.trim() === "" || from.trim() === "?";
  const start = readDate(from);
  const end = readDate(to);
  if ((start === undefined && !isUnknown) || (end === undefined && !isOpen)) return undefined;
  if (start === undefined && end === undefined) return undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

export function showPeriod({ start, end }: { start?: string | undefined; end?: string | undefined }): string {
  return start === undefined && end === undefined ? "" : `${start ?? ""} – ${end ?? ""}`.trim();
}
