import { type Case, caseName } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { canonicalMailbox } from "../facts/mailbox.ts";
import { breathe } from "./breathe.ts";
import type { Storage } from "./ports.ts";
import { withoutCase } from "./without-case.ts";

const PAGE = 100;
/** A note that names somebody stands in a case that shares something with theirs; of very many, in the newest. */
const OTHERS_READ = 50;
/** Shorter ones stand in many words. */
const SHORTEST_WORD = 4;

export interface Erasing {
  /** A Slack user, "command-line" or "bonafide". */
  readonly by: string;
  readonly at: Instant;
  readonly because: "asked" | "retention";
}

/**
 * Erases the personal data of one case, at once and everywhere: what was typed, found and answered, what waits to be
 * sent, what other cases noted about the person. Stays: that there was a case, its level, checks, decision and dates,
 * and the chain of its history. When the time was up, the keyed hashes stay until they expire; when somebody asked,
 * they go as well. False when the case is erased already or never was. One transaction.
 */
export function eraseCase(storage: Storage, caseId: number, { by, at, because }: Erasing): boolean {
  return storage.transaction(() => {
    const current = storage.cases.find(caseId);
    if (current === undefined) return false;
    const versions = storage.cases.versions(caseId).map(({ submission }) => submission);
    const words = wordsOf(versions);
    for (const other of storage.erasure.pointingTo(caseId, OTHERS_READ)) eraseMentions(storage, other, words);
    const mailboxes = versions
      .flatMap(({ emails = [] }) => emails)
      .flatMap((one) => canonicalMailbox(one) ?? []);
    storage.erasure.eraseWaiting(caseId, { words, mailboxes }, at);
    if (because === "asked") {
      storage.identifiers.forget(caseId);
      storage.cvSketches.forget(caseId);
    } else {
      const names = versions.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
      storage.identifiers.markName(caseId, names);
    }
    storage.erasure.erase(caseId, at);
    storage.history.append(caseId, at, by, { kind: "erased", because });
    storage.erasure.toShow(caseId);
    return true;
  });
}

/**
 * Takes what other cases quote of erased ones out of their assessments, case by case, and answers with how many.
 * What was left over from last time is done as well.
 */
export async function rewordLinked(storage: Storage): Promise<number> {
  let reworded = 0;
  for (;;) {
    const [link] = storage.erasure.pointing(1);
    if (link === undefined) return reworded;
    storage.transaction(() => {
      const current = storage.cases.find(link.case);
      if (current !== undefined) rewordCase(storage, current, link.to);
      storage.erasure.reworded(link);
    });
    reworded += 1;
    await breathe();
  }
}

function rewordCase(storage: Storage, current: Case, erased: number): void {
  storage.cases.assess(current.id, withoutCase(current.assessment, caseName(erased)));
  storage.erasure.toShow(current.id);
}

/** Notes and reasons of another case that name the person. */
function eraseMentions(storage: Storage, other: number, words: readonly string[]): void {
  const lowered = words.map((word) => word.toLowerCase());
  const mentioning = storage.history.of(other).filter(({ event }) => {
    const text = Object.values(event)
      .filter((value) => typeof value === "string")
      .join("\n")
      .toLowerCase();
    return lowered.some((word) => text.includes(word));
  });
  if (mentioning.length === 0) return;
  storage.erasure.eraseEntries(other, mentioning);
  storage.erasure.toShow(other);
}

/**
 * The cases of the person with this mailbox, also under another spelling of it; `asReferee`: where others name it.
 * Reads what was typed, case by case: hashes expire, and are of no use once the key of links was lost or changed.
 */
export async function casesOf(
  storage: Storage,
  email: string,
): Promise<{ readonly cases: readonly number[]; readonly asReferee: readonly number[] }> {
  const mailbox = canonicalMailbox(email);
  const found = { cases: [] as number[], asReferee: [] as number[] };
  if (mailbox === undefined) return found;
  const isIts = (mails: readonly (string | undefined)[]) =>
    mails.some((mail) => mail !== undefined && canonicalMailbox(mail) === mailbox);
  for (let after = 0; ; ) {
    const page = storage.erasure.kept(after, PAGE);
    for (const id of page) {
      const versions = storage.cases.versions(id).map(({ submission }) => submission);
      if (isIts(versions.flatMap(({ emails = [] }) => emails))) found.cases.push(id);
      else if (isIts(versions.flatMap(({ references = [] }) => references.map((one) => one.email))))
        found.asReferee.push(id);
    }
    after = page.at(-1) ?? after;
    if (page.length < PAGE) return found;
    await breathe();
  }
}

/** What names the person, or leads to them, as it was typed. */
function wordsOf(versions: readonly Submission[]): readonly string[] {
  const words = versions.flatMap((one) => [
    one.name,
    ...(one.aliases ?? []),
    ...(one.emails ?? []),
    ...(one.phones ?? []),
    ...(one.handles ?? []),
    ...Object.values(one.profiles ?? {}).flatMap((value) =>
      typeof value === "string" ? [value] : Object.values(value ?? {}),
    ),
    one.source?.accountName ?? "",
    one.cv?.name ?? "",
    one.cv?.file ?? "",
    one.payment?.accountHolder ?? "",
    one.payment?.iban ?? "",
    ...(one.payment?.wallets ?? []),
    ...(one.interviews ?? []).map(({ joinedAs = "" }) => joinedAs),
  ]);
  return [...new Set(words.map((word) => word.trim()))].filter((word) => word.length >= SHORTEST_WORD);
}
