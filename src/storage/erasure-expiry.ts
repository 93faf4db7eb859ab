import type { Instant } from "../domain/instant.ts";
import type { Expired } from "../workflows/erasure-ports.ts";
import { bandsOf, type SketchColumns } from "./cv-sketches.ts";
import type { Database } from "./database.ts";

const DELETE_IDENTIFIERS = `delete from identifiers where (hash, case_id) in
  (select hash, case_id from identifiers indexed by identifiers_by_expiry where expires_at <= @now order by expires_at limit @limit)
  returning case_id`;
const SELECT_SKETCHES = `select id, case_id as "case", text, outline, jobs from cv_sketches
  where expires_at <= @now order by expires_at limit @limit`;
const DELETE_SKETCH = "delete from cv_sketches where id = ?";
const DELETE_BAND = "delete from cv_bands where key = ? and sketch = ?";
// Marks are of use as long as something can lead to the case.
const FORGET_MARKS = `update cases set name_marks = null where id = @case and name_marks is not null
  and not exists (select 1 from identifiers where case_id = @case)
  and not exists (select 1 from cv_sketches where case_id = @case)`;
// The oldest first, so that nothing is looked through for nothing.
const DELETE_INBOX = `delete from inbox where seq in
  (select seq from (select seq, finished_at from inbox order by seq limit @limit) where finished_at < @before)`;
const DELETE_PARKED = `delete from outbox where id in
  (select id from outbox where parked_at is not null and parked_at < @before order by id limit @limit)`;

interface SketchRow extends SketchColumns {
  readonly id: number;
  readonly case: number;
}

/** Deletes what was only passed over until now: its time is up. */
export function createExpiry(db: Database) {
  const deleteIdentifiers = db.prepare<[{ now: Instant; limit: number }], number>(DELETE_IDENTIFIERS).pluck();
  const selectSketches = db.prepare<[{ now: Instant; limit: number }], SketchRow>(SELECT_SKETCHES);
  const [deleteSketch, deleteBand] = [db.prepare(DELETE_SKETCH), db.prepare(DELETE_BAND)];
  const forgetMarks = db.prepare(FORGET_MARKS);
  const [deleteInbox, deleteParked] = [db.prepare(DELETE_INBOX), db.prepare(DELETE_PARKED)];

  return (given: {
    readonly now: Instant;
    readonly boxesBefore: Instant;
    readonly limit: number;
  }): Expired => {
    const { now, boxesBefore: before, limit } = given;
    const hashed = deleteIdentifiers.all({ now, limit });
    const sketches = selectSketches.all({ now, limit });
    for (const { id, ...columns } of sketches) {
      for (const band of bandsOf(columns)) deleteBand.run(band, id);
      deleteSketch.run(id);
    }
    for (const caseId of new Set([...hashed, ...sketches.map((row) => row.case)]))
      forgetMarks.run({ case: caseId });
    return {
      identifiers: hashed.length,
      sketches: sketches.length,
      leftovers: deleteInbox.run({ before, limit }).changes + deleteParked.run({ before, limit }).changes,
    };
  };
}
