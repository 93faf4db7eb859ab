import { expect } from "vitest";
import type { PostedMessage } from "../../src/demo/protocol.ts";
import { type TestBot, textOf } from "../support/bot.ts";
import { PARTS } from "./acting.ts";

export const CHANNEL_CODES = ["channel_not_found", "not_in_channel", "is_archived"];
export const TOKEN_CODES = ["token_revoked", "account_inactive", "invalid_auth"];
export const ADVICE = [
  "the bot cannot see a channel; invite it there with /invite, and what waits is sent",
  "the bot is not in a channel; invite it there with /invite, and what waits is sent",
  "a channel is archived; unarchive it and invite the bot, or set VETTING_CHANNEL to another",
  "Slack refuses SLACK_BOT_TOKEN; install the app again, set its new token and start the bot anew",
];
export const GIVEN_UP = "Slack will not take this; see bonafide doctor";
/** Whatever the tests of faults bring about. */
export const ANYTHING = {
  refusals: [
    ...[...CHANNEL_CODES, ...TOKEN_CODES, "internal_error", "fatal_error", "ratelimited", "no_answer"],
    ...["service_unavailable", "message_limit_exceeded", "message_not_found", "thread_not_found"],
    ...["cant_update_message", "edit_window_closed", "user_not_in_channel", "view_too_large"],
    ...["invalid_blocks", "msg_blocks_too_long", "restricted_action"],
  ],
  errors: [
    ...ADVICE,
    GIVEN_UP,
    "Slack refused the blocks",
    "the bot was removed from a channel; invite it again",
  ],
};

/** Minutes of the bot's clock, in steps small enough that everything is tried when it is due. */
export async function pass(bot: TestBot, minutes: number, stepSeconds = 15): Promise<void> {
  for (let step = 0; step < (minutes * 60) / stepSeconds; step += 1) {
    bot.clock.moveTo(new Date(bot.clock.now().getTime() + stepSeconds * 1000));
    await bot.bonafide.settled();
  }
}

export function shown(bot: TestBot): readonly PostedMessage[] {
  return bot.messages().filter((one) => !one.ephemeral);
}

export function failed(bot: TestBot, method: string): number {
  return bot.workspace.calls.filter((call) => call.method === method && !call.ok).length;
}

export function logged(bot: TestBot, level: number): readonly string[] {
  return bot.logged
    .map((line) => JSON.parse(line) as { level: number; msg: string })
    .filter((line) => line.level === level)
    .map(({ msg }) => msg);
}

/** The case is there once, and reads in order. */
export function expectWhole(bot: TestBot): void {
  const all = shown(bot).map((one) => textOf(one).split("\n")[0]);
  expect(all).toHaveLength(PARTS);
  expect(all[0]).toContain("V-1 · Sam Rivera");
  expect(all[1]).toContain("Payment: 1 open question");
  expect(all[2]).toContain("What settles it");
  expect(all[3]).toContain("could not tell");
}
