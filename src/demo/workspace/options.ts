import type { IncomingMessage, ServerResponse } from "node:http";
import type { ActionResult, InstalledApp, Snapshot, Suggestion, UserAction } from "../protocol.ts";

export interface WorkspaceOptions {
  /** 0, the default, takes any free port of 127.0.0.1. */
  readonly port?: number;
  /** Message timestamps come from it; they stay unique and rising even when it stands still. */
  readonly clock: { now(): Date };
  /** As people read it above the channels. */
  readonly name?: string;
  readonly timezone?: string;
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly isGuest?: boolean;
    /** Of another app; the app's own user is one without saying so. */
    readonly isBot?: boolean;
    readonly isDeactivated?: boolean;
    readonly teamId?: string;
    readonly tz?: string;
  }[];
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly isPrivate: boolean;
    readonly isArchived?: boolean;
    readonly members: readonly string[];
  }[];
  readonly userGroups?: readonly {
    readonly id: string;
    readonly handle: string;
    readonly users: readonly string[];
  }[];
  readonly app: AppOptions;
  readonly suggestions?: readonly Suggestion[];
  readonly clockSteps?: (now: Date) => Snapshot["clockSteps"];
  /** The owner of the clock moves it here, when a person asks for it. */
  readonly onMoveClock?: (to: Date) => void | Promise<void>;
  /** Above it, by the workspace's clock: 429 with `Retry-After`. No limit when absent. */
  readonly limits?: { readonly messagesPerSecondPerChannel?: number };
  readonly timing?: Partial<Timing>;
  /** As `should_escape` in a manifest; default true. */
  readonly escapeCommands?: boolean;
  /**
   * Whether a message with a `client_msg_id` that the channel has seen is the same message, as the errors of
   * chat.postMessage suggest; default false, because Slack promises it nowhere.
   */
  readonly knowsMessageIds?: boolean;
  /** Serves what is not the workspace's own; answers false for "not found". */
  readonly page?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;
}

export interface AppOptions {
  readonly name: string;
  readonly botUser: string;
  readonly botId: string;
  readonly appId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly scopes: readonly string[];
  readonly commands: InstalledApp["commands"];
  readonly shortcuts: InstalledApp["shortcuts"];
  readonly events: readonly string[];
  /** When given, everything is delivered there over signed HTTP instead of over the socket. */
  readonly requestUrl?: string;
}

/** Slack's durations in real milliseconds; tests that wait for one make it small. */
export interface Timing {
  readonly ackMs: number;
  readonly triggerMs: number;
  /** Waits before the first, second, third retry of an event. Slack: at once, a minute, five minutes. */
  readonly eventRetryMs: readonly number[];
  readonly pingMs: number;
}

export interface ApiCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** ISO 8601, the workspace's clock. */
  readonly at: string;
  readonly ok: boolean;
  readonly error?: string;
}

/**
 * What happens to the next `times` (default 1) calls of a Web API method, of `response_url`, of `upload` (the bytes of
 * a file), or of `*`, everything of the Web API.
 */
export type Fault = { readonly method: string; readonly times?: number } & FaultEffect;
export type FaultEffect =
  | { readonly error: string }
  /** `html`: a proxy's page in place of Slack's answer. */
  | { readonly status: number; readonly retryAfter?: number | string; readonly html?: boolean }
  | { readonly delayMs: number }
  /** The effect happens, and the connection is cut before the answer. */
  | { readonly dropAnswer: true }
  /** The connection is cut, and nothing happens. */
  | { readonly hangUp: true };

export interface Workspace {
  readonly url: string;
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  /** Resolves when the app has acked, or with `operation_timeout` or `dispatch_failed`. */
  act(user: string, action: UserAction): Promise<ActionResult>;
  moveClock(to: Date): Promise<void>;
  snapshot(user: string): Snapshot;
  /** Resolves with the first truthy value; looks again on every change; rejects with what was seen. */
  until<T>(
    user: string,
    look: (snapshot: Snapshot) => T | undefined | null | false,
    timeoutMs?: number,
  ): Promise<T>;
  readonly calls: readonly ApiCall[];
  /** Real milliseconds from delivery to ack. */
  readonly acks: readonly { readonly kind: string; readonly ms: number }[];
  fault(fault: Fault): void;
  /** Everything works again. */
  clearFaults(): void;
  /** Somebody deletes a message by hand, as its author or as an admin may; the app hears nothing of it. */
  deleteMessage(channel: string, ts: string): void;
  setArchived(channel: string, isArchived: boolean): void;
  /** Something that happened to the app itself, such as `tokens_revoked`. */
  tellApp(event: { readonly type: string }): Promise<void>;
  /** Sends the last event, or the one named, again with the same `event_id`. */
  redeliver(eventId?: string): Promise<void>;
  disconnectSockets(reason?: "warning" | "refresh_requested" | "link_disabled"): void;
  /** Anything, raw, on every open socket. */
  sendEnvelope(envelope: object): void;
  setMember(channel: string, user: string, isMember: boolean): void;
  /** Makes a channel public or private, or shares it with another company. */
  setExposure(channel: string, to: { readonly isPrivate?: boolean; readonly isShared?: boolean }): void;
  /** Closes everything at once. */
  stop(): Promise<void>;
}
