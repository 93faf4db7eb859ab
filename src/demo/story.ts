import type { Demo } from "./start-demo.ts";
import { tasksAreAnswered } from "./story/answers.ts";
import { weekEnds } from "./story/digest.ts";
import { twoInterviews } from "./story/interviews.ts";
import { changeAndDecision, offerWithOpenTasks } from "./story/offer.ts";
import { janeGetsAnOffer, janeStarts } from "./story/ordinary-hiring.ts";
import { openScene } from "./story/scene.ts";
import { candidatesComeIn } from "./story/vetting.ts";

/** Plays a full hiring and tells it line by line. Rejects with StoryFailed at the first step that goes wrong. */
export async function tellStory(demo: Demo, tell: (line: string) => void): Promise<void> {
  const scene = openScene(demo, tell);
  await candidatesComeIn(demo, scene);
  await tasksAreAnswered(scene);
  await twoInterviews(scene);
  await janeGetsAnOffer(scene);
  await offerWithOpenTasks(scene);
  await changeAndDecision(scene);
  await janeStarts(scene);
  await weekEnds(scene);
}
