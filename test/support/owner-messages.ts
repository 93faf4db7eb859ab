import type { Content, Reader } from "../../src/slack/messages/content.ts";
import { overruledReply } from "../../src/slack/messages/overruled.ts";
import { reminderMessage } from "../../src/slack/messages/reminder.ts";
import { taskMessages } from "../../src/slack/messages/tasks.ts";
import { buildCase, buildTask } from "./build-case.ts";

/** What is said where a task belongs to a group, waits for a second person, or was answered otherwise since. */
export function ownerMessages(text: string, reader: Reader): Content[] {
  const answered = { answeredBy: "U024BE7LH", answeredAt: "2026-03-03T10:05:00.000Z" };
  const waiting = buildTask({
    task: "screen-against-sanctions",
    owner: "S0FINANCE",
    state: { status: "open", takenBy: "S0FINANCE", proposed: "passed", note: text, ...answered },
  });
  const handedOn = buildTask({ id: 42, owner: "S0FINANCE", state: { status: "open", takenBy: "S0FINANCE" } });
  const current = buildCase({ submission: { name: text }, tasks: [waiting, handedOn] });
  return [
    ...taskMessages(current, reader),
    reminderMessage({ task: waiting, case: current, to: "S0FINANCE", nth: 1 }, reader),
    overruledReply({ task: waiting, by: "U0PEOPLE1", answer: "failed" }, reader),
  ];
}
