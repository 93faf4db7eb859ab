import { commitsOf, type History, isLinkedTo, isUnlinked } from "./histories.ts";
import type { Commit, User } from "./shapes.ts";

const LONGEST_NAME = 100;
const MOST_NAMES = 50;

/**
 * The names under which the account's person plausibly worked, the most used first: on commits that GitHub links to
 * the account, and on those it links to nobody where nobody else's account has contributed. In a project of several
 * people an unlinked name may be anybody's.
 */
export function authorNames(histories: readonly History[], account: User): readonly string[] {
  const counts = new Map<string, number>();
  for (const history of histories)
    for (const { commit } of plausiblyOwn(history, account)) {
      const name = [...(commit.author?.name ?? "").trim()].slice(0, LONGEST_NAME).join("");
      if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name]) => name)
    .slice(0, MOST_NAMES);
}

/** The commits of a repository that the account's person may well have made. */
export function plausiblyOwn(history: History, account: User): readonly Commit[] {
  const all = commitsOf(history);
  const isShared = all.some((one) => !isUnlinked(one) && !isLinkedTo(one, account) && !isBot(one));
  return all.filter((one) => isLinkedTo(one, account) || (!isShared && isUnlinked(one)));
}

function isBot({ author }: Commit): boolean {
  return author?.login?.endsWith("[bot]") === true;
}
