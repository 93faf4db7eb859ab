import type { CvReading } from "../domain/cv-reading.ts";
import { type Instant, toInstant } from "../domain/instant.ts";
import { mergeSubmission } from "../domain/merge-submission.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { drawHistory } from "../facts/cv-reading/index.ts";
import { addDetails } from "./add-details.ts";
import { reassess } from "./assess-case.ts";
import type { CvFile } from "./cv-file-ports.ts";
import type { CvReader } from "./sources.ts";
import type { World } from "./world.ts";

/** The content of a file; `again`: it may be handed out later, as after a lost connection. */
export type Downloaded =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly because: Text; readonly again: boolean };

/** By the file's own label, such as Slack's id. */
export type Download = (file: string) => Promise<Downloaded>;

const BY = "bonafide";
const MINUTE_MS = 60_000;
/** Minutes until the next attempt: an interrupted download is often possible again at once, an outage lasts hours. */
const PAUSES = [1, 5, 30, 120] as const;
const BATCH = 20;

const NOT_FETCHED: Text = {
  en: "The file could not be fetched. Please upload it again, or paste the CV's text.",
  de: "Die Datei ließ sich nicht abrufen. Bitte laden Sie sie erneut hoch oder fügen Sie den Text des Lebenslaufs ein.",
};
const INTERRUPTED: Text = {
  en: "Reading the file was interrupted several times. Please paste the CV's text.",
  de: "Das Lesen der Datei wurde mehrmals unterbrochen. Bitte fügen Sie den Text des Lebenslaufs ein.",
};
const TOO_MUCH: Text = {
  en: "What the file holds does not fit into the case. Please paste the CV's text.",
  de: "Der Inhalt der Datei passt nicht in den Fall. Bitte fügen Sie den Text des Lebenslaufs ein.",
};

/** Keeps a file that came with a case, to be read soon. Belongs into the transaction of what brought it. */
export function cvFileGiven(
  { storage }: World,
  caseId: number,
  { file, name }: { readonly file: string; readonly name: string },
  at: Instant,
): void {
  storage.cvFiles.give({ case: caseId, file, name, askedAt: at });
}

/**
 * Fetches and reads what waits, and keeps each reading in one transaction with what it changes. What is waiting when
 * the process ends is read again at the next start, so often and no more. Answers with how many have been settled.
 * `goesOn`: whether another file may begin.
 */
export async function readWaitingCvFiles(
  world: World,
  reader: CvReader,
  download: Download,
  at: Instant,
  goesOn: () => boolean = () => true,
): Promise<number> {
  let settled = 0;
  for (const waiting of world.storage.cvFiles.waiting(at, BATCH)) {
    if (!goesOn()) break;
    if (await readOne(world, waiting, reader, download, at)) settled += 1;
  }
  return settled;
}

async function readOne(
  world: World,
  waiting: Extract<CvFile, { readonly state: "waiting" }>,
  reader: CvReader,
  download: Download,
  at: Instant,
): Promise<boolean> {
  const { id, file, name, attempts } = waiting;
  const pause = PAUSES[attempts];
  if (pause === undefined && attempts > PAUSES.length) return keepProblem(world, waiting, INTERRUPTED, at);
  const next = toInstant(new Date(Date.parse(at) + (pause ?? 0) * MINUTE_MS));
  world.storage.cvFiles.begin(id, next);
  const fetched = await download(file).catch(
    (): Downloaded => ({ ok: false, because: NOT_FETCHED, again: true }),
  );
  if (!fetched.ok) {
    if (fetched.again && pause !== undefined) return false;
    return keepProblem(world, waiting, fetched.because, at);
  }
  const reading = await reader.read(fetched.content, name);
  if (!reading.ok) return keepProblem(world, waiting, reading.because, at);
  return keepReading(world, waiting, reading, at);
}

interface Kept {
  readonly id: number;
  readonly case: number;
  readonly name: string;
}

function keepReading(
  world: World,
  { id, case: caseId, name }: Kept,
  { text, metadata, details }: Extract<CvReading, { readonly ok: true }>,
  at: Instant,
): boolean {
  const { storage } = world;
  return storage.transaction(() => {
    const current = storage.cases.find(caseId);
    // The case was erased while the file was read.
    if (current === undefined) return false;
    const { submission } = current;
    const change = { cv: fromFile(submission.cv, { name, text, metadata }) };
    if (!mergeSubmission(submission, change).ok)
      return keepProblem(world, { id, case: caseId, name }, TOO_MUCH, at);
    const kept = { details: { ...details, characters: [...text].length }, drawn: drawHistory(text) };
    if (!storage.cvFiles.read(id, kept, at)) return false;
    storage.history.append(caseId, at, BY, { kind: "cv-file-read", outcome: "read" });
    addDetails(world, { case: caseId, by: BY, via: "file", at, change });
    // When everything had been typed already, the file itself is the news.
    reassess(world, caseId, { by: BY, at });
    return true;
  });
}

function keepProblem(world: World, { id, case: caseId }: Kept, problem: Text, at: Instant): boolean {
  const { storage } = world;
  return storage.transaction(() => {
    if (!storage.cvFiles.unreadable(id, problem, at)) return false;
    storage.history.append(caseId, at, BY, { kind: "cv-file-read", outcome: "unreadable" });
    reassess(world, caseId, { by: BY, at });
    return true;
  });
}

/** What people typed wins over what the file says. */
function fromFile(
  typed: Submission["cv"] = {},
  {
    name,
    text,
    metadata,
  }: Pick<Extract<CvReading, { readonly ok: true }>, "text" | "metadata"> & {
    readonly name: string;
  },
): NonNullable<Submission["cv"]> {
  return {
    ...(typed.file === undefined && { file: name }),
    ...(typed.text === undefined && { text }),
    metadata: { ...metadata, ...typed.metadata },
  };
}
