import { expect } from "vitest";
import { CHECKS } from "../../src/checks/index.ts";
import { type CodeAccountAnswer, LookUpAnswer, type LookUpSource } from "../../src/domain/look-up.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import { deriveFacts, known } from "../../src/facts/index.ts";
import { createOutside } from "../../src/sources/outside.ts";
import type { OutsideAnswer } from "../../src/workflows/sources.ts";
import { nameServer } from "./name-server.ts";
import { type Answering, openOddServer } from "./odd-server.ts";
import {
  line,
  type PlayedGithub,
  type PlayedRepository,
  type PlayedUser,
  playGithub,
} from "./played-github.ts";

export const NOW = "2026-03-03T09:00:00.000Z";

export const JANE: PlayedUser = {
  login: "janedoe",
  id: 7,
  createdAt: "2016-04-01T08:00:00Z",
  name: "Jane Doe",
};
export const TORSTEN: PlayedUser = { login: "torsten", id: 8, createdAt: "2012-01-01T00:00:00Z" };

export const janes = (seed: string, count: number, more: Partial<Parameters<typeof line>[0]> = {}) =>
  line({ seed, count, name: "Jane Doe", login: "janedoe", from: "2025-07-01", ...more });

export const repository = (
  path: string,
  commits: PlayedRepository["commits"],
  more: Partial<PlayedRepository> = {},
): PlayedRepository => ({ path, commits, createdAt: "2017-01-01T00:00:00Z", ...more });

/** Several people, of whom GitHub knows one besides Jane. */
const TEAM = line({
  ...{ seed: "team 5", count: 2, name: "Torsten Mann", login: "torsten", from: "2019-05-01" },
  on: line({
    ...{ seed: "team 4", count: 2, name: "Ngozi Okafor", from: "2019-04-01" },
    on: line({
      ...{ seed: "team 3", count: 2, name: "Tom Baker", from: "2019-03-01" },
      on: line({
        ...{ seed: "team 2", count: 2, name: "Mara Lindqvist", from: "2019-02-01" },
        on: janes("team 1", 2, { from: "2019-01-01" }),
      }),
    }),
  }),
});

const UPSTREAM = line({
  seed: "lib",
  count: 300,
  name: "Torsten Mann",
  login: "torsten",
  from: "2013-01-01",
});

/** An account in which nothing is out of the ordinary, and a good deal of it could look so. */
export const ORDINARY: PlayedGithub = {
  users: [JANE, TORSTEN],
  repositories: [
    repository("janedoe/tool", janes("tool", 40)),
    repository("janedoe/long", janes("long", 450, { from: "2017-01-05", everyDays: 7 })),
    repository("janedoe/team", TEAM, { createdAt: "2018-12-31T00:00:00Z" }),
    repository("janedoe/empty", []),
    repository("janedoe/site", janes("site", 3), { template: "torsten/site" }),
    repository("janedoe/lib", UPSTREAM, { fork: true }),
    repository("torsten/lib", UPSTREAM, { createdAt: "2013-01-01T00:00:00Z" }),
    repository("torsten/site", line({ seed: "t", count: 1, name: "Torsten Mann", from: "2020-01-01" })),
    repository("torsten/copied-tool", janes("tool", 40), { createdAt: "2025-12-01T00:00:00Z" }),
  ],
};

/** The same people, but Jane's account holds this. */
export function holding(
  repositories: readonly PlayedRepository[],
  more: Partial<PlayedGithub> & { readonly jane?: Partial<PlayedUser> } = {},
): PlayedGithub {
  const { jane = {}, ...rest } = more;
  return { users: [{ ...JANE, ...jane }, TORSTEN], repositories, ...rest };
}

export async function openGithub(
  answering: PlayedGithub | Answering,
  given: { readonly enabled?: readonly LookUpSource[]; readonly githubToken?: string } = {},
) {
  const server = await openOddServer();
  server.answer(typeof answering === "function" ? answering : playGithub(answering));
  const outside = createOutside({
    enabled: given.enabled ?? ["github"],
    githubToken: given.githubToken,
    ...server.options,
    resolver: nameServer({}),
    reportBroken: (source, error) => expect.unreachable(`${source} threw: ${String(error)}`),
  });
  const ask = async (about = "janedoe", more = {}) => outside.ask({ source: "github", about }, more);
  return { ...server, outside, ask, look: async () => accountIn(await ask()) };
}

/** The account, in the form in which it is kept. */
export function accountIn(answer: OutsideAnswer): CodeAccountAnswer {
  if (!answer.ok) return expect.unreachable(answer.because.en);
  const kept = LookUpAnswer.parse(JSON.parse(JSON.stringify(answer.answer)));
  if (kept.source !== "github" || kept.account === null) return expect.unreachable("no account");
  return kept.account;
}

/** How each check of a code account ends for a senior maintainer in Germany. */
export function endingsFor({
  accountId: _,
  ...account
}: CodeAccountAnswer): Readonly<Record<string, string>> {
  const read = readSubmission({
    name: "Jane Doe",
    location: { country: "DE" },
    profiles: { github: "janedoe" },
    cv: {
      employment: [{ employer: "Example", title: "Lead open-source maintainer", start: "2017-01" }],
      skills: [{ name: "Open source", years: 8 }],
    },
  });
  if (!read.ok) return expect.unreachable("not a submission");
  const codeAccount = { ...account, source: { name: "GitHub", seenAt: NOW } };
  const facts = deriveFacts(read.submission, {
    ...{ seenAt: NOW, now: NOW, earlier: known([]), passedTasks: [], failedTasks: [] },
    lookedUp: { codeAccount },
  });
  const checks = CHECKS.filter(({ category }) => category === "code");
  return Object.fromEntries(checks.map((check) => [check.id, check.run(facts).ending]));
}
