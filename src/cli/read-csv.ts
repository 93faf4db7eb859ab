import { parse } from "csv-parse/sync";
import * as z from "zod";
import { Submission } from "../domain/submission.ts";
import type { Line, ReadRecord } from "./record.ts";

/** A quoted cell may hold a whole CV; one that is never closed must not swallow the rest of the file. */
const MOST_LINES_OF_A_RECORD = 2000;
const LONGEST_RECORD = 500_000;
const MOST_COLUMNS = 2000;
const LONGEST_HEADER = 40_000;
/** Of a list given by index, as in `references.0.email`. */
const HIGHEST_INDEX = 99;

const DELIMITERS = [",", ";", "\t"] as const;
const YES = new Set(["true", "yes", "1", "ja", "wahr"]);
const NO = new Set(["false", "no", "0", "nein", "falsch"]);

type Kind = "text" | "number" | "boolean" | "list";

interface Column {
  readonly path: readonly string[];
  readonly kind: Kind;
}

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

const SUBMISSION = z.toJSONSchema(Submission, { io: "input" }) as Shape;

/** Whether a line may be the header of a CSV file of submissions: one of its columns is the name. */
export function isCsvHeader(text: string): boolean {
  // Cheaper than taking a document of a hundred kilobytes apart for nothing.
  if (text.length > LONGEST_HEADER || !text.includes("name")) return false;
  const cells = split(text, delimiterOf(text), true);
  return cells?.some((cell) => cell.trim() === "name") ?? false;
}

/**
 * One submission per record, columns named as in the JSON form: `location.country`, `references.0.email`. Several
 * values of a list stand in one cell, separated by `;`. A record that cannot be read is reported and the next one
 * is read; a header that cannot be read ends the file.
 */
export async function* readCsv(lines: AsyncIterable<Line>): AsyncGenerator<ReadRecord> {
  let columns: readonly Column[] | undefined;
  for await (const { line, cells } of rowsOf(lines)) {
    if (columns === undefined) {
      const header = readHeader(cells ?? []);
      if ("problems" in header) {
        for (const problem of header.problems) yield { line, problem };
        return;
      }
      columns = header.columns;
    } else yield readRow(line, cells, columns);
  }
}

interface Row {
  readonly line: number;
  /** Undefined when the quotes of the record do not fit. */
  readonly cells: readonly string[] | undefined;
}

/** The lines of a record whose quotes are not closed yet. */
interface Gathering {
  lines: Line[];
  isOpen: boolean;
  size: number;
}

async function* rowsOf(lines: AsyncIterable<Line>): AsyncGenerator<Row> {
  const gathering: Gathering = { lines: [], isOpen: false, size: 0 };
  let delimiter: string | undefined;
  for await (const next of lines) {
    delimiter ??= delimiterOf(next.text);
    yield* take(gathering, [next], delimiter, false);
  }
  yield* take(gathering, [], delimiter ?? ",", true);
}

/**
 * Cells may go over several lines as long as a quote is open. Where that does not work out, the first line is a row
 * of its own and those behind it are read again: one stray quote costs one record.
 */
function* take(
  gathering: Gathering,
  coming: readonly Line[],
  delimiter: string,
  isEnd: boolean,
): Generator<Row> {
  const queue = [...coming];
  while (queue.length > 0 || (isEnd && gathering.lines.length > 0)) {
    const line = queue.shift();
    if (line !== undefined) {
      if (gathering.lines.length === 0 && line.text.trim() === "") continue;
      add(gathering, line);
      if (gathering.isOpen && !isTooLong(gathering)) continue;
    }
    const [first, ...rest] = gathering.lines;
    if (first === undefined) continue;
    const cells = gathering.isOpen ? undefined : split(textOf(gathering.lines), delimiter, false);
    Object.assign(gathering, { lines: [], isOpen: false, size: 0 });
    if (cells !== undefined) yield { line: first.line, cells };
    else {
      yield { line: first.line, cells: split(first.text, delimiter, true) };
      queue.unshift(...rest);
    }
  }
}

