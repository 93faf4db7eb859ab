import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { emails } from "./emails.ts";
import { publicIps } from "./ip-addresses.ts";
import type { LookedUp } from "./looked-up.ts";
import { profilePages } from "./profile-pages.ts";

/**
 * What is known without a look-up because the submission holds nothing to look up. The domains of consumer mail
 * services are not asked about: they are old and receive mail.
 */
export function nothingToAsk(submission: Submission, seenAt: Instant): Partial<LookedUp> {
  const ownMail = emails(submission, seenAt).some((email) => !email.freeMail);
  const pages = profilePages(submission, seenAt).length > 0;
  const { github, gitlab } = submission.profiles ?? {};
  return {
    ...(github === undefined && gitlab === undefined && { codeAccount: null }),
    ...(submission.cv?.text === undefined && { similarCvs: [] }),
    ...(!ownMail && { mailServers: [] }),
    ...(!ownMail && !namesOtherDomains(submission) && { domainAges: [] }),
    ...(!pages && { profileLinks: [], profileChanges: [] }),
    ...(publicIps(submission, seenAt).length === 0 && { ipAddresses: [] }),
  };
}

function namesOtherDomains({ cv, otherHistory, references }: Submission): boolean {
  const jobs = [cv?.employment ?? [], ...(otherHistory ?? []).map(({ employment }) => employment)].flat();
  return (
    jobs.some(({ domain }) => domain !== undefined) ||
    (references ?? []).some(({ companyDomain, email }) => companyDomain !== undefined || email !== undefined)
  );
}
