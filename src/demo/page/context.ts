import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ActionResult, ChannelView, Snapshot } from "../protocol.ts";
import type { Place } from "./route.ts";

/** What every part of the page may read and do. */
export interface Workspace {
  readonly snapshot: Snapshot;
  readonly place: Place;
  readonly go: (place: Place) => void;
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error("no workspace around this part of the page");
  return workspace;
}

export function personName(snapshot: Snapshot, id: string): string {
  return snapshot.users.find((person) => person.id === id)?.name ?? id;
}

/** "#vetting"; for a direct message the name of the other one. */
export function channelLabel(snapshot: Snapshot, channel: ChannelView): string {
  if (!channel.isIm) return `#${channel.name}`;
  const other = channel.members.find((id) => id !== snapshot.me);
  return other === undefined ? channel.name : personName(snapshot, other);
}

/** What went wrong in words; undefined when nothing did. */
export function failure(what: string, result: ActionResult): string | undefined {
  return result.ok ? undefined : `${what} failed with the error “${result.error}”.`;
}
