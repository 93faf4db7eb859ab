import type { HomeView } from "@slack/types";
import type { Instant } from "../domain/instant.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import { homeView } from "./home.ts";
import type { Reader } from "./messages/content.ts";
import { notAllowedReply } from "./messages/replies.ts";

const TASKS_READ = 500;
const CASES_READ = 200;

/** The App Home of one person. */
export interface Home {
  /** Publishes it as it stands now; of several that wait to be sent only the newest is. */
  show(user: string, at: Instant, page?: number): void;
  /** In place of what stood there, for somebody who may not see candidates. */
  refuse(user: string, at: Instant): void;
}

export function createHome(storage: StorageWithBoxes, reader: Reader, vettingChannel: string): Home {
  function publish(user: string, view: HomeView, at: Instant): void {
    const lane = `home:${user}`;
    storage.outbox.owe({ lane, method: "views.publish", args: { user_id: user, view }, collapse: lane }, at);
  }

  return {
    show(user, at, page = 0) {
      const tasks = storage.tasks.waiting({ owner: user, limit: TASKS_READ });
      const cases = storage.cases.list({ open: true, limit: CASES_READ });
      publish(user, homeView({ me: user, tasks, cases, page }, reader), at);
    },
    refuse(user, at) {
      const { blocks } = notAllowedReply({ ask: vettingChannel }, reader);
      publish(user, { type: "home", blocks }, at);
    },
  };
}
