import { randomBytes } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { toHtml } from "../casefile/page.ts";
import { caseId } from "../domain/case.ts";
import { toInstant } from "../domain/instant.ts";
import { MADE_BY } from "../version.ts";
import { fileOf } from "../workflows/case-file.ts";
import type { Command, Invocation } from "./command.ts";
import { jsonLine } from "./json-line.ts";
import { noCase } from "./no-case.ts";
import { openWorld } from "./open-world.ts";

const FORMATS = ["json", "html"] as const;
type Format = (typeof FORMATS)[number];

export const exportCommand: Command = {
  usage: "export V-12 --format json|html [--out FILE]",
  about: "The case file: submission, findings, sources, tasks, decisions, look-ups and history.",
  takesWords: true,
  options: { format: { type: "string" }, out: { type: "string" } },
  help: [
    `--format FORMAT   one of: ${FORMATS.join(", ")}; html is one page to read and print, in LANGUAGE`,
    "--out FILE        write it there, readable by you alone; a file of that name is replaced as a whole",
    "The same database and the same --now give the same file, byte by byte.",
    "It is also the answer when a person asks for their data (GDPR, Article 15). Look through it before you hand",
    "it over: it may name other candidates and colleagues.",
  ],

  async run(invocation) {
    const { complain, config, clock, database, flags, print } = invocation;
    const asked = readArguments(invocation);
    if ("problem" in asked) {
      complain(asked.problem);
      return 2;
    }
    const { storage } = openWorld(invocation, database ?? config.databasePath);
    try {
      const file = fileOf(storage, asked.id, {
        madeAt: toInstant(clock.now()),
        madeBy: MADE_BY,
        timezone: config.calendar.timezone,
      });
      if (file === undefined) {
        complain(noCase(storage, asked.id));
        return 1;
      }
      const text = asked.format === "json" ? jsonLine(file, 2) : toHtml(file, config.language);
      const out = flags["out"];
      if (typeof out === "string") writeWhole(out, `${text}\n`);
      else print(text);
      return 0;
    } finally {
      storage.close();
    }
  },
};

function readArguments({ positionals, flags }: Invocation) {
  const [name = "", ...more] = positionals;
  const wantedFormat = flags["format"];
  const format = FORMATS.find((one) => one === wantedFormat);
  const id = caseId(name);
  if (more.length > 0)
    return { problem: `One case at a time: ${JSON.stringify(name)} and then ${JSON.stringify(more[0])}` };
  if (id === undefined) return { problem: `${JSON.stringify(name)} is not the name of a case; wanted: V-12` };
  if (format === undefined)
    return {
      problem: `--format is ${wantedFormat === undefined ? "missing" : JSON.stringify(wantedFormat)}; wanted: one of ${FORMATS.join(", ")}`,
    };
  if (flags["out"] === "") return { problem: "--out names no file; wanted: such as V-12.html" };
  if (typeof flags["out"] === "string" && isFolder(flags["out"]))
    return { problem: `${flags["out"]}: is a folder; wanted: a file in it` };
  return { id, format } satisfies { id: number; format: Format };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** All of it or nothing: whoever opens the file in between sees what was there before. */
function writeWhole(path: string, text: string): void {
  const beside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    const file = openSync(beside, "wx", 0o600);
    try {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
