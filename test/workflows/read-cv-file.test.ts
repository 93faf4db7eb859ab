import { describe, expect, test } from "vitest";
import type { CvReading, DrawnHistory } from "../../src/domain/cv-reading.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { caseNow, reassess } from "../../src/workflows/assess-case.ts";
import { confirmDrawnHistory } from "../../src/workflows/confirm-drawn-history.ts";
import { NOT_READ_YET } from "../../src/workflows/cv-file-ports.ts";
import { cvFileGiven, type Download, readWaitingCvFiles } from "../../src/workflows/read-cv-file.ts";
import {
  COLLEAGUE,
  eventsOf,
  ORDINARY,
  openTestWorld,
  type TestWorld,
  TUESDAY,
  vetted,
} from "../support/open-world.ts";

const WEDNESDAY = "2026-03-04T09:00:00.000Z";
const CV = `Berufserfahrung

03/2012 – 05/2015 Entwickler, Example GmbH, Berlin
Oberflächen mit React.

Kenntnisse
React (20 Jahre), SQL`;
const READING: CvReading = {
  ok: true,
  text: CV,
  metadata: { author: "Robert Hill", producer: "Word", created: "2026-02-01T10:00:00+01:00" },
  details: { revisionIds: ["00A1"], pages: 1 },
};
const LOCKED: CvReading = {
  ok: false,
  because: { en: "The file is locked.", de: "Die Datei ist gesperrt." },
};
const CONTENT = new Uint8Array([37, 80, 68, 70]);
const found: Download = async () => ({ ok: true, content: CONTENT });
const DOWN = { en: "Slack did not answer.", de: "Slack hat nicht geantwortet." };

const minute = (minutes: number) => new Date(Date.parse(TUESDAY) + minutes * 60_000).toISOString();
const raised = (test: TestWorld, id: number) =>
  caseNow(test.world, id).assessment.findings.map(({ check }) => check);

function begin(submission: Submission = ORDINARY, test = openTestWorld()) {
  const { id } = vetted(test, submission);
  cvFileGiven(test.world, id, { file: "F1", name: "cv.pdf" }, TUESDAY);
  return { ...test, id };
}

async function read(test: TestWorld, reading = READING, download = found, at = minute(1)) {
  return await readWaitingCvFiles(test.world, { read: async () => reading }, download, at);
}

describe("a file that can be read", () => {
  test("gives its text and what it says about itself, and the case is assessed again", async () => {
    const test = begin();
    expect(await read(test)).toBe(1);
    const { submission, submittedAt } = caseNow(test.world, test.id);
    expect(submission).toEqual({
      ...ORDINARY,
      cv: { file: "cv.pdf", text: CV, metadata: READING.ok && READING.metadata },
    });
    expect(submittedAt).toBe(minute(1));
    expect(raised(test, test.id)).toContain("cv-file-names-someone-else");
    expect(eventsOf(test, test.id)).toContainEqual({ kind: "cv-file-read", outcome: "read" });
    expect(eventsOf(test, test.id)).toContainEqual({
      kind: "details-added",
      via: "file",
      fields: ["cv.file", "cv.metadata", "cv.text"],
    });
    expect(test.broken).toEqual([]);
  });

  test("is read once, with its own name", async () => {
    const test = begin();
    const asked: string[] = [];
    const reader = {
      read: async (content: Uint8Array, name: string) => {
        asked.push(`${name} ${content.length}`);
        return READING;
      },
    };
    await readWaitingCvFiles(test.world, reader, found, TUESDAY);
    await readWaitingCvFiles(test.world, reader, found, WEDNESDAY);
    expect(asked).toEqual(["cv.pdf 4"]);
  });

  test("takes nothing away from what was typed", async () => {
    const cv = { text: "Typed.", file: "typed.pdf", metadata: { author: "Jane Doe" } };
    const test = begin({ ...ORDINARY, cv });
    await read(test);
    const { submission } = caseNow(test.world, test.id);
    expect(submission.cv).toEqual({
      ...cv,
      metadata: { ...(READING.ok && READING.metadata), author: "Jane Doe" },
    });
    expect(raised(test, test.id)).not.toContain("cv-file-names-someone-else");
  });

  test("whose every word was typed already is told all the same", async () => {
    const cv = { text: "T", file: "typed.pdf", metadata: READING.ok ? READING.metadata : {} };
    const test = begin({ ...ORDINARY, cv });
    const told = test.told.length;
    await read(test);
    expect(test.storage.cases.versions(test.id)).toHaveLength(1);
    expect(test.told.length).toBe(told + 1);
    expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([{ state: "read" }]);
  });

  test("gives jobs and skills as a proposal, which does not count", async () => {
    const test = begin();
    await read(test);
    expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([
      {
        state: "read",
        details: { characters: [...CV].length, pages: 1, revisionIds: ["00A1"] },
        drawn: {
          employment: [{ employer: "Example GmbH", start: "2012-03", end: "2015-05" }],
          skills: [{ name: "React", years: 20 }, { name: "SQL" }],
        },
      },
    ]);
    expect(caseNow(test.world, test.id).submission.cv?.skills).toBeUndefined();
    expect(raised(test, test.id)).not.toContain("technology-claimed-before-it-existed");
  });
});

