import type { KnownBlock } from "@slack/types";
import type { ChannelView, PostedMessage, Snapshot } from "./protocol.ts";

/** Writes down what one person sees change in a workspace, as plain text. */
export interface Transcript {
  /** What has been posted, edited, reacted and opened since the last call, for this person. */
  see(snapshot: Snapshot): readonly string[];
}

/** `address`: where the workspace is this time; it is written as http://workspace, so that two runs read alike. */
export function createTranscript(address: string): Transcript {
  const seen = new Map<string, readonly string[]>();

  function changes(key: string, title: string, written: readonly string[]): readonly string[] {
    const lines = written.map((line) => line.replaceAll(address, "http://workspace"));
    const before = seen.get(key);
    seen.set(key, lines);
    if (before === undefined) return [title, ...lines.map((line) => `    ${line}`)];
    const gone = before.filter((line) => !lines.includes(line)).map((line) => `  - ${line}`);
    const come = lines.filter((line) => !before.includes(line)).map((line) => `  + ${line}`);
    return gone.length + come.length === 0 ? [] : [`${title}, now different`, ...gone, ...come];
  }

  return {
    see(snapshot) {
      const messages = snapshot.channels.flatMap((channel) =>
        channel.messages.flatMap((message) =>
          changes(
            `${channel.id}:${message.ts}:${message.ephemeral}`,
            titleOf(snapshot, channel, message),
            linesOf(message),
          ),
        ),
      );
      const modals = snapshot.modals.flatMap(({ viewId, view }) =>
        changes(viewId, `  [form] ${view.title.text}`, []),
      );
      return [...messages, ...modals];
    },
  };
}

function titleOf(snapshot: Snapshot, channel: ChannelView, message: PostedMessage): string {
  const author = snapshot.users.find((user) => user.id === message.user)?.name ?? message.user;
  const place = message.threadTs === undefined ? `#${channel.name}` : `#${channel.name}, in the thread`;
  return `  ${place} · ${author}${message.ephemeral ? " (only visible to you)" : ""}`;
}

function linesOf(message: PostedMessage): readonly string[] {
  const body = message.blocks.length === 0 ? [message.text] : message.blocks.flatMap(blockLines);
  const reactions = message.reactions.map(({ name, users }) => `:${name}: ${users.length}`);
  const files = (message.files ?? []).map(({ title }) => `[file] ${title}`);
  const lines = [...body, ...files].flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");
  return reactions.length === 0 ? lines : [...lines, reactions.join("  ")];
}

function blockLines(block: KnownBlock): readonly string[] {
  switch (block.type) {
    case "header":
      return [block.text.text];
    case "section":
      return [...(block.text ? [block.text.text] : []), ...(block.fields ?? []).map((field) => field.text)];
    case "context":
      return [block.elements.map((element) => ("text" in element ? element.text : "")).join("  ")];
    case "actions":
      return [block.elements.map((element) => ("text" in element ? `[${element.text.text}]` : "")).join(" ")];
    case "rich_text":
      return [deepText(block)];
    default:
      return [];
  }
}

/** Every text leaf of a rich text, in order. */
function deepText(node: unknown): string {
  if (Array.isArray(node)) return node.map(deepText).join("");
  if (typeof node !== "object" || node === null) return "";
  const { text, elements } = node as { text?: unknown; elements?: unknown };
  return typeof text === "string" ? text : deepText(elements);
}
