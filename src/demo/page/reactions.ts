import { html } from "htm/preact";
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { PostedMessage } from "../protocol.ts";
import { act } from "./client.ts";
import { failure, personName, useWorkspace } from "./context.ts";
import { emojiCharacter } from "./emoji.ts";
import { EmojiPicker } from "./emoji-picker.ts";
import { toast } from "./toasts.ts";

interface ReactionsProps {
  readonly channel: string;
  readonly message: PostedMessage;
}

export function Reactions({ channel, message }: ReactionsProps): VNode | null {
  const { snapshot } = useWorkspace();
  if (message.reactions.length === 0) return null;
  return html`<div class="reactions" role="group" aria-label="Reactions">
    ${message.reactions.map(({ name, users }) => {
      const isMine = users.includes(snapshot.me);
      const people = users.map((user) => personName(snapshot, user)).join(", ");
      return html`<button
        type="button"
        key=${name}
        class=${isMine ? "reaction mine" : "reaction"}
        aria-label=${`${name}: ${users.length} ${users.length === 1 ? "reaction" : "reactions"}`}
        aria-pressed=${isMine ? "true" : "false"}
        title=${`${people} reacted with :${name}:`}
        onClick=${() => toggle(channel, message.ts, name, isMine)}
      ><span aria-hidden="true">${emojiCharacter(name) ?? `:${name}:`}</span> <span class="count">${users.length}</span></button>`;
    })}
    <${AddReaction} channel=${channel} message=${message} class="reaction add" />
  </div>`;
}

export function AddReaction({
  channel,
  message,
  ...rest
}: ReactionsProps & { readonly class: string }): VNode {
  const { snapshot } = useWorkspace();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const pick = (name: string) => {
    setOpen(false);
    const mine = message.reactions.find((one) => one.name === name)?.users.includes(snapshot.me);
    return mine === true ? undefined : toggle(channel, message.ts, name, false);
  };
  return html`<button type="button" ref=${button} class=${rest.class} aria-label="Add reaction" title="Add reaction"
      aria-haspopup="dialog" aria-expanded=${isOpen ? "true" : "false"}
      onClick=${() => setOpen(!isOpen)}><span aria-hidden="true">☺︎<sup>+</sup></span></button>
    ${
      isOpen &&
      button.current &&
      html`<${EmojiPicker} anchor=${button.current} onPick=${pick} onClose=${() => setOpen(false)} />`
    }`;
}

async function toggle(channel: string, ts: string, name: string, isMine: boolean): Promise<void> {
  const result = await act({ do: isMine ? "unreact" : "react", channel, ts, name });
  toast(failure(`The reaction :${name}:`, result));
}
