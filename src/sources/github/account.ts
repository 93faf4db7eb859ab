import { toInstant } from "../../domain/instant.ts";
import type { CodeAccountAnswer } from "../../domain/look-up.ts";
import type { Text } from "../../domain/text.ts";
import { API_HOST, type Asking } from "./asking.ts";
import { authorNames, plausiblyOwn } from "./author-names.ts";
import { commitOffsets } from "./commit-offsets.ts";
import { findCopies } from "./copies.ts";
import { type History, momentOf, readHistory } from "./histories.ts";
import { FoundCommits, Repositories, type Repository, type User } from "./shapes.ts";
import { templateCopies } from "./templates.ts";

const MOST_LISTED = 100;
const MOST_READ = 8;
/** The newest pushes tell how the person works now, the largest repositories hold the most history. */
const NEWEST_READ = 4;
/** A page of the newest and one of the oldest commits. */
const QUESTIONS_EACH = 2;
const LONGEST_NAME = 100;
const DAY_MS = 86_400_000;
/** GitHub searches for no account of that name: it is new, or hidden from the search. */
const NOT_SEARCHED = 422;

export type AccountRead =
  | { readonly ok: true; readonly account: CodeAccountAnswer }
  | { readonly ok: false; readonly because: Text };

/**
 * Everything that the checks of a code account want to know. What GitHub's limits cut short is fewer repositories
 * looked at; where nothing is left to look at, or GitHub fails again and again, nobody can tell.
 */
export async function readAccount(asking: Asking, user: User, now: number): Promise<AccountRead> {
  const login = encodeURIComponent(user.login);
  // Searches are what GitHub counts most strictly: without one left the other questions would be for nothing.
  const search = `/search/commits?q=author:${login}&sort=author-date&order=desc&per_page=${MOST_LISTED}`;
  const found = await asking.json(search, FoundCommits);
  if (!found.ok && found.status !== NOT_SEARCHED) return found;
  const list = `/users/${login}/repos?type=owner&sort=pushed&per_page=${MOST_LISTED}`;
  const listed = await asking.json(list, Repositories);
  if (!listed.ok) return listed;
  const repositories = listed.value;
  const histories = await readHistories(asking, repositories);
  if ("because" in histories) return histories;

  const copies = await findCopies(asking, user, histories);
  if (copies.unasked !== undefined) return { ok: false, because: copies.unasked };
  const own = histories.filter((history) => !copies.copied.includes(history));
  const items = found.ok ? found.value.items : [];
  const offsets = await commitOffsets(asking, user, { histories: own, found: items, now });
  const counted = own.reduce((sum, history) => sum + plausiblyOwn(history, user).length, 0);
  const ownCommits = Math.max(counted, found.ok ? found.value.total_count : 0);
  const templates = await templateCopies(asking, user, { repositories, ownCommits });
  const stopped = asking.stopped(API_HOST);
  if (stopped !== undefined) return { ok: false, because: stopped };
  const ownRepositories = repositories.map((repository) => ({
    name: [...repository.name].slice(0, LONGEST_NAME).join(""),
    fork: repository.fork,
    templateCopy: templates.has(repository),
    ...firstCommit(histories, repository, now),
  }));
  const seen = { ownRepositories, ownCommits, authorNames: [...authorNames(own, user)] };
  return {
    ok: true,
    account: { ...whose(user), ...seen, commitOffsets: offsets, copiedFrom: copies.copiedFrom },
  };
}

function whose({ id, login, created_at: createdAt }: User) {
  return { handle: login, accountId: String(id), createdAt: toInstant(new Date(createdAt)) };
}

async function readHistories(
  asking: Asking,
  repositories: readonly Repository[],
): Promise<readonly History[] | Extract<AccountRead, { ok: false }>> {
  const wanted = repositories.filter(({ fork, size }) => !fork && size > 0);
  const affordable = Math.floor(asking.left("core") / QUESTIONS_EACH);
  const chosen = choose(wanted).slice(0, affordable);
  // Two repositories are the least that says anything about the others.
  if (chosen.length < Math.min(2, wanted.length)) return { ok: false, because: asking.limited("core") };
  const histories: History[] = [];
  let because: Text | undefined;
  for (const repository of chosen) {
    const read = await readHistory(asking, repository);
    if ("en" in read) because = read;
    else histories.push(read);
  }
  because = asking.stopped(API_HOST) ?? (histories.length === 0 ? because : undefined);
  return because === undefined ? histories : { ok: false, because };
}

/** The newest and the largest in turn, so that a few are some of each. */
function choose(newestFirst: readonly Repository[]): readonly Repository[] {
  const newest = newestFirst.slice(0, NEWEST_READ);
  const largest = newestFirst
    .slice(NEWEST_READ)
    .toSorted((one, other) => other.size - one.size)
    .slice(0, MOST_READ - newest.length);
  return newest.flatMap((repository, at) => [
    repository,
    ...(largest[at] === undefined ? [] : [largest[at]]),
  ]);
}

/** A moment to come is a clock that was wrong. */
function firstCommit(
  histories: readonly History[],
  repository: Repository,
  now: number,
): { readonly firstCommitAt?: string } {
  const first = histories.find((history) => history.repository === repository)?.oldest.at(-1);
  const at = first === undefined ? undefined : momentOf(first);
  if (at === undefined || at > now + DAY_MS || at < 0) return {};
  return { firstCommitAt: toInstant(new Date(at)) };
}
