/**
 * Whether a repository's history stands in somebody else's repository too. A commit's hash stands for everything
 * before it, so a few commits are enough to ask about. Counted is only what leaves little room for an ordinary
 * reason: the account's person wrote neither the first commit nor the middle one, both are in the other repository,
 * that one is older, no fork, and holds nothing by this account.
 */
import * as z from "zod";
import type { CodeAccountAnswer } from "../../domain/look-up.ts";
import type { Text } from "../../domain/text.ts";
import type { Asking, Reply } from "./asking.ts";
import { commitAt, commitsOf, type History, isLinkedTo, lengthOf, momentOf } from "./histories.ts";
import {
  type Commit,
  type FoundCommit,
  FoundCommits,
  Repository,
  repositoryPath,
  type User,
} from "./shapes.ts";

/** GitHub takes ten searches a minute from whoever has no token. */
const MOST_HISTORIES = 5;
/** A common first commit or two is what starter projects leave behind. */
const FEWEST_COMMITS = 3;
const MOST_COPIES = 3;
const MOST_HOLDERS = 2;
const MOST_FOUND = 30;
/** Whether there is any commit at all is the question. */
const Anything = z.array(z.unknown()).max(100);

export interface Copies {
  readonly copiedFrom: CodeAccountAnswer["copiedFrom"];
  /** What in these repositories was written says nothing about the account's person. */
  readonly copied: readonly History[];
  /** Why nothing of what there was to ask could be asked. */
  readonly unasked: Text | undefined;
}

export async function findCopies(
  asking: Asking,
  account: User,
  histories: readonly History[],
): Promise<Copies> {
  const doubtful = histories
    .flatMap((history): readonly Doubtful[] => {
      const first = history.oldest.at(-1);
      const length = lengthOf(history);
      if (first === undefined || length === undefined || length < FEWEST_COMMITS) return [];
      return isLinkedTo(first, account) ? [] : [{ history, first, length }];
    })
    .toSorted((one, other) => broughtAlong(other) - broughtAlong(one))
    .slice(0, MOST_HISTORIES);
  const found: { readonly history: History; readonly from: CodeAccountAnswer["copiedFrom"][number] }[] = [];
  let isAsked = false;
  let because: Text | undefined;
  for (const one of doubtful) {
    if (found.length >= MOST_COPIES) break;
    const holders = await holdersOf(asking, account, one.first);
    if (!holders.ok) {
      because = holders.because;
      continue;
    }
    isAsked = true;
    const from = holders.value.length === 0 ? undefined : await confirm(asking, account, one, holders.value);
    if (from !== undefined) found.push({ history: one.history, from });
  }
  return {
    copiedFrom: bySource(found.map(({ from }) => from)),
    copied: found.map(({ history }) => history),
    unasked: isAsked ? undefined : because,
  };
}

interface Doubtful {
  readonly history: History;
  readonly first: Commit;
  readonly length: number;
}

/** How much older than the repository its first commit is. */
function broughtAlong({ history, first }: Doubtful): number {
  const created = Date.parse(history.repository.created_at);
  return created - (momentOf(first) ?? created);
}

/** Repositories of others that hold the commit and are no forks, by path. */
async function holdersOf(asking: Asking, account: User, { sha }: Commit): Promise<Reply<readonly string[]>> {
  const reply = await asking.json(`/search/commits?q=hash:${sha}&per_page=${MOST_FOUND}`, FoundCommits);
  if (!reply.ok) return reply;
  const others = reply.value.items.filter((item) => item.sha === sha && isElsewhere(item, account));
  const paths = others.flatMap(({ repository }) => repositoryPath(repository.full_name) ?? []);
  return { ...reply, value: [...new Set(paths)] };
}

function isElsewhere({ repository }: FoundCommit, { id }: User): boolean {
  return !repository.fork && repository.owner.id !== id;
}

async function confirm(
  asking: Asking,
  account: User,
  { history, length }: Doubtful,
  holders: readonly string[],
): Promise<CodeAccountAnswer["copiedFrom"][number] | undefined> {
  const middle = await commitAt(asking, history, Math.floor((length - 1) / 2));
  if (middle === undefined || isLinkedTo(middle.commit, account)) return undefined;
  const also = await holdersOf(asking, account, middle.commit);
  if (!also.ok) return undefined;
  const both = holders.filter((path) => also.value.includes(path)).slice(0, MOST_HOLDERS);
  for (const path of both) {
    if (!(await isUnrelatedAndOlder(asking, account, history, path))) continue;
    const commits = countBefore(middle.commit, [...commitsOf(history), ...middle.page]);
    return { repository: path, url: `https://github.com/${path}`, commits };
  }
  return undefined;
}

async function isUnrelatedAndOlder(
  asking: Asking,
  { id, login }: User,
  { repository: own }: History,
  path: string,
): Promise<boolean> {
  const other = await asking.json(`/repos/${path}`, Repository);
  if (!other.ok || other.value.owner.id === id) return false;
  if (Date.parse(other.value.created_at) >= Date.parse(own.created_at)) return false;
  const author = encodeURIComponent(login);
  const theirs = await asking.json(`/repos/${path}/commits?author=${author}&per_page=1`, Anything);
  return theirs.ok && theirs.value.length === 0;
}

/** A commit and what is before it, as far as it was read: whoever has that commit has all of these. */
function countBefore(commit: Commit, known: readonly Commit[]): number {
  const bySha = new Map(known.map((one) => [one.sha, one]));
  const reached = new Set([commit.sha]);
  // A set goes on to what is put into it on the way.
  for (const sha of reached) {
    const parents = sha === commit.sha ? commit.parents : (bySha.get(sha)?.parents ?? []);
    for (const parent of parents) if (bySha.has(parent.sha)) reached.add(parent.sha);
  }
  return reached.size;
}

/** Two repositories of the account may come from one. */
function bySource(all: CodeAccountAnswer["copiedFrom"]): CodeAccountAnswer["copiedFrom"] {
  return [...Map.groupBy(all, ({ repository }) => repository).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ ...first, commits: same.reduce((sum, { commits }) => sum + commits, 0) }];
  });
}
