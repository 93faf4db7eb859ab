import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import type { Log } from "../logger.ts";
import type { Answer } from "./gateway.ts";

/** The blocks are at fault: the same message goes out with simpler ones, and last as text alone. */
export const TOO_MUCH = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"]);

/** The thing is already as it should be. */
const FINE = new Set(["already_reacted", "no_reaction"]);
/** Slack, or somebody who looks after the workspace, has to mend it, and then it will work. */
const MENDABLE = new Set([
  "accesslimited",
  "account_inactive",
  "channel_not_found",
  "ekm_access_denied",
  "fatal_error",
  "internal_error",
  "invalid_auth",
  "is_archived",
  "message_limit_exceeded",
  "missing_scope",
  "not_authed",
  "not_in_channel",
  "org_login_required",
  "request_timeout",
  "service_unavailable",
  "team_access_not_granted",
  "token_expired",
  "token_revoked",
]);
const FILE_GONE = new Set(["file_not_found", "file_deleted"]);
/** A limit that was said with the words of an error in place of a 429. */
const LIMITED = new Set(["ratelimited", "rate_limited"]);
/** Somebody deleted the message by hand, or it is another app's since this one was installed anew. */
const MESSAGE_GONE = new Set(["message_not_found", "cant_update_message"]);
const THREAD_GONE = new Set(["thread_not_found", "message_not_found"]);
/** Whatever else comes in place of an answer (a proxy's page) is none of Slack's. */
const ERROR_CODE = /^[a-z0-9_]+$/;

/** What an error of the Web API means for the call that met it. `inThread`: the call was a reply. */
export function judged(
  error: unknown,
  { method, inThread = false }: { readonly method: string; readonly inThread?: boolean },
  log: Log,
): Answer {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: "later", error: "ratelimited", afterMs: error.retryAfter * 1000 };
  if (error instanceof WebAPIHTTPError) return { kind: "later", error: `http_${error.statusCode}` };
  if (!(error instanceof WebAPIPlatformError)) return { kind: "later", error: "no_answer" };
  const code = error.data.error;
  if (!ERROR_CODE.test(code)) return { kind: "later", error: "no_answer" };
  if (FINE.has(code) || (code === "message_not_found" && isAboutMessage(method))) return { kind: "done" };
  if (method === "files.delete" && FILE_GONE.has(code)) return { kind: "done" };
  if (LIMITED.has(code)) return { kind: "later", error: "ratelimited" };
  if (method === "chat.update" && MESSAGE_GONE.has(code))
    return { kind: "gone", what: "message", error: code };
  if (method === "chat.postMessage" && inThread && THREAD_GONE.has(code))
    return { kind: "gone", what: "thread", error: code };
  // Slack explains itself here and nowhere else.
  if (TOO_MUCH.has(code))
    log.error({ method, code, why: error.data.response_metadata }, "Slack refused the blocks");
  return { kind: MENDABLE.has(code) ? "later" : "never", error: code };
}

/** With the message, its reactions went too. */
function isAboutMessage(method: string): boolean {
  return method === "chat.delete" || method.startsWith("reactions.");
}
