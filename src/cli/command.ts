import type { ParseArgsOptionsConfig } from "node:util";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";

/** 0 done, 1 failed, 2 bad usage or bad input. */
export type ExitCode = 0 | 1 | 2;

/** What a command is given; it touches no other part of the process. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly config: Config;
  /** Given with --db: the environment's path does not count then. */
  readonly database: string | undefined;
  readonly clock: Clock;
  readonly input: NodeJS.ReadableStream;
  print(line: string): void;
  complain(line: string): void;
}

export interface Command {
  readonly usage: string;
  readonly about: string;
  /** Whether words that are no options mean something to it. */
  readonly takesWords: boolean;
  readonly options: ParseArgsOptionsConfig;
  /** It looks at the settings itself, and runs whatever they are; its `config` holds the defaults where they cannot be read. */
  readonly diagnoses?: true;
  /** Lines for --help, one per option. */
  readonly help: readonly string[];
  run(invocation: Invocation): Promise<ExitCode>;
}
