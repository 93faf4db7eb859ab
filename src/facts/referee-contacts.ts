import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { canonicalCompany } from "./company-name.ts";
import { isFreeMailDomain } from "./free-mail.ts";
import { canonicalMailbox } from "./mailbox.ts";
import { phones } from "./phones.ts";
import { type Stated, stated } from "./stated.ts";

export interface RefereeContact {
  readonly kind: "mail" | "phone";
  readonly canonical: string;
  readonly stated: Stated<string>;
  /** Words of the company that the referee is said to be at; none when nobody said. */
  readonly company: readonly string[];
}

/** By which referees can be told apart, each once. A number without + is read as one of the candidate's country. */
export function refereeContacts(submission: Submission, seenAt: Instant): readonly RefereeContact[] {
  const { location } = submission;
  const all = (submission.references ?? []).flatMap(({ name, company, companyDomain, email, phone }) => {
    const mailbox = email === undefined ? undefined : canonicalMailbox(email);
    const [number] = phones(
      { name: "-", phones: phone === undefined ? [] : [phone], ...(location !== undefined && { location }) },
      seenAt,
    );
    const words = companyWords(company, companyDomain, mailbox);
    const named = (value: string) => (name === undefined ? value : `${name}, ${value}`);
    const contact = (kind: RefereeContact["kind"], canonical: string | undefined, value: string) =>
      canonical === undefined
        ? []
        : [{ kind, canonical, stated: stated(LABEL, named(value), seenAt), company: words }];
    return [...contact("mail", mailbox, email ?? ""), ...contact("phone", number?.e164, phone ?? "")];
  });
  return all.filter((own, at) => all.findIndex((other) => other.canonical === own.canonical) === at);
}

const LABEL = { en: "Reference", de: "Referenz" };
const MOST_WORDS = 8;

/** Two companies that share a word may be one, so each word counts for itself. */
function companyWords(
  company: string | undefined,
  domain: string | undefined,
  mailbox: string | undefined,
): readonly string[] {
  const name = canonicalCompany(company ?? "");
  const mailDomain = mailbox?.slice(mailbox.lastIndexOf("@") + 1) ?? "";
  const ownDomain = domain ?? (name === "" && !isFreeMailDomain(mailDomain) ? mailDomain : "");
  const labels = ownDomain
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
    .split(".")
    .slice(0, -1);
  const words = [name.replaceAll(" ", ""), ...name.split(" "), ...labels];
  return [...new Set(words.filter((word) => word.length >= 3))].slice(0, MOST_WORDS);
}
