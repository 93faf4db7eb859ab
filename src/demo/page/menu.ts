import { html } from "htm/preact";
import type { ComponentChildren, VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { Popover } from "./popover.ts";

interface MenuItem {
  readonly label: string;
  readonly note?: string;
  /** A link instead of an action, opened beside the page. */
  readonly url?: string;
  readonly choose: () => void;
}

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly class?: string;
  readonly children?: ComponentChildren;
}

export function MenuButton({ label, items, class: className, children }: MenuButtonProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const anchor = button.current;
  const choose = (item: MenuItem) => {
    setOpen(false);
    item.choose();
  };
  return html`<button
      type="button"
      ref=${button}
      class=${className ?? "icon-button"}
      aria-label=${label}
      title=${label}
      aria-haspopup="menu"
      aria-expanded=${isOpen ? "true" : "false"}
      onClick=${() => setOpen(!isOpen)}
    >${children}</button>
    ${
      isOpen &&
      anchor &&
      html`<${Popover} label=${label} role="menu" anchor=${anchor} onClose=${() => setOpen(false)}>
        <div class="menu" onKeyDown=${moveFocus}>${items.map((item) => entry(item, () => choose(item)))}</div>
      <//>`
    }`;
}

function entry(item: MenuItem, choose: () => void): VNode {
  const inside = html`<span>${item.label}</span>${item.note && html`<span class="note">${item.note}</span>`}`;
  if (item.url !== undefined) {
    return html`<a role="menuitem" class="menu-item" href=${item.url} target="_blank" rel="noopener noreferrer"
      onClick=${choose}>${inside}</a>`;
  }
  return html`<button type="button" role="menuitem" class="menu-item" onClick=${choose}>${inside}</button>`;
}

/** Arrow keys, Home and End within a menu. */
function moveFocus(event: KeyboardEvent): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[
    event.key
  ];
  if (next === undefined) return;
  event.preventDefault();
  items[next % items.length]?.focus();
}
