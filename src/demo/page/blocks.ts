import type { KnownBlock, SectionBlock } from "@slack/types";
import { html } from "htm/preact";
import type { VNode } from "preact";
import type { Surface } from "../protocol.ts";
import { ChartView, isChart } from "./chart.ts";
import type { Element } from "./element-state.ts";
import { ActionElement } from "./elements.ts";
import { InputField } from "./input-field.ts";
import { Text, withEmoji } from "./mrkdwn-view.ts";
import { RichText } from "./rich-text.ts";

interface BlocksProps {
  readonly blocks: readonly KnownBlock[];
  readonly where: Surface;
}

export function Blocks({ blocks, where }: BlocksProps): VNode {
  return html`<div class="blocks">
    ${blocks.map((block, index) => {
      const key = block.block_id ?? index;
      return html`<${BlockView} key=${key} block=${block} blocks=${blocks} where=${where} />`;
    })}
  </div>`;
}

interface BlockProps extends BlocksProps {
  readonly block: KnownBlock;
}

function BlockView({ block, blocks, where }: BlockProps): VNode {
  const blockId = block.block_id ?? "";
  const element = (of: unknown) =>
    html`<${ActionElement} element=${of as Element} blockId=${blockId} where=${where} blocks=${blocks}
      key=${(of as Element).action_id} />`;
  switch (block.type) {
    case "header":
      return html`<h2 class="block-header">${withEmoji(block.text.text)}</h2>`;
    case "divider":
      return html`<hr class="block-divider" />`;
    case "section":
      return html`<div class="block-section">
        <div class="block-text">
          ${block.text && html`<${Text} of=${block.text} />`}
          ${
            block.fields &&
            html`<div class="block-fields">${block.fields.map((field) => html`<div><${Text} of=${field} /></div>`)}</div>`
          }
        </div>
        ${block.accessory && html`<div class="block-accessory">${accessory(block.accessory, element)}</div>`}
      </div>`;
    case "context":
      return html`<div class="block-context">
        ${block.elements.map((part) => (part.type === "image" ? image(part, "small") : html`<${Text} of=${part} />`))}
      </div>`;
    case "actions":
      return html`<div class="block-actions">${block.elements.map(element)}</div>`;
    case "image":
      return html`<figure class="block-image">
        ${block.title && html`<figcaption>${withEmoji(block.title.text)}</figcaption>`}
        ${image(block, "wide")}
      </figure>`;
    case "input":
      return html`<${InputField} block=${block} blocks=${blocks} where=${where} />`;
    case "rich_text":
      return html`<${RichText} block=${block} />`;
    case "alert":
      return html`<div class=${`block-alert ${block.level ?? "default"}`} role="note"><${Text} of=${block.text} /></div>`;
    default:
      if (isChart(block)) return html`<${ChartView} of=${block} />`;
      return html`<p class="unsupported">A block of type “${block.type}” cannot be shown here.</p>`;
  }
}

function accessory(of: NonNullable<SectionBlock["accessory"]>, element: (of: unknown) => VNode): VNode {
  return of.type === "image" ? image(of, "thumb") : element(of);
}

interface Image {
  readonly alt_text: string;
  readonly image_url?: string;
}

/** The page loads nothing from elsewhere, so a picture on another host is a link with its description. */
function image({ alt_text, image_url: url = "" }: Image, size: "small" | "thumb" | "wide"): VNode {
  if (/^data:image\/|^\//.test(url)) return html`<img class=${`image ${size}`} src=${url} alt=${alt_text} />`;
  const inside = html`<span class=${`image ${size} absent`} role="img" aria-label=${alt_text}>${alt_text}</span>`;
  if (!/^https?:\/\//i.test(url)) return inside;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" title=${url}>${inside}</a>`;
}
