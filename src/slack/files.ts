import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { SlackConfig } from "../config.ts";
import type { Text } from "../domain/text.ts";
import type { Log } from "../logger.ts";
import type { Download, Downloaded } from "../workflows/read-cv-file.ts";
import type { Access } from "./access.ts";
import { FILE_TOO_LARGE, MOST_FILE_BYTES } from "./forms/vet-form.ts";

/** The largest file takes so long over 4 Mbit/s. */
const WITHIN_MS = 20_000;
const MOST_REDIRECTS = 3;
const SLACK_HOST = /(?:^|\.)(?:slack\.com|slack-edge\.com|slack-gov\.com)$/;
const PAGE = /^\s*<(?:!doctype html|html)/i;
const GONE_CODES = new Set(["file_not_found", "file_deleted"]);

const GONE: Text = {
  en: "Please upload the file again, or paste the CV's text: Slack no longer has the file.",
  de: "Bitte laden Sie die Datei erneut hoch oder fügen Sie den Text des Lebenslaufs ein: Slack hat sie nicht mehr.",
};
const NOT_ALLOWED: Text = {
  en: "Please have the Slack app installed again: it lacks the right to read files (files:read).",
  de: "Bitte lassen Sie die Slack-App neu installieren: Ihr fehlt das Recht, Dateien zu lesen (files:read).",
};
const ELSEWHERE: Text = {
  en: "Please upload the file itself: this one is kept outside Slack, where the bot does not go.",
  de: "Bitte laden Sie die Datei selbst hoch: Diese liegt außerhalb von Slack, dort fragt der Bot nicht nach.",
};
const OTHERS: Text = {
  en: "Please upload the file yourself: this one was uploaded by somebody outside the team.",
  de: "Bitte laden Sie die Datei selbst hoch: Diese hat jemand hochgeladen, der nicht zum Team gehört.",
};
const NO_ANSWER: Text = {
  en: "Please upload the file again, or paste the CV's text: Slack did not hand it out.",
  de: "Bitte laden Sie die Datei erneut hoch oder fügen Sie den Text des Lebenslaufs ein: Slack hat sie nicht herausgegeben.",
};

interface DownloadParts {
  readonly client: WebClient;
  readonly config: Pick<SlackConfig, "botToken" | "apiUrl">;
  readonly log: Log;
  /** Who may use the bot: a form could name any file that the bot can see. */
  readonly access: Pick<Access, "ask">;
  /** Ends a download that takes too long. */
  readonly deadline?: () => AbortSignal;
}

type Failure = Extract<Downloaded, { readonly ok: false }>;
type Place = { readonly ok: true; readonly url: URL | null; readonly mimetype: string };

/** Fetches a file that somebody gave to a form, with the bot's token, and so from Slack's own hosts only. */
export function createDownload({ client, config, log, access, deadline = inTime }: DownloadParts): Download {
  const headers = { authorization: `Bearer ${config.botToken}` };
  const api = config.apiUrl === undefined ? undefined : new URL(config.apiUrl).origin;

  function notAllowed(code: string): Failure {
    log.error({ code }, "the bot may not read files; install the app again with the scopes of its manifest");
    return never(NOT_ALLOWED);
  }

  async function placeOf(id: string): Promise<Place | Failure> {
    try {
      const { file = {} } = await client.files.info({ file: id });
      if (file.mode === "tombstone") return never(GONE);
      const isTheirs = await access.ask(file.user ?? "");
      if (isTheirs !== true) return isTheirs === undefined ? LATER : never(OTHERS);
      if ((file.size ?? 0) > MOST_FILE_BYTES) return never(FILE_TOO_LARGE);
      const url = URL.parse(file.url_private_download ?? file.url_private ?? "");
      return { ok: true, url, mimetype: file.mimetype ?? "" };
    } catch (error) {
      const code = error instanceof WebAPIPlatformError ? error.data.error : "no_answer";
      if (code === "missing_scope") return notAllowed(code);
      return GONE_CODES.has(code) ? never(GONE) : LATER;
    }
  }

  async function fetchFrom({ url: first, mimetype }: Place): Promise<Downloaded> {
    const signal = deadline();
    let url = first;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (url === null || !isSlacks(url, api)) return never(ELSEWHERE);
      const response = await fetch(url, { headers, redirect: "manual", signal });
      const to = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || to === null) return read(response, mimetype);
      await response.body?.cancel();
      url = URL.parse(to, url.href);
    }
    return LATER;
  }

  async function read(response: Response, mimetype: string): Promise<Downloaded> {
    const { status } = response;
    const content = response.ok ? await contentOf(response) : undefined;
    if (content === "too-large") return never(FILE_TOO_LARGE);
    // Whoever may not read a file is led to the page for signing in, as if that were the file.
    if (content !== undefined && !(isPage(response, content) && mimetype !== "text/html"))
      return { ok: true, content };
    await response.body?.cancel().catch(() => {});
    if (content !== undefined || status === 401 || status === 403) return notAllowed(`http_${status}`);
    return status === 404 || status === 410 ? never(GONE) : LATER;
  }

  return async (id) => {
    const place = await placeOf(id);
    return place.ok ? fetchFrom(place).catch(() => LATER) : place;
  };
}

const LATER: Failure = { ok: false, because: NO_ANSWER, again: true };

function never(because: Text): Failure {
  return { ok: false, because, again: false };
}

function inTime(): AbortSignal {
  return AbortSignal.timeout(WITHIN_MS);
}

/** Slack's own, or the address that stands in for it: nobody else is shown the token. */
export function isSlacks(url: URL, api: string | undefined): boolean {
  if (url.username !== "" || url.password !== "") return false;
  if (url.origin === api) return true;
  return url.protocol === "https:" && url.port === "" && SLACK_HOST.test(url.hostname);
}

async function contentOf(response: Response): Promise<Uint8Array | "too-large"> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early closes the connection.
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_FILE_BYTES) return "too-large";
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function isPage(response: Response, content: Uint8Array): boolean {
  const type = response.headers.get("content-type") ?? "";
  return /^text\/html\b/i.test(type) || PAGE.test(new TextDecoder("latin1").decode(content.subarray(0, 200)));
}
