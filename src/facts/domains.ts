import { domainToASCII } from "node:url";
import { getDomain } from "tldts";
import type { Evidence } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import type { LookedUp } from "./looked-up.ts";

/** What somebody registered, in ASCII: "example.co.uk" for a host, a link or an address below it. */
export function registrableDomain(text: string): string | undefined {
  const domain = getDomain(text.trim());
  const ascii = domain === null ? "" : domainToASCII(domain);
  return ascii === "" ? undefined : ascii;
}

type DomainAge = LookedUp["domainAges"][number];

/** The age of a domain among those that were looked up; undefined where its registry did not say. */
export function ageOf(domain: string, ages: readonly DomainAge[]): DomainAge | undefined {
  const registrable = registrableDomain(domain);
  if (registrable === undefined) return undefined;
  return ages.find((age) => registrableDomain(age.domain) === registrable);
}

export function registration({ domain, registeredAt, source }: DomainAge): Evidence {
  const day = registeredAt.slice(0, 10);
  return { says: { en: `${domain}: registered ${day}`, de: `${domain}: registriert am ${day}` }, source };
}

/** Whole days from registration to that moment. */
export function daysOld({ registeredAt }: DomainAge, at: Instant): number {
  return Math.floor((Date.parse(at) - Date.parse(registeredAt)) / 86_400_000);
}
