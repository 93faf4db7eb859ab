import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { publicIps } from "./ip-addresses.ts";
import { questionsOf } from "./look-up-questions.ts";
import type { LookedUp } from "./looked-up.ts";
import { profilePages } from "./profile-pages.ts";

/** What is known without a look-up because the submission holds nothing to look up. */
export function nothingToAsk(submission: Submission, seenAt: Instant): Partial<LookedUp> {
  const asked = new Set(questionsOf(submission, seenAt).map(({ source }) => source));
  const { github, gitlab } = submission.profiles ?? {};
  return {
    ...(github === undefined && gitlab === undefined && { codeAccount: null }),
    ...(submission.cv?.text === undefined && { similarCvs: [] }),
    ...(!asked.has("dns") && { mailServers: [] }),
    ...(!asked.has("rdap") && { domainAges: [] }),
    ...(!asked.has("links") && { profileLinks: [] }),
    ...(profilePages(submission, seenAt).length === 0 && { profileChanges: [] }),
    ...(publicIps(submission, seenAt).length === 0 && { ipAddresses: [] }),
  };
}
