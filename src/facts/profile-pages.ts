import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { type Text, verbatim } from "../domain/text.ts";
import { type Stated, stated } from "./stated.ts";

/** A page about the candidate that can be opened. */
export interface ProfilePage {
  readonly stated: Stated<string>;
  readonly kind: "github" | "gitlab" | "linkedin" | "portfolio" | "platform";
  /** Without scheme, "www." and what stands behind the path; a bare handle is its page: "github.com/janedoe". */
  readonly address: string;
}

const LONGEST = 300;

const LABELS: Readonly<Record<ProfilePage["kind"], Text>> = {
  github: verbatim("GitHub"),
  gitlab: verbatim("GitLab"),
  linkedin: verbatim("LinkedIn"),
  portfolio: verbatim("Portfolio"),
  platform: { en: "Platform profile", de: "Plattform-Profil" },
};
const KINDS = Object.keys(LABELS) as ProfilePage["kind"][];

/** Where a bare handle has its page. */
const HOMES: Readonly<Partial<Record<ProfilePage["kind"], string>>> = {
  github: "github.com/",
  gitlab: "gitlab.com/",
  linkedin: "linkedin.com/in/",
};

/** The pages given. What is neither an address nor a handle of a site that we know is no page. */
export function profilePages(submission: Submission, seenAt: Instant): readonly ProfilePage[] {
  return KINDS.flatMap((kind): readonly ProfilePage[] => {
    const text = submission.profiles?.[kind];
    const address = text === undefined ? undefined : addressOf(kind, text);
    if (text === undefined || address === undefined) return [];
    return [{ stated: stated(LABELS[kind], text, seenAt), kind, address }];
  });
}

function addressOf(kind: ProfilePage["kind"], text: string): string | undefined {
  const address = pageAddress(text);
  const home = HOMES[kind];
  if (home !== undefined && !address.includes("/")) return `${home}${address.replace(/^@/, "")}`;
  return /^[^\s/]{1,253}\.[^\s/.]{2,63}(?:\/|$)/.test(address) ? address : undefined;
}

/** The form in which two addresses of one page are equal: lower case, without what does not change the page. */
export function pageAddress(text: string): string {
  return text
    .trim()
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^(?:www\.|[a-z]{2}\.(?=linkedin\.com))/, "")
    .replace(/[?#].*$/s, "")
    .replace(/\/{1,300}$/, "");
}
