import { html } from "htm/preact";
import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import type { OpenModal, SuggestedFile, Suggestion, ViewState } from "../protocol.ts";
import { act, currentClient, subscribe } from "./client.ts";
import { failure, useWorkspace } from "./context.ts";
import { statefulElements } from "./element-state.ts";
import { changeForm, formOf, submitForm } from "./forms.ts";

const FORM_OPENS_WITHIN = 5_000;
/** Long enough to see that a form was filled in. */
const SHOWN_FOR = 900;

interface Problem {
  readonly text: string;
  /** The form that shows it; nothing is left to say once that is closed. */
  readonly viewId?: string;
}

export function Suggestions({ onRun }: { readonly onRun: () => void }): VNode {
  const { snapshot, go } = useWorkspace();
  const [running, setRunning] = useState<string>();
  const [problem, setProblem] = useState<Problem & { readonly of: string }>();
  const id = useId();

  const start = async (suggestion: Suggestion) => {
    if (running !== undefined) return;
    setRunning(suggestion.label);
    setProblem(undefined);
    onRun();
    const channel = snapshot.channels.find(
      ({ id, name }) => id === suggestion.channel || name === suggestion.channel.replace(/^#/, ""),
    );
    go({ at: "channel", channel: channel?.id ?? suggestion.channel });
    const found = await run({ ...suggestion, channel: channel?.id ?? suggestion.channel });
    if (found !== undefined) setProblem({ of: suggestion.label, ...found });
    setRunning(undefined);
  };

  const isSettled = problem?.viewId && !snapshot.modals.some(({ viewId }) => viewId === problem.viewId);
  return html`<section class="suggestions" aria-labelledby=${id}>
    <h2 class="sidebar-title" id=${id}>Try it</h2>
    <ul>
      ${snapshot.suggestions.map((suggestion, index) => {
        const { label, about } = suggestion;
        return html`<li key=${label}>
          <div class="suggestion">
            <button type="button" aria-describedby=${`${id}-${index}`} aria-busy=${running === label ? "true" : "false"}
              onClick=${() => start(suggestion)}>${label}</button>
            <p id=${`${id}-${index}`}>${about}</p>
          </div>
          ${problem?.of === label && !isSettled && html`<p class="error" role="alert">${problem.text}</p>`}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Runs the command and fills its form; answers what went wrong. */
async function run({ channel, command, text, form, files = [] }: Suggestion): Promise<Problem | undefined> {
  const before = new Set(currentClient()?.snapshot.modals.map((modal) => modal.viewId));
  const result = await act({ do: "command", channel, command, text });
  if (!result.ok) return { text: failure(command, result) ?? "" };
  if (form === undefined) return undefined;

  const modal = await formFor(form, before);
  if (modal === undefined) return { text: `${command} opened no form that has these fields.` };
  const uploaded = await upload(files);
  if (typeof uploaded === "string") return { text: uploaded, viewId: modal.viewId };
  changeForm(modal.viewId, { entered: { ...formOf(modal.viewId).entered, ...form, ...uploaded } });
  await new Promise((resolve) => setTimeout(resolve, SHOWN_FOR));
  const filled = topModal(new Set()) ?? modal;
  if (await submitForm(filled)) return undefined;
  return { text: "The form was not accepted. It is still open and says why.", viewId: filled.viewId };
}

/** The fields that hold the files, or what went wrong. */
async function upload(files: readonly SuggestedFile[]): Promise<ViewState | string> {
  const fields: Record<string, ViewState[string]> = {};
  for (const { blockId, actionId, name, mimetype, base64 } of files) {
    const stored = await act({ do: "upload", name, mimetype, base64 });
    if (!stored.ok) return `${name} could not be uploaded: “${stored.error}”.`;
    const chosen = { id: stored.fileId ?? "", name, mimetype };
    fields[blockId] = { [actionId]: { type: "file_input", files: [chosen] } };
  }
  return fields;
}

function topModal(except: ReadonlySet<string>): OpenModal | undefined {
  return currentClient()?.snapshot.modals.findLast((modal) => !except.has(modal.viewId));
}

/** The form that was opened since, once it has all the fields; it may be "Loading…" at first. */
function formFor(form: ViewState, before: ReadonlySet<string>): Promise<OpenModal | undefined> {
  const find = () => {
    const modal = topModal(before);
    if (modal === undefined) return undefined;
    const present = new Set(statefulElements(modal.view.blocks).map(({ blockId }) => blockId));
    return Object.keys(form).every((blockId) => present.has(blockId)) ? modal : undefined;
  };
  return new Promise((resolve) => {
    const finish = (modal: OpenModal | undefined) => {
      clearTimeout(timer);
      stop();
      resolve(modal);
    };
    const look = () => {
      const modal = find();
      if (modal !== undefined) finish(modal);
    };
    const timer = setTimeout(() => finish(undefined), FORM_OPENS_WITHIN);
    const stop = subscribe(look);
    look();
  });
}
