import { html } from "htm/preact";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { act } from "./client.ts";
import { controlProps, type InputProps } from "./control.ts";
import { stateWith, valueIn } from "./element-state.ts";

interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
}

const MOST_FILES = 10;
const MOST_BYTES = 10_000_000;

/** Files are stored as soon as they are chosen; the form carries their ids. */
export function FileInput(props: InputProps): VNode {
  const { element, state, onChange } = props;
  const [status, setStatus] = useState("");
  const value = valueIn(state);
  const files = (Array.isArray(value) ? value : []) as readonly UploadedFile[];
  const most = Number(element["max_files"] ?? MOST_FILES);
  const types = (element["filetypes"] ?? []) as readonly string[];

  const add = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const chosen = [...(input.files ?? [])].slice(0, most - files.length);
    const stored: UploadedFile[] = [];
    for (const file of chosen) {
      setStatus(`Uploading ${file.name}…`);
      const result = await store(file);
      if (typeof result === "string") {
        setStatus(result);
        continue;
      }
      stored.push(result);
      setStatus("");
    }
    input.value = "";
    if (stored.length > 0) onChange(stateWith(element, [...files, ...stored]));
  };
  const remove = (id: string) =>
    onChange(
      stateWith(
        element,
        files.filter((file) => file.id !== id),
      ),
    );

  return html`<div class="files">
    ${
      files.length > 0 &&
      html`<ul class="chips" aria-label="Chosen files">${files.map(
        (file) => html`<li class="chip" key=${file.id}>${file.name}
          <button type="button" aria-label=${`Remove ${file.name}`} onClick=${() => remove(file.id)}>×</button>
        </li>`,
      )}</ul>`
    }
    <input class="input file" type="file" ...${controlProps(props)} multiple=${most > 1}
      disabled=${files.length >= most} accept=${types.map((type) => `.${type}`).join(",")} onChange=${add} />
    <p class="hint" role="status">${status}</p>
  </div>`;
}

/** The stored file, or what is wrong with it. */
async function store(file: File): Promise<UploadedFile | string> {
  if (file.size > MOST_BYTES) return `${file.name} is larger than 10 MB.`;
  const mimetype = file.type || "application/octet-stream";
  const base64 = await asBase64(file);
  const result = await act({ do: "upload", name: file.name, mimetype, base64 });
  if (!result.ok) return `${file.name} could not be uploaded: “${result.error}”.`;
  return { id: result.fileId ?? "", name: file.name, mimetype };
}

function asBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
