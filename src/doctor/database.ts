import { existsSync, readFileSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Instant } from "../domain/instant.ts";
import { hitList, isOutOfDate } from "../facts/list-age.ts";
import type { InspectedDatabase } from "../storage/inspect.ts";
import { hint, type Line, ok, problem, problemOf } from "./line.ts";

const MINUTE_MS = 60_000;
/** Slack takes a message a second; what waits longer than this waits for something else. Our rule of thumb. */
const OUTBOX_LATE_MS = 15 * MINUTE_MS;
/** Working off a delivery takes milliseconds, and is tried again every half minute. */
const INBOX_LATE_MS = 5 * MINUTE_MS;
/** Whoever is asked has ten seconds, and GitHub's limit starts anew after an hour. */
const LOOK_UP_LATE_MS = 90 * MINUTE_MS;
const MEBIBYTE = 1024 * 1024;
/** SQLite moves its log into the file at about 4 MB, unless somebody keeps reading for a long time. */
const WAL_LARGE_BYTES = 64 * MEBIBYTE;
const DISK_LITTLE_BYTES = 128 * MEBIBYTE;
const RIGHTS = 0o777;
const OTHERS = 0o077;

/** The files: whether others can read them, and whether there is room for more. */
export function lookAtFiles(path: string, linkKey: string | undefined): readonly Line[] {
  return [rights(path), linkKeyLine(path, linkKey), room(path)].filter((line) => line !== undefined);
}

function rights(path: string): Line | undefined {
  const files = [path, `${path}-wal`, `${path}-shm`, `${path}.key`].filter((file) => existsSync(file));
  // Windows knows no such rights.
  if (files.length === 0 || process.platform === "win32") return undefined;
  const open = files.filter((file) => (statSync(file).mode & OTHERS) !== 0);
  if (open.length === 0) return ok("database.rights", "only the owner can read the files");
  const modes = open.map((file) => `${file} (${(statSync(file).mode & RIGHTS).toString(8)})`);
  return problem(
    "database.rights",
    `others on this machine can read ${modes.join(", ")}`,
    `chmod 600 ${open.join(" ")}`,
  );
}

function linkKeyLine(path: string, configured: string | undefined): Line | undefined {
  const about = "link-key";
  if (configured !== undefined) return ok(about, "LINK_KEY is set");
  const file = `${path}.key`;
  if (!existsSync(path)) return undefined;
  if (!existsSync(file))
    return problem(
      about,
      `${file} is missing, so earlier candidates would not be recognised`,
      "restore it from a backup, or set LINK_KEY to what it was; a start makes a new one",
    );
  try {
    if (/^[0-9a-f]{64}$/.test(readFileSync(file, "utf8").trim())) return ok(about, `${file} holds a key`);
  } catch {
    return problem(about, `${file} cannot be read`, "let the user that Bonafide runs as read it");
  }
  return problem(about, `${file} does not hold a key`, "restore it from a backup; to begin anew, remove it");
}

function room(path: string): Line | undefined {
  const about = "database.room";
  const folder = existingFolder(path);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const says = `${mebibytes(free)} free in ${folder}`;
  if (free < DISK_LITTLE_BYTES) return problem(about, says, "make room: a full disk stops everything");
  if (free < 2 * size) return hint(about, says, `a backup beside the file wants ${mebibytes(size)} more`);
  return ok(about, says);
}

