/** Why a database does not work, in words that say what to do. `passes`: it may mend without a new start. */
export interface DatabaseFault {
  readonly kind: "full" | "read-only" | "locked" | "no-database" | "damaged" | "disk" | "no-file";
  readonly found: string;
  readonly todo: string;
  readonly passes: boolean;
}

const FULL: DatabaseFault = {
  kind: "full",
  found: "the disk is full",
  todo: "Make room on the disk that holds it; nothing half-written was kept.",
  passes: true,
};
const READ_ONLY: DatabaseFault = {
  kind: "read-only",
  found: "the file or its folder may not be written to",
  todo: "Let the user that Bonafide runs as write to the file and its folder, or set another DATABASE_PATH.",
  passes: true,
};
const LOCKED: DatabaseFault = {
  kind: "locked",
  found: "another process has locked it",
  todo: "Wait until that process is through, or end it; on Linux `fuser` followed by the path names it.",
  passes: true,
};
const NO_DATABASE: DatabaseFault = {
  kind: "no-database",
  found: "it is not a SQLite database",
  todo: "Set another DATABASE_PATH, or restore a backup.",
  passes: false,
};
const DAMAGED: DatabaseFault = {
  kind: "damaged",
  found: "it is damaged",
  todo: "Stop the bot, keep the file for a look at it, and restore the last backup.",
  passes: false,
};
const DISK: DatabaseFault = {
  kind: "disk",
  found: "the disk could not be read or written",
  todo: "Look at the disk, at its file system and at what this user may use of it.",
  passes: true,
};
const NO_FILE: DatabaseFault = {
  kind: "no-file",
  found: "no file can be opened or made there",
  todo: "Check DATABASE_PATH and who may write there.",
  passes: true,
};

/** By the beginning of what SQLite and the file system call it. */
const FAULTS: readonly (readonly [string, DatabaseFault])[] = [
  ["SQLITE_FULL", FULL],
  ["ENOSPC", FULL],
  ["EDQUOT", FULL],
  ["SQLITE_READONLY", READ_ONLY],
  ["SQLITE_PERM", READ_ONLY],
  ["EACCES", READ_ONLY],
  ["EPERM", READ_ONLY],
  ["EROFS", READ_ONLY],
  ["SQLITE_BUSY", LOCKED],
  ["SQLITE_LOCKED", LOCKED],
  ["SQLITE_NOTADB", NO_DATABASE],
  ["SQLITE_CORRUPT", DAMAGED],
  ["SQLITE_IOERR", DISK],
  ["EIO", DISK],
  ["EFBIG", DISK],
  ["SQLITE_CANTOPEN", NO_FILE],
  ["ENOENT", NO_FILE],
  ["ENOTDIR", NO_FILE],
  ["EISDIR", NO_FILE],
];

/** Undefined for an error that is not the database's, such as a mistake in a statement. */
export function sqliteFault(error: unknown): DatabaseFault | undefined {
  const code = codeOf(error);
  return code?.startsWith("SQLITE_") ? faultOf(code) : undefined;
}

/** Also for what the file system says; only for what was done with the database's own files. */
export function fileFault(error: unknown): DatabaseFault | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : faultOf(code);
}

function faultOf(code: string): DatabaseFault | undefined {
  return FAULTS.find(([begins]) => code.startsWith(begins))?.[1];
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
