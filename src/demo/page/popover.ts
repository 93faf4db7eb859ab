import { html } from "htm/preact";
import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface PopoverProps {
  readonly label: string;
  readonly role: "dialog" | "menu";
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

const GAP = 4;

/** A box beside its anchor in the browser's top layer; Escape or a click elsewhere closes it. */
export function Popover({ label, role, anchor, onClose, children }: PopoverProps): VNode {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.showPopover();
    place(element, anchor);
    const first = element.querySelector<HTMLElement>("[data-first], input, [role=menuitem]");
    first?.focus({ preventScroll: true });
    const onToggle = (event: ToggleEvent) => {
      if (event.newState === "closed") onClose();
    };
    const onResize = () => place(element, anchor);
    element.addEventListener("toggle", onToggle);
    window.addEventListener("resize", onResize);
    return () => {
      element.removeEventListener("toggle", onToggle);
      window.removeEventListener("resize", onResize);
      const hadFocus = element.contains(document.activeElement) || document.activeElement === document.body;
      if (hadFocus) anchor.focus({ preventScroll: true });
    };
  }, []);

  return html`<div class="popover" popover="auto" ref=${box} role=${role} aria-label=${label}>${children}</div>`;
}

/** Below the anchor, or above it when there is more room; always inside the window. */
function place(element: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = Math.min(at.left, window.innerWidth - width - GAP);
  const below = at.bottom + GAP;
  const fits = below + height <= window.innerHeight;
  const top = fits ? below : Math.max(GAP, at.top - height - GAP);
  element.style.left = `${Math.max(GAP, left)}px`;
  element.style.top = `${Math.min(top, Math.max(GAP, window.innerHeight - height - GAP))}px`;
}
