import { expect, test } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { NOT_READ_YET } from "../../src/workflows/cv-file-ports.ts";
import { hour, openAt, openCase, openTemporary, temporaryPath } from "./examples.ts";

const TEXT = { en: "The file is locked.", de: "Die Datei ist gesperrt." };
const DRAWN = {
  employment: [{ employer: "Example GmbH", start: "2019-03" }],
  education: [],
  skills: [{ name: "React", years: 6 }],
};
const DETAILS = { characters: 1200, pages: 2, revisionIds: ["00A1"], hiddenText: "hire me" };

function given(storage: ReturnType<typeof openTemporary>, file = "F1", askedAt = hour(1)) {
  const id = openCase(storage);
  storage.cvFiles.give({ case: id, file, name: "cv.pdf", askedAt });
  return id;
}

test("a file waits from the moment it was given, each once", () => {
  const storage = openTemporary();
  const id = given(storage);
  storage.cvFiles.give({ case: id, file: "F1", name: "other.pdf", askedAt: hour(2) });
  expect(storage.cvFiles.waiting(hour(0), 10)).toEqual([]);
  const [file, ...more] = storage.cvFiles.waiting(hour(1), 10);
  expect(file).toEqual({
    id: 1,
    case: id,
    file: "F1",
    name: "cv.pdf",
    askedAt: hour(1),
    state: "waiting",
    attempts: 0,
  });
  expect(more).toEqual([]);
});

test("what was begun waits until its next attempt, after those that were never tried", () => {
  const storage = openTemporary();
  given(storage, "F1");
  given(storage, "F2", hour(2));
  storage.cvFiles.begin(1, hour(5));
  const names = (now: string, limit = 10) => storage.cvFiles.waiting(now, limit).map(({ file }) => file);
  expect(names(hour(4))).toEqual(["F2"]);
  expect(names(hour(5))).toEqual(["F2", "F1"]);
  expect(names(hour(5), 1)).toEqual(["F2"]);
  expect(names(hour(5), -1)).toEqual([]);
  expect(storage.cvFiles.waiting(hour(5), 10)[1]).toMatchObject({ attempts: 1 });
});

test("what was read is kept whole, and once", () => {
  const { cvFiles, ...storage } = openTemporary();
  const id = given({ ...storage, cvFiles });
  expect(cvFiles.read(1, { details: DETAILS, drawn: DRAWN }, hour(3))).toBe(true);
  expect(cvFiles.read(1, { details: DETAILS, drawn: DRAWN }, hour(4))).toBe(false);
  expect(cvFiles.unreadable(1, TEXT, hour(4))).toBe(false);
  expect(cvFiles.waiting(hour(9), 10)).toEqual([]);
  expect(cvFiles.problemOf(id)).toBeUndefined();
  const read = { state: "read", readAt: hour(3), details: DETAILS, drawn: DRAWN };
  expect(cvFiles.ofCase(id)).toMatchObject([read]);
  const history = { ...DRAWN, skills: [] };
  cvFiles.confirm(1, DRAWN, "U1", hour(5));
  cvFiles.confirm(1, history, "U2", hour(6));
  expect(cvFiles.ofCase(id)).toMatchObject([{ ...read, confirmed: { history, by: "U2", at: hour(6) } }]);
});

test("why a file tells nothing is known for its case, until one could be read", () => {
  const { cvFiles, ...storage } = openTemporary();
  const id = given({ ...storage, cvFiles });
  expect(cvFiles.problemOf(77)).toBeUndefined();
  expect(cvFiles.problemOf(id)).toEqual(NOT_READ_YET);
  expect(cvFiles.unreadable(1, TEXT, hour(3))).toBe(true);
  expect(cvFiles.ofCase(id)).toMatchObject([{ state: "unreadable", readAt: hour(3), problem: TEXT }]);
  expect(cvFiles.problemOf(id)).toEqual(TEXT);
  cvFiles.give({ case: id, file: "F2", name: "cv.docx", askedAt: hour(4) });
  expect(cvFiles.problemOf(id)).toEqual(NOT_READ_YET);
  cvFiles.read(2, { details: DETAILS, drawn: DRAWN }, hour(5));
  expect(cvFiles.problemOf(id)).toBeUndefined();
});

test("a row that no longer has its shape is named, without its content", () => {
  const path = temporaryPath();
  const storage = openAt(path);
  const id = given(storage);
  storage.cvFiles.read(1, { details: DETAILS, drawn: DRAWN }, hour(3));
  const db = openDatabase(path);
  db.prepare("update cv_files set drawn = ?").run(JSON.stringify({ passport: "C01X00T47" }));
  db.close();
  expect(() => storage.cvFiles.ofCase(id)).toThrow(/CV file 1 does not have the shape/);
  expect(() => storage.cvFiles.ofCase(id)).not.toThrow(/C01X00T47/);
});
