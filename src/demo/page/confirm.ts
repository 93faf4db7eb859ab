import type { ConfirmationDialog } from "@slack/types";
import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Text } from "./mrkdwn-view.ts";

interface Question {
  readonly confirm: ConfirmationDialog;
  readonly go: () => void;
}

/** Runs an action at once, or after its `confirm` was agreed to; the dialog belongs into the page. */
export function useConfirm(): {
  readonly ask: (confirm: unknown, go: () => void) => void;
  readonly dialog: VNode | undefined;
} {
  const [question, setQuestion] = useState<Question>();
  const ask = (confirm: unknown, go: () => void) => {
    if (isConfirm(confirm)) setQuestion({ confirm, go });
    else go();
  };
  const dialog = question && html`<${Confirm} ...${question} onClose=${() => setQuestion(undefined)} />`;
  return { ask, dialog };
}

function isConfirm(value: unknown): value is ConfirmationDialog {
  return typeof value === "object" && value !== null && "text" in value;
}

function Confirm({ confirm, go, onClose }: Question & { readonly onClose: () => void }): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const agree = () => {
    onClose();
    go();
  };
  return html`<dialog class="modal small" ref=${dialog} aria-labelledby=${id} onClose=${stay(onClose)}>
    <header class="modal-head"><h2 id=${id}>${confirm.title?.text ?? "Are you sure?"}</h2></header>
    <div class="modal-body"><${Text} of=${confirm.text} /></div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${onClose}>${confirm.deny?.text ?? "Cancel"}</button>
      <button type="button" class=${`button ${confirm.style === "danger" ? "danger" : "primary"}`}
        onClick=${agree}>${confirm.confirm?.text ?? "Yes"}</button>
    </footer>
  </dialog>`;
}

/** A dialog inside another one: its close event is not the outer one's. */
function stay(run: () => void): (event: Event) => void {
  return (event) => {
    event.stopPropagation();
    run();
  };
}
