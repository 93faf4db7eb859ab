import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";

interface Toast {
  readonly id: number;
  readonly text: string;
}

const MOST_SHOWN = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
let changed: () => void = () => {};

/** Says what failed. Stays until it is dismissed: an error that leaves by itself is missed. */
export function toast(text: string | undefined): void {
  if (text === undefined) return;
  lastId += 1;
  toasts = [...toasts.filter((shown) => shown.text !== text), { id: lastId, text }].slice(-MOST_SHOWN);
  changed();
}

export function Toasts(): VNode {
  const [, redraw] = useState(0);
  useEffect(() => {
    changed = () => redraw((count) => count + 1);
    changed();
  }, []);
  const dismiss = (id: number) => {
    toasts = toasts.filter((shown) => shown.id !== id);
    changed();
  };
  return html`<div class="toasts" role="alert" aria-label="Problems">
    ${toasts.map(
      ({ id, text }) => html`<div class="toast" key=${id}>
        <span>${text}</span>
        <button type="button" class="icon-button" aria-label="Dismiss" onClick=${() => dismiss(id)}>×</button>
      </div>`,
    )}
  </div>`;
}
