import { expect, test } from "vitest";
import { canonicalIp, publicIps } from "../../src/facts/ip-addresses.ts";
import { fc } from "../support/properties.ts";

const AT = "2026-02-03T10:00:00.000Z";
const read = (...ips: string[]) =>
  publicIps({ name: "Jane Doe", network: { ips } }, AT).map((ip) => ip.address);

test.each([
  ["203.0.113.9", "203.0.113.9"],
  [" 8.8.8.8 ", "8.8.8.8"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
  ["::ffff:8.8.8.8", "8.8.8.8"],
  ["172.32.0.1", "172.32.0.1"],
  ["100.128.0.1", "100.128.0.1"],
])("%s is public, written %s", (given, address) => {
  expect(read(given)).toEqual([address]);
});

test.each([
  "10.1.2.3",
  "172.16.0.1",
  "192.168.178.20",
  "127.0.0.1",
  "169.254.10.1",
  "100.64.0.1",
  "0.0.0.0",
  "239.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fe80::1%eth0",
  "fd12::1",
  "::ffff:192.168.0.1",
])("%s says nothing about a place", (given) => {
  expect(read(given)).toEqual([]);
});

test.each(["256.1.1.1", "1.2.3", "010.0.0.1", "8.8.8.8:443", "example.com", "unknown", "::g"])(
  "%s is no address",
  (given) => {
    expect(canonicalIp(given)).toBeUndefined();
    expect(read(given)).toEqual([]);
  },
);

test("one address in two spellings is one, shown as first typed", () => {
  const [ip, ...others] = publicIps(
    { name: "Jane Doe", network: { ips: ["2001:db8::0:1", "2001:DB8::1"] } },
    AT,
  );
  expect(others).toEqual([]);
  expect(ip?.stated.says.en).toBe("IP address: 2001:db8::0:1");
});

test("one form per address, whatever is typed", () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (text) => {
      const once = canonicalIp(text);
      if (once !== undefined) expect(canonicalIp(once)).toBe(once);
    }),
  );
});