describe("what a person confirms", () => {
  const drawn = {
    employment: [{ employer: "Example GmbH", start: "2012-03", end: "2015-05" }],
    education: [],
    skills: [{ name: "React", years: 20 }],
  };
  const confirm = (test: TestWorld, id: number, history: DrawnHistory, at = WEDNESDAY) =>
    confirmDrawnHistory(test.world, id, history, { by: COLLEAGUE, at });

  test("counts from then on", async () => {
    const test = begin();
    await read(test);
    expect(confirm(test, test.id, drawn)).toMatchObject({ ok: true });
    expect(caseNow(test.world, test.id).submission.cv).toMatchObject({
      employment: drawn.employment,
      skills: drawn.skills,
    });
    expect(raised(test, test.id)).toContain("technology-claimed-before-it-existed");
    expect(eventsOf(test, test.id)).toContainEqual({
      kind: "cv-history-confirmed",
      employment: 1,
      education: 0,
      skills: 1,
    });
    expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([
      { confirmed: { history: drawn, by: COLLEAGUE, at: WEDNESDAY } },
    ]);
  });

  test("and corrects later replaces what was confirmed, and nothing that was typed", async () => {
    const typed = { employment: [{ employer: "Sample AG", start: "2016" }], skills: [{ name: "SQL" }] };
    const test = begin({ ...ORDINARY, cv: typed });
    await read(test);
    confirm(test, test.id, drawn);
    const right = { ...drawn, skills: [{ name: "React", years: 6 }], employment: [] };
    confirm(test, test.id, right, "2026-03-05T09:00:00.000Z");
    expect(caseNow(test.world, test.id).submission.cv).toMatchObject({
      employment: typed.employment,
      skills: [{ name: "SQL" }, { name: "React", years: 6 }],
    });
    expect(raised(test, test.id)).not.toContain("technology-claimed-before-it-existed");
  });

  test.each([
    ["under another spelling", { employer: "EXAMPLE", start: "2012" }],
    ["without dates", { employer: "Example GmbH" }],
  ])("is one job with the one that was typed %s", async (_, job) => {
    const test = begin({ ...ORDINARY, cv: { employment: [job] } });
    await read(test);
    confirm(test, test.id, drawn);
    expect(caseNow(test.world, test.id).submission.cv?.employment).toEqual(drawn.employment);
  });

  test("is another job when it began at another time", async () => {
    const job = { employer: "Example GmbH", start: "2018" };
    const test = begin({ ...ORDINARY, cv: { employment: [job] } });
    await read(test);
    confirm(test, test.id, drawn);
    expect(caseNow(test.world, test.id).submission.cv?.employment).toEqual([job, ...drawn.employment]);
  });

  test("is shown as looked at also where all of it had been typed already", async () => {
    const test = begin({ ...ORDINARY, cv: drawn });
    await read(test);
    const [told, versions] = [test.told.length, test.storage.cases.versions(test.id).length];
    expect(confirm(test, test.id, drawn)).toMatchObject({ ok: true });
    expect(test.storage.cases.versions(test.id)).toHaveLength(versions);
    expect(test.told.length).toBeGreaterThan(told);
  });

  test("must be a part of a submission, and belong to a file that was read", async () => {
    const test = begin();
    expect(confirm(test, test.id, drawn)).toBeUndefined();
    expect(confirm(test, 77, drawn)).toBeUndefined();
    await read(test);
    const wrong = { ...drawn, employment: [{ employer: "Example GmbH", start: "March" }] };
    expect(confirm(test, test.id, wrong)).toMatchObject({
      ok: false,
      problems: [{ path: "cv.employment.0.start" }],
    });
    expect(test.storage.cvFiles.ofCase(test.id)[0]).not.toHaveProperty("confirmed");
  });
});

