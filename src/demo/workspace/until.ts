import type { Snapshot } from "../protocol.ts";
import { takeSnapshot } from "./snapshot.ts";
import type { Team } from "./team.ts";

/** Waits for something a person can see; looks on every change and never in between. */
export function until<T>(
  team: Team,
  user: string,
  look: (snapshot: Snapshot) => T | undefined | null | false,
  timeoutMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      team.watchers.delete(check);
      team.stopped.signal.removeEventListener("abort", giveUp);
    };
    const check = (): void => {
      try {
        const found = look(takeSnapshot(team, user));
        if (found === undefined || found === null || found === false) return;
        end();
        resolve(found);
      } catch (error) {
        end();
        reject(error);
      }
    };
    const giveUp = (): void => {
      end();
      reject(new Error(`Not seen within ${timeoutMs} ms. ${describe(team, user)}`));
    };
    const timer = setTimeout(giveUp, timeoutMs);
    team.watchers.add(check);
    team.stopped.signal.addEventListener("abort", giveUp);
    check();
  });
}

function describe(team: Team, user: string): string {
  const { channels, modals, apps } = takeSnapshot(team, user);
  const seen = {
    channels: channels
      .filter((channel) => channel.messages.length > 0)
      .map(({ id, messages }) => ({ id, messages: messages.slice(-10) })),
    modals,
    home: apps[0]?.home ?? null,
    calls: team.calls.slice(-15).map(({ method, ok, error }) => ({ method, ok, error })),
    acks: team.acks.slice(-5),
  };
  return `Seen by ${user}: ${JSON.stringify(seen, undefined, 1)}`;
}
