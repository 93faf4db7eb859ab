import type { Submission } from "../domain/submission.ts";
import { readOnce } from "./read-once.ts";
import { type Stated, stated } from "./stated.ts";

export interface Profile {
  readonly kind: "github" | "gitlab" | "linkedin" | "portfolio" | "platform" | "handle";
  /** One spelling per account or page: "github:janedoe", "linkedin:janedoe", "janedoe.dev". */
  readonly canonical: string;
  /** The account's name, where the address shows one. */
  readonly handle?: string;
  readonly stated: Stated<string>;
}

const LABELS = {
  github: { en: "GitHub", de: "GitHub" },
  gitlab: { en: "GitLab", de: "GitLab" },
  linkedin: { en: "LinkedIn", de: "LinkedIn" },
  portfolio: { en: "Portfolio", de: "Portfolio" },
  platform: { en: "Platform profile", de: "Plattform-Profil" },
  handle: { en: "Handle", de: "Benutzername" },
} as const;

const LONGEST_LINK = 300;

/** Sites on which a page without a path belongs to nobody, and which have a host name per country or none. */
const SHARED_SITES = new Set(
  "github gitlab bitbucket linkedin xing upwork fiverr freelancer freelancermap freelance malt toptal guru gulp peopleperhour workana contra arc turing usebraintrust wellfound behance dribbble medium notion google dropbox canva figma about linktr codepen stackoverflow kaggle leetcode hackerrank dev x twitter t telegram wa facebook instagram youtube wordpress wixsite carrd bento read gitconnected onedrive icloud adobe vercel netlify herokuapp".split(
    " ",
  ),
);
/** Pages of products and documents, which many people have worked on. */
const PRODUCT_PAGES =
  /^(?:play\.google\.com|apps\.apple\.com|itunes\.apple\.com|(?:www\.)?npmjs\.com|pypi\.org|hub\.docker\.com|crates\.io)$/;
/** Of a query, only what may name a person or a document says which page it is. */
const NAMING = new Set("id u uid user userid username profile member author p v key file".split(" "));
/** The first part of such an address is a page of the site, not an account. */
const NOT_AN_ACCOUNT = new Set(
  "about features login marketplace orgs search settings sponsors topics explore users groups freelancers feed home jobs signup join in pub".split(
    " ",
  ),
);

/** The profiles and handles given that can be compared, each once. Product pages and bare home pages of sites are none. */
export const profiles = readOnce((submission, seenAt): readonly Profile[] => {
  const { github, gitlab, linkedin, portfolio, platform } = submission.profiles ?? {};
  const given = [
    ...Object.entries({ github, gitlab, linkedin, portfolio, platform }),
    ...(submission.handles ?? []).map((handle) => ["handle", handle] as const),
  ] as readonly (readonly [Profile["kind"], string | undefined])[];
  const employers = employerHosts(submission);
  const all = given.flatMap(([kind, text]): readonly Profile[] => {
    const read = text === undefined ? undefined : readProfile(kind, text);
    if (text === undefined || read === undefined || employers.has(read.canonical)) return [];
    return [{ kind, ...read, stated: stated(LABELS[kind], text, seenAt) }];
  });
  return all.filter((own, at) => all.findIndex((other) => other.canonical === own.canonical) === at);
});

/** Whether a host's name without its ending, such as "github", is a site that very many people have a page at. */
export function isSharedSite(name: string): boolean {
  return SHARED_SITES.has(name);
}

/** Colleagues may both name the site of the company they worked for. */
function employerHosts({ cv }: Submission): ReadonlySet<string> {
  return new Set(
    (cv?.employment ?? []).map(({ domain }) => (domain ?? "").toLowerCase().replace(/^www\./, "")),
  );
}

function readProfile(kind: Profile["kind"], text: string): Pick<Profile, "canonical" | "handle"> | undefined {
  const link = readLink(text, kind);
  if (link !== undefined) return fromLink(link, kind);
  const account = text
    .trim()
    .replace(/^(?:@|\/?in\/)/, "")
    .toLowerCase();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,99}$/u.test(account)) return undefined;
  if (kind === "github" || kind === "gitlab" || kind === "linkedin" || kind === "handle")
    return { canonical: `${kind}:${account}`, handle: account };
  return undefined;
}

