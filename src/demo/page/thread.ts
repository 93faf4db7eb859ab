import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ChannelView } from "../protocol.ts";
import { Composer } from "./composer.ts";
import { channelLabel, useWorkspace } from "./context.ts";
import { Message } from "./message.ts";
import { Messages } from "./messages.ts";
import { threadOf } from "./unread.ts";

interface ThreadProps {
  readonly channel: ChannelView;
  readonly ts: string;
}

export function Thread({ channel, ts }: ThreadProps): VNode {
  const { snapshot, go } = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => go({ at: "channel", channel: channel.id });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return () => focusMessage(ts);
  }, [ts]);

  const parent = channel.messages.find((message) => message.ts === ts);
  const replies = channel.messages.filter((message) => threadOf(message) === ts);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  return html`<aside class="pane thread" aria-label="Thread" onKeyDown=${onKeyDown}>
    <header class="pane-head">
      <h2 tabindex="-1" ref=${heading}>Thread</h2>
      <span class="members">${channelLabel(snapshot, channel)}</span>
      <button type="button" class="icon-button close" aria-label="Close thread" onClick=${close}>×</button>
    </header>
    <${Messages} key=${ts} label="Replies" channel=${channel} messages=${replies} isInThread=${true}>
      ${
        parent === undefined
          ? html`<p class="empty">This message is not here any more.</p>`
          : html`<${Message} message=${parent} channel=${channel} isContinued=${false} isInThread=${true} />`
      }
      <div class="reply-count"><span>${replies.length} ${replies.length === 1 ? "reply" : "replies"}</span></div>
    <//>
    <${Composer} key=${`${ts}/${snapshot.me}`} channel=${channel} threadTs=${ts} label="Reply to thread" />
  </aside>`;
}

/** Where the reader was before the thread was opened. */
function focusMessage(ts: string): void {
  const message = document.querySelector(`main [data-ts="${CSS.escape(ts)}"]`);
  message?.querySelector<HTMLElement>(".replies, .toolbar button")?.focus({ preventScroll: true });
}
