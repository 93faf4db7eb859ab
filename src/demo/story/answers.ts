import { ACTION, SHORTCUT } from "../../slack/action-ids.ts";
import type { PostedMessage } from "../protocol.ts";
import { NORA, TOMAS, VETTING } from "../start-demo.ts";
import { inHome, inMessage, progress, reminders, taskList, textOf, thread } from "./find.ts";
import { click, field, type Scene } from "./scene.ts";
import { StoryFailed } from "./story-failed.ts";

const MEET = "Meet in person or on video";
const REFERENCES = "Talk to the references";
const PHONE = "Call the phone number without notice";
const COMPARE = "Compare with the earlier candidate's case";
export const PAYMENT = "Agree on payment";

/** Tasks are mentioned before they are due, and answered by reaction, button, message shortcut and App Home. */
export async function tasksAreAnswered(scene: Scene): Promise<void> {
  const { chapter, expect, look, moveTo, step } = scene;
  await moveTo(
    "2026-03-03T13:10:00Z",
    "The clock moves on to 14:10, two working hours before tasks of V-2 are due.",
  );
  expect("a reminder before the task is due", reminders(look(), "V-2", PAYMENT).length === 1);
  const meet = reminder(scene, MEET);
  const references = reminder(scene, REFERENCES);
  const before = progress(look(), "V-2");

  chapter("Answers by reaction");
  await step(TOMAS, "reacts with :raising_hand: to the first reminder", react("react", meet, "raising_hand"));
  await step(NORA, "reacts with :white_check_mark: to it", react("react", meet, "white_check_mark"));
  expect("the root message counts the answer", progress(look(), "V-2") !== before);
  await step(NORA, "meant another one, and takes it away", react("unreact", meet, "white_check_mark"));
  expect("the root message reads as before", progress(look(), "V-2") === before);
  await step(NORA, "reacts with :tada:, which means nothing here", react("react", meet, "tada"));
  await step(NORA, "reacts with :x: to the reminder about the references", react("react", references, "x"));
  expect(
    "a failed task is a finding of its own",
    thread(look(), "V-2").some((one) => textOf(one).includes("closed as failed")),
  );

  chapter("Answers by button");
  const tasks = inMessage(taskList(look(), "V-2"));
  await step(
    NORA,
    "reached the number, and clicks on Passed in the task list",
    click(tasks, ACTION.taskPassed, [PHONE]),
  );
  await scene.quietly(NORA, { do: "openHome" });
  chapter("The same tasks in App Home");
  scene.tellHome(NORA);
  await step(
    NORA,
    "answers there: both cases compared, could not tell",
    click(inHome(look()), ACTION.taskInconclusive, [COMPARE, "V-2"]),
  );
  expect("App Home answers tasks", textOf(taskList(look(), "V-2")).includes("Could not tell*"));
}

/** The same six answers, with a note, from the menu of a reminder. */
export async function answersByShortcut(scene: Scene): Promise<void> {
  const { expect, look, step, submit } = scene;
  const { ts } = reminder(scene, MEET);
  await step(TOMAS, "chooses “Answer this task” in the menu of the reminder", {
    do: "messageShortcut",
    callbackId: SHORTCUT.answerTask,
    channel: VETTING,
    ts,
  });
  await submit(TOMAS, "answers with a note", {
    answer: field.radio("passed"),
    reason: field.text("Saw and heard Alex on camera for 40 minutes."),
  });
  expect("the note is kept", textOf(taskList(look(), "V-2")).includes("40 minutes"));
}

function reminder({ look }: Scene, title: string): PostedMessage {
  const [first] = reminders(look(), "V-2", title);
  if (first === undefined) throw new StoryFailed(`expected: a reminder of “${title}”`);
  return first;
}

function react(how: "react" | "unreact", { ts }: PostedMessage, name: string) {
  return { do: how, channel: VETTING, ts, name } as const;
}
