import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { CvReading } from "../domain/cv-reading.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import type { CvReader } from "../workflows/sources.ts";

const NO_FILE: Text = {
  en: "Check the name of the CV file: it was not found.",
  de: "Prüfen Sie den Namen der Lebenslauf-Datei: Sie wurde nicht gefunden.",
};
const NOT_A_FILE: Text = {
  en: "Name the CV file itself: this is a folder or a device.",
  de: "Nennen Sie die Lebenslauf-Datei selbst: Dies ist ein Ordner oder ein Gerät.",
};
const NOT_ALLOWED: Text = {
  en: "Check the permissions of the CV file: it may not be read.",
  de: "Prüfen Sie die Zugriffsrechte der Lebenslauf-Datei: Sie darf nicht gelesen werden.",
};

/** Reads a CV file of this machine. Never rejects. */
export async function readCvAt(path: string, reader: CvReader): Promise<CvReading> {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { ok: false, because: NO_FILE };
    // A device has no end, and a pipe may never have a beginning.
    if (!found.isFile()) return { ok: false, because: NOT_A_FILE };
    return await reader.read(readFileSync(path), path);
  } catch {
    return { ok: false, because: NOT_ALLOWED };
  }
}

export interface WithCvFile {
  readonly submission: Submission;
  /** Why the file could not be read. */
  readonly problem?: Text;
}

/**
 * A submission with what its CV file says; a file is looked for from `folder`. What was typed wins over the file, the
 * entries of the metadata one by one.
 */
export async function withCvFile(
  submission: Submission,
  folder: string,
  reader: CvReader,
): Promise<WithCvFile> {
  const { cv } = submission;
  if (cv?.file === undefined) return { submission };
  const reading = await readCvAt(resolve(folder, cv.file), reader);
  if (!reading.ok) return { submission, problem: reading.because };
  const metadata = { ...reading.metadata, ...cv.metadata };
  return { submission: { ...submission, cv: { ...cv, text: cv.text ?? reading.text, metadata } } };
}
