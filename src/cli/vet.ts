import { accessSync, constants, createReadStream, statSync } from "node:fs";
import { dirname } from "node:path";
import { toReport } from "../assessment/report.ts";
import { type Case, caseName } from "../domain/case.ts";
import { toInstant } from "../domain/instant.ts";
import { readSubmission } from "../domain/read-submission.ts";
import type { Language } from "../domain/text.ts";
import { createCvReader } from "../sources/cv-files/create-cv-reader.ts";
import { type CvReader, NOBODY_OUTSIDE } from "../workflows/sources.ts";
import { vet } from "../workflows/vet.ts";
import type { World } from "../workflows/world.ts";
import { caseText } from "./case-text.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { withCvFile } from "./cv-file.ts";
import { jsonLine } from "./json-line.ts";
import { createLookUpBatch, type LookUpBatch } from "./look-up-batch.ts";
import { oneLine } from "./one-line.ts";
import { openWorld } from "./open-world.ts";
import { openPassingWorld } from "./passing-world.ts";
import { readRecords } from "./read-records.ts";

export const vetCommand: Command = {
  usage: "vet [FILE…|-] [--json] [--lookups]",
  about:
    "Assesses submissions without Slack: JSON, JSON Lines, or CSV with a header; - reads standard input.",
  takesWords: true,
  options: { json: { type: "boolean" }, lookups: { type: "boolean" }, offline: { type: "boolean" } },
  help: [
    "--json            one report per line, in the order of the input",
    "--lookups         also ask those outside that LOOKUPS allows; each question is in the case",
    "--offline         ask nobody (the default)",
    "CSV: columns such as name, emails, location.country, references.0.email; ; between several values.",
    "cv.file names a PDF or DOCX file, from the folder of the JSON or CSV file; what is typed in cv wins over it.",
    "Without --db nothing is kept; cases are linked among those of this run.",
    "A record that cannot be read is reported with its place; the others are assessed, and the exit code is 2.",
  ],

  async run(invocation) {
    const { positionals, database, complain, flags, config } = invocation;
    const isAsking = flags["lookups"] === true;
    if (isAsking && flags["offline"] === true) {
      complain("--lookups and --offline exclude each other; wanted: one of them");
      return 2;
    }
    if (isAsking && config.lookUps.length === 0) {
      complain(
        "--lookups asks nobody while LOOKUPS is empty; wanted: LOOKUPS set to any of dns,rdap,github,links",
      );
      return 2;
    }
    const files = positionals.length === 0 ? ["-"] : positionals;
    const problems = files.flatMap((file) => (file === "-" ? [] : (fileProblem(file) ?? [])));
    for (const problem of problems) complain(problem);
    if (problems.length > 0) return 2;
    const opened = database === undefined ? openPassingWorld(invocation) : open(invocation, database);
    const { close } = opened;
    const world = isAsking ? opened.world : { ...opened.world, outside: NOBODY_OUTSIDE };
    const now = () => toInstant(invocation.clock.now());
    const batch = isAsking
      ? createLookUpBatch(opened, now, (assessed) => tell(invocation, world, assessed))
      : undefined;
    try {
      let code: ExitCode = 0;
      for (const file of files) if (!(await vetFile(invocation, world, file, batch))) code = 2;
      await batch?.end();
      return code;
    } finally {
      close();
    }
  },
};

function open(invocation: Invocation, database: string) {
  const { world, storage } = openWorld(invocation, database);
  return { world, turns: storage.turns, close: () => storage.close() };
}

/** Why a file cannot be read, found out before anything is assessed. */
function fileProblem(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return `${file}: no such file`;
  if (found.isDirectory()) return `${file}: is a folder`;
  try {
    accessSync(file, constants.R_OK);
    return undefined;
  } catch {
    return `${file}: may not be read`;
  }
}

async function vetFile(
  invocation: Invocation,
  world: World,
  file: string,
  batch: LookUpBatch | undefined,
): Promise<boolean> {
  const { input, complain } = invocation;
  const files = { folder: file === "-" ? "." : dirname(file), reader: createCvReader() };
  let isClean = true;
  for await (const record of readRecords(file === "-" ? input : createReadStream(file), file)) {
    const problems = await vetRecord(invocation, world, record, { ...files, batch });
    for (const problem of problems)
      complain(`${file === "-" ? "standard input" : file}:${record.line}: ${oneLine(problem)}`);
    if (problems.length > 0) isClean = false;
  }
  return isClean;
}

/** Where a record came from, and what is asked about it. */
interface RecordContext {
  /** CV files are named from here. */
  readonly folder: string;
  readonly reader: CvReader;
  readonly batch: LookUpBatch | undefined;
}

async function vetRecord(
  invocation: Invocation,
  world: World,
  record: { readonly value?: unknown; readonly problem?: string },
  { folder, reader, batch }: RecordContext,
): Promise<readonly string[]> {
  if (record.problem !== undefined) return [record.problem];
  const read = readSubmission(record.value);
  if (!read.ok)
    return read.problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
  const at = toInstant(invocation.clock.now());
  const { submission, problem } = await withCvFile(read.submission, folder, reader);
  const opened = vet(world, {
    submission,
    by: "command-line",
    via: "command-line",
    at,
    ...(problem !== undefined && { cvFileProblem: problem }),
  });
  if (batch === undefined) tell(invocation, world, opened);
  else await batch.add(opened);
  return problem === undefined ? [] : [`cv.file: ${problem[invocation.config.language]}`];
}

function tell({ config: { language }, flags, print }: Invocation, { storage }: World, current: Case): void {
  print(
    flags["json"] === true
      ? asJson(current, language)
      : caseText(current, language, storage.lookUps.ofCase(current.id)),
  );
}

function asJson({ id, submission, assessment }: Case, language: Language): string {
  return jsonLine(toReport(submission.name, caseName(id), assessment, language));
}
