import type { Text } from "../domain/text.ts";
import { registrableDomain } from "../facts/domains.ts";
import { answered, cannotTell, defineSource } from "./define-source.ts";
import type { Http, HttpAnswer } from "./http.ts";
import type { HttpFailure } from "./http-failures.ts";

/** Answers to HEAD that servers give to GET in another way: not allowed, not built, and "not found" by some. */
const ASK_WITH_GET = [400, 404, 405, 410, 501];
const GONE = [404, 410];
/** A part of the path, or the first of the host, of pages that ask for a login or for consent. */
const BARRIER =
  /^(?:log-?in|log_in|sign-?in|sign_in|signup|sign-?up|join|auth|oauth2?|authwall|authorize|checkpoint|sso|uas|accounts?|session|consent|cookies?|captcha|challenge|verify|blocked)(?:\.|$)/i;

/** The status with which a profile's page answers; nothing of the page is read. */
export const links = defineSource({
  name: "links",
  questionsADay: 1_000,

  async ask(about, { http }) {
    const asked = URL.parse(about);
    if (asked === null) return cannotTell("", NO_ADDRESS);
    const host = asked.hostname;
    const reply = await statusOf(about, http);
    if (!reply.ok) return cannotTell(host, reply.because);
    const unclear = isUnclear(asked, reply);
    if (unclear !== undefined) return cannotTell(host, unclear);
    return answered(host, { source: "links", status: reply.status });
  },
});

async function statusOf(url: string, http: Http): Promise<HttpAnswer | HttpFailure> {
  const head = await http.get({ url, method: "HEAD" });
  return head.status !== undefined && ASK_WITH_GET.includes(head.status) ? await http.get({ url }) : head;
}

/** Why the status of the page that answered says nothing about the page that was asked for. */
function isUnclear(asked: URL, { url, status }: HttpAnswer): Text | undefined {
  const final = URL.parse(url);
  if (final === null || final.href === asked.href) return undefined;
  const isSameSite = registrableDomain(final.hostname) === registrableDomain(asked.hostname);
  if (GONE.includes(status)) return isSameSite ? undefined : ELSEWHERE;
  const parts = [final.hostname, ...final.pathname.split("/")];
  if (parts.some((part) => BARRIER.test(part)) && !isPartOf(asked, parts)) return LOGIN;
  const isHome = final.pathname === "/" && final.search === "" && asked.pathname !== "/";
  return isHome ? HOME : undefined;
}

/** A page below "/accounts" leads to no login because its new address is below "/accounts" too. */
function isPartOf(asked: URL, parts: readonly string[]): boolean {
  const own = new Set([asked.hostname, ...asked.pathname.split("/")]);
  return parts.filter((part) => BARRIER.test(part)).every((part) => own.has(part));
}

const NO_ADDRESS: Text = {
  en: "This is not an address that can be opened.",
  de: "Das ist keine Adresse, die sich öffnen lässt.",
};
const ELSEWHERE: Text = {
  en: "The link leads on to another website, and the page is missing there.",
  de: "Der Link leitet auf eine andere Website weiter, und dort fehlt die Seite.",
};
const LOGIN: Text = {
  en: "The link leads to a login or a consent page.",
  de: "Der Link führt zu einer Anmelde- oder Zustimmungsseite.",
};
const HOME: Text = {
  en: "The link leads to the website's start page.",
  de: "Der Link führt auf die Startseite der Website.",
};
