import { changed, type Team } from "./team.ts";

/** Asks the clock's owner to move it, and shows everyone the new time. */
export async function moveClock(team: Team, to: Date): Promise<void> {
  await team.options.onMoveClock?.(to);
  changed(team);
}