function existingFolder(path: string): string {
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** What is in the database: whether it is whole, and whether something in it does not get on. */
export function lookAtDatabase(path: string, found: InspectedDatabase, now: Instant): readonly Line[] {
  if (found.is === "missing")
    return [
      hint(
        "database",
        `there is no database at ${path}`,
        "the first start makes it; check DATABASE_PATH if there should be one",
      ),
    ];
  if (found.is === "refused") return [problemOf("database", found.message)];
  const lines = [whole(path, found.damage), writable(path, found.isWritable)];
  if (found.is === "older")
    return [
      ...lines,
      hint(
        "database.version",
        "it is of an older version",
        "back it up; the next start brings it up to date",
      ),
    ];
  const { figures, firstBroken, parked, lists } = found;
  const late = (since: Instant | null, ms: number) =>
    since !== null && Date.parse(now) - Date.parse(since) > ms;
  return [
    ...lines,
    ok("database.version", `up to date; ${mebibytes(figures.databaseBytes)}`),
    figures.walBytes > WAL_LARGE_BYTES
      ? hint(
          "database.log",
          `the write-ahead log has ${mebibytes(figures.walBytes)}`,
          "end programs that keep the database open, and start the bot again",
        )
      : ok("database.log", `write-ahead log: ${mebibytes(figures.walBytes)}`),
    firstBroken === undefined
      ? ok("history", "the chain holds")
      : problem(
          "history",
          `the chain does not hold from entry ${firstBroken} on: somebody changed it by hand`,
          "compare with a backup; keep this file as it is",
        ),
    late(figures.outboxOldest, OUTBOX_LATE_MS)
      ? problem(
          "outbox",
          `${figures.outboxWaiting} calls to Slack wait, the oldest since ${figures.outboxOldest}`,
          "see whether the bot is running and what its log says about Slack",
        )
      : ok("outbox", `${figures.outboxWaiting} calls to Slack wait`),
    ...parkedLines(parked),
    late(figures.inboxOldest, INBOX_LATE_MS)
      ? problem(
          "inbox",
          `${figures.inboxPending} deliveries from Slack have not had their effect, the oldest since ${figures.inboxOldest}`,
          "see whether the bot is running; its log says “a delivery has not had its effect yet” and why",
        )
      : ok("inbox", `${figures.inboxPending} deliveries wait`),
    late(figures.lookUpsOldest, LOOK_UP_LATE_MS)
      ? problem(
          "look-ups",
          `${figures.lookUpsWaiting} questions outside wait, the oldest since ${figures.lookUpsOldest}`,
          "see whether the bot is running and reaches the network",
        )
      : ok("look-ups", `${figures.lookUpsWaiting} questions outside wait`),
    ...lists.map((list) => listLine(list, now)),
  ];
}

function whole(path: string, damage: readonly string[]): Line {
  if (damage.length === 0) return ok("database", `${path} is whole`);
  return problem(
    "database",
    `${path} is damaged: ${damage.join("; ")}`,
    "stop the bot, keep the file, and restore the last backup",
  );
}

function writable(path: string, isWritable: boolean): Line {
  if (isWritable) return ok("database.writable", "it can be written to");
  return problem(
    "database.writable",
    `${path} cannot be written to`,
    "check who owns the file and its folder, and whether the disk is full",
  );
}

type Parked = Extract<InspectedDatabase, { is: "current" }>["parked"];
const MOST_PARKED = 20;

function parkedLines(parked: Parked): readonly Line[] {
  if (parked.length === 0) return [ok("outbox.given-up", "Slack has refused nothing for good")];
  const lines = parked
    .slice(0, MOST_PARKED)
    .map(({ id, method, error, at }) =>
      problem(
        "outbox.given-up",
        `Slack refused ${method} for good (${error}), ${at}, row ${id}`,
        "mend what the code names, then bonafide doctor --retry-parked",
      ),
    );
  const more = parked.length - lines.length;
  return more === 0 ? lines : [...lines, problem("outbox.given-up", `and ${more} more`, "the same")];
}

function listLine(list: Parameters<typeof hitList>[0], now: Instant): Line {
  const { daysOld, dated, date } = hitList(list, now);
  const about = `list ${JSON.stringify(list.name)}`;
  if (!isOutOfDate(daysOld)) return ok(about, `${dated} ${date}`);
  return hint(
    about,
    `${dated} ${date}, ${daysOld} days ago`,
    "fetch a newer issue and import it under the same name",
  );
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MEBIBYTE).toLocaleString("en")} MiB`;
}