function add(gathering: Gathering, line: Line): void {
  gathering.lines.push(line);
  gathering.size += line.text.length;
  if (line.text.split('"').length % 2 === 0) gathering.isOpen = !gathering.isOpen;
}

function isTooLong({ lines, size }: Gathering): boolean {
  return lines.length >= MOST_LINES_OF_A_RECORD || size >= LONGEST_RECORD;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** Spreadsheets in some countries separate cells by ";" or tabs. */
function delimiterOf(header: string): string {
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.toSorted((one, other) => other.count - one.count)[0]?.delimiter ?? ",";
}

/** `lenient`: a quote inside a cell without quotes around it is a letter like any other. */
function split(text: string, delimiter: string, lenient: boolean): readonly string[] | undefined {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_quotes: lenient, relax_column_count: true });
    return rows.length === 1 ? rows[0] : undefined;
  } catch {
    return undefined;
  }
}

type Header = { readonly columns: readonly Column[] } | { readonly problems: readonly string[] };

function readHeader(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  if (names.length > MOST_COLUMNS) return { problems: [`more than ${MOST_COLUMNS} columns`] };
  const columns: Column[] = [];
  const problems: string[] = [];
  for (const [at, name] of names.entries()) {
    const path = name.split(".");
    const kind = kindOf(SUBMISSION, path);
    if (names.indexOf(name) < at) problems.push(`the column ${JSON.stringify(name)} is there twice`);
    else if (kind === undefined) problems.push(unknownColumn(name));
    else columns.push({ path, kind });
  }
  return problems.length === 0 ? { columns } : { problems };
}

function unknownColumn(name: string): string {
  return `unknown column ${JSON.stringify(name)}; wanted: a name such as name, emails, location.country or references.0.email`;
}

function kindOf(shape: Shape, path: readonly string[]): Kind | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return leafKind(shape);
  if (first === "__proto__" || first === "") return undefined;
  if (shape.items !== undefined)
    return /^\d{1,2}$/.test(first) && Number(first) <= HIGHEST_INDEX ? kindOf(shape.items, rest) : undefined;
  const named = shape.properties;
  if (named !== undefined && Object.hasOwn(named, first)) return kindOf(named[first] ?? {}, rest);
  return typeof shape.additionalProperties === "object"
    ? kindOf(shape.additionalProperties, rest)
    : undefined;
}

function leafKind({ type, items }: Shape): Kind | undefined {
  if (type === "number" || type === "integer") return "number";
  if (type === "boolean") return "boolean";
  if (type === "string") return "text";
  return items?.type === "string" ? "list" : undefined;
}

function readRow(line: number, cells: readonly string[] | undefined, columns: readonly Column[]): ReadRecord {
  if (cells === undefined) return { line, problem: "the quotes of this record do not fit" };
  if (cells.length !== columns.length)
    return { line, problem: `${cells.length} cells; wanted: ${columns.length}, as in the header` };
  const value: Record<string, unknown> = {};
  for (const [at, { path, kind }] of columns.entries()) {
    const cell = (cells[at] ?? "").trim();
    if (cell !== "") put(value, path, readCell(cell, kind));
  }
  return { line, value: withLists(value, SUBMISSION) };
}

/** What cannot be read stays text, so that the submission's own rules say what is wrong with it. */
function readCell(cell: string, kind: Kind): unknown {
  if (kind === "number") return /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(cell) ? Number(cell) : cell;
  if (kind === "list") return cell.split(";").map((item) => item.trim());
  if (kind !== "boolean") return cell;
  const word = cell.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : cell;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = into[first];
  const next = typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : {};
  into[first] = next;
  put(next, rest, value);
}

/** Columns with an index were gathered by it; the items of a list stand in that order, without gaps. */
function withLists(value: unknown, shape: Shape): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (shape.items !== undefined) {
    const { items } = shape;
    return entries
      .toSorted(([one], [other]) => Number(one) - Number(other))
      .map(([, item]) => withLists(item, items));
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [key, withLists(item, shape.properties?.[key] ?? {})]),
  );
}
