import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import type { ReplyTo } from "../deliveries.ts";
import { readHomeState } from "../home/state.ts";
import { acknowledge, type Desk } from "./desk.ts";

export interface Click {
  readonly body: BlockAction;
  /** Empty when the button carries none. */
  readonly value: string;
  readonly to: ReplyTo;
  readonly acked: () => Promise<void>;
}

export type OnButton = (id: string, handle: (click: Click) => Promise<void>) => void;

/** Every button is read the same way; whoever handles the click acknowledges it. */
export function onButton(app: App, desk: Desk, id: string, handle: (click: Click) => Promise<void>): void {
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: id },
    async ({ body, action, ack, context }) => {
      const acked = () => acknowledge(desk, "button", context, ack);
      rememberHome(desk, body);
      await handle({ body, value: action.value ?? "", to: whereFrom(body), acked });
    },
  );
}

export function via(body: BlockAction): "home" | "button" {
  return body.view?.type === "home" ? "home" : "button";
}

/** What App Home shows travels with it, so that it comes back at the same place, also after a new start. */
export function rememberHome(desk: Desk, { view, user }: BlockAction): void {
  if (view?.type === "home") desk.home.remember(user.id, readHomeState(view.private_metadata));
}

export function whereFrom(body: BlockAction): ReplyTo {
  const { user, response_url: responseUrl } = body;
  return responseUrl === undefined ? { user: user.id } : { user: user.id, responseUrl };
}
