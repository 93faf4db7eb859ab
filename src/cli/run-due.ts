import type { Command } from "./command.ts";
import { withBonafide } from "./with-bonafide.ts";

export const runDueCommand: Command = {
  usage: "run-due",
  about: "Sends what is due now: reminders, escalations, the weekly digest. For cron or for trying out.",
  takesWords: false,
  options: {},
  help: ["Needs the same settings as the bot itself; prints what it did."],

  run: (invocation) =>
    withBonafide(invocation, async (bonafide) => {
      const { reminders, escalations, digest } = await bonafide.runDue();
      invocation.print(`reminders: ${reminders}\nescalations: ${escalations}\ndigest: ${digest}`);
    }),
};
