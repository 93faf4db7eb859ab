import { BlockList, isIP } from "node:net";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Stated, stated } from "./stated.ts";

export interface Ip {
  readonly stated: Stated<string>;
  /** One spelling per address; IPv4 inside IPv6 is IPv4. */
  readonly address: string;
}

const MOST_ADDRESSES = 50;

/** Ranges that are used inside a network, or by no single computer: they say nothing about a place (IANA registries). */
const NOT_PUBLIC = blocks([
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 127, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
]);

/** The public addresses given, each once; what is no address, or one inside a network, is left out. */
export function publicIps(submission: Submission, seenAt: Instant): readonly Ip[] {
  const all = (submission.network?.ips ?? []).slice(0, MOST_ADDRESSES).flatMap((text) => {
    const address = canonicalIp(text);
    if (address === undefined || NOT_PUBLIC.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")) return [];
    return [{ stated: stated({ en: "IP address", de: "IP-Adresse" }, text, seenAt), address }];
  });
  return all.filter((own, at) => all.findIndex((other) => other.address === own.address) === at);
}

/** Undefined for what is no IP address. */
export function canonicalIp(text: string): string | undefined {
  const trimmed = text.trim();
  const version = isIP(trimmed);
  if (version === 4) return trimmed;
  if (version !== 6 || trimmed.includes("%")) return undefined;
  const short = URL.parse(`http://[${trimmed}]/`)?.hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short ?? "") ?? [];
  if (high === undefined || low === undefined) return short;
  const bits = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return bits.flatMap((pair) => [pair >> 8, pair & 255]).join(".");
}

function blocks(ranges: readonly (readonly [string, number, "ipv4" | "ipv6"])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix, type] of ranges) list.addSubnet(net, prefix, type);
  return list;
}
