/** Times as people in the workspace read them. `instant` is milliseconds since 1970, `zone` an IANA name. */

const LOCALE = "en-GB";
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(instant: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = zone + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
  formats.set(key, known);
  return known.format(instant);
}

/** A Slack `ts`, "1712345678.000100". */
export function instantOf(ts: string): number {
  return Number(ts) * 1000;
}

export function timeOfDay(instant: number, zone: string): string {
  return format(instant, zone, { hour: "2-digit", minute: "2-digit" });
}

export function dateAndTime(instant: number, zone: string): string {
  const day = format(instant, zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  return `${day}, ${timeOfDay(instant, zone)}`;
}

/** "2026-03-29": the same for two instants exactly when they fall on one day in the zone. */
export function dayKey(instant: number, zone: string): string {
  return localMinute(instant, zone).slice(0, 10);
}

export function dayLabel(instant: number, now: number, zone: string): string {
  const relative = relativeDay(instant, now, zone);
  if (relative !== undefined) return relative;
  const year = dayKey(instant, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4) ? undefined : "numeric";
  return format(instant, zone, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(year ? { year } : {}),
  });
}

function relativeDay(instant: number, now: number, zone: string): string | undefined {
  const days = daysBetween(instant, now, zone);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return days === -1 ? "Tomorrow" : undefined;
}

/** Calendar days, counted on UTC midnights so that a day of 23 hours counts as one. */
function daysBetween(instant: number, now: number, zone: string): number {
  return (Date.parse(dayKey(now, zone)) - Date.parse(dayKey(instant, zone))) / DAY;
}

/** "2026-03-29T14:05", the value of a datetime-local field. */
export function localMinute(instant: number, zone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${get("year")}-${get("month")}-${get("day")}T${get("hour")}:${get("minute")}`;
}

/** The instant at which the zone's clocks show `local`; undefined when that is no date and time. */
export function instantOfLocal(local: string, zone: string): number | undefined {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return undefined;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  let instant = wanted;
  for (let pass = 0; pass < 2; pass++) {
    instant += wanted - Date.parse(`${localMinute(instant, zone)}Z`);
  }
  return instant;
}

/** Slack's `<!date^…^format^…>` placeholders. */
export function slackDate(template: string, instant: number, now: number, zone: string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === "ago") return ago(instant, now);
    if (name === "date_num") return dayKey(instant, zone);
    if (name === "time") return timeOfDay(instant, zone);
    if (name === "time_secs") {
      return format(instant, zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
    }
    const options = DATES[name.replace("_pretty", "")];
    if (options === undefined) return whole;
    const pretty = name.endsWith("_pretty") ? relativeDay(instant, now, zone) : undefined;
    return pretty?.toLowerCase() ?? format(instant, zone, options);
  });
}

const DATES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  date_short: { day: "numeric", month: "short", year: "numeric" },
  date_long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  day_divider: { weekday: "long", day: "numeric", month: "long" },
};

export function ago(instant: number, now: number): string {
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  const minutes = Math.round((instant - now) / 60_000);
  if (Math.abs(minutes) < 60) return minutes === 0 ? "just now" : words.format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 24) return words.format(hours, "hour");
  return words.format(Math.round(hours / 24), "day");
}
