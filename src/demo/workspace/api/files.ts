import { randomBytes } from "node:crypto";
import { channelForBot, messageIn } from "../channels.ts";
import { extensionOf, fileJson } from "../files.ts";
import { addMessage } from "../messages.ts";
import { refuse, refuseArguments } from "../refusal.ts";
import { changed, nextId, nowMs, type StoredFile, type Team, type Upload } from "../team.ts";
import { type Call, given, json, type Methods, required } from "./method.ts";
import { channelToPostIn } from "./targets.ts";

const LARGEST = 1_000_000_000;
const MIMETYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  json: "application/json",
  pdf: "application/pdf",
  txt: "text/plain",
};

/** Files that people gave to a form, and those of the bot: announced, sent, and then shared with a message. */
export const fileMethods: Methods = {
  "files.info": {
    scopes: ["files:read"],
    run: ({ team, args }) => {
      const file = team.files.get(required(args, "file")) ?? refuse("file_not_found");
      return { file: fileJson(team, file), comments: [], response_metadata: { next_cursor: "" } };
    },
  },
  "files.delete": {
    scopes: ["files:write"],
    run: ({ team, args }) => {
      const file = team.files.get(required(args, "file")) ?? refuse("file_not_found");
      if (file.user !== team.options.app.botUser) refuse("cant_delete_file");
      team.files.delete(file.id);
      for (const channel of team.channels.values())
        for (const message of channel.messages)
          if (message.files !== undefined) message.files = message.files.filter((id) => id !== file.id);
      changed(team);
      return {};
    },
  },
  "files.getUploadURLExternal": {
    scopes: ["files:write"],
    run: ({ team, args }) => {
      const name = required(args, "filename");
      const length = Number(required(args, "length"));
      if (!Number.isInteger(length) || length < 1)
        refuseArguments("invalid_arguments", ["[ERROR] must be a positive integer [json-pointer:/length]"]);
      if (length > LARGEST) refuse("file_upload_size_restricted");
      const id = nextId(team, "F");
      // Hard to guess, as Slack's are: the address alone gives the right to send.
      const ticket = randomBytes(16).toString("hex");
      team.uploads.set(ticket, { id, name, length });
      return { upload_url: `${team.url}/upload/${ticket}`, file_id: id };
    },
  },
  "files.completeUploadExternal": { scopes: ["files:write"], run: complete },
};

function complete({ team, args }: Call) {
  const wanted = filesIn(json(args, "files", "invalid_arguments"));
  const channelId = given(args, "channel_id");
  const threadTs = given(args, "thread_ts");
  if (threadTs !== undefined && channelId === undefined)
    refuseArguments("invalid_arguments", ["[ERROR] missing required field: channel_id"]);
  // Everything is looked at before anything is kept: this method works once.
  const channel =
    channelId === undefined ? undefined : channelToPostIn(team, channelForBot(team, channelId).id);
  if (channel !== undefined && threadTs !== undefined) messageIn(channel, threadTs);
  const uploads = wanted.map(({ id, title }) => ({ ...uploadOf(team, id), title }));
  const files = uploads.map(({ ticket, upload, title }) => keep(team, ticket, upload, title));
  if (channel !== undefined)
    addMessage(team, channel, {
      user: team.options.app.botUser,
      text: given(args, "initial_comment") ?? "",
      threadTs,
      files: files.map(({ id }) => id),
    });
  changed(team);
  return { files: files.map((file) => fileJson(team, file)) };
}

function filesIn(files: unknown): readonly { readonly id: string; readonly title: string | undefined }[] {
  if (!Array.isArray(files) || files.length === 0)
    refuseArguments("invalid_arguments", ["[ERROR] missing required field: files"]);
  return files.map((file: unknown) => {
    const { id, title } = (file ?? {}) as { readonly id?: unknown; readonly title?: unknown };
    if (typeof id !== "string") refuseArguments("invalid_arguments", ["[ERROR] missing required field: id"]);
    return { id, title: typeof title === "string" && title !== "" ? title : undefined };
  });
}

function uploadOf(team: Team, id: string): { readonly ticket: string; readonly upload: Upload } {
  const [ticket, upload] = [...team.uploads].find(([, one]) => one.id === id) ?? [];
  if (ticket === undefined || upload?.content === undefined) refuse("file_not_found");
  return { ticket, upload };
}

function keep(
  team: Team,
  ticket: string,
  { id, name, content }: Upload,
  title: string | undefined,
): StoredFile {
  const extension = extensionOf(name);
  const file: StoredFile = {
    id,
    name,
    ...(title !== undefined && { title }),
    mimetype: (Object.hasOwn(MIMETYPES, extension) && MIMETYPES[extension]) || "application/octet-stream",
    user: team.options.app.botUser,
    created: Math.floor(nowMs(team) / 1000),
    content: content ?? refuse("file_not_found"),
  };
  team.uploads.delete(ticket);
  team.files.set(id, file);
  return file;
}
