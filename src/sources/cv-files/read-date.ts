const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?$/;
const PDF = /^(?:D:)?(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/;

/** A moment as Office files and XMP have it; undefined for anything else. */
export function readIsoDate(raw: string | undefined): string | undefined {
  const text = raw?.trim().slice(0, 60) ?? "";
  return ISO.test(text) && isMoment(text.slice(0, 16)) ? text : undefined;
}

/** `D:20260101100000+01'00'` as `2026-01-01T10:00:00+01:00`: with the file's own offset, and with none where it has none. */
export function readPdfDate(raw: string | undefined): string | undefined {
  const match = PDF.exec(raw?.trim().slice(0, 60) ?? "");
  if (match === null) return readIsoDate(raw);
  const [, year, month, day, hour, minute, second = "00", zulu = "", sign, hours, minutes = "00"] = match;
  const minuteOfDay = `${year}-${month}-${day}T${hour}:${minute}`;
  if (!isMoment(minuteOfDay)) return undefined;
  const offset = sign === undefined ? zulu : `${sign}${hours}:${minutes}`;
  return `${minuteOfDay}:${second}${offset}`;
}

function isMoment(minuteOfDay: string): boolean {
  return !Number.isNaN(Date.parse(`${minuteOfDay}:00Z`));
}
