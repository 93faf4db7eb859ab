import { setImmediate as nextTurn } from "node:timers/promises";
import { type Instant, toInstant } from "../domain/instant.ts";
import { readWeek } from "../domain/iso-week.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import { digestOf } from "../workflows/digest.ts";
import type { Erased } from "../workflows/erasure-ports.ts";
import type { World } from "../workflows/world.ts";
import type { Access } from "./access.ts";
import type { Home } from "./home/tab.ts";
import type { Reader } from "./messages/content.ts";
import { erasedRoot } from "./messages/erased.ts";
import { fileLane, REF, weekEndOf } from "./refs.ts";

const BATCH = 100;

export interface ShowErasedParts {
  readonly storage: StorageWithBoxes;
  readonly world: World;
  readonly reader: Reader;
  readonly home: Home;
  readonly access: Access;
  /** Whether digests name candidates: only where no outsider reads along. */
  readonly digestsName: boolean;
}

/**
 * Has Slack follow what was erased since last time, whoever erased it: the root message says so and no more, the other
 * messages and files of the case go, cases that quoted it are shown as they are now, and so is every App Home. What is
 * owed for one case is one transaction. Answers with how many cases were shown anew.
 */
export async function showErased(parts: ShowErasedParts, at: Instant): Promise<number> {
  const { storage, world } = parts;
  let shown = 0;
  let since: Instant | undefined;
  for (let cases = storage.erasure.showing(BATCH); cases.length > 0; cases = storage.erasure.showing(BATCH)) {
    for (const id of cases) {
      storage.transaction(() => {
        const erased = storage.erasure.find(id);
        const current = storage.cases.find(id);
        if (erased !== undefined) {
          takeAway(parts, erased, at);
          if (since === undefined || erased.openedAt < since) since = erased.openedAt;
        }
        if (current !== undefined) world.notices.caseChanged(current, at);
        // The file of a case that quoted an erased one names it too.
        takeFilesAway(parts, id, at);
        storage.erasure.shown(id);
      });
      shown += 1;
      await nextTurn();
    }
  }
  if (since !== undefined && parts.digestsName) await renewDigests(parts, since, at);
  if (shown > 0) await renewHomes(parts, at);
  return shown;
}

function takeAway({ storage, reader }: ShowErasedParts, erased: Erased, at: Instant): void {
  const { outbox, reminders, erasure } = storage;
  const { case: id } = erased;
  const root = REF.root(id);
  const replies = [
    ...outbox.refs(REF.part(id, "")),
    ...outbox.refs(REF.allAdded(id)),
    ...reminders.ofCase(id).map((reminder) => REF.reminder(reminder.id)),
  ];
  for (const ref of replies) {
    const place = outbox.placeOf(ref);
    if (place === undefined) {
      // On its way, without what it said: it can be deleted once it is known where it stands.
      if (outbox.refs(ref).includes(ref))
        outbox.owe({ lane: root, method: "chat.delete", args: {}, targetRef: ref }, at);
      continue;
    }
    const { channel, ts } = place;
    outbox.owe({ lane: root, method: "chat.delete", args: { channel, ts }, channel }, at);
    erasure.messageGone(ref);
  }
  const channel = outbox.placeOf(root)?.channel;
  if (channel !== undefined)
    outbox.show({ ref: root, lane: root, channel, ...erasedRoot(erased, reader) }, at);
}

function takeFilesAway({ storage }: ShowErasedParts, id: number, at: Instant): void {
  for (const { file } of storage.erasure.files(id)) {
    storage.outbox.owe({ lane: fileLane(id), method: "files.delete", args: { file } }, at);
    storage.erasure.fileGone(file);
  }
}

/**
 * Digests that stand in the channel may name a case that was opened before they came. They are told again as those of
 * a week that is over: what waited then is not known any more.
 */
async function renewDigests({ storage, world }: ShowErasedParts, since: Instant, at: Instant): Promise<void> {
  const { outbox, erasure } = storage;
  for (const ref of outbox.refs(REF.allDigests)) {
    const to = weekEndOf(ref);
    const past = readWeek(toInstant(new Date(Date.parse(to) - DAY_MS)).slice(0, 10));
    if (to <= since || past === undefined) continue;
    storage.transaction(() => {
      const place = outbox.placeOf(ref);
      if (world.notices.digest({ ...digestOf(world, to), past }, at) || place === undefined) return;
      const { channel, ts } = place;
      outbox.owe({ lane: "digest", method: "chat.delete", args: { channel, ts }, channel }, at);
      erasure.messageGone(ref);
    });
    await nextTurn();
  }
}

async function renewHomes({ storage, home, access }: ShowErasedParts, at: Instant): Promise<void> {
  for (const user of storage.erasure.homes()) {
    if (await access.isAllowed(user)) home.renew(user, at);
    else home.refuse(user, at);
  }
}

const DAY_MS = 86_400_000;
/** Between two looks for what is too old. */
const HOUR_MS = 3_600_000;

/** True at most once an hour, and the first time. */
export function createHourly(): (now: Instant) => boolean {
  let next = "";
  return (now) => {
    if (now < next) return false;
    next = toInstant(new Date(Date.parse(now) + HOUR_MS));
    return true;
  };
}
