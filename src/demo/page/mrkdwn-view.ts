import { html } from "htm/preact";
import type { ComponentChildren, VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Snapshot } from "../protocol.ts";
import { personName, useWorkspace } from "./context.ts";
import { emojiCharacter } from "./emoji.ts";
import { type MrkdwnNode, parseMrkdwn } from "./mrkdwn.ts";
import { slackDate } from "./time.ts";

interface TextObject {
  readonly type: string;
  readonly text: string;
  readonly verbatim?: boolean;
  readonly emoji?: boolean;
}

/** A Block Kit text object of either kind. */
export function Text({ of }: { readonly of: TextObject }): VNode {
  if (of.type === "mrkdwn") return html`<${Mrkdwn} text=${of.text} verbatim=${of.verbatim === true} />`;
  return html`<span class="plain">${of.emoji === false ? of.text : withEmoji(of.text)}</span>`;
}

export function Mrkdwn(props: { readonly text: string; readonly verbatim?: boolean }): VNode {
  const { snapshot } = useWorkspace();
  const verbatim = props.verbatim === true;
  const nodes = useMemo(() => parseMrkdwn(props.text, { verbatim }), [props.text, verbatim]);
  return html`<div class="mrkdwn">${nodes.map((node) => view(node, snapshot))}</div>`;
}

function view(node: MrkdwnNode, snapshot: Snapshot): ComponentChildren {
  const inside = () => ("children" in node ? node.children.map((child) => view(child, snapshot)) : []);
  switch (node.type) {
    case "text":
      return node.text;
    case "bold":
      return html`<strong>${inside()}</strong>`;
    case "italic":
      return html`<em>${inside()}</em>`;
    case "strike":
      return html`<s>${inside()}</s>`;
    case "code":
      return html`<code>${node.text}</code>`;
    case "pre":
      return html`<pre tabindex="0">${node.text}</pre>`;
    case "quote":
      return html`<blockquote>${inside()}</blockquote>`;
    case "bullet":
      return html`<div class="bullet">• ${inside()}</div>`;
    case "break":
      return html`<br />`;
    case "emoji":
      return emoji(node.name);
    case "date":
      return date(node, snapshot);
    case "link":
      return safeLink(node.url, node.label);
    case "user":
    case "channel":
    case "usergroup":
    case "broadcast":
      return mention(node, snapshot);
  }
}

interface Mention {
  readonly type: "user" | "channel" | "usergroup" | "broadcast";
  readonly id?: string;
  readonly range?: string;
  readonly label?: string;
}

export function mention({ type, id = "", range, label }: Mention, snapshot: Snapshot): VNode {
  if (type === "user") {
    const isMe = id === snapshot.me;
    return html`<span class=${isMe ? "mention me" : "mention"}>@${personName(snapshot, id)}</span>`;
  }
  if (type === "channel") {
    const channel = snapshot.channels.find((one) => one.id === id);
    if (channel === undefined) return html`<span class="mention">#${label ?? "private channel"}</span>`;
    return html`<a class="mention" href=${`#/${channel.id}`}>#${channel.name}</a>`;
  }
  return html`<span class="mention me">@${range ?? label?.replace(/^@/, "") ?? "group"}</span>`;
}

interface SlackDate {
  readonly instant: number;
  readonly format: string;
  readonly url?: string | undefined;
  readonly fallback: string;
}

export function date({ instant, format, url, fallback }: SlackDate, snapshot: Snapshot): ComponentChildren {
  const shown = format
    ? slackDate(format, instant, Date.parse(snapshot.now), snapshot.timezone)
    : fallback || new Date(instant).toISOString();
  const time = html`<time datetime=${new Date(instant).toISOString()}>${shown}</time>`;
  return url === undefined ? time : safeLink(url, time);
}

/** Only addresses that a browser opens without running anything; others are shown as text. */
export function safeLink(url: string, label: ComponentChildren): ComponentChildren {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(url)) return label;
  const target = /^https?:/i.test(url) ? "_blank" : undefined;
  return html`<a href=${url} target=${target} rel="noopener noreferrer" title=${url}>${label}</a>`;
}

export function emoji(name: string): ComponentChildren {
  const character = emojiCharacter(name);
  if (character === undefined) return `:${name}:`;
  return html`<span class="emoji" role="img" aria-label=${`:${name}:`} title=${`:${name}:`}>${character}</span>`;
}

/** Plain text in which only emoji names are replaced. */
export function withEmoji(text: string): ComponentChildren {
  return text
    .split(/:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/)
    .map((part, index) => (index % 2 === 1 ? (emojiCharacter(part) ?? `:${part}:`) : part));
}
