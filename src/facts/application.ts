import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Stated, stated } from "./stated.ts";

/** What this submission is for, and what it holds. */
export interface Application {
  readonly role?: Stated<string>;
  readonly at: Instant;
  readonly hasCvText: boolean;
  readonly hasCvFile: boolean;
  /** Domains of employers and of the companies of references, in lower case. */
  readonly companyDomains: ReadonlySet<string>;
  readonly hasCompanies: boolean;
}

export function application(submission: Submission, seenAt: Instant): Application {
  const { role, cv, otherHistory = [], references = [] } = submission;
  const jobs = [...(cv?.employment ?? []), ...otherHistory.flatMap(({ employment }) => employment)];
  const domains = [
    ...jobs.map(({ domain }) => domain),
    ...references.map(({ companyDomain }) => companyDomain),
    ...references.map(({ email }) => email?.slice(email.lastIndexOf("@") + 1)),
  ];
  const companies = [
    ...jobs.map(({ employer }) => employer),
    ...references.map(({ company }) => company),
    ...domains,
  ];
  return {
    ...(role !== undefined && { role: stated({ en: "Role", de: "Stelle" }, role, seenAt) }),
    at: seenAt,
    hasCvText: cv?.text !== undefined,
    hasCvFile: cv?.metadata !== undefined,
    companyDomains: new Set(domains.flatMap((domain) => (domain === undefined ? [] : [plainDomain(domain)]))),
    hasCompanies: companies.some((company) => company !== undefined),
  };
}

/** As it is compared with what a list names. */
export function plainDomain(domain: string): string {
  return domain
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
    .replace(/\/.*$/s, "");
}
