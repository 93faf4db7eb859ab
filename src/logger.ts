import { type DestinationStream, pino } from "pino";

/** Static text, values in fields. Case numbers and ids only: never a name, a mail, a phone or a candidate's text. */
export interface Log {
  debug(fields: object, text: string): void;
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
  fatal(fields: object, text: string): void;
}

/** JSON lines on standard error, so that standard output stays what a command prints. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["*.token", "token", "*.name", "*.email", "*.phone", "*.text"],
      serializers: { error: described },
    },
    destination,
  );
}

/** An error's message may quote what it failed on, which may be a candidate's: class, code and place are kept. */
function described(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { type: error.name, ...(code !== undefined && { code }), at: places(error) };
}

const PLACES = 6;
const CLASS = /^[\w$.]*(?: \[\w+\])?$/;

/** The stack without the message it begins with, a line of which may look like a place; none when that is not clear. */
function places({ stack = "", message }: Error): readonly string[] {
  const said = message === "" ? "" : `: ${message}`;
  const begins = message === "" ? stack.search(/\n|$/) : stack.indexOf(said);
  const rest = stack.slice(begins + said.length);
  if (begins < 0 || !CLASS.test(stack.slice(0, begins)) || !rest.startsWith("\n    at ")) return [];
  return rest
    .split("\n")
    .slice(1, 1 + PLACES)
    .map((line) => line.trim());
}
