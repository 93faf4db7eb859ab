import type { WebClient } from "@slack/web-api";
import type { CaseFile } from "../casefile/case-file.ts";
import type { Log } from "../logger.ts";

/** `users.info` may be asked a hundred times a minute; a case has few people. */
const MOST_ASKED = 40;

/** What Slack calls these people. Whom it says nothing of is left out. Never rejects. */
export type Names = (ids: readonly string[]) => Promise<CaseFile["people"]>;

/** Names are asked for once; people rename themselves rarely, and the id stands beside the name. */
export function createNames(client: WebClient, log: Log): Names {
  const known = new Map<string, string>();

  async function nameOf(user: string): Promise<string | undefined> {
    try {
      const { user: found } = await client.users.info({ user });
      const { display_name: shown = "", real_name: real = "" } = found?.profile ?? {};
      return shown || real || found?.name;
    } catch (error) {
      log.warn({ error }, "Slack could not be asked for a name; the id stands in its place");
      return undefined;
    }
  }

  return async (ids) => {
    const unknown = ids.filter((id) => !known.has(id)).slice(0, MOST_ASKED);
    for (const id of unknown) {
      const name = await nameOf(id);
      if (name !== undefined) known.set(id, name);
    }
    return ids.flatMap((id) => {
      const name = known.get(id);
      return name === undefined ? [] : [{ id, name }];
    });
  };
}
