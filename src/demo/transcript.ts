import type { KnownBlock } from "@slack/types";
import type { ChannelView, PostedMessage, Snapshot } from "./protocol.ts";

/** Longer lines are told once: instructions, sources and rows of buttons come again and again. */
const TOLD_ONCE_FROM = 60;
/** In a message that changes, more is worth repeating. */
const TOLD_ONCE_IN_CHANGES_FROM = 105;
/** A message with more lines, or more new ones, is told up to here. */
const MOST_LINES = 12;
const MOST_CHANGES = 3;
/** What every message of a kind has: told with the first one. */
const PARTS_TOLD_ONCE = ["*Sources:*", "*Why it matters:*"];
const KINDS_TOLD_ONCE = /checks could not tell$/;
/** In a message that changes: counts, buttons, how strongly something counts, and reactions. */
const ASIDE = /^Checks: \d|^\[|^_|^:|^• ~| · remove your reaction /;
/** Told to the end. */
const WHOLE = /^(Weekly digest|Interview brief)/;
const DAY = /\d{1,2} [A-Z][a-z]{2} \d{4}/g;

/** Writes down what people see change in a workspace, as plain text. */
export interface Transcript {
  /** What has been posted, edited, reacted and opened since the last call, for the person whose snapshot it is. */
  see(snapshot: Snapshot): readonly string[];
  /** App Home as this person sees it now. */
  home(snapshot: Snapshot): readonly string[];
}

/** `address`: where the workspace is this time; it is written as http://workspace, so that two runs read alike. */
export function createTranscript(address: string): Transcript {
  const seen = new Map<string, readonly string[]>();
  const shown = new Map<string, readonly string[]>();
  const told = new Set<string>();

  function news(lines: readonly string[], from: number): readonly string[] {
    return lines.filter((line) => {
      const part = PARTS_TOLD_ONCE.find((label) => line.startsWith(label)) ?? line;
      const isNew = !told.has(part);
      told.add(part);
      return isNew || (part === line && line.length < from && !/^[[:]/.test(line));
    });
  }

  function newMessage({ ephemeral }: PostedMessage, [title = "", ...rest]: readonly string[]) {
    const kind = KINDS_TOLD_ONCE.exec(title)?.[0];
    if (kind !== undefined && told.has(kind)) return [title];
    if (kind !== undefined) told.add(kind);
    if (told.has(title) && rest.length > 0 && rest.every((line) => told.has(line)))
      return [title, "(as above)"];
    // Answers to one person are short, and each stands alone.
    const said = news(rest, ephemeral ? TOLD_ONCE_IN_CHANGES_FROM : TOLD_ONCE_FROM);
    told.add(title);
    return short([title, ...said], WHOLE.test(title) ? Number.POSITIVE_INFINITY : MOST_LINES);
  }

  function seeMessage(snapshot: Snapshot, channel: ChannelView, message: PostedMessage): readonly string[] {
    const key = `${channel.id}:${message.ts}:${message.ephemeral}`;
    const lines = linesOf(message).map((line) =>
      readable(line.replaceAll(address, "http://workspace"), snapshot),
    );
    const before = seen.get(key);
    seen.set(key, lines);
    const place = placeOf(snapshot, channel, message);
    if (before === undefined) {
      shown.set(key, lines);
      return [place, ...indented(newMessage(message, lines), "    ")];
    }
    const [first = ""] = lines;
    const [title = first] = before;
    // What comes back in a thread, such as a finding when an answer is taken back, has been told under its title.
    const known = message.threadTs === undefined ? before : (shown.get(key) ?? []);
    shown.set(key, [...known, ...lines]);
    const come = news(without(lines, known), TOLD_ONCE_IN_CHANGES_FROM).filter((line) => line !== first);
    if (come.length === 0 && first === title) return [];
    const what = first === title ? `${place} changes “${title}”` : `${place} changes “${title}” → “${first}”`;
    const [only, ...more] = come;
    if (only !== undefined && more.length === 0) return [`${what}: ${only}`];
    return [what, ...indented(short(come, MOST_CHANGES), "  + ")];
  }

  return {
    see(snapshot) {
      const messages = snapshot.channels.flatMap((channel) =>
        channel.messages.map((message) => seeMessage(snapshot, channel, message)),
      );
      const modals = snapshot.modals.flatMap(({ viewId, view }) => {
        if (seen.has(viewId)) return [];
        seen.set(viewId, []);
        return [`  [form] ${view.title.text}`];
      });
      return [...withoutRepeats(messages), ...modals];
    },
    home(snapshot) {
      const blocks = snapshot.apps[0]?.home?.view.blocks ?? [];
      const lines = blocks
        .flatMap((block) => blockLines(block as KnownBlock))
        .flatMap((text) => text.split("\n"));
      const shown = lines.map((line) => readable(line, snapshot));
      return ["  [App Home]", ...indented(short(news(shown, TOLD_ONCE_FROM), MOST_LINES), "    ")];
    },
  };
}

/** Three reminders of one task change in the same way when it is answered; that is told once. */
function withoutRepeats(messages: readonly (readonly string[])[]): readonly string[] {
  const said = new Set<string>();
  return messages.flatMap((lines) => {
    const [place = "", ...body] = lines;
    const key = body.length === 0 ? place.split("”: ")[1] : body.slice(0, 2).join("\n");
    if (key === undefined) return lines;
    if (place.includes(" changes “") && said.has(key)) return [];
    said.add(key);
    return lines;
  });
}

/** The lines that the others lack; another day and other counts are no news. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const timeless = (line: string) => line.replaceAll(DAY, "");
  const known = new Set(others.map(timeless));
  return lines.filter((line) => !known.has(timeless(line)) && !ASIDE.test(line));
}

function indented(lines: readonly string[], by: string): readonly string[] {
  return lines.map((line) => `${by}${line}`);
}

function short(lines: readonly string[], most: number): readonly string[] {
  const left = lines.length - most;
  return left <= 1 ? lines : [...lines.slice(0, most), `… and ${left} more lines`];
}

/** Mentions and links as Slack shows them. */
function readable(line: string, { users, channels }: Snapshot): string {
  const channelName = (id: string) => {
    const name = channels.find((channel) => channel.id === id)?.name;
    return name === undefined ? "🔒 private channel" : `#${name}`;
  };
  return line
    .replaceAll(/<@(U\w+)>/g, (mention, id) => `@${users.find((user) => user.id === id)?.name ?? mention}`)
    .replaceAll(/<#(C\w+)>/g, (_, id: string) => channelName(id))
    .replaceAll(/<https?:[^<>|]*\|([^<>|]*)>/g, "$1");
}

function placeOf({ users, me }: Snapshot, channel: ChannelView, message: PostedMessage): string {
  const name = (id: string) => users.find((user) => user.id === id)?.name ?? id;
  const place = message.threadTs === undefined ? `#${channel.name}` : `#${channel.name}, in the thread`;
  return `  ${place} · ${name(message.user)}${message.ephemeral ? ` (only visible to ${name(me)})` : ""}`;
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
      return [block.elements.map((one) => ("text" in one ? `[${one.text.text}]` : "[…]")).join(" ")];
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
