/** No IANA name comes near this; what is longer is not worth asking about. */
const LONGEST_NAME = 60;

/** Asking about any other name makes a clock, which is slow. */
const WRITTEN = new Set(Intl.supportedValuesOf("timeZone"));

/** Spelled as the machine's own list has it; there are some 400 of these. */
export function isWritten(name: string): boolean {
  return WRITTEN.has(name);
}

/** An IANA name that this machine knows, such as Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  if (isWritten(name)) return true;
  if (name.length > LONGEST_NAME) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
