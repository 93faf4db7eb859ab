import { describe, expect, test } from "vitest";
import { addressInHost, isPublicAddress } from "../../src/sources/public-address.ts";
import { fc } from "../support/properties.ts";

/** First address and length of every block that is not on the public web. */
const INNER_BLOCKS: readonly (readonly [number, number])[] = [
  [0x00000000, 8],
  [0x0a000000, 8],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa9fe0000, 16],
  [0xac100000, 12],
  [0xc0000000, 24],
  [0xc0a80000, 16],
  [0xc6120000, 15],
  [0xe0000000, 4],
  [0xf0000000, 4],
];

const inner = fc
  .constantFrom(...INNER_BLOCKS)
  .chain(([first, length]) => fc.nat({ max: 2 ** (32 - length) - 1 }).map((offset) => first + offset));
const bytesOf = (address: number) => [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
const dotted = (address: number) => bytesOf(address).join(".");
const group = (high: number, low: number) => (high * 256 + low).toString(16);
const inIpv6 = (address: number) => {
  const [a = 0, b = 0, c = 0, d = 0] = bytesOf(address);
  return `${group(a, b)}:${group(c, d)}`;
};

const number = (value: number) =>
  fc.constantFrom(
    String(value),
    `0x${value.toString(16)}`,
    `0X${value.toString(16).toUpperCase()}`,
    `0${value.toString(8)}`,
    `0x000${value.toString(16)}`,
  );
/** Every part in decimal, octal or hexadecimal; the last parts drawn together. */
const spelledIpv4 = (address: number) =>
  fc.integer({ min: 1, max: 4 }).chain((parts) => {
    const bytes = bytesOf(address);
    const rest = bytes.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0);
    return fc.tuple(...[...bytes.slice(0, parts - 1), rest].map(number)).map((spelled) => spelled.join("."));
  });
const spelledIpv6 = (address: number) => {
  const tail = inIpv6(address);
  return fc.constantFrom(
    `[::ffff:${tail}]`,
    `[::ffff:${dotted(address)}]`,
    `[0:0:0:0:0:FFFF:${tail.toUpperCase()}]`,
    `[::${tail}]`,
    `[64:ff9b::${tail}]`,
    `[64:ff9b:1::${tail}]`,
    `[::ffff:0:${tail}]`,
    `[2002:${tail}::1]`,
    `[2001:0:4136:e378:8000:63bf:${tail}]`,
    `[2001::${tail}]`,
    `[fe80::${tail}]`,
    `[fec0::${tail}]`,
    `[fc00:1::${tail}]`,
    `[fd00:ec2::${tail}]`,
    `[ff02::${tail}]`,
    `[2001:db8::${tail}]`,
    `[100::${tail}]`,
    `[5f00::${tail}]`,
    `[4000::${tail}]`,
  );
};
const WIDE = "０１２３４５６７８９";
const CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨";
const disguised = (host: string) =>
  fc.constantFrom(
    host,
    `${host}.`,
    host.replaceAll(".", "。"),
    host.replaceAll(".", "．"),
    host.replace(/\d/g, (digit) => WIDE[Number(digit)] ?? digit),
    host.replace(/\d/g, (digit) => CIRCLED[Number(digit)] ?? digit),
    host.replace(/\d/g, (digit) => `%3${digit}`),
    host.replaceAll(".", "%2e"),
    `user:password@${host}`,
    `www.example.com@${host}`,
    `${host}:80`,
  );

/** What stands there when a browser reads it; undefined when it reads no address of a computer. */
function readHost(spelled: string): string | undefined {
  const url = URL.parse(`http://${spelled}/`);
  return url === null ? undefined : addressInHost(url.hostname);
}

describe("an address", () => {
  test("of a private, local or reserved block never passes, however it is spelled", () => {
    let read = 0;
    const spelled = inner.chain((address) =>
      fc.oneof(spelledIpv4(address).chain(disguised), spelledIpv6(address)),
    );
    fc.assert(
      fc.property(spelled, (text) => {
        const address = readHost(text);
        if (address === undefined) return;
        read += 1;
        expect(isPublicAddress(address), text).toBe(false);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(2000);
  });

  test("that the URL parser does not write is none at all", () => {
    fc.assert(
      fc.property(inner.chain(spelledIpv4), (text) => {
        expect(isPublicAddress(text)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isPublicAddress(`${text}x`)).toBe(false);
      }),
    );
  });

  test.each([
    "169.254.169.254",
    "fd00:ec2::254",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "192.0.2.1",
    "198.51.100.1",
    "203.0.113.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1%eth0",
    "2001:db8::1",
    "3fff::1",
    "2620:4f:8000::1",
    "",
    "localhost",
  ])("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    "93.184.215.14",
    "1.1.1.1",
    "9.255.255.255",
    "172.15.255.255",
    "172.32.0.0",
    "2606:4700::1111",
    "2a00:1450:4001::1",
  ])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