test("a file that waits leaves open what it would tell", () => {
  const test = begin();
  reassess(test.world, test.id, { by: COLLEAGUE, at: TUESDAY });
  expect(caseNow(test.world, test.id).assessment.unanswered).toContainEqual({
    check: "cv-file-names-someone-else",
    because: NOT_READ_YET,
  });
});

describe("a file that cannot be read", () => {
  test("leaves open what it would have told, with the reason", async () => {
    const test = begin();
    expect(await read(test, LOCKED)).toBe(1);
    expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([{ state: "unreadable" }]);
    expect(eventsOf(test, test.id)).toContainEqual({ kind: "cv-file-read", outcome: "unreadable" });
    const open = caseNow(test.world, test.id).assessment.unanswered;
    expect(open).toContainEqual({
      check: "cv-file-names-someone-else",
      because: LOCKED.ok ? undefined : LOCKED.because,
    });
    expect(raised(test, test.id)).toEqual([]);
  });

  test("whose content does not fit into a case says so", async () => {
    const test = begin();
    const long = { ...READING, metadata: { author: "x".repeat(400) } } as CvReading;
    expect(await read(test, long)).toBe(1);
    expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([
      { state: "unreadable", problem: { en: expect.stringContaining("does not fit") } },
    ]);
    expect(test.storage.cases.versions(test.id)).toHaveLength(1);
  });
});

describe("a file that nobody hands out", () => {
  const refused: Download = async () => ({ ok: false, because: DOWN, again: false });
  const later: Download = async () => ({ ok: false, because: DOWN, again: true });
  const broken: Download = async () => {
    throw new Error("ECONNRESET");
  };

  test("for good is given up at once", async () => {
    const test = begin();
    expect(await read(test, READING, refused)).toBe(1);
    expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([{ state: "unreadable", problem: DOWN }]);
  });

  test.each([
    ["for now", later, DOWN.en],
    ["with an error", broken, "could not be fetched"],
  ])("%s is tried five times over some hours", async (_, download, reason) => {
    const test = begin();
    const tried: number[] = [];
    for (let minutes = 0; minutes < 600; minutes += 1) {
      const before = test.storage.cvFiles.ofCase(test.id)[0];
      await read(test, READING, download, minute(minutes));
      const after = test.storage.cvFiles.ofCase(test.id)[0];
      if (JSON.stringify(before) !== JSON.stringify(after)) tried.push(minutes);
    }
    expect(tried).toEqual([0, 1, 6, 36, 156]);
    expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([
      { state: "unreadable", problem: { en: expect.stringContaining(reason) } },
    ]);
  });

  test("for now is read when it is there again", async () => {
    const test = begin();
    expect(await read(test, READING, later, minute(0))).toBe(0);
    expect(await read(test, READING, found, minute(0))).toBe(0);
    expect(await read(test, READING, found, minute(1))).toBe(1);
    expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([{ state: "read" }]);
  });
});

test("a reading that the end of the process cuts short is begun again, so often and no more", async () => {
  const test = begin();
  const dies = { read: () => Promise.reject(new Error("killed")) };
  for (let minutes = 0; minutes < 400; minutes += 1)
    await readWaitingCvFiles(test.world, dies, found, minute(minutes)).catch(() => undefined);
  expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([
    { state: "unreadable", problem: { en: expect.stringContaining("interrupted") } },
  ]);
});

test("what cannot be kept whole is not kept, and is read again", async () => {
  const test = begin();
  const notices = {
    ...test.world.notices,
    caseChanged() {
      throw new Error("no outbox");
    },
  };
  await expect(read({ ...test, world: { ...test.world, notices } })).rejects.toThrow("no outbox");
  expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([{ state: "waiting", attempts: 1 }]);
  expect(test.storage.cases.versions(test.id)).toHaveLength(1);
  expect(await read(test, READING, found, WEDNESDAY)).toBe(1);
});

test("nothing more is begun once the bot stops", async () => {
  const test = begin();
  const reader = { read: async () => READING };
  expect(await readWaitingCvFiles(test.world, reader, found, minute(1), () => false)).toBe(0);
  expect(test.storage.cvFiles.ofCase(test.id)).toMatchObject([{ state: "waiting", attempts: 0 }]);
});
