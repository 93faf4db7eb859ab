import type { HomeView } from "@slack/types";
import { LEVELS } from "../../domain/assessment.ts";
import type { Instant } from "../../domain/instant.ts";
import type { StorageWithBoxes } from "../../storage/index.ts";
import type { Reader } from "../messages/content.ts";
import { notAllowedReply } from "../messages/replies.ts";
import { FIRST_PAGES, type HomeState } from "./state.ts";
import { homeView } from "./view.ts";

const TASKS_READ = 500;
/** Of each level. */
const CASES_READ = 200;
const FOUND_READ = 60;
const TO_DECIDE_READ = 11;

/** The App Home of one person. */
export interface Home {
  /** Publishes it as it stands now; of several that wait to be sent only the newest is. */
  show(user: string, at: Instant, state?: HomeState): void;
  /** What this person looks at there, as their view says it. */
  remember(user: string, state: HomeState): void;
  /** Brings it up to date where this person looked last; nothing when they have not looked yet. */
  refresh(user: string, at: Instant): void;
  /** Shows it again, whoever looked last; a search is over then, because it may be a name that is gone. */
  renew(user: string, at: Instant): void;
  /** In place of what stood there, for somebody who may not see candidates. */
  refuse(user: string, at: Instant): void;
}

export function createHome(storage: StorageWithBoxes, reader: Reader, vettingChannel: string): Home {
  const looking = new Map<string, HomeState>();

  function publish(user: string, view: HomeView, at: Instant): void {
    const lane = `home:${user}`;
    storage.erasure.homeShown(user);
    storage.outbox.owe({ lane, method: "views.publish", args: { user_id: user, view }, collapse: lane }, at);
  }

  function show(user: string, at: Instant, state: HomeState = FIRST_PAGES): void {
    looking.set(user, state);
    publish(user, homeView({ me: user, state, ...contentOf(storage, user, at, state) }, reader), at);
  }

  return {
    show,
    remember: (user, state) => void looking.set(user, state),
    refresh(user, at) {
      const state = looking.get(user);
      if (state !== undefined) show(user, at, state);
    },
    renew(user, at) {
      const state = looking.get(user);
      show(user, at, state?.search === "" ? state : FIRST_PAGES);
    },
    refuse(user, at) {
      looking.delete(user);
      const { blocks } = notAllowedReply({ ask: vettingChannel }, reader);
      publish(user, { type: "home", blocks }, at);
    },
  };
}

function contentOf(storage: StorageWithBoxes, user: string, at: Instant, { search }: HomeState) {
  const tasks = storage.tasks.waiting({ owner: user, limit: TASKS_READ });
  const awayUntil = storage.people.find(user)?.awayUntil;
  return {
    tasks,
    moreTasks: tasks.length === TASKS_READ,
    toDecide: storage.caseLists.toDecide(user, TO_DECIDE_READ),
    ...(search === "" ? openCases(storage) : foundCases(storage, search)),
    ...(awayUntil !== undefined && awayUntil > at && { awayUntil }),
  };
}

function openCases({ cases }: StorageWithBoxes) {
  const levels = LEVELS.map((level) => cases.list({ open: true, level, limit: CASES_READ }));
  return { cases: levels.flat(), moreCases: levels.some((level) => level.length === CASES_READ) };
}

function foundCases({ caseLists }: StorageWithBoxes, search: string) {
  const cases = caseLists.named(search, FOUND_READ);
  return { cases, moreCases: cases.length === FOUND_READ };
}
