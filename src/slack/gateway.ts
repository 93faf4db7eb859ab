import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Log } from "../logger.ts";
import { problemsInMessage, problemsInView } from "./block-kit/index.ts";
import { judged, TOO_MUCH } from "./judged.ts";
import { type FileToShare, isRefusal, SHARE_FILE, shareFile } from "./share-file.ts";

/**
 * What became of one call. `later`: try again, not before `afterMs` when Slack said so. `never`: it will not work.
 * `gone`: the message that it edits, or whose thread it belongs to, is no longer there.
 */
export type Answer =
  | {
      readonly kind: "done";
      readonly channel?: string;
      readonly ts?: string;
      /** Slack's id of a file that was shared. */
      readonly file?: string;
    }
  | { readonly kind: "later"; readonly error: string; readonly afterMs?: number }
  | { readonly kind: "never"; readonly error: string }
  | { readonly kind: "gone"; readonly what: "message" | "thread"; readonly error: string };

export type Args = Readonly<Record<string, unknown>>;

/** The only caller of chat.*, reactions.*, views.*, response URLs and of files that are shared. Answers and never throws. */
export interface Gateway {
  call(method: string, args: Args): Promise<Answer>;
  /** Within three seconds of the click, and before anything else: a trigger lives no longer. */
  openView(triggerId: string, view: ModalView): Promise<Answer>;
}

/** Posts to a response URL; not a method of Slack's, and named here so that it can wait in the outbox too. */
export const RESPOND = "response_url";

/** A preview would fetch what a candidate linked to, and show it in their words. */
const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false };

export function createGateway(client: WebClient, log: Log): Gateway {
  return {
    async call(method, args) {
      if (method === RESPOND) return respond(args, new URL(client.slackApiUrl).origin);
      if (method === SHARE_FILE) return share(this, client, args, log);
      const all = method === "chat.postMessage" ? { ...args, ...NO_PREVIEWS } : args;
      let answer: Answer = { kind: "never", error: "invalid_blocks" };
      for (const form of formsOf(method, all, log)) {
        answer = await callOnce(client, method, form, log);
        if (answer.kind !== "never" || !TOO_MUCH.has(answer.error)) break;
      }
      return answer;
    },
    async openView(triggerId, view) {
      const problems = problemsInView(view);
      if (problems.length > 0) log.error({ problems }, "a form does not fit Block Kit");
      return callOnce(client, "views.open", { trigger_id: triggerId, view }, log);
    },
  };
}

/**
 * A message as it should be, without the newer blocks that not every workspace takes, and as text alone, which always
 * arrives. What does not fit Block Kit is left out, and the log says what to mend.
 */
function formsOf(method: string, { fallbackBlocks, ...args }: Args, log: Log): readonly Args[] {
  const { blocks, ...text } = args;
  if (blocks === undefined) return [args];
  const wanted = fallbackBlocks === undefined ? [args] : [args, { ...text, blocks: fallbackBlocks }];
  const fitting = wanted.filter((form) => {
    const problems = problemsInMessage(form);
    if (problems.length > 0) log.error({ method, problems }, "a message does not fit Block Kit");
    return problems.length === 0;
  });
  return [...fitting, text];
}

async function callOnce(client: WebClient, method: string, args: Args, log: Log): Promise<Answer> {
  try {
    const result = await client.apiCall(method, args);
    const { channel, ts } = result as { channel?: unknown; ts?: unknown };
    return {
      kind: "done",
      ...(typeof channel === "string" && { channel }),
      ...(typeof ts === "string" && { ts }),
    };
  } catch (error) {
    return judged(error, { method, inThread: "thread_ts" in args }, log);
  }
}

/** Whoever asked for a file that Slack will not let the bot share hears of it. */
async function share(gateway: Gateway, client: WebClient, args: Args, log: Log): Promise<Answer> {
  try {
    return await shareFile(client, args);
  } catch (error) {
    if (!isRefusal(error)) return judged(error, { method: SHARE_FILE }, log);
    log.warn({ error }, "Slack does not let the bot share a file; see the optional scopes of the manifest");
    const { otherwise } = args as Args & Pick<FileToShare, "otherwise">;
    return gateway.call(otherwise.method, otherwise.args);
  }
}

const RESPOND_TIMEOUT_MS = 10_000;
const HOOKS_HOST = /^hooks\.slack(?:-gov)?\.com$/;

/** An answer may hold what is known of candidates, and its address came with a request or in a form. */
function isResponseUrl(url: URL, api: string): boolean {
  if (url.username !== "" || url.password !== "") return false;
  return (
    url.origin === api || (url.protocol === "https:" && url.port === "" && HOOKS_HOST.test(url.hostname))
  );
}

async function respond({ url: given, ...message }: Args, api: string): Promise<Answer> {
  const url = URL.parse(String(given));
  if (url === null || !isResponseUrl(url, api)) return { kind: "never", error: "response_elsewhere" };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(message),
      redirect: "error",
      signal: AbortSignal.timeout(RESPOND_TIMEOUT_MS),
    });
    await response.arrayBuffer();
    if (response.ok) return { kind: "done" };
    const afterMs = Number(response.headers.get("retry-after")) * 1000;
    if (response.status === 429)
      return { kind: "later", error: "ratelimited", ...(afterMs > 0 && { afterMs }) };
    // Used up or older than 30 minutes: the answer is of no use any more.
    return { kind: response.status >= 500 ? "later" : "never", error: `http_${response.status}` };
  } catch {
    return { kind: "later", error: "no_answer" };
  }
}
