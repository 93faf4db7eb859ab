import { html } from "htm/preact";
import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ActionResult, ChannelView, Snapshot } from "../protocol.ts";
import { act } from "./client.ts";
import { CommandHint, CommandList, commandsMatching, splitCommand } from "./commands.ts";
import { failure, useWorkspace } from "./context.ts";
import { MenuButton } from "./menu.ts";
import { toast } from "./toasts.ts";

/** Texts that were begun, by person, channel and thread. */
const drafts = new Map<string, string>();

interface ComposerProps {
  readonly channel: ChannelView;
  readonly threadTs?: string;
  readonly label: string;
}

export function Composer({ channel, threadTs, label }: ComposerProps): VNode {
  const { snapshot } = useWorkspace();
  const key = `${snapshot.me}/${channel.id}/${threadTs ?? ""}`;
  const [text, setDraft] = useState(drafts.get(key) ?? "");
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState("");
  const [active, setActive] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = `commands-${threadTs ?? "channel"}`;

  const setText = (next: string) => {
    drafts.set(key, next);
    setDraft(next);
    setRefusal("");
    setActive(0);
  };
  useLayoutEffect(() => grow(area.current), [text]);

  const offered = threadTs === undefined ? commandsMatching(snapshot, text) : [];
  const complete = (command: string) => {
    setText(`${command} `);
    area.current?.focus();
  };
  const send = async () => {
    const written = text.trim();
    if (written === "" || isBusy) return;
    const refused = refuse(snapshot, written, threadTs);
    if (refused !== undefined) return setRefusal(refused);
    setBusy(true);
    const problem = await sendText(snapshot, channel.id, threadTs, written);
    setBusy(false);
    // What was typed is only taken away when it arrived.
    if (problem === undefined) setText("");
    else toast(problem);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const chosen = offered[active];
    if (chosen !== undefined && chosen.command !== text.trim()) {
      const step = { ArrowDown: 1, ArrowUp: offered.length - 1 }[event.key];
      if (step !== undefined) setActive((active + step) % offered.length);
      if (event.key === "Tab" || event.key === "Enter") complete(chosen.command);
      if (step !== undefined || event.key === "Tab" || event.key === "Enter") return event.preventDefault();
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      return send();
    }
  };

  if (!channel.isMember) {
    return html`<p class="composer not-member">You are not a member of ${channel.name}, so you can only read here.</p>`;
  }
  return html`<div class="composer">
    ${offered.length > 0 && html`<${CommandList} id=${listId} commands=${offered} active=${active} onChoose=${complete} />`}
    <${CommandHint} text=${text} />
    ${refusal && html`<p class="refusal" role="alert">${refusal}</p>`}
    <div class="composer-row">
      ${threadTs === undefined && html`<${ShortcutMenu} onCommand=${complete} />`}
      <textarea ref=${area} rows="1" aria-label=${label} placeholder=${label} value=${text} readonly=${isBusy}
        aria-autocomplete="list" aria-controls=${offered.length > 0 ? listId : undefined}
        aria-activedescendant=${offered.length > 0 ? `${listId}-${active}` : undefined}
        onInput=${(event: InputEvent) => setText((event.currentTarget as HTMLTextAreaElement).value)}
        onKeyDown=${onKeyDown}></textarea>
      <button type="button" class="icon-button send" aria-label="Send" title="Send" aria-busy=${isBusy ? "true" : "false"}
        aria-disabled=${text.trim() === "" ? "true" : "false"} onClick=${send}><span aria-hidden="true">➤</span></button>
    </div>
  </div>`;
}

/** Grows with its text; the stylesheet says how far. */
function grow(area: HTMLTextAreaElement | null): void {
  if (area === null) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

/** What Slack's client itself refuses to send. */
function refuse(snapshot: Snapshot, written: string, threadTs: string | undefined): string | undefined {
  const command = splitCommand(written)?.command;
  if (command === undefined) return undefined;
  if (threadTs !== undefined) return `${command} is not supported in threads. Sorry!`;
  if (snapshot.apps.some((app) => app.commands.some((known) => known.command === command))) return undefined;
  return `${command} is not a valid command. All messages that start with “/” are read as commands; to send this as a message, put a space before the “/”.`;
}

/** Sends a message or runs a command; answers what went wrong. */
async function sendText(
  snapshot: Snapshot,
  channel: string,
  threadTs: string | undefined,
  written: string,
): Promise<string | undefined> {
  const command = splitCommand(written);
  if (command !== undefined) {
    const result = await act({ do: "command", channel, ...command });
    return failure(command.command, result);
  }
  const text = withMentions(snapshot, written);
  const thread = threadTs === undefined ? {} : { threadTs };
  const result: ActionResult = await act({ do: "post", channel, text, ...thread });
  return failure("Sending the message", result);
}

/** `@Name` becomes Slack's mention; the rest is escaped as Slack's own client does it. */
function withMentions(snapshot: Snapshot, written: string): string {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const longestFirst = [...snapshot.users].sort((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce(
    (text, { id, name }) => text.replaceAll(`@${escaped(name)}`, `<@${id}>`),
    escaped(written),
  );
}

function ShortcutMenu({ onCommand }: { readonly onCommand: (command: string) => void }): VNode | null {
  const { snapshot } = useWorkspace();
  const shortcuts = snapshot.apps.flatMap((app) =>
    app.shortcuts
      .filter((shortcut) => shortcut.type === "global")
      .map(({ name, callbackId }) => ({
        label: name,
        note: app.name,
        choose: async () => toast(failure(`“${name}”`, await act({ do: "shortcut", callbackId }))),
      })),
  );
  const commands = snapshot.apps.flatMap((app) =>
    app.commands.map(({ command, description }) => ({
      label: command,
      note: description,
      choose: () => onCommand(command),
    })),
  );
  const items = [...shortcuts, ...commands];
  if (items.length === 0) return null;
  return html`<${MenuButton} label="Shortcuts" items=${items}>+<//>`;
}
