/** What is read of GitHub's answers (REST, version 2022-11-28); fields that nobody reads are left out. */
import * as z from "zod";

/** Whose verified e-mail a commit bears; null or empty when that e-mail belongs to no account. */
const Linked = z.object({ id: z.number().optional(), login: z.string().optional() }).nullish();
const Signature = z
  .object({
    name: z.string().nullish(),
    email: z.string().nullish(),
    date: z.string().nullish(),
  })
  .nullish();
const Owner = z.object({ id: z.number(), login: z.string() });
const sha = z.string().regex(/^[0-9a-f]{40,64}$/);

export const User = z.object({
  id: z.number().int().positive(),
  login: z.string().min(1).max(100),
  type: z.string(),
  created_at: z.iso.datetime(),
  name: z.string().nullish(),
  bio: z.string().nullish(),
  blog: z.string().nullish(),
  company: z.string().nullish(),
});
export type User = z.infer<typeof User>;

export const Repository = z.object({
  name: z.string(),
  owner: Owner,
  fork: z.boolean(),
  created_at: z.iso.datetime(),
  /** In kB; 0 while it is empty. */
  size: z.number(),
});
export type Repository = z.infer<typeof Repository>;
export const Repositories = z.array(Repository).max(100);

/** What the list of repositories leaves out. */
export const RepositoryOrigin = z.object({ template_repository: z.object({ owner: Owner }).nullish() });

export const Commit = z.object({
  sha,
  commit: z.object({ author: Signature, committer: Signature }),
  author: Linked,
  committer: Linked,
  parents: z.array(z.object({ sha })).default([]),
});
export type Commit = z.infer<typeof Commit>;
export const Commits = z.array(Commit).max(100);

export const FoundCommits = z.object({
  total_count: z.number().int().nonnegative(),
  items: z
    .array(
      Commit.extend({
        repository: z.object({ full_name: z.string(), fork: z.boolean(), owner: Owner }),
      }),
    )
    .max(100),
});
export type FoundCommit = z.infer<typeof FoundCommits>["items"][number];

export const Gists = z
  .array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{1,40}$/),
      description: z.string().nullish(),
      files: z.record(
        z.string(),
        z.object({ filename: z.string().nullish(), raw_url: z.string(), size: z.number() }),
      ),
    }),
  )
  .max(100);
export type Gist = z.infer<typeof Gists>[number];

/** What GitHub gives out as the name of an account, and nothing that leads elsewhere in an address. */
export function isHandle(text: string): boolean {
  return /^[a-z\d][a-z\d-]{0,38}$/i.test(text);
}

/** The address of a repository within GitHub, such as "janedoe/tool"; undefined for what is no such address. */
export function repositoryPath(fullName: string): string | undefined {
  return /^[\w-]{1,100}\/[\w.-]{1,100}$/.test(fullName) && !/\/\.{1,2}$/.test(fullName)
    ? fullName
    : undefined;
}
