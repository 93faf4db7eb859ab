import type { Storage } from "../workflows/ports.ts";
import type { LocalSource } from "../workflows/sources.ts";
import { createIpAddresses } from "./ip-addresses.ts";
import { createPastCvs } from "./past-cvs.ts";

/** What is asked on this machine at every assessment. */
export function createLocalSources(given: {
  readonly storage: Storage;
  /** Where the operator may have put a file of their own beside the database. */
  readonly databasePath: string;
}): readonly LocalSource[] {
  return [createIpAddresses(given), createPastCvs(given.storage)];
}
