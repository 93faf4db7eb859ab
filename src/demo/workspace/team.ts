import type { HomeView, KnownBlock, ModalView } from "@slack/types";
import type { ViewState } from "../protocol.ts";
import type { ApiCall, Fault, Timing, WorkspaceOptions } from "./options.ts";

/** Everything the workspace holds, as plain data; the functions beside it change it. */
export interface Team {
  readonly id: string;
  readonly domain: string;
  readonly options: WorkspaceOptions;
  readonly timing: Timing;
  readonly timezone: string;
  url: string;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly views: Map<string, StoredView>;
  /** Open modals per person, the top one last. */
  readonly modals: Map<string, string[]>;
  /** View id of each person's App Home. */
  readonly homes: Map<string, string>;
  readonly files: Map<string, StoredFile>;
  /** Files that the app has announced and not finished, by the ticket in their upload address. */
  readonly uploads: Map<string, Upload>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly socketTickets: Set<string>;
  readonly calls: ApiCall[];
  readonly acks: { readonly kind: string; readonly ms: number }[];
  readonly faults: { readonly fault: Fault; left: number }[];
  readonly sentEvents: EventBody[];
  readonly watchers: Set<() => void>;
  readonly stopped: AbortController;
  deliver: (delivery: Delivery) => Promise<Answer>;
  version: number;
  serial: number;
  lastTs: number;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly isGuest: boolean;
  /** Of another company, in a shared channel. */
  readonly isStranger: boolean;
  readonly isDeactivated: boolean;
  readonly teamId: string;
  readonly tz: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isIm: boolean;
  readonly isArchived: boolean;
  /** With another company. */
  readonly isShared?: boolean;
  readonly created: number;
  readonly members: Set<string>;
  messages: Message[];
}

export interface Message {
  readonly ts: string;
  readonly threadTs?: string;
  readonly user: string;
  /** Only this person sees it. */
  readonly onlyFor?: string;
  readonly metadata?: unknown;
  readonly clientId?: string;
  text: string;
  blocks: readonly KnownBlock[];
  reactions: { readonly name: string; readonly users: string[] }[];
  /** Ids of files. */
  files?: readonly string[];
  edited?: { readonly user: string; readonly ts: string };
}

export interface StoredView {
  readonly id: string;
  readonly user: string;
  readonly rootId: string;
  readonly previousId: string | null;
  view: ModalView | HomeView;
  values: ViewState;
  hash: string;
}

/** Bytes that are on their way. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  content?: Buffer;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly mimetype: string;
  readonly user: string;
  readonly created: number;
  readonly content: Buffer;
}

interface Trigger {
  readonly user: string;
  /** `performance.now()` of its birth: triggers live in real time. */
  readonly born: number;
  isUsed: boolean;
}

export interface ResponseUrl {
  readonly channel: string;
  readonly user: string;
  readonly born: number;
  /** The message it replaces or deletes: the one clicked on, else the last one it made. */
  target?: string;
  uses: number;
}

export interface Delivery {
  readonly type: "slash_commands" | "interactive" | "events_api";
  readonly kind: string;
  readonly payload: object;
  readonly attempt?: number;
  readonly reason?: RetryReason;
}

export type RetryReason = "timeout" | "http_error" | "connection_failed";
export type Answer =
  | { readonly acked: true; readonly payload: unknown }
  | {
      readonly acked: false;
      readonly error: "operation_timeout" | "dispatch_failed";
      readonly reason: RetryReason;
      readonly noRetry?: boolean;
    };

export interface EventBody {
  readonly event_id: string;
  readonly event: { readonly type: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

const TIMING: Timing = { ackMs: 3000, triggerMs: 3000, eventRetryMs: [0, 1000, 6000], pingMs: 5000 };

export function createTeam(options: WorkspaceOptions): Team {
  const timezone = options.timezone ?? "Europe/Berlin";
  const id = "T0LOCAL00";
  const { app } = options;
  const created = Math.floor(options.clock.now().getTime() / 1000);
  const people = options.users.map(
    (user): User => ({
      id: user.id,
      name: user.name,
      isBot: user.isBot ?? user.id === app.botUser,
      isGuest: user.isGuest ?? false,
      isDeactivated: user.isDeactivated ?? false,
      isStranger: user.teamId !== undefined && user.teamId !== id,
      teamId: user.teamId ?? id,
      tz: user.tz ?? timezone,
    }),
  );
  const bot: User = {
    id: app.botUser,
    name: app.name,
    isBot: true,
    isGuest: false,
    isStranger: false,
    isDeactivated: false,
    teamId: id,
    tz: timezone,
  };
  return {
    id,
    domain: "local",
    options,
    timing: { ...TIMING, ...options.timing },
    timezone,
    url: "",
    users: new Map([...people, bot].map((user) => [user.id, user])),
    channels: new Map(
      options.channels.map((channel) => [
        channel.id,
        {
          id: channel.id,
          name: channel.name,
          isPrivate: channel.isPrivate,
          isArchived: channel.isArchived ?? false,
          members: new Set(channel.members),
          isIm: false,
          created,
          messages: [],
        },
      ]),
    ),
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    uploads: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    socketTickets: new Set(),
    calls: [],
    acks: [],
    faults: [],
    sentEvents: [],
    watchers: new Set(),
    stopped: new AbortController(),
    deliver: async () => ({ acked: false, error: "dispatch_failed", reason: "connection_failed" }),
    version: 1,
    serial: 0,
    lastTs: 0,
  };
}

/** Tells the page and everyone in `until` that something people can see has changed. */
export function changed(team: Team): void {
  team.version += 1;
  wake(team);
}

/** Lets everyone in `until` look again, without a new version for the page. */
export function wake(team: Team): void {
  for (const look of [...team.watchers]) look();
}

/** A new id in Slack's manner: a letter and nine more characters. */
export function nextId(team: Team, prefix: string): string {
  team.serial += 1;
  return `${prefix}${team.serial.toString(36).toUpperCase().padStart(9, "0")}`;
}

export function nowMs(team: Team): number {
  return team.options.clock.now().getTime();
}

/** A message timestamp: `seconds.microseconds` of the workspace's clock, always above the last one. */
export function nextTs(team: Team): string {
  team.lastTs = Math.max(nowMs(team) * 1000, team.lastTs + 1);
  const seconds = Math.floor(team.lastTs / 1_000_000);
  return `${seconds}.${String(team.lastTs % 1_000_000).padStart(6, "0")}`;
}
