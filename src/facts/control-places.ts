import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { registrableDomain } from "./domains.ts";
import { githubHandle, linkOf } from "./look-up-questions.ts";
import { profilePages } from "./profile-pages.ts";

/** Where this candidate could put a code to show that a profile is theirs. */
export type PlaceForACode =
  | { readonly kind: "github"; readonly handle: string }
  | { readonly kind: "page"; readonly url: string }
  | { readonly kind: "domain"; readonly domain: string }
  /** A profile behind a login: a person has to look. */
  | { readonly kind: "elsewhere"; readonly address: string };

export function placesForACode(submission: Submission, seenAt: Instant): readonly PlaceForACode[] {
  const handle = githubHandle(submission, seenAt);
  return profilePages(submission, seenAt).flatMap((page): readonly PlaceForACode[] => {
    if (page.kind === "github") return handle === undefined ? [] : [{ kind: "github", handle }];
    if (page.kind !== "portfolio") return [{ kind: "elsewhere", address: page.address }];
    const url = linkOf(page);
    if (url === undefined) return [];
    const domain = ownDomain(page.address);
    return [{ kind: "page", url }, ...(domain === undefined ? [] : [{ kind: "domain", domain } as const])];
  });
}

/** Only who owns a domain can write its DNS records: a page below somebody else's is none of one's own. */
function ownDomain(address: string): string | undefined {
  const domain = registrableDomain(address);
  return domain === address ? domain : undefined;
}
