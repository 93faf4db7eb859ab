import type { LookUpSource } from "../domain/look-up.ts";
import type { Text } from "../domain/text.ts";
import { registrableDomain } from "../facts/domains.ts";
import type { ControlPlace, Outside } from "../workflows/sources.ts";
import type { Tools } from "./define-source.ts";
import { isDomain, NO_DOMAIN, SILENT } from "./dns.ts";

export type CodeFound = Awaited<ReturnType<Outside["findCode"]>>;

/** How one kind of place is looked at. `source`: it can be asked when the team has switched this on. */
export interface CodeFinder<P extends ControlPlace> {
  readonly source: LookUpSource;
  find(code: string, place: P, tools: Tools): Promise<CodeFound>;
}

/** A profile's page is short; a code at the end of a longer one is not looked for. */
const MOST_BYTES = 512_000;

/** Whoever can write on a page has it; nothing of the page is kept. */
export const onPage: CodeFinder<Extract<ControlPlace, { readonly kind: "page" }>> = {
  source: "links",
  async find(code, { url }, { http }) {
    const asked = URL.parse(url);
    // A page may repeat what stands in its address.
    if (asked === null || decoded(url).includes(code)) return notFound(NO_PAGE);
    const reply = await http.get({ url, types: ["text/html", "text/plain"], maxBytes: MOST_BYTES });
    if (!reply.ok) return notFound(reply.because);
    const where = URL.parse(reply.url);
    // A site may lead on to any address it is given, also to one of somebody else.
    if (where === null || siteOf(where) !== siteOf(asked)) return notFound(LED_AWAY);
    if (reply.status !== 200) return notFound(NO_PAGE);
    return reply.body.includes(code) ? { found: true, where: reply.url } : notFound(NOT_THERE);
  },
};

/** Whoever can write the records of a domain has it. */
export const inDns: CodeFinder<Extract<ControlPlace, { readonly kind: "domain" }>> = {
  source: "dns",
  async find(code, { domain }, { dns }) {
    if (!isDomain(domain)) return notFound(NO_DOMAIN);
    const names = [`_bonafide.${domain}`, domain];
    const replies = await Promise.all(names.map((name) => dns.txt(name)));
    const at = replies.findIndex(
      (reply) => reply.found === "records" && reply.records.some((record) => record.includes(code)),
    );
    const where = names[at];
    if (where !== undefined) return { found: true, where };
    return notFound(replies.some(({ found }) => found === "silent") ? SILENT : NOT_THERE);
  },
};

export function notFound(because: Text): CodeFound {
  return { found: false, because };
}

function siteOf({ hostname }: URL): string {
  return registrableDomain(hostname) ?? hostname;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

export const NOT_THERE: Text = {
  en: "The code does not stand there yet.",
  de: "Der Code steht dort noch nicht.",
};
const NO_PAGE: Text = {
  en: "There is no page to read at this address.",
  de: "Unter dieser Adresse gibt es keine lesbare Seite.",
};
const LED_AWAY: Text = {
  en: "The address leads on to another website.",
  de: "Die Adresse leitet auf eine andere Website weiter.",
};
