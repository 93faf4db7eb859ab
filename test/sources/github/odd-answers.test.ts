import { describe, expect, test } from "vitest";
import {
  accountIn,
  endingsFor,
  holding,
  janes,
  ORDINARY,
  openGithub,
  repository,
} from "../../support/github-people.ts";
import { ODD_ANSWERS } from "../../support/odd-answers.ts";
import type { Answering } from "../../support/odd-server.ts";
import { line, type PlayedGithub, playGithub } from "../../support/played-github.ts";
import { fc } from "../../support/properties.ts";

const JSON_TYPE = "application/json";
const TOKEN = { core: 5_000, search: 30 };
const THEIRS = line({ seed: "lib", count: 120, name: "Torsten Mann", login: "torsten", from: "2013-01-01" });

const GITHUBS: Readonly<Record<string, PlayedGithub>> = {
  "an ordinary account": holding(
    [
      repository("janedoe/tool", janes("tool", 12, { from: "2025-07-01", everyDays: 20 })),
      repository("janedoe/long", janes("long", 120, { from: "2017-01-05" })),
      repository("janedoe/site", janes("site", 3, { from: "2020-01-01" }), { template: "torsten/lib" }),
      repository("torsten/lib", THEIRS, { createdAt: "2013-01-01T00:00:00Z" }),
    ],
    TOKEN,
  ),
  "an account with a copied project": holding(
    [
      repository("janedoe/lib", THEIRS),
      repository("torsten/lib", THEIRS, { createdAt: "2013-01-01T00:00:00Z" }),
      repository("janedoe/site", line({ seed: "s", count: 1, name: "Jane Doe", from: "2026-01-01" })),
    ],
    TOKEN,
  ),
};

/** What nobody but GitHub itself could send. */
const ODD_JSON: Readonly<Record<string, string>> = {
  nothing: "",
  "half of a JSON": '{"login":"janedoe","id":7,',
  null: "null",
  "an empty object": "{}",
  "a list of nulls": "[null]",
  "a list of lists, very deep": "[".repeat(50_000),
  "fields of other types": JSON.stringify([{ sha: 7, commit: "x", name: {}, owner: null, files: [] }]),
  "a search without end": JSON.stringify({ total_count: -1, items: Array.from({ length: 101 }, () => ({})) }),
  "something about the prototype": '{"__proto__":{"polluted":true},"items":[{"__proto__":{"x":1}}]}',
};

const odd = (
  name: string,
): ((server: Parameters<(typeof ODD_ANSWERS)[string]["answer"]>[0]) => Answering) => {
  const body = ODD_JSON[name];
  if (body !== undefined)
    return () => (_, response) => void response.writeHead(200, { "content-type": JSON_TYPE }).end(body);
  const found = ODD_ANSWERS[name];
  if (found === undefined) throw new Error(`no odd answer ${name}`);
  return (server) => found.answer(server, JSON_TYPE);
};
/** Of the questions for patches, which are all alike. */
const PATCHES = 2;
const COSTLY = ["2 GB", "a packed body that is huge inside"];
const NAMES = [...Object.keys(ODD_ANSWERS), ...Object.keys(ODD_JSON)].filter(
  (name) => !COSTLY.includes(name),
);
/** Where a redirect leads, and what a limit looks like, is seen through in one place for all who ask. */
const KINDS = NAMES.filter((name) => !/^a redirect to|^429 (?!alone)/.test(name));

/** How many questions there are when nothing is odd. */
async function undisturbed(github: PlayedGithub) {
  const { look, asked } = await openGithub(github);
  const endings = endingsFor(await look());
  const patches = asked.filter(({ host }) => host === "github.com").length;
  return { endings, questions: asked.length, patches };
}

/** Odd answers to those questions that `isOdd` says, counted from 1. */
async function disturbed(github: PlayedGithub, name: string, isOdd: (at: number) => boolean) {
  const opened = await openGithub(github);
  const play = playGithub(github);
  const strange = odd(name)(opened);
  let at = 0;
  opened.answer((request, response) => {
    at += 1;
    (isOdd(at) ? strange : play)(request, response);
  });
  const told = await opened.ask();
  expect(opened.tried).toEqual([]);
  if (!told.ok) {
    expect(told.host).toBe("api.github.com");
    expect(told.because.en).toMatch(/^[A-Za-z].*\.$/);
    return { asked: opened.asked.length, raised: [] };
  }
  const endings = endingsFor(accountIn(told));
  return {
    asked: opened.asked.length,
    raised: Object.keys(endings).filter((check) => endings[check] === "raised"),
  };
}

