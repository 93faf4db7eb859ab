/** No IANA name comes near this; what is longer is not worth asking about. */
const LONGEST_NAME = 60;

/** An IANA name that this machine knows, such as Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
