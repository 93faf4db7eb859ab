import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { isSlacks } from "./files.ts";
import type { Answer, Args } from "./gateway.ts";

/** Puts a file into a thread; no method of Slack's but three steps, named here so that it can wait in the outbox. */
export const SHARE_FILE = "share_file";

/** What waits in the outbox. `channel` and `thread_ts` are filled in when it goes. */
export interface FileToShare {
  readonly name: string;
  readonly title: string;
  /** mrkdwn */
  readonly comment: string;
  readonly content: string;
  /** The call to make when Slack does not let the bot share it. */
  readonly otherwise: { readonly method: string; readonly args: Args };
}

/** The largest file takes so long over 1 Mbit/s. */
const WITHIN_MS = 30_000;
/** Nothing that comes right by itself: the app lacks the scope, or the team takes no such files from anybody. */
const REFUSALS = new Set([
  "access_denied",
  "file_type_not_allowed",
  "file_upload_size_restricted",
  "file_uploads_disabled",
  "file_uploads_except_images_disabled",
  "missing_scope",
  "posting_to_channel_denied",
  "restricted_action",
  "storage_limit_reached",
  "team_quota_exceeded",
]);

/**
 * Announces the file, sends its bytes, and shares it. A step that failed is not tried alone: the next attempt begins
 * anew, and what was sent and never shared Slack throws away. Rejects as the client does when Slack refuses a step.
 */
export async function shareFile(client: WebClient, args: Args): Promise<Answer> {
  const { name, title, comment, content, channel, thread_ts } = args as Args & FileToShare;
  const bytes = Buffer.from(content);
  const { upload_url: address = "", file_id: id = "" } = await client.files.getUploadURLExternal({
    filename: name,
    length: bytes.byteLength,
  });
  const url = URL.parse(address);
  // The bytes are about a candidate: they go to Slack, whatever the answer says.
  if (url === null || !isSlacks(url, new URL(client.slackApiUrl).origin))
    return { kind: "never", error: "upload_elsewhere" };
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: bytes,
    redirect: "error",
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  await response.arrayBuffer();
  if (!response.ok) return { kind: "later", error: `http_${response.status}` };
  await client.files.completeUploadExternal({
    files: [{ id, title }],
    channel_id: String(channel),
    ...(typeof thread_ts === "string" && { thread_ts }),
    initial_comment: comment,
  });
  return { kind: "done", file: id };
}

/** Whether Slack will never let the bot share it, so that somebody has to be told. */
export function isRefusal(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && REFUSALS.has(error.data.error);
}
