import { html } from "htm/preact";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { ChannelView, PostedMessage, SharedFile } from "../protocol.ts";
import { Blocks } from "./blocks.ts";
import { act } from "./client.ts";
import { failure, personName, useWorkspace } from "./context.ts";
import { MenuButton } from "./menu.ts";
import { Mrkdwn } from "./mrkdwn-view.ts";
import { AddReaction, Reactions } from "./reactions.ts";
import { dateAndTime, instantOf, timeOfDay } from "./time.ts";
import { toast } from "./toasts.ts";
import { hasNewReplies } from "./unread.ts";

interface MessageProps {
  readonly message: PostedMessage;
  readonly channel: ChannelView;
  /** Shown under a message of the same author, without repeating who it is. */
  readonly isContinued: boolean;
  readonly isInThread: boolean;
}

export function Message({ message, channel, isContinued, isInThread }: MessageProps): VNode {
  const { snapshot } = useWorkspace();
  const author = snapshot.users.find((user) => user.id === message.user);
  const name = author?.name ?? message.user;
  const instant = instantOf(message.ts);
  const time = timeOfDay(instant, snapshot.timezone);
  // The same vnode is not compared again, so an unchanged message costs nothing.
  const content = useMemo(() => html`<${Content} channel=${channel.id} message=${message} />`, [message]);
  const classes = ["message", isContinued && "continued", message.ephemeral && "ephemeral"];
  return html`<article class=${classes.filter(Boolean).join(" ")} aria-label=${`Message from ${name}, ${time}`}
    data-ts=${message.ts}>
    <${Avatar} name=${name} isBot=${author?.isBot === true} />
    <div class="message-main">
      ${message.ephemeral && html`<p class="only-you"><span aria-hidden="true">◉</span> Only visible to you</p>`}
      <header class="message-head">
        <span class="author">${name}</span>
        ${author?.isBot && html`<span class="tag">App</span>`}
        <time datetime=${new Date(instant).toISOString()}
          title=${dateAndTime(instant, snapshot.timezone)}>${time}</time>
      </header>
      ${content}
      ${message.files !== undefined && html`<${Files} files=${message.files} />`}
      ${message.edited && html`<span class="edited">(edited)</span>`}
      <${Reactions} channel=${channel.id} message=${message} />
      ${!isInThread && html`<${RepliesButton} channel=${channel} message=${message} />`}
    </div>
    ${!message.ephemeral && html`<${Toolbar} channel=${channel} message=${message} isInThread=${isInThread} />`}
  </article>`;
}

function Content({ channel, message }: { readonly channel: string; readonly message: PostedMessage }): VNode {
  if (message.blocks.length === 0) return html`<${Mrkdwn} text=${message.text} />`;
  const where = { type: "message", channel, ts: message.ts } as const;
  return html`<${Blocks} blocks=${message.blocks} where=${where} />`;
}

function Files({ files }: { readonly files: readonly SharedFile[] }): VNode {
  const { snapshot } = useWorkspace();
  return html`<ul class="files">${files.map(
    ({ id, name, title, size }) => html`<li key=${id}>
      <a class="file" href=${`/local/files/${id}?user=${encodeURIComponent(snapshot.me)}`} download=${name}>
        <span class="file-icon" aria-hidden="true">📄</span>
        <span class="file-title">${title}</span>
        <span class="file-about">${name} · ${Math.ceil(size / 1000)} kB</span>
      </a>
    </li>`,
  )}</ul>`;
}

function Avatar({ name, isBot }: { readonly name: string; readonly isBot: boolean }): VNode {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  const classes = isBot ? "avatar bot" : `avatar hue-${hue}`;
  return html`<span class=${classes} aria-hidden="true">${initials.toUpperCase()}</span>`;
}

interface PartProps {
  readonly channel: ChannelView;
  readonly message: PostedMessage;
}

function RepliesButton({ channel, message }: PartProps): VNode | null {
  const { snapshot, go } = useWorkspace();
  const replies = channel.messages.filter((one) => one.threadTs === message.ts && one.ts !== message.ts);
  const last = replies.at(-1);
  if (last === undefined) return null;
  const isNew = hasNewReplies(snapshot, channel, message.ts);
  const people = [...new Set(replies.map((reply) => reply.user))].slice(0, 4);
  const count = `${replies.length} ${replies.length === 1 ? "reply" : "replies"}`;
  const open = () => go({ at: "channel", channel: channel.id, thread: message.ts });
  return html`<button type="button" class="replies" onClick=${open}>
    <span class="faces" aria-hidden="true">${people.map((user) => {
      const isBot = snapshot.users.find((one) => one.id === user)?.isBot === true;
      return html`<${Avatar} key=${user} name=${personName(snapshot, user)} isBot=${isBot} />`;
    })}</span>
    <strong>${count}</strong>
    ${isNew && html`<span class="new">new</span>`}
    <span class="last">Last reply ${dateAndTime(instantOf(last.ts), snapshot.timezone)}</span>
  </button>`;
}

function Toolbar({ channel, message, isInThread }: PartProps & { readonly isInThread: boolean }): VNode {
  const { snapshot, go } = useWorkspace();
  const shortcuts = snapshot.apps.flatMap((app) =>
    app.shortcuts
      .filter((shortcut) => shortcut.type === "message")
      .map(({ name, callbackId }) => ({
        label: name,
        note: app.name,
        choose: async () => {
          const { ts } = message;
          const result = await act({ do: "messageShortcut", callbackId, channel: channel.id, ts });
          toast(failure(`“${name}”`, result));
        },
      })),
  );
  const reply = () => go({ at: "channel", channel: channel.id, thread: message.ts });
  return html`<div class="toolbar" role="group" aria-label="Message actions">
    <${AddReaction} channel=${channel.id} message=${message} class="icon-button" />
    ${
      !isInThread &&
      html`<button type="button" class="icon-button" aria-label="Reply in thread" title="Reply in thread"
        onClick=${reply}><span aria-hidden="true">↩</span></button>`
    }
    ${shortcuts.length > 0 && html`<${MenuButton} label="More actions" items=${shortcuts}>⋮<//>`}
  </div>`;
}
