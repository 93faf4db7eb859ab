export const PROFILE_KINDS = ["github", "gitlab", "linkedin", "portfolio", "platform"] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** Where freelance work is offered; the name of one is understood too. */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  upwork: ["upwork.com"],
  fiverr: ["fiverr.com"],
  freelancer: ["freelancer.com", "freelancer.de"],
  freelancermap: ["freelancermap.de", "freelancermap.com"],
  "freelance.de": ["freelance.de"],
  malt: ["malt.de", "malt.com", "malt.fr"],
  toptal: ["toptal.com"],
  guru: ["guru.com"],
  gulp: ["gulp.de"],
  peopleperhour: ["peopleperhour.com"],
  workana: ["workana.com"],
  contra: ["contra.com"],
  arc: ["arc.dev"],
  turing: ["turing.com"],
  braintrust: ["usebraintrust.com"],
  wellfound: ["wellfound.com"],
};

/** Endings that people write without a path; anything with a path needs no such list. */
const COMMON_ENDINGS = new Set(
  "com org net io dev me app eu de at ch uk us ca fr nl be es it pl pt cz se no dk fi ie in br co ai tech xyz info biz page site online cloud berlin hamburg koeln".split(
    " ",
  ),
);
/** Names of libraries look like hosts. */
const NOT_AN_ENDING = new Set(["js", "ts"]);

/** The first part of such an address is a page of the site, not a person. */
const NOT_AN_ACCOUNT = new Set(
  "about features login marketplace orgs search settings sponsors topics explore users groups".split(" "),
);
const ACCOUNT = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

/** An address on the web, with or without its scheme; undefined when the text is none. */
export function readLink(text: string): URL | undefined {
  const typed = text.trim();
  if (typed === "" || typed.length > 2000 || /[\s<>"|]/.test(typed)) return undefined;
  const schemed = /^https?:\/\//i.test(typed);
  if (!schemed && !looksLikeHost(typed)) return undefined;
  const link = URL.parse(schemed ? typed : `https://${typed}`);
  // "https://github.com@example.org" leads to example.org.
  if (link === null || link.username !== "" || link.password !== "") return undefined;
  return link.hostname.includes(".") ? link : undefined;
}

function looksLikeHost(typed: string): boolean {
  const host = typed.split(/[/?#:]/, 1)[0] ?? "";
  const labels = host.split(".");
  const ending = labels.at(-1)?.toLowerCase() ?? "";
  if (labels.length < 2 || !labels.every((label) => /^[\p{L}\p{N}-]{1,63}$/u.test(label))) return false;
  if (!/^[a-z]{2,24}$/.test(ending) || NOT_AN_ENDING.has(ending)) return false;
  if (host.toLowerCase().startsWith("www.") || kindOfHost(host.toLowerCase()) !== "portfolio") return true;
  const hasPath = typed.charAt(host.length) === "/";
  return host === host.toLowerCase() && (hasPath || COMMON_ENDINGS.has(ending));
}

function kindOfHost(hostname: string): ProfileKind {
  const host = hostname.replace(/^www\./, "");
  if (host === "github.com" || host === "gitlab.com") return host === "github.com" ? "github" : "gitlab";
  if (host === "linkedin.com" || host.endsWith(".linkedin.com")) return "linkedin";
  const isPlatform = Object.values(PLATFORMS).some((hosts) =>
    hosts.some((known) => host === known || host.endsWith(`.${known}`)),
  );
  return isPlatform ? "platform" : "portfolio";
}

export function kindOfLink(link: URL): ProfileKind {
  return kindOfHost(link.hostname.toLowerCase());
}

/** The platform's name when the text names one, as in "Upwork" or "upwork.com". */
export function platformName(text: string): string | undefined {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^www\./, "");
  const known = Object.entries(PLATFORMS).find(([name, hosts]) => name === typed || hosts.includes(typed));
  return known?.[0];
}

/**
 * A profile as it is kept: the account's name on GitHub and GitLab, an address elsewhere. Takes an address with or
 * without its scheme and, where accounts have names, "janedoe" or "@janedoe". Undefined when it fits none of these.
 */
export function readProfile(kind: ProfileKind, text: string): string | undefined {
  const typed = text.trim();
  const link = readLink(typed);
  if (kind === "portfolio" || kind === "platform") return link === undefined ? undefined : withScheme(typed);
  if (link !== undefined && kindOfLink(link) === kind) return fromLink(kind, link);
  const account = typed.replace(/^@/, "");
  if (!ACCOUNT.test(account) || (link !== undefined && /[/:]|\.com$/.test(typed))) return undefined;
  return kind === "linkedin" ? `https://www.linkedin.com/in/${encodeURIComponent(account)}` : account;
}

function fromLink(kind: "github" | "gitlab" | "linkedin", link: URL): string | undefined {
  const parts = link.pathname.split("/").filter((part) => part !== "");
  if (kind === "linkedin") {
    return parts.length < 2 ? undefined : `https://${link.hostname}/${parts.join("/")}`.slice(0, 300);
  }
  const account = (parts[0] ?? "").replace(/^@/, "");
  return ACCOUNT.test(account) && !NOT_AN_ACCOUNT.has(account.toLowerCase()) ? account : undefined;
}

function withScheme(typed: string): string | undefined {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return address.length <= 300 ? address : undefined;
}
