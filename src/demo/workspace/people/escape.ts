import { canSee } from "../channels.ts";
import type { Team, User } from "../team.ts";

const ADDRESS = /(?<![\w@./])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const LINK = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)]/u;
const DOMAIN = /(?<![\w@./-])(?:[\w-]+\.)+(?:com|org|net|io|dev|de|eu|app|co|uk|ai)\b(?:\/[^\s<>|]*)?/u;
const SPECIAL = new RegExp(`(${ADDRESS.source})|(${LINK.source})|(${DOMAIN.source})`, "gu");

/** A command's text as an app with `should_escape` gets it: people, channels, links and addresses marked up. */
export function escapeCommandText(team: Team, user: User, typed: string): string {
  const parts = typed.split(/(<[@#][A-Z0-9]+(?:\|[^<>]*)?>)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? completeMention(team, part) : escapePart(team, user, part)))
    .join("");
}

function completeMention(team: Team, mention: string): string {
  const [, sigil = "", id = ""] = /^<([@#])([A-Z0-9]+)/.exec(mention) ?? [];
  const name = sigil === "@" ? team.users.get(id)?.name : team.channels.get(id)?.name;
  return name === undefined ? mention : `<${sigil}${id}|${name}>`;
}

function escapePart(team: Team, user: User, part: string): string {
  const named = [
    ...[...team.users.values()].map(({ id, name }) => ({ typed: `@${name}`, marked: `<@${id}|${name}>` })),
    ...[...team.channels.values()]
      .filter((channel) => !channel.isIm && canSee(channel, user))
      .map(({ id, name }) => ({ typed: `#${name}`, marked: `<#${id}|${name}>` })),
  ].toSorted((a, b) => b.typed.length - a.typed.length);

  let rest = part;
  let done = "";
  let plain = "";
  while (rest !== "") {
    const isWordStart = !/[\w.+-]$/.test(plain);
    const hit = isWordStart ? named.find(({ typed }) => rest.startsWith(typed)) : undefined;
    if (hit === undefined) {
      plain += rest[0];
      rest = rest.slice(1);
    } else {
      done += markLinks(plain) + hit.marked;
      plain = "";
      rest = rest.slice(hit.typed.length);
    }
  }
  return done + markLinks(plain);
}

function markLinks(text: string): string {
  let out = "";
  let from = 0;
  for (const match of text.matchAll(SPECIAL)) {
    const [found, address, link] = match;
    out += escapeHtml(text.slice(from, match.index));
    const shown = escapeHtml(found);
    if (address !== undefined) out += `<mailto:${shown}|${shown}>`;
    else if (link !== undefined) out += `<${shown}>`;
    else out += `<http://${shown}|${shown}>`;
    from = match.index + found.length;
  }
  return out + escapeHtml(text.slice(from));
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
