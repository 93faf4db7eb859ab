import type { Log } from "../logger.ts";

/** What somebody who runs the bot has to do, by Slack's error code. */
const ABOUT_CHANNEL: ReadonlyMap<string, string> = new Map([
  ["channel_not_found", "the bot cannot see a channel; invite it there with /invite, and what waits is sent"],
  ["not_in_channel", "the bot is not in a channel; invite it there with /invite, and what waits is sent"],
  [
    "is_archived",
    "a channel is archived; unarchive it and invite the bot, or set VETTING_CHANNEL to another",
  ],
]);
const ABOUT_APP: ReadonlyMap<string, string> = new Map(
  ["account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"].map((code) => [
    code,
    "Slack refuses SLACK_BOT_TOKEN; install the app again, set its new token and start the bot anew",
  ]),
);

interface Met {
  readonly method: string;
  readonly channel?: string;
}

/** Tells the operator once what stands in the way, and again only when it was gone in between. */
export interface Troubles {
  met(call: Met, code: string): void;
  /** A call of this kind went through. */
  over(call: Met): void;
}

export function createTroubles(log: Log): Troubles {
  /** Channels by what was said about them; one entry a channel at most. */
  const closed = new Map<string, string>();
  let refused: string | undefined;

  return {
    met({ channel }, code) {
      const app = ABOUT_APP.get(code);
      if (app !== undefined && refused === undefined) log.error({ code }, app);
      if (app !== undefined) refused = code;
      const about = ABOUT_CHANNEL.get(code);
      if (about === undefined || channel === undefined || closed.get(channel) === code) return;
      closed.set(channel, code);
      log.error({ code, channel }, about);
    },
    over({ channel, method }) {
      // A response URL needs no token and works in channels that the bot is not in.
      if (method === "response_url") return;
      refused = undefined;
      if (channel !== undefined) closed.delete(channel);
    },
  };
}
