import { ACTION } from "../../slack/action-ids.ts";
import type { ViewState } from "../protocol.ts";
import { NORA, TOMAS } from "../start-demo.ts";
import { answersByShortcut } from "./answers.ts";
import { inMessage, inThread, root, textOf, whisper } from "./find.ts";
import { click, field, type Scene } from "./scene.ts";
import { StoryFailed } from "./story-failed.ts";

const QUESTION = "same person in every interview";

/** Two people talk to Alex Carter on two days, and each is asked alone whether it was the same person. */
export async function twoInterviews(scene: Scene): Promise<void> {
  const { chapter, expect, look, moveTo, step, submit, vet } = scene;
  await moveTo(
    "2026-03-04T08:30:00Z",
    "The clock moves on to Wednesday, 09:30. What is due is mentioned again.",
  );
  chapter("A brief before the interview");
  await vet(NORA, "brief V-2");
  expect("the brief asks about payment", whisper(look(), "How would you like to be paid") !== undefined);

  chapter("The first interview");
  await afterInterview(scene, NORA, {
    interviewOn: field.date("2026-03-04"),
    interviewMode: field.select("video"),
    camera: field.select("on"),
    joinedAs: field.text("Alex Carter"),
    observations: field.ticked("reading-or-long-pauses"),
    interviewNotes: field.text("Long pauses at first; fluent once we talked about code."),
  });
  expect("with one interview nobody is asked yet", whisper(look(), QUESTION) === undefined);

  await moveTo("2026-03-05T08:30:00Z", "The clock moves on to Thursday, 09:30.");
  chapter("The second interview, by somebody else");
  await afterInterview(scene, TOMAS, {
    interviewOn: field.date("2026-03-05"),
    interviewMode: field.select("video"),
    camera: field.select("on"),
    joinedAs: field.text("Alex Carter"),
  });
  await answersByShortcut(scene);

  chapter("Was it the same person? Each is asked alone");
  await step(NORA, "answers: Same person", click(question(scene, NORA), ACTION.samePersonSame));
  expect("nobody sees the first answer", whisper(look(TOMAS), "Nora") === undefined);
  await step(TOMAS, "wants to add a note", click(question(scene, TOMAS), ACTION.samePersonOpen));
  await submit(TOMAS, "answers: Not sure", {
    opinion: field.radio("not-sure"),
    note: field.text("I have met Alex only once."),
  });
  const shown = textOf(inThread(look(), "V-2", "Was it the same person?"));
  expect("both answers are shown together", shown.includes("Same person") && shown.includes("Not sure"));
}

async function afterInterview(scene: Scene, user: string, state: ViewState): Promise<void> {
  const { look, quietly, submit } = scene;
  await quietly(user, click(inMessage(root(look(), "V-2")), ACTION.interviewOpen));
  const result = await submit(user, "fills in the form after the interview", state);
  scene.expect("the interview is taken", result.ok);
}

function question({ look }: Scene, user: string) {
  const found = whisper(look(user), QUESTION);
  if (found === undefined) throw new StoryFailed("expected: the question whether it was the same person");
  return inMessage(found);
}