/** Where accounts have names, "jane.doe" is one; elsewhere it can only be a host. */
function readLink(text: string, kind: Profile["kind"]): URL | undefined {
  const typed = text.trim().slice(0, LONGEST_LINK);
  if (/[\s<>"|]/.test(typed)) return undefined;
  const isSchemed = /^https?:\/\//i.test(typed);
  if (!isSchemed && !/^(?:[\p{L}\p{N}-]{1,63}\.){1,8}[a-z]{2,24}(?:[/?#:]|$)/iu.test(typed)) return undefined;
  const isPage = kind === "portfolio" || kind === "platform";
  if (!isSchemed && !isPage && !typed.includes("/")) return undefined;
  const link = URL.parse(isSchemed ? typed : `https://${typed}`);
  if (link === null || link.username !== "" || link.password !== "") return undefined;
  return link.hostname.includes(".") ? link : undefined;
}

function fromLink(link: URL, kind: Profile["kind"]): Pick<Profile, "canonical" | "handle"> | undefined {
  const host = link.hostname.toLowerCase().replace(/^(?:www|m|mobile)\./, "");
  if (PRODUCT_PAGES.test(host)) return undefined;
  const parts = link.pathname
    .split("/")
    .map((part) => plainPart(part))
    .filter((part) => part !== "" && !/^index\.(?:html?|php)$/.test(part));
  const site = host.split(".").at(-2) ?? host;
  if (site === "linkedin" && host.endsWith("linkedin.com")) return linkedinAccount(parts);
  if ((site === "github" || site === "gitlab") && host.endsWith(`${site}.com`)) {
    const account = (parts[0] ?? "").replace(/^@/, "");
    // A repository in a portfolio may belong to a project of many people.
    if (account === "" || NOT_AN_ACCOUNT.has(account) || (parts.length > 1 && kind !== site))
      return undefined;
    return { canonical: `${site}:${account}`, handle: account };
  }
  return fromPage(host, site, parts, link.searchParams);
}

/** The name stands after "in", whatever the country's host name and the language behind it. */
function linkedinAccount(parts: readonly string[]): Pick<Profile, "canonical" | "handle"> | undefined {
  const at = parts.findIndex((part) => part === "in" || part === "pub");
  const rest = at < 0 ? [] : parts.slice(at + 1);
  // Old addresses share the name and differ in the numbers behind it.
  const account = parts[at] === "pub" && rest.length > 1 ? rest.join("/") : rest[0];
  return account === undefined ? undefined : { canonical: `linkedin:${account}`, handle: account };
}

function fromPage(
  host: string,
  site: string,
  parts: readonly string[],
  query: URLSearchParams,
): Pick<Profile, "canonical" | "handle"> | undefined {
  const account = parts.find((part) => /^~[0-9a-f]{10,40}$/.test(part));
  if (site === "upwork" && account !== undefined) return { canonical: `upwork:${account}` };
  const named = [...query].filter(([key]) => NAMING.has(key.toLowerCase())).slice(0, 5);
  const isShared = SHARED_SITES.has(site) && (host.split(".").length === 2 || site === "google");
  const isHome = parts.length === 0 || (parts.length === 1 && NOT_AN_ACCOUNT.has(parts[0] ?? ""));
  if (isShared && isHome && named.length === 0) return undefined;
  // Malt and others show one profile under the endings of many countries.
  const place = isShared && ["malt", "freelancer", "freelancermap"].includes(site) ? site : host;
  const asked = named.map(([key, value]) => `${key}=${value}`.toLowerCase()).toSorted();
  const path = [place, ...parts].join("/");
  return { canonical: asked.length === 0 ? path : `${path}?${asked.join("&")}` };
}

/** Lower case, without escapes; an escape that means nothing stays as it is. */
function plainPart(part: string): string {
  try {
    return decodeURIComponent(part).normalize("NFKC").trim().toLowerCase();
  } catch {
    return part.toLowerCase();
  }
}
