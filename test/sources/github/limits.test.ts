import { describe, expect, test } from "vitest";
import { holding, janes, ORDINARY, openGithub, repository } from "../../support/github-people.ts";
import { line, playGithub } from "../../support/played-github.ts";

const LIMITED = {
  ok: false,
  host: "api.github.com",
  because: { en: "api.github.com takes no questions until 2026-03-03 09:30 UTC." },
};
const foreign = (seed: string) => line({ seed, count: 5, name: "Tom Baker", from: "2020-01-01" });

describe("GitHub's limits", () => {
  test("on everything make fewer repositories be looked at", async () => {
    const { look, asked } = await openGithub({ ...ORDINARY, core: 8 });
    const dated = (await look()).ownRepositories.filter(({ firstCommitAt }) => firstCommitAt !== undefined);
    expect(dated.map(({ name }) => name)).toEqual(["tool", "long", "team"]);
    expect(
      asked.filter(({ host, path }) => host === "api.github.com" && !path.startsWith("/search")).length,
    ).toBeLessThanOrEqual(8);
  });

  test.each([1, 2, 3, 4, 5])("on everything leave it open when only %i questions are left", async (core) => {
    const { ask, asked } = await openGithub({ ...ORDINARY, core });
    expect(await ask()).toMatchObject(LIMITED);
    expect(asked.length).toBeLessThanOrEqual(core + 1);
  });

  test("on searching leave it open before anything else is asked", async () => {
    const { ask, asked } = await openGithub({ ...ORDINARY, search: 0 });
    expect(await ask()).toMatchObject(LIMITED);
    expect(asked.length).toBe(2);
  });

  test("on searching leave it open when nothing that needs it could be searched for", async () => {
    const { ask } = await openGithub(holding([repository("janedoe/a", foreign("a"))], { search: 1 }));
    expect(await ask()).toMatchObject(LIMITED);
    const enough = await openGithub({ ...ORDINARY, search: 1 });
    expect(await enough.ask()).toMatchObject({ ok: true });
  });

  test("on searching make fewer commits be searched for", async () => {
    const all = ["a", "b", "c", "d"].map((at) => repository(`janedoe/${at}`, foreign(at)));
    const { ask, asked } = await openGithub(holding(all, { search: 3 }));
    expect(await ask()).toMatchObject({ ok: true, answer: { account: { copiedFrom: [] } } });
    expect(asked.filter(({ path }) => path.startsWith("/search/commits?q=hash:")).length).toBe(2);
  });

  test("are kept to by the next question too, until they end", async () => {
    const { ask, asked, setClock } = await openGithub({ ...ORDINARY, core: 1 });
    await ask("nobody");
    const before = asked.length;
    expect(await ask()).toMatchObject(LIMITED);
    expect(asked.length).toBe(before);
    setClock("2026-03-03T09:30:01.000Z");
    await ask();
    expect(asked.length).toBeGreaterThan(before);
  });

  test("are one count for accounts and for codes", async () => {
    const { ask, asked, outside } = await openGithub({ ...ORDINARY, core: 1 });
    await ask("nobody");
    const before = asked.length;
    expect(await outside.findCode("bonafide-7f3k", { kind: "github", handle: "janedoe" })).toEqual({
      found: false,
      because: expect.objectContaining({ en: LIMITED.because.en }),
    });
    expect(asked.length).toBe(before);
  });
});

test("a GitHub that takes a minute for its answers is not asked on and on", async () => {
  const { ask, answer, asked, setClock } = await openGithub(ORDINARY);

  const play = playGithub(holding([repository("janedoe/a", janes("a", 40))]));
  let seconds = 0;
  answer((request, response) => {
    seconds += 15;
    setClock(new Date(Date.parse("2026-03-03T09:00:00.000Z") + seconds * 1000).toISOString());
    play(request, response);
  });
  const told = await ask();
  expect(told).toMatchObject({ ok: true, answer: { account: { commitOffsets: [{ commits: 1 }] } } });
  expect(asked.length).toBe(5);
});
