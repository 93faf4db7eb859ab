import { useEffect, useState } from "preact/hooks";
import type { ActionResult, Snapshot, UserAction } from "../protocol.ts";

/** The page's copy of the workspace, kept current by the server's events. */
export interface Client {
  readonly snapshot: Snapshot;
  /** False while the event stream is interrupted. */
  readonly connected: boolean;
}

const RETRY_MS = 2_000;

class UnknownPerson extends Error {}

let client: Client | undefined;
let user: string | undefined;
let events: EventSource | undefined;
let fetching: Promise<void> | undefined;
let isStale = false;
/** Why there is nothing to show yet. */
let problem: string | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Looks at the workspace as this person, or as its first one; tries again until it answers. */
export async function connect(as: string | undefined): Promise<void> {
  if (client !== undefined && as !== undefined && as === user) return;
  clearTimeout(retry);
  user = as;
  try {
    await refresh();
  } catch (error) {
    // An address may name someone of an earlier workspace.
    if (error instanceof UnknownPerson) return connect(undefined);
    problem = `The workspace cannot be opened: ${error instanceof Error ? error.message : String(error)}.`;
    tell();
    retry = setTimeout(() => connect(as).catch(() => {}), RETRY_MS);
    return;
  }
  listen();
}

function listen(): void {
  if (client === undefined) return;
  user = client.snapshot.me;
  events?.close();
  events = new EventSource(`/local/events?user=${encodeURIComponent(user)}`);
  // A stream that opens again may have missed versions, so every opening reads the state.
  events.onopen = () => refreshSoon();
  events.onerror = () => publish({ connected: false });
  events.onmessage = (event: MessageEvent<string>) => {
    const { version } = JSON.parse(event.data) as { version: number };
    if (version !== client?.snapshot.version) refreshSoon();
  };
}

function refreshSoon(): void {
  refresh().catch(() => publish({ connected: false }));
}

/** At most one request at a time; what arrives meanwhile leads to one more. */
async function refresh(): Promise<void> {
  if (fetching !== undefined) {
    isStale = true;
    return fetching;
  }
  fetching = (async () => {
    do {
      isStale = false;
      const asked = user;
      const query = asked === undefined ? "" : `?user=${encodeURIComponent(asked)}`;
      const response = await fetch(`/local/state${query}`);
      if (response.status === 404 && asked !== undefined) throw new UnknownPerson();
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      const snapshot = (await response.json()) as Snapshot;
      // Someone switched the person while this was on its way.
      if (asked !== user) isStale = true;
      else publish({ snapshot: keepUnchanged(snapshot, client?.snapshot), connected: true });
    } while (isStale);
  })();
  try {
    await fetching;
  } finally {
    fetching = undefined;
  }
}

/** Reuses the objects that did not change, so that their part of the page is not drawn again. */
function keepUnchanged(next: Snapshot, previous: Snapshot | undefined): Snapshot {
  if (previous === undefined) return next;
  const known = new Map(
    previous.channels.flatMap(({ id, messages }) =>
      messages.map((message) => [`${id}/${message.ts}`, message] as const),
    ),
  );
  const channels = next.channels.map((channel) => ({
    ...channel,
    messages: channel.messages.map((message) => same(known.get(`${channel.id}/${message.ts}`), message)),
  }));
  return { ...next, channels, users: same(previous.users, next.users) };
}

function same<T>(previous: T | undefined, next: T): T {
  return previous !== undefined && JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
}

function publish(change: Partial<Client>): void {
  const snapshot = change.snapshot ?? client?.snapshot;
  if (snapshot === undefined) return;
  client = { snapshot, connected: change.connected ?? client?.connected ?? false };
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentClient(): Client | undefined {
  return client;
}

/** The workspace as it is now, or why it cannot be shown. */
export function useClient(): { readonly client?: Client | undefined; readonly problem?: string | undefined } {
  const [state, setState] = useState({ client, problem });
  useEffect(() => {
    const update = () => setState({ client, problem });
    update();
    return subscribe(update);
  }, []);
  return state;
}

/** Never throws: a server that cannot be reached is an error like any other. */
export async function act(action: UserAction): Promise<ActionResult> {
  const result = await post(`/local/act?user=${encodeURIComponent(user ?? "")}`, action);
  refreshSoon();
  return result;
}

export async function moveClock(to: string): Promise<ActionResult> {
  const result = await post("/local/clock", { to });
  refreshSoon();
  return result;
}

async function post(path: string, body: unknown): Promise<ActionResult> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const answer: unknown = text === "" ? {} : JSON.parse(text);
    if (isResult(answer)) return answer;
    return response.ok ? { ok: true } : { ok: false, error: `http_${response.status}` };
  } catch {
    return { ok: false, error: "not_reachable" };
  }
}

function isResult(answer: unknown): answer is ActionResult {
  return typeof answer === "object" && answer !== null && "ok" in answer && typeof answer.ok === "boolean";
}
