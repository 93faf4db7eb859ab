import type { Asking } from "./asking.ts";
import { pathOf } from "./histories.ts";
import { type Repository, RepositoryOrigin, type User } from "./shapes.ts";

/** Whoever has this many commits of their own holds more than copies, however many of them there are. */
const FEW_COMMITS = 50;
const MOST_ASKED = 20;

/**
 * The repositories made from a template of somebody else's, as far as they were asked about: a question each, and
 * none where the account holds enough of its own.
 */
export async function templateCopies(
  asking: Asking,
  account: User,
  { repositories, ownCommits }: { readonly repositories: readonly Repository[]; readonly ownCommits: number },
): Promise<ReadonlySet<Repository>> {
  const copies = new Set<Repository>();
  if (ownCommits >= FEW_COMMITS) return copies;
  for (const repository of repositories.filter(({ fork }) => !fork).slice(0, MOST_ASKED)) {
    const path = pathOf(repository);
    if (path === undefined || asking.left("core") < 1) continue;
    const reply = await asking.json(`/repos/${path}`, RepositoryOrigin);
    const template = reply.ok ? reply.value.template_repository : undefined;
    if (template && template.owner.id !== account.id) copies.add(repository);
  }
  return copies;
}
