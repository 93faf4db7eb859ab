import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { ListEntry, ListRecord } from "../../src/domain/watchlist.ts";
import { type ListFormat, openList } from "../../src/sources/lists/index.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures/lists/", import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function fixture(name: string): string {
  return join(FIXTURES, name);
}

/** A new folder with these files; answers with the path of the first. */
export function files(contents: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "bonafide-list-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
  return join(folder, Object.keys(contents)[0] ?? "");
}

export interface ReadList {
  readonly entries: readonly ListEntry[];
  readonly publishedOn: readonly string[];
  /** "file:line: why" in English. */
  readonly skipped: readonly string[];
}

export async function readList(format: ListFormat, path: string): Promise<ReadList> {
  const records: ListRecord[] = [];
  for await (const record of openList(format, path).records) records.push(record);
  return {
    entries: records.flatMap((record) => (record.kind === "entry" ? [record.entry] : [])),
    publishedOn: records.flatMap((record) => (record.kind === "issue" ? [record.publishedOn] : [])),
    skipped: records.flatMap((record) =>
      record.kind === "skipped" ? [`${record.where}: ${record.why.en}`] : [],
    ),
  };
}

/** "email erika@example.com" for each. */
export function indicators(entry: ListEntry | undefined): readonly string[] {
  return (entry?.indicators ?? []).map(({ kind, value }) => `${kind} ${value}`);
}

/** "alias Erika Muster" for each. */
export function names(entry: ListEntry | undefined): readonly string[] {
  return (entry?.names ?? []).map(({ name, quality }) => `${quality} ${name}`);
}
