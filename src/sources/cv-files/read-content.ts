import type { CvReading } from "../../domain/cv-reading.ts";
import { readDocx } from "./docx/read-docx.ts";
import { fileKind } from "./file-kind.ts";
import { MOST_FILE_BYTES } from "./limits.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { UNREADABLE, Unreadable } from "./unreadable.ts";

/** Reads a file by what it is, not by what it is called. Never rejects; limits of time and memory are the caller's. */
export async function readContent(content: Uint8Array): Promise<CvReading> {
  try {
    if (content.length > MOST_FILE_BYTES) throw new Unreadable("tooLarge");
    const kind = fileKind(content);
    if (kind === "pdf") return await readPdf(content);
    if (kind === "zip") return readDocx(content);
    throw new Unreadable(kind);
  } catch (error) {
    return { ok: false, because: reason(error) };
  }
}

function reason(error: unknown) {
  if (error instanceof Unreadable) return error.because;
  if (!(error instanceof Error)) return UNREADABLE.broken;
  if (error.name === "PasswordException") return UNREADABLE.locked;
  // What was thrown inside the reader of PDF comes out as its own kind of error, with the message in it.
  if (/call stack/i.test(error.message)) return UNREADABLE.tooDeep;
  return /tooMuchMemory|allocation failed/i.test(error.message)
    ? UNREADABLE.tooMuchMemory
    : UNREADABLE.broken;
}
