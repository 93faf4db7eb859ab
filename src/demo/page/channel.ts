import { html } from "htm/preact";
import type { VNode } from "preact";
import type { ChannelView } from "../protocol.ts";
import { Composer } from "./composer.ts";
import { channelLabel, personName, useWorkspace } from "./context.ts";
import { Messages } from "./messages.ts";
import { threadOf } from "./unread.ts";

export function Channel({ channel }: { readonly channel: ChannelView }): VNode {
  const { snapshot } = useWorkspace();
  const label = channelLabel(snapshot, channel);
  const messages = channel.messages.filter((message) => threadOf(message) === undefined);
  const members = channel.members.map((id) => personName(snapshot, id)).join(", ");
  const count = `${channel.members.length} ${channel.members.length === 1 ? "member" : "members"}`;
  return html`<main class="pane" id="content" aria-label=${label}>
    <header class="pane-head">
      <h1>${channel.isPrivate && !channel.isIm && html`<span class="lock" role="img" aria-label="private channel">🔒︎</span> `}${label}</h1>
      ${!channel.isIm && html`<span class="members" title=${members}>${count}</span>`}
    </header>
    <${Messages} key=${channel.id} label=${`Messages in ${label}`} channel=${channel} messages=${messages}
      isInThread=${false}>
      ${messages.length === 0 && html`<p class="empty">Nothing was posted here yet.</p>`}
    <//>
    <${Composer} key=${`${channel.id}/${snapshot.me}`} channel=${channel} label=${`Message ${label}`} />
  </main>`;
}
