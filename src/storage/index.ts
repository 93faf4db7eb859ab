import type { Storage } from "../workflows/ports.ts";
import { createCaseLists } from "./case-lists.ts";
import { createCases } from "./cases.ts";
import { createControlCodes } from "./control-codes.ts";
import { createCvFiles } from "./cv-files.ts";
import { createCvSketches } from "./cv-sketches.ts";
import { type Database, inTransaction, openDatabase } from "./database.ts";
import { createDecisions } from "./decisions.ts";
import { createDigests } from "./digests.ts";
import { createGates } from "./gates.ts";
import { createHealth, type StorageHealth } from "./health.ts";
import { createHistory } from "./history.ts";
import { createIdentifiers } from "./identifiers.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { createInterviews } from "./interviews.ts";
import { linkKey } from "./link-key.ts";
import { createLookUps } from "./look-ups.ts";
import { migrate } from "./migrate.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { createPeople } from "./people.ts";
import { createReminders } from "./reminders.ts";
import { createRoleOwners } from "./role-owners.ts";
import { createTasks } from "./tasks.ts";
import { createTrackRecord } from "./track-record.ts";
import { createWatchlists } from "./watchlists.ts";

export interface StorageWithBoxes extends Storage {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly health: StorageHealth;
  close(): void;
}

/**
 * Opens the database at `path` (":memory:" for one that nobody keeps), brings it up to date and answers with its
 * stores. `linkKey` is the configured secret; without one a key is kept beside the database. Throws
 * DatabaseRefused when the database is not one that this version can use.
 */
export function openStorage(options: {
  readonly path: string;
  readonly linkKey?: string | undefined;
  readonly now: Date;
}): StorageWithBoxes {
  const { path, now } = options;
  const db = openDatabase(path);
  try {
    migrate(db, now);
    return createStorage(db, { linkKey: linkKey(options.linkKey, path) });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The stores of a database that is up to date. @internal */
export function createStorage(db: Database, options: { readonly linkKey: Buffer }): StorageWithBoxes {
  return {
    transaction: (work) => inTransaction(db, work),
    cases: createCases(db),
    caseLists: createCaseLists(db),
    tasks: createTasks(db),
    reminders: createReminders(db),
    history: createHistory(db),
    identifiers: createIdentifiers(db, options.linkKey),
    cvFiles: createCvFiles(db),
    cvSketches: createCvSketches(db, options.linkKey),
    interviews: createInterviews(db),
    lookUps: createLookUps(db),
    control: createControlCodes(db),
    decisions: createDecisions(db),
    gates: createGates(db),
    roleOwners: createRoleOwners(db),
    people: createPeople(db),
    digests: createDigests(db),
    trackRecord: createTrackRecord(db),
    watchlists: createWatchlists(db),
    inbox: createInbox(db),
    outbox: createOutbox(db),
    health: createHealth(db),
    close: () => void db.close(),
  };
}
