import { describe, expect, test } from "vitest";
import {
  endingsFor,
  holding,
  JANE,
  janes,
  ORDINARY,
  openGithub,
  repository,
} from "../../support/github-people.ts";
import { line, type PlayedGithub, type PlayedRepository } from "../../support/played-github.ts";

const NEW_ACCOUNT = { createdAt: "2025-12-01T00:00:00Z" };
const OLD = "2013-01-01T00:00:00Z";
/** Another person's project, as it stands with them. */
const THEIRS = line({ seed: "lib", count: 120, name: "Torsten Mann", login: "torsten", from: "2013-01-01" });
const BOT = { login: "dependabot[bot]", id: 49_699_333, createdAt: "2019-01-01T00:00:00Z" };
const OTHER = "c".repeat(40);
const unlinked = (name: string, more: Partial<Parameters<typeof line>[0]> = {}) =>
  line({ seed: name, count: 3, name, from: "2020-01-01", ...more });
const lib = (more: Partial<PlayedRepository> = {}) =>
  repository("torsten/lib", THEIRS, { createdAt: OLD, ...more });
/** Uploaded as if it were their own. */
const taken = (commits: PlayedRepository["commits"] = THEIRS, more: Partial<PlayedRepository> = {}) =>
  repository("janedoe/lib", commits, more);
const built = (onto: PlayedRepository["commits"], count: number) => janes("built", count, { on: onto });

const copies = (forks: number, templates: number, own: number): readonly PlayedRepository[] => [
  ...Array.from({ length: forks }, (_, at) => repository(`janedoe/fork-${at}`, THEIRS, { fork: true })),
  ...Array.from({ length: templates }, (_, at) =>
    repository(`janedoe/site-${at}`, janes(`site ${at}`, 1), { template: "torsten/lib" }),
  ),
  ...Array.from({ length: own }, (_, at) => repository(`janedoe/own-${at}`, janes(`own ${at}`, 2))),
  lib(),
];
const solo = (...names: readonly string[]) =>
  names.map((name, at) => repository(`janedoe/solo-${at}`, unlinked(name)));

type Ending = "raised" | "clear" | "cannot-tell" | "not-applicable";

