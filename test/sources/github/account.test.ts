import { describe, expect, test } from "vitest";
import { holding, JANE, janes, ORDINARY, openGithub, repository } from "../../support/github-people.ts";
import { line, playGithub } from "../../support/played-github.ts";

describe("an account on GitHub", () => {
  test("is told in the form that checks read", async () => {
    const { look, asked, tried } = await openGithub(ORDINARY);
    const account = await look();
    expect(account).toEqual({
      handle: "janedoe",
      accountId: "7",
      createdAt: "2016-04-01T08:00:00.000Z",
      ownRepositories: [
        { name: "tool", fork: false, templateCopy: false, firstCommitAt: "2025-07-01T09:00:00.000Z" },
        { name: "long", fork: false, templateCopy: false, firstCommitAt: "2017-01-05T09:00:00.000Z" },
        { name: "team", fork: false, templateCopy: false, firstCommitAt: "2019-01-01T09:00:00.000Z" },
        { name: "empty", fork: false, templateCopy: false },
        { name: "site", fork: false, templateCopy: false, firstCommitAt: "2025-07-01T09:00:00.000Z" },
        { name: "lib", fork: true, templateCopy: false },
      ],
      ownCommits: 40 + 450 + 2 + 3 + 40,
      authorNames: ["Jane Doe"],
      commitOffsets: [{ minutes: 60, commits: 16 }],
      copiedFrom: [],
    });
    expect(asked.length).toBeLessThanOrEqual(26);
    expect(tried).toEqual([]);
  });

  test("asks for the first commit of a long history with two questions, however long it is", async () => {
    const { look, asked } = await openGithub(
      holding([repository("janedoe/huge", janes("huge", 9_950, { from: "2016-06-01", everyDays: 0 }))]),
    );
    expect((await look()).ownRepositories).toEqual([
      { name: "huge", fork: false, templateCopy: false, firstCommitAt: "2016-06-01T09:00:00.000Z" },
    ]);
    const pages = asked.filter(({ path }) => path.startsWith("/repos/janedoe/huge/commits"));
    expect(pages.map(({ path }) => path)).toEqual([
      "/repos/janedoe/huge/commits?per_page=100",
      "/repos/janedoe/huge/commits?per_page=100&page=100",
    ]);
  });

  test("stays within forty questions when everything is large, and reads the newest hundred repositories", async () => {
    const all = Array.from({ length: 250 }, (_, at) =>
      repository(
        `janedoe/r${at}`,
        line({ seed: `r${at}`, count: 250, name: "Jane Doe", from: "2025-05-01", everyDays: 1 }),
        {
          size: at,
        },
      ),
    );
    const elsewhere = all.map((one) => ({ ...one, path: one.path.replace("janedoe", "torsten") }));
    const { look, asked } = await openGithub(
      holding([...all, ...elsewhere.map((one) => ({ ...one, createdAt: "2015-01-01T00:00:00Z" }))], {
        core: 5000,
        search: 30,
      }),
    );
    const account = await look();
    expect(account.ownRepositories.length).toBe(100);
    expect(account.ownRepositories.filter(({ firstCommitAt }) => firstCommitAt !== undefined).length).toBe(8);
    expect(asked.length).toBe(40);
  });

  test("counts what the person did elsewhere too", async () => {
    const { look } = await openGithub(
      holding([
        repository("janedoe/one", janes("one", 5)),
        repository("torsten/big", janes("big", 300, { everyDays: 0 })),
      ]),
    );
    expect(await look()).toMatchObject({ ownCommits: 305, commitOffsets: [{ minutes: 60, commits: 16 }] });
  });

  test("knows one that GitHub's search does not know", async () => {
    const { answer, look } = await openGithub(ORDINARY);
    const play = playGithub(ORDINARY);
    answer((request, response) => {
      if (!request.url?.startsWith("/search/commits?q=author")) play(request, response);
      else response.writeHead(422, { "content-type": "application/json" }).end('{"message":"no"}');
    });
    expect(await look()).toMatchObject({ ownCommits: 40 + 100 + 50 + 2 + 3 });
  });

  test("dates a first commit that was put there later by that day", async () => {
    const [last, ...rest] = janes("old", 3, { from: "2009-01-01" }).toReversed();
    const rebased = last === undefined ? [] : [{ ...last, committedAt: "2024-05-05T10:00:00Z" }];
    const { look } = await openGithub(
      holding([repository("janedoe/one", [...rest.toReversed(), ...rebased])]),
    );
    expect((await look()).ownRepositories[0]?.firstCommitAt).toBe("2024-05-05T10:00:00.000Z");
  });

  test.each([
    ["a clock that was wrong", "2031-01-01"],
    ["a time before there were clocks of this kind", "1960-01-01"],
  ])("leaves out a first commit from %s", async (_, from) => {
    const { look } = await openGithub(holding([repository("janedoe/one", janes("one", 3, { from }))]));
    expect((await look()).ownRepositories).toEqual([{ name: "one", fork: false, templateCopy: false }]);
  });

  test("clamps names, and reads those of no program's making", async () => {
    const long = "N".repeat(500);
    const { look } = await openGithub(
      holding([
        repository("janedoe/one", line({ seed: "n", count: 3, name: long, from: "2026-01-01" })),
        repository("janedoe/two", janes("two", 3, { name: "  <!channel> *x*  " })),
      ]),
    );
    expect((await look()).authorNames.toSorted()).toEqual(["<!channel> *x*", "N".repeat(100)]);
  });
});

