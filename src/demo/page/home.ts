import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { InstalledApp } from "../protocol.ts";
import { Blocks } from "./blocks.ts";
import { act } from "./client.ts";
import { failure, useWorkspace } from "./context.ts";
import { toast } from "./toasts.ts";

/** An app's Home tab. */
export function Home({ app }: { readonly app: InstalledApp }): VNode {
  const { snapshot } = useWorkspace();
  useEffect(() => {
    const open = async () => toast(failure(`Opening ${app.name} Home`, await act({ do: "openHome" })));
    open().catch(() => {});
  }, [snapshot.me, app.botUser]);
  return html`<main class="pane" id="content" aria-label=${`${app.name} Home`}>
    <header class="pane-head"><h1>${app.name}</h1><span class="members">Home</span></header>
    <div class="home" tabindex="0">
      ${
        app.home === null
          ? html`<p class="empty">${app.name} has not published a Home tab for you yet.</p>`
          : html`<${Blocks} blocks=${app.home.view.blocks} where=${{ type: "view", viewId: app.home.viewId }} />`
      }
    </div>
  </main>`;
}