const ROWS: Readonly<Record<string, Readonly<Record<string, readonly [Ending, PlayedGithub]>>>> = {
  "code-account-younger-than-the-career": {
    "the account is three months old": ["raised", holding([], { jane: NEW_ACCOUNT })],
    "the account is ten years old": ["clear", ORDINARY],
  },
  "history-predates-the-account": {
    "two repositories begin years before the account": [
      "raised",
      holding(
        ["a", "b"].map((at) => repository(`janedoe/${at}`, janes(at, 20, { from: "2019-01-01" }))),
        { jane: NEW_ACCOUNT },
      ),
    ],
    "one repository does": [
      "clear",
      holding(
        [
          repository("janedoe/a", janes("a", 20, { from: "2019-01-01" })),
          repository("janedoe/b", janes("b", 20, { from: "2025-12-02" })),
        ],
        { jane: NEW_ACCOUNT },
      ),
    ],
    "two do, and both are forks": [
      "not-applicable",
      holding(
        ["a", "b"].map((at) => repository(`janedoe/${at}`, THEIRS, { fork: true })),
        {
          jane: NEW_ACCOUNT,
        },
      ),
    ],
  },
  "commits-copied-from-elsewhere": {
    "a project was uploaded whole": ["raised", holding([taken(), lib()])],
    "little was added to it": ["raised", holding([taken(built(THEIRS, 100)), lib()])],
    "it was found through a long history": ["raised", holding([taken(built(THEIRS.slice(-110), 90)), lib()])],
    "there are copies of it everywhere": [
      "raised",
      holding([
        taken(),
        ...Array.from({ length: 3 }, (_, at) => repository(`torsten/fork-${at}`, THEIRS, { fork: true })),
        lib(),
      ]),
    ],
    "it is a fork": ["clear", holding([taken(THEIRS, { fork: true }), lib()])],
    "the other one is a fork": ["clear", holding([taken(), lib({ fork: true })])],
    "the other one is younger": ["clear", holding([taken(), lib({ createdAt: "2020-01-01T00:00:00Z" })])],
    "the person works on the other one too": [
      "clear",
      holding([taken(), lib({ commits: janes("fix", 1, { on: THEIRS }) })]),
    ],
    "the person wrote it, and somebody has it too": [
      "clear",
      holding([taken(janes("mine", 30)), lib({ commits: janes("mine", 30) })]),
    ],
    "the person built more than that onto it": ["clear", holding([taken(built(THEIRS, 130)), lib()])],
    "somebody without an account built more than that onto it": [
      "clear",
      holding([taken(unlinked("jd", { count: 130, on: THEIRS })), lib()]),
    ],
    "two commits of a starter project are all there is": [
      "clear",
      holding([taken(THEIRS.slice(-2)), lib({ commits: THEIRS.slice(-2) })]),
    ],
    "both belong to the account": [
      "clear",
      holding([taken(), repository("janedoe/lib-2", THEIRS, { createdAt: OLD })]),
    ],
    "the search has not read the other one": [
      "clear",
      holding([taken(), lib()], { unsearched: THEIRS.map(({ sha }) => sha) }),
    ],
  },
  "many-author-identities": {
    "four names that nobody has work alone": [
      "raised",
      holding(solo("Jane Doe", "Mara Lindqvist", "Tom Baker", "Ngozi Okafor")),
    ],
    "programs contribute there as well": [
      "raised",
      holding(
        ["Jane Doe", "Mara Lindqvist", "Tom Baker", "Ngozi Okafor"].map((name, at) =>
          repository(
            `janedoe/solo-${at}`,
            line({
              ...{ seed: `bot ${at}`, count: 2, name: BOT.login, login: BOT.login, from: "2021-01-01" },
              on: unlinked(name),
            }),
          ),
        ),
        { users: [JANE, BOT] },
      ),
    ],
    "four names bear the account's own e-mail": [
      "raised",
      holding(
        ["Jane Doe", "Mara Lindqvist", "Tom Baker", "Ngozi Okafor"].map((name, at) =>
          repository(`janedoe/r-${at}`, janes(`r ${at}`, 3, { name })),
        ),
      ),
    ],
    "three names do": ["clear", holding(solo("Jane Doe", "Mara Lindqvist", "Tom Baker"))],
    "they are people with accounts of their own in one team": ["clear", ORDINARY],
    "they are the authors of a copied project, which is said apart": [
      "not-applicable",
      holding([
        taken(unlinked("Aa Bb", { on: unlinked("Cc Dd", { on: unlinked("Ee Ff") }) })),
        lib({ commits: unlinked("Aa Bb", { on: unlinked("Cc Dd", { on: unlinked("Ee Ff") }) }) }),
      ]),
    ],
  },
  "commit-clock-disagrees": {
    "the clock is nine hours ahead": [
      "raised",
      holding([repository("janedoe/a", janes("a", 40, { offset: "+09:00" }))]),
    ],
    "it is on commits without an account, under the name of the profile": [
      "raised",
      holding([
        repository("janedoe/a", unlinked("jane doe", { count: 40, from: "2025-07-01", offset: "-08:00" })),
      ]),
    ],
    "it is that of Germany": ["clear", ORDINARY],
    "it is UTC, an hour from home": [
      "clear",
      holding([repository("janedoe/a", janes("a", 40, { offset: "-00:00" }))]),
    ],
    "it was that of years ago": [
      "cannot-tell",
      holding([repository("janedoe/a", janes("a", 40, { offset: "+09:00", from: "2020-01-01" }))]),
    ],
    "it is that of the browser's editor": [
      "cannot-tell",
      holding([repository("janedoe/a", janes("a", 40, { offset: "+09:00", web: true }))]),
    ],
    "it is on merges alone": [
      "cannot-tell",
      holding([
        repository(
          "janedoe/a",
          janes("a", 40, { offset: "+09:00" }).map((one) => ({ ...one, parents: [...one.parents, OTHER] })),
        ),
      ]),
    ],
    "it is that of somebody else": [
      "cannot-tell",
      holding([
        repository("janedoe/a", unlinked("Tom Baker", { count: 40, from: "2025-07-01", offset: "+09:00" })),
      ]),
    ],
    "it is that of the author of a copied project": [
      "cannot-tell",
      holding([
        taken(unlinked("Jane Doe", { count: 40, from: "2025-07-01", offset: "+09:00" })),
        lib({ commits: unlinked("Jane Doe", { count: 40, from: "2025-07-01", offset: "+09:00" }) }),
      ]),
    ],
  },
  "almost-only-copies": {
    "nine of ten are forks": ["raised", holding(copies(9, 0, 1))],
    "half are forks and half are made from a template": ["raised", holding(copies(5, 4, 1))],
    "eight of ten are copies": ["clear", holding(copies(4, 4, 2))],
    "the person works in repositories of others": [
      "clear",
      holding([...copies(9, 0, 1), repository("torsten/work", janes("work", 40))]),
    ],
    "the templates are their own": [
      "clear",
      holding([
        ...copies(4, 0, 1),
        ...Array.from({ length: 5 }, (_, at) =>
          repository(`janedoe/site-${at}`, janes(`site ${at}`, 1), { template: "janedoe/own-0" }),
        ),
      ]),
    ],
  },
};

describe.each(Object.entries(ROWS))("%s", (check, rows) => {
  test.each(Object.entries(rows))("ends as it should when %s", async (_, [ending, github]) => {
    const { look, asked, tried } = await openGithub(github);
    const account = await look();
    expect(endingsFor(account)[check], JSON.stringify(account, null, 1)).toBe(ending);
    expect(asked.length).toBeLessThanOrEqual(40);
    expect(tried).toEqual([]);
  });
});

test("nothing is raised about an ordinary account, whatever stands around it", async () => {
  const { look } = await openGithub(ORDINARY);
  expect(Object.values(endingsFor(await look())).toSorted()).toEqual(Array(6).fill("clear"));
});

test("no second search is made where the person wrote the middle of the history", async () => {
  const { look, asked } = await openGithub(holding([taken(built(THEIRS, 130)), lib()]));
  await look();
  expect(asked.filter(({ path }) => path.startsWith("/search/commits?q=hash:")).length).toBe(1);
});

test("a copied project is named with its address and with how much of it is the same", async () => {
  const { look } = await openGithub(holding([taken(built(THEIRS, 100)), lib()]));
  expect((await look()).copiedFrom).toEqual([
    // The middle of the 220 commits, and all before it.
    { repository: "torsten/lib", url: "https://github.com/torsten/lib", commits: 111 },
  ]);
});
