import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { sameCompany } from "./company-name.ts";
import { registrableDomain } from "./domains.ts";
import { isFreeMailDomain } from "./free-mail.ts";
import { resemblance } from "./look-alike.ts";
import { readAddress } from "./mailbox.ts";
import { type Stated, stated } from "./stated.ts";

export interface ReferenceDomains {
  /** Domains of the referees' addresses and companies, consumer mail left out, each once. */
  readonly given: readonly Stated<string>[];
  /** A referee's domain that is made to be mistaken for the employer's own, and that one. */
  readonly lookAlikes: readonly { readonly here: Stated<string>; readonly own: Stated<string> }[];
  /** Some domain resembles the employer's own, and may well be its second one. */
  readonly unclear: boolean;
  /** There was a referee's domain and an employer's own one to compare it with. */
  readonly compared: boolean;
  /** The day on which to reckon how old a domain is. */
  readonly asOf: Instant;
}

type Reference = NonNullable<Submission["references"]>[number];

interface OwnDomain {
  readonly stated: Stated<string>;
  readonly company?: string;
}

export function referenceDomains(submission: Submission, seenAt: Instant, now: Instant): ReferenceDomains {
  const employers = employerDomains(submission, seenAt);
  const known = new Set(employers.map(({ stated: { value } }) => registrableDomain(value)));
  const given = (submission.references ?? []).map((reference) => ({
    reference,
    domains: domainsOf(reference, seenAt),
  }));
  const pairs = given.flatMap(({ reference, domains }) =>
    domains
      .filter((here) => !known.has(here.value))
      .flatMap((here) =>
        ownDomains(reference, employers, here, seenAt).map((own) => ({
          here,
          own: own.stated,
          resemblance: resemblance(here.value, own.stated.value, namesOf(reference, own)),
        })),
      ),
  );
  const all = given.flatMap(({ domains }) => domains);
  return {
    given: all.filter((own, at) => all.findIndex((other) => other.value === own.value) === at),
    lookAlikes: pairs.filter((pair) => pair.resemblance === "look-alike"),
    unclear: pairs.some((pair) => pair.resemblance === "perhaps-own"),
    compared: all.length > 0 && (employers.length > 0 || pairs.length > 0),
    asOf: now,
  };
}

/** Profiles name employers' domains, too. */
function employerDomains({ cv, otherHistory }: Submission, seenAt: Instant): readonly OwnDomain[] {
  const jobs = [...(cv?.employment ?? []), ...(otherHistory ?? []).flatMap((other) => other.employment)];
  return jobs.flatMap(({ employer, domain }) => {
    const registrable = domain === undefined ? undefined : registrableDomain(domain);
    if (registrable === undefined) return [];
    const label: Text = { en: `Domain of ${employer}`, de: `Domain von ${employer}` };
    return [{ company: employer, stated: stated(label, registrable, seenAt) }];
  });
}

function domainsOf({ email, companyDomain }: Reference, seenAt: Instant): readonly Stated<string>[] {
  const mail = email === undefined ? undefined : readAddress(email)?.domain;
  const label: Text = { en: "Domain of the reference", de: "Domain der Referenz" };
  const found = [mail, companyDomain].flatMap((text) => {
    const registrable = text === undefined ? undefined : registrableDomain(text);
    return registrable === undefined || isFreeMailDomain(text ?? "") || isFreeMailDomain(registrable)
      ? []
      : [registrable];
  });
  return [...new Set(found)].map((domain) => stated(label, domain, seenAt));
}

/** Whose domain it should be: the company named beside the referee, or any employer where none is named. */
function ownDomains(
  { company, companyDomain }: Reference,
  employers: readonly OwnDomain[],
  here: Stated<string>,
  seenAt: Instant,
): readonly OwnDomain[] {
  const stands = companyDomain === undefined ? undefined : registrableDomain(companyDomain);
  const label: Text = { en: "Domain of the reference's company", de: "Domain des Unternehmens der Referenz" };
  const beside =
    stands === undefined || stands === here.value ? [] : [{ stated: stated(label, stands, seenAt) }];
  const fitting = employers.filter(
    (own) => company === undefined || own.company === undefined || sameCompany(company, own.company),
  );
  return [...beside, ...fitting];
}

function namesOf({ company }: Reference, own: OwnDomain): readonly string[] {
  return [company, own.company].filter((name) => name !== undefined);
}
