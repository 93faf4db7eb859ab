import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const ENTRY = fileURLToPath(new URL("../../src/bonafide.js", import.meta.url));

// Tests of the command line run side by side, so folders go when all of them are through.
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface Ran {
  readonly code: number | null;
  /** Lines of standard output and of standard error, empty ones left out. */
  readonly out: readonly string[];
  readonly err: readonly string[];
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly nodeArgs?: readonly string[];
}

/** The command line as a process of its own, with none of this machine's settings. */
export async function bonafide(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { input = "", environment = {}, cwd = tmpdir(), nodeArgs = [] } = options;
  const child = spawn(process.execPath, [...nodeArgs, ENTRY, ...args], { cwd, env: { ...environment } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out: lines(out), err: lines(err) };
}

function lines(chunks: readonly Buffer[]): readonly string[] {
  return Buffer.concat(chunks)
    .toString()
    .split("\n")
    .filter((line) => line.trim() !== "");
}

/** A folder of its own with these files in it. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "bonafide-cli-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
