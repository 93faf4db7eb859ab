import type { Command } from "./command.ts";
import { withBonafide } from "./with-bonafide.ts";

export const runDueCommand: Command = {
  usage: "run-due",
  about:
    "Does what is due now: reminders, escalations, holds that end, the weekly digest, what a changed list says about open cases, what is to be erased.",
  takesWords: false,
  options: {},
  help: ["Needs the same settings as the bot itself; prints what it did. For cron or for trying out."],

  run: (invocation) =>
    withBonafide(invocation, async (bonafide) => {
      const { reminders, escalations, reopened, digest, rescreened, purged } = await bonafide.runDue();
      invocation.print(`reminders: ${reminders}\nescalations: ${escalations}\ndigest: ${digest}`);
      invocation.print(`holds ended: ${reopened}`);
      invocation.print(
        `compared with changed lists: ${rescreened.screened}, with something new: ${rescreened.changed}`,
      );
      invocation.print(
        `erased: ${purged?.cases.length ?? 0} cases, ${(purged?.identifiers ?? 0) + (purged?.sketches ?? 0)} expired hashes`,
      );
    }),
};
