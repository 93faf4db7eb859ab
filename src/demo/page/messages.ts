import { html } from "htm/preact";
import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChannelView, PostedMessage } from "../protocol.ts";
import { useWorkspace } from "./context.ts";
import { Message } from "./message.ts";
import { dayKey, dayLabel, instantOf } from "./time.ts";

/** Messages of one author within five minutes stand under one name. */
const CONTINUED_WITHIN = 5 * 60_000;
const NEAR_THE_END = 40;

interface MessagesProps {
  readonly label: string;
  readonly channel: ChannelView;
  readonly messages: readonly PostedMessage[];
  readonly isInThread: boolean;
  readonly children?: ComponentChildren;
}

/** The scrolling list; stays at its end while the reader is there. */
export function Messages({ label, channel, messages, isInThread, children }: MessagesProps): VNode {
  const { snapshot } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  const follows = useRef(!isInThread);
  const [isAway, setAway] = useState(false);
  const last = messages.at(-1);

  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  const look = () => {
    const element = list.current;
    if (element === null) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    follows.current = below < NEAR_THE_END;
    setAway(below > element.clientHeight / 2);
  };
  useLayoutEffect(() => {
    if (follows.current) toEnd();
    look();
  }, [messages.length, last]);
  useLayoutEffect(() => {
    // The composer grows, the thread opens: whoever was at the end stays there.
    const observer = new ResizeObserver(() => follows.current && toEnd());
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, []);

  return html`<div class="log-frame">
    <div class="log" role="log" aria-live="polite" aria-label=${label} tabindex="0" ref=${list} onScroll=${look}>
      ${children}
      ${messages.map((message, index) => {
        const before = messages[index - 1];
        const day = dayKey(instantOf(message.ts), snapshot.timezone);
        const isNewDay =
          !isInThread && (before === undefined || dayKey(instantOf(before.ts), snapshot.timezone) !== day);
        return html`
          ${isNewDay && html`<${DayDivider} key=${`day-${day}`} instant=${instantOf(message.ts)} />`}
          <${Message} key=${message.ts} message=${message} channel=${channel} isInThread=${isInThread}
            isContinued=${!isNewDay && continues(message, before)} />
        `;
      })}
    </div>
    ${isAway && html`<button type="button" class="to-end" onClick=${toEnd}>Latest messages ↓</button>`}
  </div>`;
}

function continues(message: PostedMessage, before: PostedMessage | undefined): boolean {
  if (before === undefined || before.user !== message.user) return false;
  if (before.ephemeral || message.ephemeral) return false;
  // A card of several blocks stands for itself.
  if (before.blocks.length > 2 || message.blocks.length > 2) return false;
  return instantOf(message.ts) - instantOf(before.ts) < CONTINUED_WITHIN;
}

function DayDivider({ instant }: { readonly instant: number }): VNode {
  const { snapshot } = useWorkspace();
  const label = dayLabel(instant, Date.parse(snapshot.now), snapshot.timezone);
  return html`<div class="day" role="separator" aria-label=${label}><span>${label}</span></div>`;
}
