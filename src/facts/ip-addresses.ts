import ipaddr from "ipaddr.js";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Stated, stated } from "./stated.ts";

export interface Ip {
  readonly stated: Stated<string>;
  /** One spelling per address; IPv4 inside IPv6 is IPv4. */
  readonly address: string;
}

const MOST_ADDRESSES = 50;

/** Used inside a network, or by no single computer: such an address says nothing about a place. */
const NOT_PUBLIC: readonly string[] = [
  "unspecified",
  "broadcast",
  "multicast",
  "linkLocal",
  "loopback",
  "carrierGradeNat",
  "private",
  "uniqueLocal",
  "benchmarking",
];

/** The public addresses given, each once; what is no address, or one inside a network, is left out. */
export function publicIps(submission: Submission, seenAt: Instant): readonly Ip[] {
  const all = (submission.network?.ips ?? []).slice(0, MOST_ADDRESSES).flatMap((text) => {
    const address = canonicalIp(text);
    if (address === undefined || NOT_PUBLIC.includes(ipaddr.parse(address).range())) return [];
    return [{ stated: stated({ en: "IP address", de: "IP-Adresse" }, text, seenAt), address }];
  });
  return all.filter((own, at) => all.findIndex((other) => other.address === own.address) === at);
}

/** Undefined for what is no IP address in its usual spelling; octal, hexadecimal and shortened forms are none. */
export function canonicalIp(text: string): string | undefined {
  const trimmed = text.trim();
  const isUsual =
    ipaddr.IPv4.isValidFourPartDecimal(trimmed) || (ipaddr.IPv6.isValid(trimmed) && !trimmed.includes("%"));
  return isUsual ? ipaddr.process(trimmed).toString() : undefined;
}
