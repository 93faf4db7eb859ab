/** The only way out over HTTP: every address is checked, every answer bounded, every failure a value. */
import { Agent, errors, fetch, type Response } from "undici";
import type { Clock } from "../clock.ts";
import {
  AddressRefused,
  createConnect,
  type Dial,
  dialAddress,
  type Resolve,
  resolveName,
} from "./connect.ts";
import { type HttpFailure, type HttpFailureReason, httpFailure } from "./http-failures.ts";
import { createHttpLimits } from "./http-limits.ts";
import { addressInHost, isPublicAddress } from "./public-address.ts";
import { systemTimers, type Timers } from "./timers.ts";
import { USER_AGENT } from "./user-agent.ts";

const ATTEMPT_MS = 5_000;
const TOTAL_MS = 10_000;
const PAUSE_MS = 300;
const MOST_REDIRECTS = 3;
const MOST_BYTES = 2_000_000;
const LONGEST_URL = 2_000;
const NOT_BUILT = 501;
const REDIRECTS = [301, 302, 303, 307, 308];

export interface HttpRequest {
  readonly url: string;
  /** GET when left out. */
  readonly method?: "GET" | "HEAD";
  /** The media types of an answer that is read, such as "application/json". Left out: only the status counts. */
  readonly types?: readonly string[];
  /** What to ask for when it differs from `types`. */
  readonly accept?: string;
  /** Of the answer once it is unpacked; 2 MB when left out. */
  readonly maxBytes?: number;
  readonly httpsOnly?: boolean;
  /** Goes to the host of `url` and to no other that it leads on to. */
  readonly ownHeader?: { readonly name: string; readonly value: string };
}

export interface HttpAnswer {
  readonly ok: true;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Never 401, 403, 407, 429 or 5xx: these are failures. 404 is an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty unless the status is 2xx and `types` were given. */
  readonly body: string;
}

export interface Http {
  /** Never rejects. 5 s an attempt and 10 s in all; one more attempt after a network error, a timeout or a 5xx. */
  get(request: HttpRequest): Promise<HttpAnswer | HttpFailure>;
}

export interface HttpOptions {
  readonly clock: Clock;
  readonly timers?: Timers;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
}

type Hop = HttpAnswer | HttpFailure | { readonly ok: "redirect"; readonly to: URL | null };
type Attempt = (request: HttpRequest, url: URL, total: AbortSignal) => Promise<Hop>;

export function createHttp(options: HttpOptions): Http {
  const { timers = systemTimers } = options;
  const limits = createHttpLimits();
  const attempt = createAttempt(options, timers, limits);

  async function walk(request: HttpRequest, total: AbortSignal): Promise<HttpAnswer | HttpFailure> {
    let url = request.url.length > LONGEST_URL ? null : URL.parse(request.url);
    const first = url?.hostname ?? "";
    let retries = 1;
    let isSecure = request.httpsOnly === true;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const refusal = refused(url, isSecure);
      if (url === null || refusal !== undefined) return httpFailure(refusal ?? "address", { host: first });
      const until = limits.of(url.host, options.clock.now());
      if (until !== undefined) return httpFailure("limited", { host: url.hostname, until });
      let answer = await attempt(request, url, total);
      if (isWorthAnotherTry(answer) && retries > 0 && !total.aborted) {
        retries -= 1;
        await new Promise<void>((resolve) => void timers.set(resolve, PAUSE_MS));
        answer = await attempt(request, url, total);
      }
      if (answer.ok !== "redirect") return answer;
      isSecure ||= url.protocol === "https:";
      url = answer.to;
    }
    return httpFailure("redirects", { host: first });
  }

  return {
    async get(request) {
      const total = new AbortController();
      const cancel = timers.set(() => total.abort(), TOTAL_MS);
      try {
        return await walk(request, total.signal);
      } finally {
        cancel();
      }
    },
  };
}

