import type { CodeAccountAnswer } from "../../domain/look-up.ts";
import type { Asking } from "./asking.ts";
import { commitsOf, type History, isLinkedTo, isMadeOnGithub, isUnlinked } from "./histories.ts";
import { type Commit, type FoundCommit, repositoryPath, type User } from "./shapes.ts";

const YEAR_MS = 365 * 86_400_000;
const DAY_MS = 86_400_000;
const MOST_COMMITS = 16;
const SITE = "github.com";
/** The header is short; what comes after it can be as large as the change. */
const MOST_PATCH_BYTES = 500_000;
const LONGEST_HEADER = 20_000;
/** From UTC-12 to UTC+14. */
const FARTHEST = { west: -12 * 60, east: 14 * 60 };

interface Dated {
  readonly path: string;
  readonly commit: Commit;
  readonly at: number;
}

/**
 * What the clocks said on which the account's person worked in the last year, from a sample spread over their
 * commits. The API gives moments in UTC; only the patch form of a commit shows what its author's clock said.
 */
export async function commitOffsets(
  asking: Asking,
  account: User,
  given: {
    readonly histories: readonly History[];
    readonly found: readonly FoundCommit[];
    readonly now: number;
  },
): Promise<CodeAccountAnswer["commitOffsets"]> {
  const counts = new Map<number, number>();
  for (const { path, commit } of spread(candidates(account, given))) {
    const reply = await asking.text(`https://${SITE}/${path}/commit/${commit.sha}.patch`, MOST_PATCH_BYTES);
    const minutes = reply.ok ? offsetIn(reply.value, commit.sha) : undefined;
    if (minutes !== undefined) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  return [...counts].map(([minutes, commits]) => ({ minutes, commits }));
}

function candidates(
  account: User,
  { histories, found, now }: Parameters<typeof commitOffsets>[2],
): readonly Dated[] {
  const own = histories.flatMap((history) =>
    commitsOf(history).map((commit) => ({ path: history.path, commit })),
  );
  const elsewhere = found.flatMap((commit) => {
    const path = repositoryPath(commit.repository.full_name);
    return path === undefined ? [] : [{ path, commit }];
  });
  const dated = [...own, ...elsewhere].flatMap(({ path, commit }): readonly Dated[] => {
    const at = Date.parse(commit.commit.author?.date ?? "");
    const isOfTheYear = at > now - YEAR_MS && at < now + DAY_MS;
    return isOfTheYear && isOnOwnComputer(commit, account) ? [{ path, commit, at }] : [];
  });
  return [...new Map(dated.map((one) => [one.commit.sha, one])).values()];
}

/** Merges are mostly made elsewhere, and have no patch of their own. */
function isOnOwnComputer(commit: Commit, account: User): boolean {
  if (commit.parents.length > 1 || isMadeOnGithub(commit)) return false;
  return isLinkedTo(commit, account) || (isUnlinked(commit) && isNamedAlike(commit, account));
}

function isNamedAlike({ commit }: Commit, { name, login }: User): boolean {
  const written = folded(commit.author?.name);
  return written !== "" && (written === folded(name) || written === folded(login));
}

function folded(name: string | null | undefined): string {
  return (name ?? "").normalize("NFKC").trim().toLowerCase();
}

/** As evenly over their order in time as can be. */
function spread(all: readonly Dated[]): readonly Dated[] {
  const inOrder = all.toSorted((one, other) => one.at - other.at);
  if (inOrder.length <= MOST_COMMITS) return inOrder;
  return Array.from({ length: MOST_COMMITS }, (_, at) =>
    Math.floor((at * (inOrder.length - 1)) / (MOST_COMMITS - 1)),
  ).flatMap((at) => inOrder[at] ?? []);
}

/** Minutes east of UTC in the header that git writes, which ends at the first empty line; a message may say anything. */
function offsetIn(patch: string, sha: string): number | undefined {
  const lines = patch.slice(0, LONGEST_HEADER).split(/\r?\n/);
  if (lines[0]?.startsWith(`From ${sha} `) !== true) return undefined;
  const end = lines.indexOf("");
  const date = lines.slice(1, end === -1 ? 0 : end).find((line) => line.startsWith("Date: "));
  const [, sign, hours, minutes] = /\d{2}:\d{2}:\d{2} ([+-])(\d{2})([0-5]\d)$/.exec(date ?? "") ?? [];
  if (sign === undefined) return undefined;
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  // Adding zero turns the minus of "-0000" off.
  return east < FARTHEST.west || east > FARTHEST.east ? undefined : east + 0;
}
