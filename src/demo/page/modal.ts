import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { OpenModal } from "../protocol.ts";
import { Blocks } from "./blocks.ts";
import { act } from "./client.ts";
import { failure, useWorkspace } from "./context.ts";
import { submitForm, useForm } from "./forms.ts";
import { withEmoji } from "./mrkdwn-view.ts";
import { toast } from "./toasts.ts";

/** The top one of the person's open modals. */
export function Modals(): VNode | null {
  const { snapshot } = useWorkspace();
  const top = snapshot.modals.at(-1);
  if (top === undefined) return null;
  return html`<${Modal} key=${top.viewId} modal=${top} depth=${snapshot.modals.length} />`;
}

const FIELD = ".field :is(input, select, textarea)";

function Modal({ modal, depth }: { readonly modal: OpenModal; readonly depth: number }): VNode {
  const { viewId, view } = modal;
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const form = useForm(viewId);
  const hasFields = view.blocks.some((block) => block.type === "input");

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  useEffect(() => {
    // A form that arrives after "Loading…" takes the focus too, unless the reader has moved on.
    const isIdle = !document.activeElement?.closest(".field, .blocks");
    const target = ["[autofocus]", FIELD]
      .map((selector) => body.current?.querySelector<HTMLElement>(selector))
      .find(Boolean);
    if (isIdle) (target ?? body.current)?.focus();
  }, [hasFields]);
  const firstError = Object.keys(form.errors)[0];
  useEffect(() => {
    if (firstError === undefined) return;
    body.current?.querySelector<HTMLElement>(".has-error :is(input, select, textarea)")?.focus();
  }, [form.isBusy, firstError]);

  const close = async () => {
    if (form.isBusy) return;
    toast(failure("Closing the form", await act({ do: "close", viewId })));
  };
  const onCancel = (event: Event) => {
    // The workspace closes it, so that the app hears of it.
    event.preventDefault();
    return event.target === dialog.current ? close() : undefined;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    return submitForm(modal);
  };
  const closeLabel = view.close?.text ?? (view.submit ? "Cancel" : "Close");

  return html`<dialog class="modal" ref=${dialog} aria-labelledby=${titleId} onCancel=${onCancel}>
    <form novalidate onSubmit=${submit} aria-busy=${form.isBusy ? "true" : "false"}>
      <header class="modal-head">
        ${
          depth > 1 &&
          html`<button type="button" class="icon-button" aria-label="Back" onClick=${close}>←</button>`
        }
        <h2 id=${titleId}>${withEmoji(view.title.text)}</h2>
        <button type="button" class="icon-button close" aria-label="Close dialog" onClick=${close}>×</button>
      </header>
      <div class="modal-body" ref=${body} tabindex="-1">
        ${form.problem && html`<p class="error block" role="alert">${form.problem}</p>`}
        <${Blocks} blocks=${view.blocks} where=${{ type: "view", viewId }} />
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" onClick=${close}>${withEmoji(closeLabel)}</button>
        ${
          view.submit &&
          html`<button type="submit" class="button primary" aria-disabled=${form.isBusy ? "true" : "false"}>
            ${form.isBusy && html`<span class="spinner" aria-hidden="true"></span>`}${withEmoji(view.submit.text)}
          </button>`
        }
      </footer>
    </form>
  </dialog>`;
}
