import type { Instant } from "../domain/instant.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import { homeView } from "./home.ts";
import type { Reader } from "./messages/content.ts";

const TASKS_READ = 500;
const CASES_READ = 200;

/** The App Home of one person. */
export interface Home {
  /** Publishes it as it stands now; of several that wait to be sent only the newest is. */
  show(user: string, at: Instant, page?: number): void;
}

export function createHome(storage: StorageWithBoxes, reader: Reader): Home {
  return {
    show(user, at, page = 0) {
      const tasks = storage.tasks.waiting({ owner: user, limit: TASKS_READ });
      const cases = storage.cases.list({ open: true, limit: CASES_READ });
      const view = homeView({ me: user, tasks, cases, page }, reader);
      const lane = `home:${user}`;
      storage.outbox.owe(
        { lane, method: "views.publish", args: { user_id: user, view }, collapse: lane },
        at,
      );
    },
  };
}
