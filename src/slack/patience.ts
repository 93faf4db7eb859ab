import type { Answer } from "./gateway.ts";

type Later = Extract<Answer, { readonly kind: "later" }>;

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 300_000;
/** So many attempts take ten minutes while nothing goes. */
const IN_ORDER = 16;
/** While Slack itself has trouble somebody asks again this often, so that what waits goes soon after. */
const LONGEST_PAUSE_MS = 60_000;
/** Slack asks for seconds, rarely for minutes; whatever it asks for, it is asked again after this long. */
const LONGEST_WAIT_MS = 600_000;
/** A channel that nobody has opened to the bot again for a week is gone. */
const WEEK_MS = 7 * 86_400_000;
/** A response URL lives half an hour, and an answer that one person sees is of no use to them later. */
const ANSWER_MS = 30 * 60_000;
/** A little less, so that whoever asked for a file can still be told by their response URL. */
const FILE_MS = 25 * 60_000;

/** Somebody in Slack has to open the way again; the bot cannot hurry it. */
const CLOSED = new Set([
  "channel_not_found",
  "ekm_access_denied",
  "is_archived",
  "missing_scope",
  "not_in_channel",
]);
/** Somebody has to look after the app. */
const UNWELCOME = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "team_access_not_granted",
  "token_expired",
  "token_revoked",
]);

/**
 * How long this row waits, in milliseconds, after so many attempts. For the first ten minutes as long as its place, so
 * that the oldest row is asked about again and the order stays; then twice as long each time, five minutes at most, so
 * that one row that Slack chokes on does not hold up all others for good.
 */
export function retryAfter({ error, afterMs }: Later, attempts: number, pauseMs: number): number {
  if (error === "ratelimited" || attempts < IN_ORDER) return pauseMs;
  return Math.max(wanted(afterMs), doubled(attempts, LONGEST_RETRY_MS));
}

/** How long nothing else goes to the same place after so many failures there in a row. */
export function pauseAfter({ error, afterMs }: Later, failures: number): number {
  const longest = CLOSED.has(error) || UNWELCOME.has(error) ? LONGEST_RETRY_MS : LONGEST_PAUSE_MS;
  return Math.max(wanted(afterMs), doubled(failures, longest));
}

/** After how many milliseconds it is not tried again; undefined for what is owed until Slack has it. */
export function patienceWith({
  method,
  error,
}: {
  readonly method: string;
  readonly error?: string;
}): number | undefined {
  if (isAnswer(method)) return ANSWER_MS;
  if (method === "share_file") return FILE_MS;
  return error !== undefined && CLOSED.has(error) ? WEEK_MS : undefined;
}

/** Seen by one person alone, who asked for it. */
export function isAnswer(method: string): boolean {
  return method === "response_url" || method === "chat.postEphemeral";
}

function wanted(afterMs = 0): number {
  return Number.isFinite(afterMs) ? Math.min(Math.max(afterMs, 0), LONGEST_WAIT_MS) : 0;
}

function doubled(times: number, longest: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** times, longest);
}
