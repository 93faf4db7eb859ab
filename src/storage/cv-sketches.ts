import { hkdfSync } from "node:crypto";
import type { Instant } from "../domain/instant.ts";
import { type ComparableCv, type CvSketch, cvSketch, likeness, sketchBands } from "../facts/cv-sketch.ts";
import { SKETCH_KEY_BYTES, sketchKey } from "../facts/min-hash.ts";
import type { CvSketchStore, SimilarCv } from "../workflows/cv-sketch-ports.ts";
import { type Database, inTransaction } from "./database.ts";
import { unsealed } from "./vault.ts";

/** A CV that is corrected again and again. */
const SKETCHES_PER_CASE = 5;
/** Of the sketches with one band, the newest: thousands of CVs from one template must not cost more than this. */
const SKETCHES_PER_BAND = 50;
/** Of the sketches with a band in common, those with the most. */
const MOST_COMPARED = 100;
const MOST_SIMILAR = 10;
/** A band in common is reason to compare two CVs; so are three jobs, and no fewer. */
const WEIGHT_OF_BAND = 3;
const WEIGHT_OF_JOB = 1;

const INSERT_SKETCH = `insert into cv_sketches (case_id, text, outline, jobs, seen_at, expires_at)
  values (@case, @text, @outline, @jobs, @seenAt, @expiresAt)`;
const INSERT_BAND = "insert into cv_bands (key, sketch) values (?, ?) on conflict do nothing";
const SELECT_OF_CASE = "select id, text, outline, jobs from cv_sketches where case_id = ? order by id";
const PROLONG = "update cv_sketches set expires_at = ? where id = ?";
const DELETE_SKETCH = "delete from cv_sketches where id = ?";
const DELETE_BAND = "delete from cv_bands where key = ? and sketch = ?";
// All keys in one statement, and of each the newest in one value: asked one by one they take twice as long.
const SELECT_SHARED = `select asked.key, (select group_concat(sketch) from
    (select sketch from cv_bands where key = asked.value order by sketch desc limit ${SKETCHES_PER_BAND})) as sketches
  from json_each(?) as asked where sketches is not null`;
const SELECT_SKETCH = `select case_id as "case", text, outline, jobs, seen_at as seenAt from cv_sketches
  where id = @id and expires_at > @now and case_id <> @except`;
const SELECT_NAME = `select ${unsealed("cases.name")} from cases where id = ?`;

/** As they are kept. */
export interface SketchColumns {
  readonly text: Buffer | null;
  readonly outline: Buffer | null;
  readonly jobs: Buffer;
}

interface CandidateRow extends SketchColumns {
  readonly case: number;
  readonly seenAt: Instant;
}

