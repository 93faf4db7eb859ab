import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { comparableCv } from "../../src/facts/cv-sketch.ts";
import { openStorage } from "../../src/storage/index.ts";
import { createCvGenerator, type InventedCv, toSubmission } from "../support/cv-generator.ts";
import { hour, openAt, openCase, openTemporary, temporaryPath } from "./examples.ts";

const generator = createCvGenerator(23);
const cv = generator.cv();
const read = (of: InventedCv) => comparableCv(toSubmission("Jane Doe", of));
const CV = read(cv);
const OTHER = read(generator.cv());
const NOTHING = comparableCv({ name: "Jane Doe" });

test("the same text is found on the earlier case, with its name and when it was seen", () => {
  const storage = openTemporary();
  storage.cvSketches.remember(openCase(storage, { name: "Mara Lindqvist" }), CV, hour(3), hour(100));
  storage.cvSketches.remember(openCase(storage), OTHER, hour(3), hour(100));
  expect(storage.cvSketches.similar(CV, hour(4))).toEqual([
    { case: 1, name: "Mara Lindqvist", seenAt: hour(3), likeness: "text", similarity: 1 },
  ]);
});

test.each([
  ["its own case", CV, hour(1), 1],
  ["another CV", OTHER, hour(1), 9],
  ["no CV", NOTHING, hour(1), 9],
  ["what has expired", CV, hour(100), 9],
])("%s finds nothing", (_, asked, now, except) => {
  const storage = openTemporary();
  storage.cvSketches.remember(openCase(storage), CV, hour(0), hour(100));
  expect(storage.cvSketches.similar(asked, now, except)).toEqual([]);
});

test("it is found until the moment before it expires", () => {
  const storage = openTemporary();
  storage.cvSketches.remember(openCase(storage), CV, hour(0), hour(100));
  expect(storage.cvSketches.similar(CV, hour(99))).toHaveLength(1);
});

test("what is no CV is not kept", () => {
  const storage = openTemporary();
  storage.cvSketches.remember(openCase(storage), NOTHING, hour(0), hour(100));
  expect(storage.cvSketches.similar(NOTHING, hour(1))).toEqual([]);
});

test("the same texts come first, the most similar first, then the newest", () => {
  const storage = openTemporary();
  const keep = (of: InventedCv) =>
    storage.cvSketches.remember(openCase(storage), read(of), hour(0), hour(100));
  keep(generator.paraphrase(cv));
  keep(cv);
  keep(generator.nearDuplicate(cv, 0.75).cv);
  keep(cv);
  const found = storage.cvSketches.similar(CV, hour(1));
  expect(found.map((one) => [one.case, one.likeness])).toEqual([
    [4, "text"],
    [2, "text"],
    [3, "text"],
    [1, "outline"],
  ]);
});

test("remembered again, it was first seen when it was, and expires when the last word says", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  storage.cvSketches.remember(id, CV, hour(0), hour(100));
  storage.cvSketches.remember(id, CV, hour(5), hour(200));
  expect(storage.cvSketches.similar(CV, hour(150))).toMatchObject([{ seenAt: hour(0) }]);
});

test("a CV that was replaced is still found, and the case is named once", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  storage.cvSketches.remember(id, CV, hour(0), hour(100));
  storage.cvSketches.remember(id, OTHER, hour(1), hour(100));
  storage.cvSketches.remember(id, read(generator.nearDuplicate(cv, 0.8).cv), hour(2), hour(100));
  expect(storage.cvSketches.similar(CV, hour(3))).toMatchObject([{ case: id, similarity: 1 }]);
  expect(storage.cvSketches.similar(OTHER, hour(3))).toMatchObject([{ case: id, similarity: 1 }]);
});

test("of a CV that is replaced again and again, the last five are kept", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  const versions = [cv, ...Array.from({ length: 6 }, () => generator.cv())].map(read);
  for (const [at, version] of versions.entries())
    storage.cvSketches.remember(id, version, hour(at), hour(100));
  const found = versions.map((version) => storage.cvSketches.similar(version, hour(50)).length);
  expect(found).toEqual([0, 0, 1, 1, 1, 1, 1]);
});

test("of very many CVs from one template, the ten best are told", () => {
  const storage = openTemporary();
  storage.transaction(() => {
    for (let made = 0; made < 130; made += 1)
      storage.cvSketches.remember(openCase(storage), CV, hour(0), hour(100));
  });
  const found = storage.cvSketches.similar(CV, hour(1)).map((one) => one.case);
  expect(found).toEqual([130, 129, 128, 127, 126, 125, 124, 123, 122, 121]);
});

test("another key finds nothing, and no word of the CV is in the files", () => {
  const path = temporaryPath();
  const storage = openAt(path);
  storage.cvSketches.remember(openCase(storage), CV, hour(0), hour(100));
  const other = openStorage({ path, linkKey: "another secret", now: new Date(hour(0)) });
  expect(other.cvSketches.similar(CV, hour(1))).toEqual([]);
  other.close();
  const words = cv.jobs.flatMap((job) => [job.employer, ...job.points.map((point) => point.slice(0, 12))]);
  for (const file of [path, `${path}-wal`])
    for (const word of words) expect(readFileSync(file).includes(word)).toBe(false);
});
