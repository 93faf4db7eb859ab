import * as z from "zod";

const Email = z.email().max(254);

/** As the domain reads addresses: bare, without a name or angle brackets. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && text.includes("@") && Email.safeParse(text).success;
}
