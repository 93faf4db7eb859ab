/** Asks GitHub about one account: few questions, no more after a few failures, and none past GitHub's own limits. */
import type { Text } from "../../domain/text.ts";
import { readJson, type Tools, UNREADABLE } from "../define-source.ts";
import type { HttpAnswer, HttpRequest } from "../http.ts";
import { type HttpFailure, httpFailure } from "../http-failures.ts";
import type { Counted, Quota } from "./quota.ts";

export const API_HOST = "api.github.com";
const API = `https://${API_HOST}`;
const JSON_TYPE = "application/json";
/** A hundred commits with signatures and long messages; GitHub sends whole pages only. */
const MOST_PAGE_BYTES = 4_000_000;

/** Without a token GitHub answers 60 questions an hour. */
const MOST_REQUESTS = 40;
const MOST_FAILURES = 3;
const MOST_MS = 60_000;

type Form<T> = Parameters<typeof readJson<T>>[1];

export type Reply<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** Of a list: how many pages there are; undefined when there are more and GitHub does not say how many. */
      readonly pages: number | undefined;
    }
  | {
      readonly ok: false;
      readonly because: Text;
      /** When GitHub did answer, but not with what was asked for. */
      readonly status?: number;
    };

export interface Asking {
  json<T>(path: string, form: Form<T>): Promise<Reply<T>>;
  /** From one of GitHub's sites beside the API. */
  text(url: string, maxBytes: number): Promise<Reply<string>>;
  /** How many more questions there may be. */
  left(counted: Counted): number;
  /** Why it is no use to ask a host any longer; undefined while it is. */
  stopped(host: string): Text | undefined;
  /** Why GitHub takes too few questions now for what is wanted. */
  limited(counted: Counted): Text;
}

export function createAsking({ http, clock, githubToken }: Tools, quota: Quota): Asking {
  const began = clock.now().getTime();
  const failures = new Map<string, number>();
  const reasons = new Map<string, Text>();
  let requests = 0;

  function failed(host: string, { because, reason }: Pick<HttpFailure, "because" | "reason">): void {
    // What is too large is so for everybody and says nothing about the host.
    if (reason === "too-large") return;
    const count = (failures.get(host) ?? 0) + 1;
    failures.set(host, count);
    if (reason === "limited" || count >= MOST_FAILURES) reasons.set(host, because);
  }

  function refusal(host: string, counted?: Counted): Text | undefined {
    const stopped = reasons.get(host);
    if (stopped !== undefined) return stopped;
    const now = clock.now();
    const until = counted === undefined ? undefined : quota.usedUpUntil(counted, now);
    if (until !== undefined) return httpFailure("limited", { host, until }).because;
    const isTooLate = now.getTime() - began > MOST_MS;
    return isTooLate || requests >= MOST_REQUESTS ? httpFailure("timed-out", { host }).because : undefined;
  }

  async function get(request: HttpRequest, host: string, counted?: Counted): Promise<Reply<HttpAnswer>> {
    const because = refusal(host, counted);
    if (because !== undefined) return { ok: false, because };
    requests += 1;
    const answer = await http.get({ ...request, httpsOnly: true });
    if (!answer.ok) {
      failed(host, answer);
      return { ok: false, because: answer.because };
    }
    if (counted !== undefined) quota.heed(counted, answer.headers);
    if (!isGithubs(answer.url)) return { ok: false, because: UNREADABLE };
    if (answer.status === 200) return { ok: true, value: answer, pages: pagesOf(answer.headers["link"]) };
    // GitHub says in JSON what is not there; whoever answers otherwise stands in between.
    const isSaid = answer.headers["content-type"]?.startsWith(JSON_TYPE) === true;
    return { ok: false, because: UNREADABLE, ...(isSaid && { status: answer.status }) };
  }

  return {
    async json(path, form) {
      const counted = path.startsWith("/search/") ? "search" : "core";
      const reply = await get(apiRequest(path, githubToken), API_HOST, counted);
      if (!reply.ok) return reply;
      const value = readJson(reply.value.body, form);
      if (value !== undefined) return { ...reply, value };
      failed(API_HOST, { because: UNREADABLE, reason: "wrong-type" });
      return { ok: false, because: UNREADABLE };
    },
    async text(url, maxBytes) {
      const host = URL.parse(url)?.hostname ?? "";
      const reply = await get({ url, types: ["text/plain"], maxBytes }, host);
      return reply.ok ? { ...reply, value: reply.value.body } : reply;
    },
    left(counted) {
      if (refusal(API_HOST, counted) !== undefined) return 0;
      return Math.min(MOST_REQUESTS - requests, quota.left(counted, clock.now()));
    },
    stopped: (host) => reasons.get(host),
    limited(counted) {
      const until = quota.renewedAt(counted, clock.now());
      return httpFailure(until === undefined ? "timed-out" : "limited", {
        host: API_HOST,
        ...(until !== undefined && { until }),
      }).because;
    },
  };
}

/** What is led on to somewhere else is not GitHub's answer. */
function isGithubs(url: string): boolean {
  const host = `.${URL.parse(url)?.hostname ?? ""}`;
  return host.endsWith(".github.com") || host.endsWith(".githubusercontent.com");
}

function apiRequest(path: string, token: string | undefined): HttpRequest {
  return {
    url: `${API}${path}`,
    types: [JSON_TYPE],
    accept: "application/vnd.github+json",
    maxBytes: MOST_PAGE_BYTES,
    ...(token !== undefined && { ownHeader: { name: "authorization", value: `Bearer ${token}` } }),
  };
}

/** RFC 8288, as GitHub writes it; its addresses are read for the page's number and never asked. */
function pagesOf(link: string | undefined): number | undefined {
  const links = (link ?? "").slice(0, 4_000).split(",");
  const last = links.find((one) => one.includes('rel="last"'));
  if (last === undefined) return links.some((one) => one.includes('rel="next"')) ? undefined : 1;
  const page = URL.parse(last.slice(last.indexOf("<") + 1, last.indexOf(">")))?.searchParams.get("page");
  return /^[1-9]\d{0,6}$/.test(page ?? "") ? Number(page) : undefined;
}
