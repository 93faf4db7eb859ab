import type { TrackRecord } from "../domain/track-record.ts";

export interface TrackRecordStore {
  /** By check; a check that has raised nothing is not in it. */
  all(): ReadonlyMap<string, TrackRecord>;
  /** The same, counted anew from every case: reads all of them, so it is for proving the figures right. */
  recount(): ReadonlyMap<string, TrackRecord>;
}
