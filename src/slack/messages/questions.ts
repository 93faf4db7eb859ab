import { checkById } from "../../checks/index.ts";
import { quoted, type Reader, say } from "./content.ts";

/** A check by the question it asks; by its id when it no longer exists. For mrkdwn. */
export function question(check: string, reader: Reader): string {
  const known = checkById(check);
  return known === undefined ? quoted(check, 80) : say(known.asks, reader);
}