describe("an account that", () => {
  test("is not there is none", async () => {
    const { ask, asked } = await openGithub(ORDINARY);
    expect(await ask("nobody")).toEqual({
      ok: true,
      host: "api.github.com",
      answer: { source: "github", account: null },
    });
    expect(asked.length).toBe(1);
  });

  test("is gone from a page that is not GitHub's is unknown", async () => {
    const { ask } = await openGithub(
      (_, response) => void response.writeHead(404, { "content-type": "text/html" }).end("no"),
    );
    expect(await ask()).toMatchObject({ ok: false, host: "api.github.com" });
  });

  test.each<[string, string, object, object]>([
    ["was renamed", "oldjane", { accountId: "7" }, { account: null, renamedTo: "janedoe" }],
    [
      "was renamed, and somebody else has its handle",
      "torsten",
      { accountId: "7" },
      { renamedTo: "janedoe" },
    ],
    ["is gone for good", "oldjane", { accountId: "70" }, { account: null }],
  ])("%s is told by its number", async (_, handle, given, answer) => {
    const { ask } = await openGithub(ORDINARY);
    const told = await ask(handle, given);
    expect(told).toMatchObject({ ok: true, answer });
    if (told.ok) expect("renamedTo" in told.answer).toBe("renamedTo" in answer);
  });

  test("still has its handle is not asked about twice", async () => {
    const { ask, asked } = await openGithub(ORDINARY);
    expect(await ask("janedoe", { accountId: "7" })).toMatchObject({
      ok: true,
      answer: { source: "github" },
    });
    expect(asked.some(({ path }) => path.startsWith("/user/"))).toBe(false);
  });

  test("may have been renamed while GitHub does not say is unknown", async () => {
    const { ask } = await openGithub({ ...ORDINARY, core: 1 });
    expect(await ask("oldjane", { accountId: "7" })).toMatchObject({
      ok: false,
      because: { en: "api.github.com takes no questions until 2026-03-03 09:30 UTC." },
    });
  });

  test("belongs to an organisation says nothing about a person", async () => {
    const { ask, asked } = await openGithub({ users: [{ ...JANE, type: "Organization" }], repositories: [] });
    expect(await ask()).toMatchObject({
      ok: false,
      because: { en: expect.stringContaining("organisation") },
    });
    expect(asked.length).toBe(1);
  });

  test.each(["", "jane/doe", "../user", "jane doe", "jane?x", "-jane", "a".repeat(40)])(
    "cannot be one is not asked about: %j",
    async (handle) => {
      const { ask, asked } = await openGithub(ORDINARY);
      expect(await ask(handle)).toMatchObject({ ok: false });
      expect(asked).toEqual([]);
    },
  );
});

describe("the token", () => {
  test("goes to the API and nowhere else", async () => {
    const { look, asked } = await openGithub(ORDINARY, { githubToken: "ghp_example" });
    await look();
    const withToken = new Set(
      asked.filter(({ headers }) => headers.authorization === "Bearer ghp_example").map(({ host }) => host),
    );
    const without = new Set(
      asked.filter(({ headers }) => headers.authorization === undefined).map(({ host }) => host),
    );
    expect([...withToken]).toEqual(["api.github.com"]);
    expect([...without]).toEqual(["github.com"]);
  });
});
