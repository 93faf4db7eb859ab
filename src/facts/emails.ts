import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { registrableDomain } from "./domains.ts";
import { joinsWordAndDate } from "./email-words.ts";
import { isFreeMailDomain } from "./free-mail.ts";
import { readAddress } from "./mailbox.ts";
import { type Stated, stated } from "./stated.ts";
import { isThrowawayDomain } from "./throwaway-mail.ts";

export interface Email {
  /** As it was typed. */
  readonly stated: Stated<string>;
  /** Lower case, with tags and dots. */
  readonly local: string;
  /** ASCII, lower case. */
  readonly domain: string;
  /** What somebody registered, such as example.co.uk for mail.example.co.uk; absent for a bare suffix. */
  readonly registrable?: string;
  /** Made to be thrown away; privacy relays are not. */
  readonly disposable: boolean;
  /** Made of a common word and a month with a day. */
  readonly joinsWordAndDate: boolean;
  /** At a service where anybody can have a mailbox. */
  readonly freeMail: boolean;
}

/** The e-mail addresses given, each once. */
export function emails(submission: Submission, seenAt: Instant): readonly Email[] {
  const all = (submission.emails ?? []).flatMap((text) => {
    const address = readAddress(text);
    if (address === undefined) return [];
    const { local, domain } = address;
    const registrable = registrableDomain(domain);
    return [
      {
        stated: stated({ en: "E-mail", de: "E-Mail" }, text, seenAt),
        local,
        domain,
        ...(registrable !== undefined && { registrable }),
        disposable: isThrowawayDomain(domain),
        joinsWordAndDate: joinsWordAndDate(local, [submission.name, ...(submission.aliases ?? [])]),
        freeMail: isFreeMailDomain(domain),
      },
    ];
  });
  return all.filter(
    (own, at) => all.findIndex((other) => other.local === own.local && other.domain === own.domain) === at,
  );
}
