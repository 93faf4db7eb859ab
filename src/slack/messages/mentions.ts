import type { Text } from "../../domain/text.ts";
import { quoted, type Reader, say } from "./content.ts";

const NO_CHAT_PERSON: Readonly<Record<string, Text>> = {
  "command-line": { en: "the command line", de: "Befehlszeile" },
  bonafide: { en: "Bonafide", de: "Bonafide" },
};

const LONGEST_URL = 500;

/** Pings one of our own people. Whatever is not a Slack user's id is shown as text. */
export function person(id: string, reader: Reader): string {
  if (/^[UW][A-Z0-9]+$/.test(id)) return `<@${id}>`;
  const known = Object.hasOwn(NO_CHAT_PERSON, id) ? NO_CHAT_PERSON[id] : undefined;
  return known === undefined ? quoted(id, 60) : say(known, reader);
}

/** As `person`, for a setting that may also name a user group. */
export function personOrGroup(id: string, reader: Reader): string {
  return /^S[A-Z0-9]+$/.test(id) ? `<!subteam^${id}>` : person(id, reader);
}

export function channel(id: string): string {
  return /^[CG][A-Z0-9]+$/.test(id) ? `<#${id}>` : quoted(id, 80);
}

/** A link on words that are escaped already; only the words when the address is not a plain web address. */
export function link(address: string | undefined, words: string): string {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return words;
  if (url.username !== "" || url.password !== "") return words;
  const href = url.href.replace(/[<>|]/g, encodeURIComponent).replaceAll("&", "&amp;");
  return href.length > LONGEST_URL ? words : `<${href}|${words}>`;
}
