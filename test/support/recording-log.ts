import type { Log } from "../../src/logger.ts";

export interface Logged {
  readonly level: keyof Log;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Keeps what would have been logged. */
export function recordingLog(): { readonly log: Log; readonly logged: readonly Logged[] } {
  const logged: Logged[] = [];
  const at = (level: keyof Log) => (fields: object, text: string) =>
    void logged.push({ level, fields: { ...fields }, text });
  return {
    logged,
    log: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error"), fatal: at("fatal") },
  };
}
