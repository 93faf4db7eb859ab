import type { Text } from "../../domain/text.ts";
import { UNREADABLE } from "../define-source.ts";
import type { Asking } from "./asking.ts";
import { type Commit, Commits, type Repository, repositoryPath, type User } from "./shapes.ts";

/** Of a long history only the newest and the oldest hundred commits are read. */
const PAGE = 100;
/** No repository, or nothing in it, or it is locked: an answer, and nothing to read. */
const NOTHING_THERE = [404, 409, 410, 451];

/** The commits of a repository's default branch, as far as they were read; newest first. */
export interface History {
  readonly repository: Repository;
  readonly path: string;
  readonly newest: readonly Commit[];
  /** The same as `newest` when all of it fits on one page; empty when it is not known. */
  readonly oldest: readonly Commit[];
  readonly pages: number | undefined;
}

/** The text says why it could not be read. */
export async function readHistory(asking: Asking, repository: Repository): Promise<History | Text> {
  const path = pathOf(repository);
  if (path === undefined) return UNREADABLE;
  const empty: History = { repository, path, newest: [], oldest: [], pages: 1 };
  const first = await asking.json(pageOf(path, 1), Commits);
  if (!first.ok) return NOTHING_THERE.includes(first.status ?? 0) ? empty : first.because;
  const { value: newest, pages } = first;
  if (pages === 1) return { repository, path, newest, oldest: newest, pages };
  const last = pages === undefined ? undefined : await asking.json(pageOf(path, pages), Commits);
  return { repository, path, newest, oldest: last?.ok === true ? last.value : [], pages };
}

/** How many commits there are; undefined when it is not known. */
export function lengthOf({ pages, oldest }: History): number | undefined {
  if (pages === undefined || (pages > 1 && oldest.length === 0)) return undefined;
  return (pages - 1) * PAGE + oldest.length;
}

export function commitsOf({ newest, oldest }: History): readonly Commit[] {
  return newest === oldest ? newest : [...newest, ...oldest];
}

/** The commit before which so many newer ones come, with its page; asks for that unless it was read. */
export async function commitAt(
  asking: Asking,
  history: History,
  newer: number,
): Promise<{ readonly commit: Commit; readonly page: readonly Commit[] } | undefined> {
  const number = Math.floor(newer / PAGE) + 1;
  const page = await pageOfHistory(asking, history, number);
  const commit = page[newer % PAGE];
  return commit && { commit, page };
}

async function pageOfHistory(asking: Asking, history: History, number: number): Promise<readonly Commit[]> {
  if (number === 1) return history.newest;
  if (number === history.pages) return history.oldest;
  const read = await asking.json(pageOf(history.path, number), Commits);
  return read.ok ? read.value : [];
}

export function pathOf({ owner, name }: Repository): string | undefined {
  return repositoryPath(`${owner.login}/${name}`);
}

function pageOf(path: string, page: number): string {
  return `/repos/${path}/commits?per_page=${PAGE}${page === 1 ? "" : `&page=${page}`}`;
}

/** GitHub knows the commit's e-mail as one that this account has shown to be its own. */
export function isLinkedTo({ author }: Commit, { id }: User): boolean {
  return author?.id === id;
}

/** Nobody on GitHub has that e-mail. */
export function isUnlinked({ author }: Commit): boolean {
  return author?.id === undefined;
}

/** Made in the browser or by GitHub itself, on none of the person's computers. */
export function isMadeOnGithub({ committer, commit }: Commit): boolean {
  return committer?.login === "web-flow" || commit.committer?.email === "noreply@github.com";
}

/** When it was written or, if that is later, put where it stands, in milliseconds; undefined when neither is known. */
export function momentOf({ commit }: Commit): number | undefined {
  const dates = [commit.author?.date, commit.committer?.date].map((date) => Date.parse(date ?? ""));
  const known = dates.filter((date) => !Number.isNaN(date));
  return known.length === 0 ? undefined : Math.max(...known);
}
