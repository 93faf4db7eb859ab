/**
 * What the page and the tests say to the local workspace, and what they are shown.
 * Block Kit travels as Slack's own JSON. Nothing here knows which app is installed.
 */
import type { HomeView, KnownBlock, ModalView } from "@slack/types";

/** One person's action, as a real Slack client would cause it. */
export type UserAction =
  | { readonly do: "post"; readonly channel: string; readonly text: string; readonly threadTs?: string }
  | { readonly do: "command"; readonly channel: string; readonly command: string; readonly text: string }
  | {
      /** A button, select, overflow… in a message, modal or App Home. `value` is Slack's action payload. */
      readonly do: "act";
      readonly where: Surface;
      readonly blockId: string;
      readonly actionId: string;
      readonly value?: ElementState;
      /** What else stands in the form at that moment, for a view. */
      readonly state?: ViewState;
    }
  | { readonly do: "submit"; readonly viewId: string; readonly state: ViewState }
  | { readonly do: "close"; readonly viewId: string }
  | { readonly do: "react"; readonly channel: string; readonly ts: string; readonly name: string }
  | { readonly do: "unreact"; readonly channel: string; readonly ts: string; readonly name: string }
  | { readonly do: "openHome" }
  | { readonly do: "shortcut"; readonly callbackId: string }
  | {
      readonly do: "messageShortcut";
      readonly callbackId: string;
      readonly channel: string;
      readonly ts: string;
    }
  /** Files for `file_input`; answers with the file's id to put into the view's state. */
  | { readonly do: "upload"; readonly name: string; readonly mimetype: string; readonly base64: string };

export type Surface =
  | { readonly type: "message"; readonly channel: string; readonly ts: string }
  | { readonly type: "view"; readonly viewId: string };

/** `{ [block_id]: { [action_id]: state } }`, as in Slack's `view.state.values`. */
export type ViewState = { readonly [blockId: string]: { readonly [actionId: string]: ElementState } };
/** `{ type: "plain_text_input", value }`, `{ type: "static_select", selected_option }`, … as Slack sends them. */
export type ElementState = { readonly type: string; readonly [key: string]: unknown };

/** Answer to a `UserAction`. `errors` is keyed by block id, from `response_action: "errors"`. */
export type ActionResult =
  | { readonly ok: true; readonly ts?: string; readonly viewId?: string; readonly fileId?: string }
  | { readonly ok: false; readonly error: string; readonly errors?: { readonly [blockId: string]: string } };

/** All that one person can see; `GET /local/state?user=U…`. */
export interface Snapshot {
  /** Grows with every change; the event stream sends it. */
  readonly version: number;
  /** The workspace's clock, ISO 8601 UTC. */
  readonly now: string;
  /** The time zone that people in this workspace read times in. */
  readonly timezone: string;
  readonly team: string;
  readonly me: string;
  readonly users: readonly Person[];
  readonly channels: readonly ChannelView[];
  readonly apps: readonly InstalledApp[];
  /** This person's open modals, the top one last. */
  readonly modals: readonly OpenModal[];
  /** One-click things to try, given by whoever started the workspace. */
  readonly suggestions: readonly Suggestion[];
  /** Offered by the clock, with the instant each one leads to. */
  readonly clockSteps: readonly { readonly label: string; readonly to: string }[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isIm: boolean;
  readonly isMember: boolean;
  readonly members: readonly string[];
  readonly messages: readonly PostedMessage[];
}

export interface PostedMessage {
  readonly ts: string;
  /** Equal to `ts` of the parent in a reply; absent on top-level messages. */
  readonly threadTs?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
  /** What was shared with it; had by `GET /local/files/F…?user=U…`. */
  readonly files?: readonly SharedFile[];
  readonly edited: boolean;
  /** Only this person sees it. */
  readonly ephemeral: boolean;
}

export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
}

export interface InstalledApp {
  readonly botUser: string;
  readonly name: string;
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly type: "global" | "message";
    readonly callbackId: string;
  }[];
  readonly home: { readonly viewId: string; readonly view: HomeView } | null;
}

export interface OpenModal {
  readonly viewId: string;
  readonly view: ModalView;
}

/** Runs a command, then, when `form` is given, fills and submits the form that it opens. */
export interface Suggestion {
  readonly label: string;
  readonly about: string;
  readonly channel: string;
  readonly command: string;
  readonly text: string;
  readonly form?: ViewState;
  /** Uploaded when the form is filled in, each into the field of its block. */
  readonly files?: readonly SuggestedFile[];
}

export interface SuggestedFile {
  readonly blockId: string;
  readonly actionId: string;
  readonly name: string;
  readonly mimetype: string;
  readonly base64: string;
}