describe.each(Object.entries(GITHUBS))("%s", (_, github) => {
  test.each(KINDS)("raises nothing more because of %s, whichever question has it", async (name) => {
    const { endings, questions, patches } = await undisturbed(github);
    expect(questions - patches).toBeGreaterThan(6);
    for (let nth = 1; nth <= questions - Math.max(0, patches - PATCHES); nth += 1) {
      const { asked, raised } = await disturbed(github, name, (at) => at === nth);
      for (const check of raised) expect(endings[check], `${check}, question ${nth}`).toBe("raised");
      expect(asked).toBeLessThanOrEqual(40);
    }
  });

  test.each(NAMES)("cannot be told when everything is answered by %s", async (name) => {
    const { ask, answer, options, asked } = await openGithub(github);
    answer(odd(name)({ options } as Parameters<ReturnType<typeof odd>>[0]));
    expect(await ask()).toMatchObject({ ok: false, host: "api.github.com" });
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  test.each(KINDS)("ends soon when everything is answered by %s from some question on", async (name) => {
    const { endings, questions } = await undisturbed(github);
    for (let from = 2; from <= questions; from += 4) {
      const { asked, raised } = await disturbed(github, name, (at) => at >= from);
      for (const check of raised) expect(endings[check], `${check}, from ${from}`).toBe("raised");
      // Three failures with each of the two hosts, with a second try and redirects.
      expect(asked).toBeLessThanOrEqual(from + 2 * 3 * 4);
    }
  });
});

test.each(COSTLY)("an account cannot be told after %s", async (name) => {
  const { ask, answer, options } = await openGithub(ORDINARY);
  answer(odd(name)({ options } as Parameters<ReturnType<typeof odd>>[0]));
  expect(await ask()).toMatchObject({ ok: false, host: "api.github.com" });
});

test("what is said about one repository only leaves that one out", async () => {
  for (const [status, body] of [
    [404, '{"message":"Not Found"}'],
    [451, '{"message":"Repository access blocked"}'],
    [500, ""],
  ] as const) {
    const { answer, look } = await openGithub(ORDINARY);
    const play = playGithub(ORDINARY);
    answer((request, response) => {
      if (request.url?.startsWith("/repos/janedoe/tool/") !== true) play(request, response);
      else response.writeHead(status, { "content-type": JSON_TYPE }).end(body);
    });
    const { ownRepositories } = await look();
    expect(ownRepositories[0]).toEqual({ name: "tool", fork: false, templateCopy: false });
    expect(ownRepositories[1]).toHaveProperty("firstCommitAt");
  }
});

/** Odd answers to the questions whose path begins so. */
async function failing(github: PlayedGithub, start: string, answering: Answering) {
  const opened = await openGithub(github);
  const play = playGithub(github);
  opened.answer((request, response) => {
    const isOdd = request.url?.startsWith(start) === true;
    (isOdd ? answering : play)(request, response);
  });
  return opened;
}

test.each<[string, PlayedGithub, string]>([
  ["the search for the person's commits", ORDINARY, "/search/commits?q=author"],
  ["the only repository", holding([repository("janedoe/one", janes("one", 5))]), "/repos/janedoe/one/"],
  [
    "the origin of one repository after the other",
    holding(["a", "b", "c"].map((at) => repository(`janedoe/${at}`, janes(at, 5)))),
    "/repos/janedoe/",
  ],
])("nobody can tell when GitHub fails at %s", async (_, github, start) => {
  const isOrigin = start === "/repos/janedoe/";
  const play = playGithub(github);
  const { ask } = await failing(github, start, (request, response) => {
    if (isOrigin && request.url?.includes("/commits") === true) play(request, response);
    else response.writeHead(500).end();
  });
  expect(await ask()).toMatchObject({
    ok: false,
    because: { en: "api.github.com has a fault of its own (500)." },
  });
});

test("three repositories that are too large to be read do not hide the fourth", async () => {
  const github = holding(["a1", "a2", "a3", "b"].map((at) => repository(`janedoe/${at}`, janes(at, 5))));
  const { look } = await failing(
    github,
    "/repos/janedoe/a",
    (_, response) =>
      void response.writeHead(200, { "content-type": JSON_TYPE }).end(Buffer.alloc(4_000_001, " ")),
  );
  const dated = (await look()).ownRepositories.filter(({ firstCommitAt }) => firstCommitAt !== undefined);
  expect(dated.map(({ name }) => name)).toEqual(["b"]);
});

test.each([
  ['<https://evil.example/steal?page=2>; rel="next", <https://evil.example/steal?page=3>; rel="last"', true],
  ['<https://api.github.com/x?page=2>; rel="next"', false],
  ['<https://api.github.com/x?page=9e9>; rel="last"', false],
  [`${"<".repeat(3_000)}; rel="last"`, false],
])("addresses in GitHub's links are read for their number alone: %s", async (link, isDated) => {
  const { answer, look, asked } = await openGithub(ORDINARY);
  const play = playGithub(ORDINARY);
  answer((request, response) => {
    const write = response.writeHead.bind(response);
    response.writeHead = ((status: number, headers: Record<string, string>) =>
      write(status, { ...headers, ...(headers["link"] !== undefined && { link }) })) as typeof write;
    play(request, response);
  });
  const long = (await look()).ownRepositories.find(({ name }) => name === "long");
  expect(long?.firstCommitAt !== undefined).toBe(isDated);
  expect(new Set(asked.map(({ host }) => host))).toEqual(new Set(["api.github.com", "github.com"]));
});

/** The same JSON with something else in one place, found by following `path`. */
function changed(value: unknown, [step, ...path]: readonly number[], replacement: unknown): unknown {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const key = keys[(step ?? 0) % Math.max(1, keys.length)];
  if (step === undefined || key === undefined) return replacement;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = changed(copy[key], path, replacement);
  return copy;
}

test("one value out of place anywhere in GitHub's answers raises nothing and breaks nothing", async () => {
  const github = GITHUBS["an ordinary account"] ?? ORDINARY;
  const opened = await openGithub(github);
  const path = fc.array(fc.nat(30), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.nat(8), path, fc.jsonValue({ maxDepth: 2 }), async (nth, where, value) => {
      const play = playGithub(github);
      const before = opened.asked.length;
      opened.answer((request, response) => {
        const end = response.end.bind(response);
        const isOdd = opened.asked.length === before + nth + 1 && request.headers.host === "api.github.com";
        response.end = ((body: string) =>
          end(isOdd ? JSON.stringify(changed(JSON.parse(body), where, value)) : body)) as typeof end;
        play(request, response);
      });
      const told = await opened.ask();
      const isNone = told.ok && told.answer.source === "github" && told.answer.account === null;
      expect(isNone).toBe(false);
      if (told.ok) expect(Object.values(endingsFor(accountIn(told)))).not.toContain("raised");
    }),
    { numRuns: 100 },
  );
});

test("a patch that speaks of another commit, or of its clock in the message only, tells nothing", async () => {
  const date = "Date: Mon, 2 Mar 2026 10:00:00 +0900";
  const bodies: readonly ((sha: string) => string)[] = [
    () => `From ${"a".repeat(40)} Mon Sep 17 00:00:00 2001\nFrom: J <j@example.com>\n${date}\n\n`,
    (sha) => `From ${sha} Mon Sep 17 00:00:00 2001\nFrom: J <j@example.com>\n\n${date}\n`,
    (sha) => `From ${sha} Mon Sep 17 00:00:00 2001\n${date}`,
    (sha) => `From ${sha} Mon Sep 17 00:00:00 2001\n Date: Mon, 2 Mar 2026 10:00:00 +0900\n\n`,
    (sha) => `From ${sha} Mon Sep 17 00:00:00 2001\n${date.replace("+0900", "+9900")}\n\n`,
    (sha) => `From ${sha} Mon Sep 17 00:00:00 2001\n${date.replace("+0900", "JST")}\n\n`,
    () => "",
  ];
  for (const body of bodies) {
    const { answer, look } = await openGithub(ORDINARY);
    const play = playGithub(ORDINARY);
    answer((request, response) => {
      const [, sha = ""] = /\/commit\/(\w+)\.patch$/.exec(request.url ?? "") ?? [];
      if (sha === "") play(request, response);
      else response.writeHead(200, { "content-type": "text/plain" }).end(body(sha));
    });
    expect((await look()).commitOffsets).toEqual([]);
  }
});