/** Why an address is not even asked; names are resolved and checked when the connection is made. */
function refused(url: URL | null, isSecure: boolean): HttpFailureReason | undefined {
  if (url === null || url.username !== "" || url.password !== "") return "address";
  // The parser leaves a port out when it is the usual one.
  if (url.port !== "") return "address";
  if (url.protocol !== "http:" && url.protocol !== "https:") return "address";
  const literal = addressInHost(url.hostname);
  if (literal !== undefined && !isPublicAddress(literal)) return "address";
  return isSecure && url.protocol === "http:" ? "unencrypted" : undefined;
}

function isWorthAnotherTry(answer: Hop): boolean {
  const isPermanent = answer.ok === false && answer.status === NOT_BUILT;
  return answer.ok === false && !isPermanent && ["timed-out", "unreachable", "fault"].includes(answer.reason);
}

function createAttempt(
  { clock, resolve = resolveName, dial = dialAddress }: HttpOptions,
  timers: Timers,
  limits: ReturnType<typeof createHttpLimits>,
): Attempt {
  const dispatcher = new Agent({
    connect: createConnect(resolve, dial),
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 32_768,
  });

  return async (request, url, total) => {
    const host = url.hostname;
    const attempt = new AbortController();
    const cancel = timers.set(() => attempt.abort(), ATTEMPT_MS);
    const stop = () => attempt.abort();
    total.addEventListener("abort", stop);
    if (total.aborted) stop();
    try {
      const response = await fetch(url, {
        dispatcher,
        method: request.method ?? "GET",
        headers: headersFor(request, url),
        redirect: "manual",
        referrerPolicy: "no-referrer",
        credentials: "omit",
        signal: attempt.signal,
      });
      return await readAnswer(response, request, url, (status) =>
        limits.heed(
          { host: url.host, status, header: (name) => response.headers.get(name) ?? undefined },
          clock.now(),
        ),
      );
    } catch (error) {
      return httpFailure(attempt.signal.aborted ? "timed-out" : whatFailed(error), { host });
    } finally {
      cancel();
      total.removeEventListener("abort", stop);
      // Whatever has not been read by now is not wanted.
      attempt.abort();
    }
  };
}

function whatFailed(error: unknown): HttpFailureReason {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AddressRefused) return "address";
  return cause instanceof errors.HeadersOverflowError ? "too-large" : "unreachable";
}

function headersFor(request: HttpRequest, url: URL): Record<string, string> {
  const { types, accept = types?.join(", ") ?? "*/*", ownHeader } = request;
  const isOwn = url.host === URL.parse(request.url)?.host;
  return {
    accept,
    "user-agent": USER_AGENT,
    ...(ownHeader !== undefined && isOwn && { [ownHeader.name]: ownHeader.value }),
  };
}

async function readAnswer(
  response: Response,
  request: HttpRequest,
  url: URL,
  heed: (status: number) => Date | undefined,
): Promise<Hop> {
  const { status } = response;
  const host = url.hostname;
  const until = heed(status);
  if (until !== undefined) return httpFailure("limited", { host, until });
  if (status === 401 || status === 403 || status === 407 || status === 429)
    return httpFailure("refused", { host, status });
  if (status >= 500 && status < 600) return httpFailure("fault", { host, status });
  const location = response.headers.get("location");
  if (REDIRECTS.includes(status) && location !== null)
    return { ok: "redirect", to: location.length > LONGEST_URL ? null : URL.parse(location, url.href) };
  const body = request.types === undefined || !response.ok ? "" : await readBody(response, request, host);
  if (typeof body !== "string") return body;
  return { ok: true, url: url.href, status, headers: Object.fromEntries(response.headers), body };
}

async function readBody(
  response: Response,
  { types = [], maxBytes = MOST_BYTES }: HttpRequest,
  host: string,
): Promise<string | HttpFailure> {
  const type = (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!types.includes(type)) return httpFailure("wrong-type", { host });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return httpFailure("too-large", { host });
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
