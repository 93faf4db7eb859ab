import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Snapshot } from "../protocol.ts";
import { Channel } from "./channel.ts";
import { type Client, connect, useClient } from "./client.ts";
import { Clock } from "./clock.ts";
import { channelLabel, type Workspace, WorkspaceContext } from "./context.ts";
import { Home } from "./home.ts";
import { Modals } from "./modal.ts";
import { formatRoute, type Place, parseRoute, type Route } from "./route.ts";
import { Sidebar } from "./sidebar.ts";
import { Thread } from "./thread.ts";
import { Toasts } from "./toasts.ts";
import { markSeen } from "./unread.ts";

export function App(): VNode {
  const { client, problem } = useClient();
  const route = useRoute();
  if (client === undefined) {
    return html`<p class="empty" role="status">${problem ?? "Opening the workspace…"}</p>`;
  }
  return html`<${Layout} client=${client} route=${route} />`;
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const read = () => setRoute(parseRoute(location.hash));
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  useEffect(() => {
    connect(route.as).catch(() => {});
  }, [route.as]);
  return route;
}

function Layout({ client, route }: { readonly client: Client; readonly route: Route }): VNode {
  const { snapshot, connected } = client;
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const place = placeIn(snapshot, route.place);
  const go = (to: Place) => {
    location.hash = formatRoute({ as: route.as, place: to });
  };
  const switchTo = (as: string) => {
    location.hash = formatRoute({ as, place });
  };
  const channel = snapshot.channels.find(({ id }) => place.at === "channel" && id === place.channel);
  const app =
    place.at === "home"
      ? (snapshot.apps.find(({ botUser }) => botUser === place.botUser) ?? snapshot.apps[0])
      : undefined;
  const thread = place.at === "channel" ? place.thread : undefined;
  // Before the sidebar is drawn, so that what is on the screen is not marked as new there.
  if (channel) markSeen(snapshot, channel, undefined);
  if (channel && thread !== undefined) markSeen(snapshot, channel, thread);

  useEffect(() => setDrawerOpen(false), [route]);
  const title = channel ? channelLabel(snapshot, channel) : app?.name;
  useEffect(() => {
    document.title = title === undefined ? snapshot.team : `${title} – ${snapshot.team}`;
  }, [title, snapshot.team]);
  const workspace: Workspace = useMemo(() => ({ snapshot, place, go }), [snapshot, route]);

  return html`<${WorkspaceContext.Provider} value=${workspace}>
    <div class=${thread === undefined ? "layout" : "layout with-thread"}>
      <a class="skip" href="#content" onClick=${skip}>Skip to the messages</a>
      <div class="topbar" role="banner">
        <button type="button" class="icon-button drawer-open" aria-label="Open navigation" aria-controls="sidebar"
          aria-expanded=${isDrawerOpen ? "true" : "false"} onClick=${() => setDrawerOpen(true)}>☰</button>
        <${Clock} />
      </div>
      <${Sidebar} isOpen=${isDrawerOpen} onClose=${() => setDrawerOpen(false)} as=${route.as} onSwitch=${switchTo} />
      ${isDrawerOpen && html`<div class="scrim" onClick=${() => setDrawerOpen(false)}></div>`}
      ${channel && html`<${Channel} channel=${channel} />`}
      ${app && html`<${Home} key=${app.botUser} app=${app} />`}
      ${!channel && !app && html`<main class="pane" id="content"><p class="empty">There is nothing here.</p></main>`}
      ${channel && thread !== undefined && html`<${Thread} channel=${channel} ts=${thread} />`}
    </div>
    <${Modals} />
    <p class="offline" role="status">${connected ? "" : "The workspace does not answer. Trying again…"}</p>
    <${Toasts} />
  <//>`;
}

/** The asked place when this person can see it, else the first channel they are in. */
function placeIn(snapshot: Snapshot, asked: Place | undefined): Place {
  if (asked?.at === "home") return asked;
  if (asked && snapshot.channels.some(({ id }) => id === asked.channel)) return asked;
  const first = snapshot.channels.find(({ isMember, isIm }) => isMember && !isIm) ?? snapshot.channels[0];
  return { at: "channel", channel: first?.id ?? "" };
}

/** The hash is the place in the workspace, so the link moves the focus itself. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#content [tabindex='0']")?.focus();
}
