import type { Storage } from "../workflows/ports.ts";
import { createCaseLists } from "./case-lists.ts";
import { createCases } from "./cases.ts";
import { createControlCodes } from "./control-codes.ts";
import { createCvFiles } from "./cv-files.ts";
import { createCvSketches } from "./cv-sketches.ts";
import { cannotBeOpened, type Database, inTransaction, openDatabase } from "./database.ts";
import { createDecisions } from "./decisions.ts";
import { createDigests } from "./digests.ts";
import { createErasure } from "./erasure.ts";
import { fileFault } from "./faults.ts";
import { createGates } from "./gates.ts";
import { createHealth, type StorageHealth } from "./health.ts";
import { createHistory } from "./history.ts";
import { createIdentifiers } from "./identifiers.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { createInterviews } from "./interviews.ts";
import { linkKey } from "./link-key.ts";
import { type Locks, openLocks } from "./locks.ts";
import { createLookUps } from "./look-ups.ts";
import { changeAlone, migrateAlone, refuseWhenDamaged, takeForBot } from "./open-alone.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { createPeople } from "./people.ts";
import { createReminders } from "./reminders.ts";
import { createResealing, type Resealing } from "./resealing.ts";
import { createRoleOwners } from "./role-owners.ts";
import { openVault, type SealingSecrets } from "./sealing-keys.ts";
import { createTasks } from "./tasks.ts";
import { createTrackRecord } from "./track-record.ts";
import { createTurns, type Turns } from "./turns.ts";
import { useVault, type Vault } from "./vault.ts";
import { createWatchlists } from "./watchlists.ts";

export interface StorageWithBoxes extends Storage {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly turns: Turns;
  readonly health: StorageHealth;
  readonly resealing: Resealing;
  close(): void;
}

/** A bot answers Slack within three seconds, whoever else writes. */
const BOT_BUSY_MS = 2000;

/**
 * Opens the database at `path` (":memory:" for one that nobody keeps), brings it up to date and answers with its
 * stores. `linkKey` is the configured secret; without one a key is kept beside the database. `bot` opens it for the
 * one bot that may work with it, and says which process that is and since when. Throws DatabaseRefused when the
 * database is not one that this version can use, or when another bot works with it.
 */
export function openStorage(options: {
  readonly path: string;
  readonly linkKey?: string | undefined;
  /** What personal data are sealed with; kept plain without one. */
  readonly sealing?: SealingSecrets;
  readonly now: Date;
  readonly bot?: string;
}): StorageWithBoxes {
  const { path, now, bot } = options;
  if (bot !== undefined) beforeOpening(path);
  const db = openDatabase(path, bot === undefined ? undefined : BOT_BUSY_MS);
  const locks = openLocks(path);
  try {
    if (bot !== undefined) takeForBot(path, locks, bot);
    migrateAlone(db, locks, { now, isBot: bot !== undefined });
    // Where nothing can be written, a bot that starts would lose the first thing it is told.
    if (bot !== undefined) db.pragma(`user_version = ${Number(db.pragma("user_version", { simple: true }))}`);
    const vault = openVault(db, options.sealing ?? {}, (work) =>
      changeAlone(db, locks, bot !== undefined, work),
    );
    return createStorage(db, { linkKey: linkKey(options.linkKey, path), locks, vault });
  } catch (error) {
    locks.close();
    db.close();
    throw fileFault(error) === undefined ? error : cannotBeOpened(path, error);
  }
}

function beforeOpening(path: string): void {
  try {
    refuseWhenDamaged(path);
  } catch (error) {
    throw cannotBeOpened(path, error);
  }
}

/** The stores of a database that is up to date. @internal */
export function createStorage(
  db: Database,
  options: { readonly linkKey: Buffer; readonly locks?: Locks; readonly vault?: Vault },
): StorageWithBoxes {
  const locks = options.locks ?? openLocks(":memory:");
  useVault(db, options.vault);
  return {
    transaction: (work) => inTransaction(db, work),
    cases: createCases(db),
    caseLists: createCaseLists(db),
    tasks: createTasks(db),
    reminders: createReminders(db),
    history: createHistory(db),
    identifiers: createIdentifiers(db, options.linkKey),
    erasure: createErasure(db, createInbox(db)),
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
    resealing: createResealing(db),
    turns: createTurns(locks),
    close() {
      db.close();
      locks.close();
    },
  };
}