/** `linkKey`: the secret of the sketches, 32 bytes. */
export function createCvSketches(db: Database, linkKey: Buffer): CvSketchStore {
  const key = sketchKey(
    new Uint8Array(hkdfSync("sha256", linkKey, "bonafide", "cv-sketch", SKETCH_KEY_BYTES)),
  );
  // A CV is compared and then kept: it is sketched once.
  const sketched = new WeakMap<ComparableCv, CvSketch>();
  const insertSketch = db.prepare(INSERT_SKETCH);
  const insertBand = db.prepare(INSERT_BAND);
  const selectOfCase = db.prepare<[number], SketchColumns & { readonly id: number }>(SELECT_OF_CASE);
  const prolong = db.prepare(PROLONG);
  const deleteSketch = db.prepare(DELETE_SKETCH);
  const deleteBand = db.prepare(DELETE_BAND);
  const selectShared = db.prepare<[string], readonly [number, string]>(SELECT_SHARED).raw();
  const selectSketch = db.prepare<[{ id: number; now: Instant; except: number }], CandidateRow>(
    SELECT_SKETCH,
  );
  const selectName = db.prepare<[number], string>(SELECT_NAME).pluck();

  function sketchOf(cv: ComparableCv): CvSketch {
    const sketch = sketched.get(cv) ?? cvSketch(cv, key);
    sketched.set(cv, sketch);
    return sketch;
  }

  function drop(id: number, columns: SketchColumns): void {
    for (const band of bandsOf(columns)) deleteBand.run(band, id);
    deleteSketch.run(id);
  }

  /** Sketches that have enough in common with this one to be compared with it. */
  function candidates(sketch: CvSketch): readonly number[] {
    const weights = new Map<number, number>();
    const bands = sketchBands(sketch);
    for (const [at, sketches] of selectShared.all(JSON.stringify([...bands, ...jobKeys(sketch)]))) {
      const weight = at < bands.length ? WEIGHT_OF_BAND : WEIGHT_OF_JOB;
      for (const id of sketches.split(",").map(Number)) weights.set(id, (weights.get(id) ?? 0) + weight);
    }
    return [...weights]
      .filter(([, weight]) => weight >= WEIGHT_OF_BAND)
      .toSorted(([one, light], [other, heavy]) => heavy - light || other - one)
      .slice(0, MOST_COMPARED)
      .map(([id]) => id);
  }

  return {
    remember: (caseId, cv, seenAt, expiresAt) =>
      inTransaction(db, () => {
        const sketch = sketchOf(cv);
        const keys = keysOf(sketch);
        if (keys.length === 0) return;
        const columns = toColumns(sketch);
        const kept = selectOfCase.all(caseId);
        const same = kept.find((one) => isSame(one, columns));
        if (same !== undefined) {
          prolong.run(expiresAt, same.id);
          return;
        }
        for (const old of kept.slice(0, Math.max(0, kept.length + 1 - SKETCHES_PER_CASE))) drop(old.id, old);
        const { lastInsertRowid } = insertSketch.run({ ...columns, case: caseId, seenAt, expiresAt });
        for (const band of keys) insertBand.run(band, lastInsertRowid);
      }),

    forget: (caseId) =>
      inTransaction(db, () => {
        for (const { id, ...columns } of selectOfCase.all(caseId)) drop(id, columns);
      }),

    similar(cv, now, except = 0) {
      const sketch = sketchOf(cv);
      const best = new Map<number, Omit<SimilarCv, "name">>();
      for (const id of candidates(sketch)) {
        const row = selectSketch.get({ id, now, except });
        const alike = row && likeness(sketch, fromColumns(row));
        if (row === undefined || alike === undefined) continue;
        const found = { case: row.case, seenAt: row.seenAt, ...alike };
        const before = best.get(row.case);
        if (before === undefined || inOrder(found, before) < 0) best.set(row.case, found);
      }
      const shown = [...best.values()].toSorted(inOrder).slice(0, MOST_SIMILAR);
      return shown.map((one) => ({ ...one, name: selectName.get(one.case) ?? "" }));
    },
  };
}

function inOrder(one: Omit<SimilarCv, "name">, other: Omit<SimilarCv, "name">): number {
  const byKind = (one.likeness === "text" ? 0 : 1) - (other.likeness === "text" ? 0 : 1);
  return byKind || other.similarity - one.similarity || other.case - one.case;
}

function keysOf(sketch: Pick<CvSketch, "text" | "outline" | "jobs">): readonly number[] {
  return [...sketchBands(sketch), ...jobKeys(sketch)];
}

/** The bands that lead to a sketch. */
export function bandsOf(columns: SketchColumns): readonly number[] {
  return keysOf(fromColumns(columns));
}

function jobKeys({ jobs }: Pick<CvSketch, "jobs">): readonly number[] {
  return [...new Set(jobs.map((job) => job.key))];
}

function toColumns(sketch: CvSketch): SketchColumns {
  const keys = jobKeys(sketch);
  const jobs = Buffer.alloc(4 * keys.length);
  for (const [at, key] of keys.entries()) jobs.writeInt32LE(key, 4 * at);
  return {
    text: sketch.text === undefined ? null : Buffer.from(sketch.text),
    outline: sketch.outline === undefined ? null : Buffer.from(sketch.outline),
    jobs,
  };
}

function fromColumns({ text, outline, jobs }: SketchColumns): CvSketch {
  return {
    ...(text !== null && { text }),
    ...(outline !== null && { outline }),
    jobs: Array.from({ length: jobs.length / 4 }, (_, at) => ({ key: jobs.readInt32LE(4 * at) })),
  };
}

function isSame(one: SketchColumns, other: SketchColumns): boolean {
  const equal = (first: Buffer | null, second: Buffer | null) =>
    first === null || second === null ? first === second : first.equals(second);
  return equal(one.text, other.text) && equal(one.outline, other.outline) && one.jobs.equals(other.jobs);
}
