import type { SharedFile } from "../protocol.ts";
import { refuse } from "./refusal.ts";
import { changed, nextId, nowMs, type StoredFile, type Team } from "./team.ts";

const LARGEST = 10_000_000;

/** Keeps a file that a person chose; it is Slack's limit for `file_input` that counts. */
export function storeFile(
  team: Team,
  file: { readonly user: string; readonly name: string; readonly mimetype: string; readonly content: Buffer },
): StoredFile {
  if (file.content.byteLength === 0) refuse("file_empty");
  if (file.content.byteLength > LARGEST) refuse("file_too_large");
  const stored = { ...file, id: nextId(team, "F"), created: Math.floor(nowMs(team) / 1000) };
  team.files.set(stored.id, stored);
  changed(team);
  return stored;
}

/** The file as people see it under a message. */
export function sharedFile(team: Team, id: string): SharedFile {
  const { name, title = name, mimetype, content } = team.files.get(id) ?? refuse("file_not_found");
  return { id, name, title, mimetype, size: content.byteLength };
}

/** The file as the Web API and view submissions show it; its content is had with the bot's token only. */
export function fileJson(team: Team, file: StoredFile): object {
  const address = `${team.url}/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title ?? file.name,
    mimetype: file.mimetype,
    filetype: extensionOf(file.name),
    pretty_type: extensionOf(file.name).toUpperCase(),
    user: file.user,
    user_team: team.id,
    mode: "hosted",
    size: file.content.byteLength,
    is_external: false,
    is_public: false,
    url_private: address,
    url_private_download: `${address}?download=1`,
    channels: [],
    groups: [],
    ims: [],
    file_access: "visible",
  };
}

export function extensionOf(name: string): string {
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
}
