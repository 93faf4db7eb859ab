import { html } from "htm/preact";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ChannelView } from "../protocol.ts";
import { channelLabel, useWorkspace } from "./context.ts";
import { formatRoute, type Place } from "./route.ts";
import { Suggestions } from "./suggestions.ts";
import { unreadIn } from "./unread.ts";

interface SidebarProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly as: string | undefined;
  readonly onSwitch: (user: string) => void;
}

export function Sidebar({ isOpen, onClose, as, onSwitch }: SidebarProps): VNode {
  const { snapshot } = useWorkspace();
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    closeButton.current?.focus();
    return () => document.querySelector<HTMLElement>(".drawer-open")?.focus();
  }, [isOpen]);
  const channels = snapshot.channels.filter((channel) => !channel.isIm);
  const direct = snapshot.channels.filter((channel) => channel.isIm);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  const people = snapshot.users.filter((user) => !user.isBot);
  return html`<section class=${isOpen ? "sidebar open" : "sidebar"} id="sidebar" aria-label="Sidebar" onKeyDown=${onKeyDown}>
    <div class="sidebar-head">
      <strong class="team">${snapshot.team}</strong>
      <button type="button" ref=${closeButton} class="icon-button drawer-close" aria-label="Close navigation" onClick=${onClose}>×</button>
    </div>
    <label class="viewing-as">Viewing as
      <select class="input select" value=${snapshot.me}
        onChange=${(event: Event) => onSwitch((event.currentTarget as HTMLSelectElement).value)}>
        ${people.map((person) => html`<option key=${person.id} value=${person.id}>${person.name}</option>`)}
      </select>
    </label>
    <nav aria-label="Workspace">
      <${Section} title="Channels">${channels.map((channel) => channelLink(channel))}<//>
      ${direct.length > 0 && html`<${Section} title="Direct messages">${direct.map((channel) => channelLink(channel))}<//>`}
      ${
        snapshot.apps.length > 0 &&
        html`<${Section} title="Apps">${snapshot.apps.map((app, index) => {
          const place: Place = { at: "home", ...(index === 0 ? {} : { botUser: app.botUser }) };
          return html`<${Entry} key=${app.botUser} place=${place} as=${as} label=${`${app.name} Home`}>
            <span class="mark" aria-hidden="true">⌂</span> ${app.name} Home
          <//>`;
        })}<//>`
      }
    </nav>
    ${snapshot.suggestions.length > 0 && html`<${Suggestions} onRun=${onClose} />`}
  </section>`;

  function channelLink(channel: ChannelView): VNode {
    const label = channelLabel(snapshot, channel);
    const mark = channel.isIm ? "@" : channel.isPrivate ? "🔒︎" : "#";
    const { isUnread, mentions } = unreadIn(snapshot, channel);
    const notes = [
      label.replace(/^#/, ""),
      channel.isPrivate && !channel.isIm && "private",
      isUnread && "unread",
      mentions > 0 && `${mentions} ${mentions === 1 ? "mention" : "mentions"}`,
    ];
    const place: Place = { at: "channel", channel: channel.id };
    return html`<${Entry} key=${channel.id} place=${place} as=${as} isUnread=${isUnread || mentions > 0}
      label=${notes.filter(Boolean).join(", ")}>
      <span class="mark" aria-hidden="true">${mark}</span> ${label.replace(/^#/, "")}
      ${mentions > 0 && html`<span class="badge">${mentions}</span>`}
    <//>`;
  }
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}): VNode {
  return html`<h2 class="sidebar-title">${title}</h2><ul>${children}</ul>`;
}

interface EntryProps {
  readonly place: Place;
  readonly as: string | undefined;
  readonly label: string;
  readonly isUnread?: boolean;
  readonly children?: ComponentChildren;
}

function Entry({ place, as, label, isUnread, children }: EntryProps): VNode {
  const { place: current } = useWorkspace();
  const isHere =
    place.at === "home"
      ? current.at === "home" && current.botUser === place.botUser
      : current.at === "channel" && current.channel === place.channel;
  return html`<li><a class=${isUnread ? "entry unread" : "entry"} href=${formatRoute({ as, place })}
    aria-label=${label} aria-current=${isHere ? "page" : undefined}>${children}</a></li>`;
}
