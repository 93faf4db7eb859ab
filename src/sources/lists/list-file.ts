import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { fill, type Text } from "../../domain/text.ts";
import { ListRefused } from "./list-refused.ts";

/** Formats that cannot be read piece by piece; a larger file would not fit into memory beside the running bot. */
const LARGEST_WHOLE_FILE = 200_000_000;
const HEAD_BYTES = 1024;

const WANTED_FILE: Text = {
  en: "one unpacked text file in UTF-8.",
  de: "eine einzelne, entpackte Textdatei in UTF-8.",
};

const PACKED: Text = { en: "It is packed.", de: "Sie ist gepackt." };
const UTF_16: Text = { en: "It is written in UTF-16.", de: "Sie ist in UTF-16 geschrieben." };

/** How files begin that are often mistaken for a list, one character per byte. */
const OTHER_FILES: readonly (readonly [string, Text])[] = [
  ["\x1f\x8b", { en: "It is packed with gzip.", de: "Sie ist mit gzip gepackt." }],
  [
    "PK\x03\x04",
    { en: "It is a ZIP archive or a spreadsheet.", de: "Sie ist ein ZIP-Archiv oder eine Tabellendatei." },
  ],
  ["BZh", PACKED],
  ["7z\xbc\xaf", PACKED],
  ["\xfd7zXZ", PACKED],
  ["%PDF-", { en: "It is a PDF.", de: "Sie ist ein PDF." }],
  ["\xff\xfe", UTF_16],
  ["\xfe\xff", UTF_16],
];
const WEB_PAGE = /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<body)/i;

export function fileName(path: string): string {
  return basename(path);
}

/** Throws ListRefused for what cannot be a list in any format: no file, an empty one, a packed one, a web page. */
export function refuseOtherFiles(path: string): void {
  const found = otherFile(orUndefined(() => headOf(path)));
  if (found !== undefined) throw new ListRefused(fileName(path), found, WANTED_FILE);
}

function otherFile(head: string | undefined): Text | undefined {
  if (head === undefined)
    return { en: "The file cannot be opened.", de: "Die Datei lässt sich nicht öffnen." };
  if (head === "no file") return { en: "This is not a file.", de: "Das ist keine Datei." };
  if (head.trim() === "") return { en: "The file is empty.", de: "Die Datei ist leer." };
  const other = OTHER_FILES.find(([beginning]) => head.startsWith(beginning))?.[1];
  if (other !== undefined) return other;
  if (WEB_PAGE.test(head))
    return {
      en: "It is a web page, perhaps an error message.",
      de: "Sie ist eine Webseite, vielleicht eine Fehlermeldung.",
    };
  return head.includes("\0") ? { en: "It is not a text file.", de: "Sie ist keine Textdatei." } : undefined;
}

/** One character per byte. */
function headOf(path: string): string {
  if (!statSync(path).isFile()) return "no file";
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.toString("latin1", 0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export type Encoding = "utf-8" | "windows-1252";

/** UTF-8 wherever it holds; some of OFAC's files come in the old encoding of Western Windows. */
export async function encodingOf(path: string): Promise<Encoding> {
  try {
    for await (const text of readText(path)) if (text === undefined) break;
    return "utf-8";
  } catch (error) {
    if (error instanceof ListRefused) return "windows-1252";
    throw error;
  }
}

/** The text of a file, piece by piece and without its byte order mark. Throws ListRefused where it is not in UTF-8. */
export async function* readText(path: string, encoding: Encoding = "utf-8"): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = orUndefined(() => decoder.decode(bytes, { stream: true }));
    if (text === undefined) throw notUtf8(path, line + linesBefore(bytes));
    line += countLines(text);
    yield text;
  }
  const rest = orUndefined(() => decoder.decode());
  if (rest === undefined) throw notUtf8(path, line);
  if (rest !== "") yield rest;
}

function linesBefore(bytes: Uint8Array): number {
  return countLines(new TextDecoder().decode(bytes).split("\ufffd", 1)[0] ?? "");
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function notUtf8(path: string, line: number): ListRefused {
  const found = { en: "The text is not in UTF-8.", de: "Der Text ist nicht in UTF-8." };
  return new ListRefused(`${fileName(path)}:${line}`, found, WANTED_FILE);
}

/** A JSON file as a whole, which may have 200 MB. Throws ListRefused with the line where the JSON breaks off. */
export function readJson(path: string, wanted: Text): unknown {
  const { size } = statSync(path);
  if (size > LARGEST_WHOLE_FILE) {
    const found = fill(
      { en: "The file has {size} MB.", de: "Die Datei hat {size} MB." },
      { size: Math.ceil(size / 1_000_000) },
    );
    throw new ListRefused(fileName(path), found, { en: "at most 200 MB.", de: "höchstens 200 MB." });
  }
  const bytes = readFileSync(path);
  const text = orUndefined(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  if (text === undefined) throw notUtf8(path, 1 + linesBefore(bytes));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ListRefused(`${fileName(path)}${lineOf(error, text)}`, BROKEN_JSON, wanted);
  }
}

const BROKEN_JSON: Text = {
  en: "This is no JSON, or it is broken off here.",
  de: "Das ist kein JSON, oder es bricht hier ab.",
};

function lineOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : "";
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return `:${1 + countLines(text.slice(0, Number(position)))}`;
  return /end of JSON/.test(message) ? `:${1 + countLines(text)}` : "";
}
