import { accessSync, constants, createReadStream, statSync } from "node:fs";
import { toReport } from "../assessment/report.ts";
import { type Case, caseName } from "../domain/case.ts";
import { toInstant } from "../domain/instant.ts";
import { readSubmission } from "../domain/read-submission.ts";
import type { Language } from "../domain/text.ts";
import { vet } from "../workflows/vet.ts";
import type { World } from "../workflows/world.ts";
import { caseText } from "./case-text.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { oneLine } from "./one-line.ts";
import { openWorld } from "./open-world.ts";
import { openPassingWorld } from "./passing-world.ts";
import { readRecords } from "./read-records.ts";

export const vetCommand: Command = {
  usage: "vet [FILE…|-] [--json]",
  about:
    "Assesses submissions without Slack: JSON, JSON Lines, or CSV with a header; - reads standard input.",
  takesWords: true,
  options: { json: { type: "boolean" } },
  help: [
    "--json            one report per line, in the order of the input",
    "CSV: columns such as name, emails, location.country, references.0.email; ; between several values.",
    "Without --db nothing is kept; cases are linked among those of this run.",
    "A record that cannot be read is reported with its place; the others are assessed, and the exit code is 2.",
  ],

  async run(invocation) {
    const { positionals, database, complain } = invocation;
    const files = positionals.length === 0 ? ["-"] : positionals;
    const problems = files.flatMap((file) => (file === "-" ? [] : (fileProblem(file) ?? [])));
    for (const problem of problems) complain(problem);
    if (problems.length > 0) return 2;
    const { world, close } =
      database === undefined ? openPassingWorld(invocation) : open(invocation, database);
    try {
      let code: ExitCode = 0;
      for (const file of files) if (!(await vetFile(invocation, world, file))) code = 2;
      return code;
    } finally {
      close();
    }
  },
};

function open(invocation: Invocation, database: string): { readonly world: World; close(): void } {
  const { world, storage } = openWorld(invocation, database);
  return { world, close: () => storage.close() };
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

async function vetFile(invocation: Invocation, world: World, file: string): Promise<boolean> {
  const { input, complain } = invocation;
  let isClean = true;
  for await (const record of readRecords(file === "-" ? input : createReadStream(file), file)) {
    const problems = vetRecord(invocation, world, record);
    for (const problem of problems)
      complain(`${file === "-" ? "standard input" : file}:${record.line}: ${oneLine(problem)}`);
    if (problems.length > 0) isClean = false;
  }
  return isClean;
}

function vetRecord(
  { clock, config, flags, print }: Invocation,
  world: World,
  record: { readonly value?: unknown; readonly problem?: string },
): readonly string[] {
  if (record.problem !== undefined) return [record.problem];
  const read = readSubmission(record.value);
  if (!read.ok)
    return read.problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
  const at = toInstant(clock.now());
  const opened = vet(world, { submission: read.submission, by: "command-line", via: "command-line", at });
  print(flags["json"] === true ? asJson(opened, config.language) : caseText(opened, config.language));
  return [];
}

function asJson({ id, submission, assessment }: Case, language: Language): string {
  return JSON.stringify(toReport(submission.name, caseName(id), assessment, language));
}
