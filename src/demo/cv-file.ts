import { readFileSync } from "node:fs";
import { VALUE } from "../slack/forms/form-state.ts";
import { CV_FILE } from "../slack/forms/groups/background.ts";
import type { SuggestedFile, ViewState } from "./protocol.ts";

/** A CV from the folder `files`, for the form's field. */
export function cvFile(name: string): SuggestedFile {
  const content = readFileSync(new URL(`./files/${name}`, import.meta.url));
  const base64 = content.toString("base64");
  return { blockId: CV_FILE, actionId: VALUE, name, mimetype: "application/pdf", base64 };
}

/** The form with the file in its field, once it has been uploaded. */
export function withFile(
  form: ViewState,
  { blockId, actionId }: SuggestedFile,
  fileId: string | undefined,
): ViewState {
  return { ...form, [blockId]: { [actionId]: { type: "file_input", files: [{ id: fileId }] } } };
}
