import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { verbatim } from "../domain/text.ts";
import { canonicalCompany } from "./company-name.ts";
import { isFreeMailDomain } from "./free-mail.ts";
import { type Stated, stated } from "./stated.ts";

type Reference = NonNullable<Submission["references"]>[number];

export interface Referee {
  /** Name, company and e-mail address, as far as given. */
  readonly stated: Stated<string>;
  readonly email?: string;
  /**
   * The address is at a consumer mail service and not the referee's own company's; undefined without an address that
   * can be read.
   */
  readonly isFreeMail?: boolean;
}

export function references(submission: Submission, seenAt: Instant): readonly Referee[] {
  return (submission.references ?? []).map((reference) => {
    const shown = [reference.name, reference.company, reference.email].filter((part) => part !== undefined);
    const domain = domainOf(reference.email);
    return {
      stated: stated(
        { en: "Reference", de: "Referenz" },
        reference.name ?? reference.company ?? reference.email ?? "",
        seenAt,
        shown.length === 0 ? { en: "no details", de: "keine Angaben" } : verbatim(shown.join(", ")),
      ),
      ...(reference.email !== undefined && { email: reference.email }),
      ...(domain !== undefined && {
        isFreeMail: isFreeMailDomain(domain) && !isOwnCompany(domain, reference),
      }),
    };
  });
}

function domainOf(email: string | undefined): string | undefined {
  const domain = email?.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return domain !== undefined && email?.includes("@") && /^[^\s.]+(?:\.[^\s.]+)+$/.test(domain)
    ? domain
    : undefined;
}

/** Somebody works at Yahoo, too. */
function isOwnCompany(domain: string, { company }: Reference): boolean {
  const label = domain.split(".")[0];
  return company !== undefined && canonicalCompany(company).split(" ")[0] === label;
}
