import type { Log } from "./logger.ts";
import { type DatabaseFault, sqliteFault } from "./storage/faults.ts";

/** A log in which a database that does not work is one line, however many things fail because of it. */
export interface DatabaseFaults {
  readonly log: Log;
  /** Says so when the database works again. */
  look(canWrite: () => boolean): void;
}

export function createDatabaseFaults(log: Log, path: string): DatabaseFaults {
  let present: DatabaseFault | undefined;

  function error(fields: object, text: string): void {
    const fault = "error" in fields ? sqliteFault(fields.error) : undefined;
    if (fault === undefined) log.error(fields, text);
    else if (fault.kind !== present?.kind) {
      present = fault;
      const { found, todo } = fault;
      log.error({ ...fields, path, found, todo, while: text }, "the database does not work");
    }
  }

  return {
    log: {
      debug: (fields, text) => log.debug(fields, text),
      info: (fields, text) => log.info(fields, text),
      warn: (fields, text) => log.warn(fields, text),
      error,
      fatal: (fields, text) => log.fatal(fields, text),
    },
    look(canWrite) {
      // A damaged page is not mended by a disk that takes others.
      if (present?.passes !== true || !canWrite()) return;
      present = undefined;
      log.info({ path }, "the database works again");
    },
  };
}
