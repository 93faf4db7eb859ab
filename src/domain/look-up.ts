import * as z from "zod";

/** Who outside this machine can be asked. Each is off until the team switches it on. */
export const LOOK_UP_SOURCES = ["dns", "rdap", "github", "links"] as const;
export type LookUpSource = (typeof LOOK_UP_SOURCES)[number];

/** Why somebody outside is asked: the checks that raised something, or how a person asked. */
export type Occasion = readonly string[] | "click" | "command-line";

/** One question to the world outside. */
export interface Question {
  readonly source: LookUpSource;
  /** In canonical form: a domain (dns, rdap), a handle (github), an address with its scheme (links). */
  readonly about: string;
}

const instant = z.iso.datetime();

/** What a public code account shows, over its own repositories. */
export const CodeAccountAnswer = z.strictObject({
  handle: z.string(),
  /** Stays the same when the account is renamed. */
  accountId: z.string(),
  createdAt: instant,
  ownRepositories: z.array(
    z.strictObject({
      name: z.string(),
      firstCommitAt: z.exactOptional(instant),
      fork: z.boolean(),
      templateCopy: z.boolean(),
    }),
  ),
  ownCommits: z.number(),
  authorNames: z.array(z.string()),
  commitOffsets: z.array(z.strictObject({ minutes: z.number(), commits: z.number() })),
  copiedFrom: z.array(z.strictObject({ repository: z.string(), url: z.string(), commits: z.number() })),
});
export type CodeAccountAnswer = z.infer<typeof CodeAccountAnswer>;

/** What was answered; kept with the case as JSON. */
export const LookUpAnswer = z.discriminatedUnion("source", [
  z.strictObject({ source: z.literal("dns"), canReceive: z.boolean() }),
  /** Null: the registry does not say. */
  z.strictObject({ source: z.literal("rdap"), registeredAt: z.nullable(instant) }),
  z.strictObject({ source: z.literal("links"), status: z.number() }),
  /** Null: there is no such account. `renamedTo`: the account that had this handle has another one now. */
  z.strictObject({
    source: z.literal("github"),
    account: z.nullable(CodeAccountAnswer),
    renamedTo: z.exactOptional(z.string()),
  }),
]);
export type LookUpAnswer = z.infer<typeof LookUpAnswer>;
