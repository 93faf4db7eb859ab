import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { createPastCvs } from "../../src/sources/past-cvs.ts";
import { createCvGenerator, toSubmission } from "../support/cv-generator.ts";
import { openTestWorld, TUESDAY, vetted } from "../support/open-world.ts";

const generator = createCvGenerator(31);
const cv = generator.cv();
const jane = toSubmission("Jane Doe", cv);
const mara = toSubmission("Mara Lindqvist", generator.nearDuplicate(cv, 0.7).cv);

function gather(earlier: readonly Submission[], asked: Submission) {
  const world = openTestWorld();
  for (const submission of earlier) vetted(world, submission);
  const source = createPastCvs(world.storage);
  return source.gather(asked, { seenAt: TUESDAY, now: TUESDAY });
}

const similar = (earlier: readonly Submission[], asked: Submission) =>
  gather(earlier, asked).lookedUp?.similarCvs;

test("a CV of short lines shows what both have across the lines", () => {
  const lines = Array.from({ length: 60 }, (_, at) => `Crate ${"abcdefgh"[at % 8]}${at} went\n`).join("");
  const short = (name: string) => ({ name, cv: { text: lines } });
  const [found] = similar([short("Mara Lindqvist")], short("Jane Doe")) ?? [];
  expect(found?.passages.length).toBeGreaterThan(0);
});

describe("CVs of earlier cases", () => {
  test("that say the same are told, with the three longest passages that both have", () => {
    const [found, ...others] = similar([toSubmission("Robert Hill", generator.cv()), mara], jane) ?? [];
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      case: "V-2",
      name: "Mara Lindqvist",
      likeness: "text",
      source: { name: "V-2", seenAt: TUESDAY },
    });
    expect(found?.similarity).toBeCloseTo(0.7, 0);
    const plain = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
    const lengths = found?.passages.map((passage) => passage.split(" ").length) ?? [];
    expect(lengths).toHaveLength(3);
    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
    for (const passage of found?.passages ?? []) {
      expect(plain(jane.cv?.text ?? "")).toContain(passage);
      expect(plain(mara.cv?.text ?? "")).toContain(passage);
    }
  });

  test("that tell the same career in other words are told with the jobs that both have", () => {
    const told = toSubmission("Mara Lindqvist", generator.paraphrase(cv));
    expect(similar([told], jane)).toMatchObject([
      {
        likeness: "outline",
        passages: cv.jobs.map(({ employer, start, end }) => `${employer}, ${start} – ${end}`),
      },
    ]);
  });

  test("that tell the same career are told with what their points turn on, where no jobs were entered", () => {
    const told = toSubmission("Mara Lindqvist", generator.paraphrase(cv));
    const bare = (submission: Submission) => ({ ...submission, cv: { text: submission.cv?.text ?? "" } });
    const [found] = similar([bare(told)], bare(jane)) ?? [];
    expect(found?.likeness).toBe("outline");
    expect(found?.passages).toHaveLength(3);
  });

  test("of the same person are told, and nobody reads them", () => {
    expect(similar([jane], { ...jane, name: "Doe, J." })).toMatchObject([{ case: "V-1", passages: [] }]);
  });

  test("are not told when there are none", () => {
    expect(gather([], jane)).toEqual({ lookedUp: { similarCvs: [] } });
    expect(gather([jane], { name: "Mara Lindqvist" })).toEqual({ lookedUp: { similarCvs: [] } });
  });

  test("cannot be compared with a few words", () => {
    const short: Submission = { name: "Mara Lindqvist", cv: { text: "Ten years of Java." } };
    const { lookedUp, silent } = gather([jane], short);
    expect(lookedUp).toBeUndefined();
    expect(silent?.similarCvs?.en).toMatch(/too short/);
  });
});

test("of a case whose text is gone nothing is shown, but that it was alike is", () => {
  const world = openTestWorld();
  const { id } = vetted(world, mara);
  const emptied = { ...world.storage.cases, versions: () => [] };
  const source = createPastCvs({ ...world.storage, cases: emptied });
  expect(source.gather(jane, { seenAt: TUESDAY, now: TUESDAY }).lookedUp?.similarCvs).toMatchObject([
    { case: `V-${id}`, likeness: "text", passages: [] },
  ]);
});
