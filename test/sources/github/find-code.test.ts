import { describe, expect, test } from "vitest";
import { JANE, openGithub } from "../../support/github-people.ts";
import { ODD_ANSWERS } from "../../support/odd-answers.ts";
import { type PlayedGist, type PlayedUser, playGithub } from "../../support/played-github.ts";

const CODE = "bonafide-7F3K-9Q2D";
const PLACE = { kind: "github", handle: "janedoe" } as const;

const open = (jane: Partial<PlayedUser>, enabled?: readonly "links"[]) =>
  openGithub({ users: [{ ...JANE, ...jane }], repositories: [] }, enabled === undefined ? {} : { enabled });
const gist = (more: Partial<PlayedGist>): PlayedGist => ({ id: "ab12", files: {}, ...more });

describe("a code on GitHub", () => {
  test.each<[string, Partial<PlayedUser>]>([
    ["in the bio", { bio: `hello ${CODE}` }],
    ["in the name", { name: CODE }],
    ["in the website", { blog: `https://example.com/${CODE}` }],
    ["in the company", { company: `@x ${CODE}` }],
  ])("is found %s", async (_, jane) => {
    const { outside, asked } = await open(jane);
    expect(await outside.findCode(CODE, PLACE)).toEqual({ found: true, where: "https://github.com/janedoe" });
    expect(asked.length).toBe(1);
  });

  test.each<[string, readonly PlayedGist[]]>([
    ["in a gist's description", [gist({ description: CODE, files: { "a.txt": "x" } })]],
    ["in a gist's file name", [gist({ files: { [CODE]: "x" } })]],
    ["in a gist's file", [gist({ files: { "a.txt": `x\n${CODE}\n` } })]],
    [
      "in a later gist",
      [gist({ id: "0f", files: { "a.txt": "x", "b.txt": "y" } }), gist({ files: { "c.txt": CODE } })],
    ],
    [
      "in a gist beside one that is too long",
      [gist({ id: "0f", files: { "a.txt": CODE }, size: 200_000 }), gist({ files: { "c.txt": CODE } })],
    ],
  ])("is found %s", async (_, gists) => {
    const { outside, asked } = await open({ gists });
    expect(await outside.findCode(CODE, PLACE)).toEqual({
      found: true,
      where: "https://gist.github.com/janedoe/ab12",
    });
    const hosts = new Set(asked.map(({ host }) => host));
    expect([...hosts].every((host) => ["api.github.com", "gist.githubusercontent.com"].includes(host))).toBe(
      true,
    );
  });

  test.each<[string, Partial<PlayedUser>]>([
    ["it is not there", { bio: "hello", gists: [gist({ files: { "a.txt": "x" } })] }],
    ["only a part of it is", { bio: CODE.slice(0, -1) }],
    ["the file is too long", { gists: [gist({ files: { "a.txt": CODE }, size: 100_001 })] }],
    [
      "the file is somebody else's",
      {
        gists: [
          gist({ files: { "a.txt": CODE }, rawUrl: "https://gist.githubusercontent.com/eve/1/raw/1/a.txt" }),
        ],
      },
    ],
    [
      "the file is somewhere else",
      { gists: [gist({ files: { "a.txt": CODE }, rawUrl: "https://evil.example/janedoe/1/raw/1/a.txt" })] },
    ],
    [
      "the file is at an address that only looks right",
      {
        gists: [
          gist({
            files: { "a.txt": CODE },
            rawUrl: "http://gist.githubusercontent.com/janedoe/ab12/raw/1/a.txt",
          }),
        ],
      },
    ],
  ])("is not found when %s", async (_, jane) => {
    const { outside, asked } = await open(jane);
    expect(await outside.findCode(CODE, PLACE)).toEqual({
      found: false,
      because: expect.objectContaining({ en: "The code does not stand there yet." }),
    });
    expect(asked.every(({ path }) => !path.includes("/eve/") && !path.includes("evil"))).toBe(true);
  });

  test("is not found in an account that is not there, or cannot be", async () => {
    const { outside, asked } = await open({ bio: CODE });
    for (const handle of ["nobody", "../x", "janedoe/repos"])
      expect(await outside.findCode(CODE, { kind: "github", handle })).toMatchObject({
        found: false,
        because: { en: "GitHub shows no account of that name." },
      });
    expect(asked.length).toBe(1);
  });

  test("is not looked for in more than ten files, nor while GitHub is switched off", async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      gist({ id: `a${at}`, files: Object.fromEntries(Array.from({ length: 5 }, (__, n) => [`f${n}`, "x"])) }),
    );
    const { outside, asked } = await open({ gists: many });
    expect(await outside.findCode(CODE, PLACE)).toMatchObject({ found: false });
    expect(asked.length).toBe(2 + 10);
    const off = await open({ bio: CODE }, ["links"]);
    expect(await off.outside.findCode(CODE, PLACE)).toMatchObject({ found: false });
    expect(off.asked).toEqual([]);
  });

  test("is not found behind a file that leads elsewhere", async () => {
    const { outside, answer } = await open({});
    const play = playGithub({
      users: [{ ...JANE, gists: [gist({ files: { "a.txt": "x" } })] }],
      repositories: [],
    });
    answer((request, response) => {
      if (request.headers.host === "gist.githubusercontent.com")
        response.writeHead(302, { location: "https://evil.example/a" }).end();
      else if (request.headers.host === "evil.example")
        response.writeHead(200, { "content-type": "text/plain" }).end(CODE);
      else play(request, response);
    });
    expect(await outside.findCode(CODE, PLACE)).toMatchObject({ found: false });
  });

  test.each(Object.entries(ODD_ANSWERS))("is not found, with a reason, after %s", async (_, odd) => {
    for (const nth of [1, 2, 3]) {
      const opened = await open({ gists: [gist({ files: { "a.txt": "x" } })] });
      const play = playGithub({
        users: [{ ...JANE, gists: [gist({ files: { "a.txt": "x" } })] }],
        repositories: [],
      });
      const strange = odd.answer(opened, nth === 3 ? "text/plain" : "application/json");
      opened.answer((request, response) => {
        const isOdd = opened.asked.length >= nth;
        (isOdd ? strange : play)(request, response);
      });
      const found = await opened.outside.findCode(CODE, PLACE);
      expect(found).toMatchObject({ found: false, because: { en: expect.stringMatching(/\.$/) } });
      if (!found.found) expect(found.because.en).not.toBe("The code does not stand there yet.");
      expect(opened.tried).toEqual([]);
    }
  });
});
