import type { RichTextBlock } from "@slack/types";
import { html } from "htm/preact";
import type { ComponentChildren, VNode } from "preact";
import type { Snapshot } from "../protocol.ts";
import { useWorkspace } from "./context.ts";
import { date, emoji, mention, safeLink } from "./mrkdwn-view.ts";

type Part = RichTextBlock["elements"][number];
type Leaf = Extract<Part, { type: "rich_text_section" }>["elements"][number];

export function RichText({ block }: { readonly block: RichTextBlock }): VNode {
  const { snapshot } = useWorkspace();
  return html`<div class="rich-text">${block.elements.map((part) => partView(part, snapshot))}</div>`;
}

function partView(part: Part, snapshot: Snapshot): VNode {
  switch (part.type) {
    case "rich_text_section":
      return html`<div class="rich-section">${leaves(part.elements, snapshot)}</div>`;
    case "rich_text_quote":
      return html`<blockquote>${leaves(part.elements, snapshot)}</blockquote>`;
    case "rich_text_preformatted":
      return html`<pre tabindex="0">${leaves(part.elements, snapshot)}</pre>`;
    case "rich_text_list": {
      const items = part.elements.map((item) => html`<li>${leaves(item.elements, snapshot)}</li>`);
      const indent = `rich-list indent-${Math.min(part.indent ?? 0, 4)}`;
      const start = "offset" in part && typeof part.offset === "number" ? part.offset + 1 : undefined;
      if (part.style === "ordered") return html`<ol class=${indent} start=${start}>${items}</ol>`;
      return html`<ul class=${indent}>${items}</ul>`;
    }
  }
}

function leaves(elements: readonly Leaf[], snapshot: Snapshot): ComponentChildren {
  return elements.map((leaf) => styled(leaf, leafView(leaf, snapshot)));
}

function leafView(leaf: Leaf, snapshot: Snapshot): ComponentChildren {
  switch (leaf.type) {
    case "text":
      return leaf.text;
    case "link":
      return safeLink(leaf.url, leaf.text || leaf.url.replace(/^(mailto|tel):/i, ""));
    case "emoji":
      return emoji(leaf.name);
    case "user":
      return mention({ type: "user", id: leaf.user_id }, snapshot);
    case "channel":
      return mention({ type: "channel", id: leaf.channel_id }, snapshot);
    case "usergroup":
      return mention({ type: "usergroup", label: leaf.usergroup_id }, snapshot);
    case "broadcast":
      return mention({ type: "broadcast", range: leaf.range }, snapshot);
    case "date": {
      const { timestamp, format, url, fallback = "" } = leaf;
      return date({ instant: timestamp * 1000, format, url, fallback }, snapshot);
    }
    case "color":
      return html`<code>${leaf.value}</code>`;
    case "team":
      return leaf.team_id;
  }
}

function styled(leaf: Leaf, inside: ComponentChildren): ComponentChildren {
  const { bold, italic, strike, code } = leaf.style ?? {};
  let shown = inside;
  if (code) shown = html`<code>${shown}</code>`;
  if (strike) shown = html`<s>${shown}</s>`;
  if (italic) shown = html`<em>${shown}</em>`;
  if (bold) shown = html`<strong>${shown}</strong>`;
  return shown;
}
