import type { Instant } from "../domain/instant.ts";
import type { LookUpSource, Question } from "../domain/look-up.ts";
import type { Submission } from "../domain/submission.ts";
import { registrableDomain } from "./domains.ts";
import { emails } from "./emails.ts";
import { isFreeMailDomain } from "./free-mail.ts";
import { readAddress } from "./mailbox.ts";
import { type ProfilePage, pageAddress, profilePages } from "./profile-pages.ts";
import { profiles } from "./profiles.ts";

/** A long CV names many employers; more questions than this tell a reader no more about one person. */
const MOST_QUESTIONS = 20;
/** What GitHub itself allows: letters, digits and single hyphens inside, 39 characters at most. */
const GITHUB_HANDLE = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/;
const LONGEST_LINK = 300;

/**
 * What could be asked outside about this candidate, each once and in canonical form, the candidate's own details
 * before those of employers and referees. Left out is what no check would read: the domains of consumer mail, which
 * are old and receive mail, and the pages of freelance platforms, which show themselves to members only.
 */
export function questionsOf(submission: Submission, seenAt: Instant): readonly Question[] {
  const own = emails(submission, seenAt).filter(({ freeMail }) => !freeMail);
  const all: readonly Question[] = [
    ...asking("github", [githubHandle(submission, seenAt)]),
    // The mail server is that of the address itself, also below what somebody registered.
    ...asking(
      "dns",
      own.map(({ domain }) => domain),
    ),
    ...asking(
      "rdap",
      own.map(({ registrable }) => registrable),
    ),
    ...asking(
      "links",
      profilePages(submission, seenAt)
        .filter(({ kind }) => kind !== "platform")
        .map(linkOf),
    ),
    ...asking("rdap", [...employerDomains(submission), ...referenceDomains(submission)]),
  ];
  const isFirst = (own: Question, at: number) =>
    all.findIndex(({ source, about }) => source === own.source && about === own.about) === at;
  return all.filter(isFirst).slice(0, MOST_QUESTIONS);
}

/** Of an account at github.com; undefined for other sites and for what GitHub could not have given out. */
export function githubHandle(submission: Submission, seenAt: Instant): string | undefined {
  const account = profiles(submission, seenAt).find(({ kind }) => kind === "github");
  const handle = account?.canonical.startsWith("github:") ? account.handle : undefined;
  return handle !== undefined && GITHUB_HANDLE.test(handle) ? handle : undefined;
}

/**
 * The page's address as it was typed, since paths may go by case and by what stands behind the "?"; only the scheme
 * is ours. Undefined for what cannot be opened.
 */
export function linkOf({ stated, address }: ProfilePage): string | undefined {
  const typed = stated.value.trim().slice(0, LONGEST_LINK);
  if (/\s/.test(typed)) return undefined;
  const isHandle = pageAddress(typed) !== address;
  const link = URL.parse(`https://${isHandle ? address : typed.replace(/^https?:\/\//i, "")}`);
  if (link === null || link.username !== "" || link.password !== "") return undefined;
  link.hash = "";
  return registrableDomain(link.hostname) === undefined ? undefined : link.href;
}

function asking(source: LookUpSource, about: readonly (string | undefined)[]): readonly Question[] {
  return about.flatMap((one) => (one === undefined ? [] : [{ source, about: one }]));
}

function employerDomains({ cv, otherHistory }: Submission): readonly (string | undefined)[] {
  const jobs = [cv?.employment ?? [], ...(otherHistory ?? []).map(({ employment }) => employment)].flat();
  return jobs.map(({ domain }) => companyDomain(domain));
}

function referenceDomains({ references }: Submission): readonly (string | undefined)[] {
  return (references ?? []).flatMap((reference) => [
    companyDomain(reference.email === undefined ? undefined : readAddress(reference.email)?.domain),
    companyDomain(reference.companyDomain),
  ]);
}

function companyDomain(text: string | undefined): string | undefined {
  const domain = text === undefined ? undefined : registrableDomain(text);
  return domain === undefined || isFreeMailDomain(domain) || isFreeMailDomain(text ?? "")
    ? undefined
    : domain;
}
