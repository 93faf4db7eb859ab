import { ACTION } from "../../slack/action-ids.ts";
import { NORA, TOMAS } from "../start-demo.ts";
import { inMessage, root, taskList, textOf, thread } from "./find.ts";
import { click, field, type Scene } from "./scene.ts";

const ENOUGH_TASKS = 30;

/** Jane Doe, from the interview to the offer: everything passes, and no gate asks for anything. */
export async function janeGetsAnOffer(scene: Scene): Promise<void> {
  scene.chapter("Meanwhile, everything passes for Jane Doe");
  await scene.vet(NORA, "stage V-1 interview");
  await enterInterview(scene);
  await passAll(scene);
  await scene.vet(NORA, "stage V-1 offer");
}

export async function janeStarts(scene: Scene): Promise<void> {
  const { chapter, expect, look, moveTo, quietly, submit, vet } = scene;
  await moveTo("2026-03-10T08:30:00Z", "The clock moves on to Tuesday, 09:30.");
  chapter("Jane Doe starts");
  await passAll(scene);
  await vet(NORA, "stage V-1 onboarding");
  await passAll(scene);
  await vet(NORA, "stage V-1 engaged");
  expect(
    "no gate asked for a reason",
    !thread(look(), "V-1").some((one) => textOf(one).includes("Due before it")),
  );
  await quietly(NORA, click(inMessage(root(look(), "V-1")), ACTION.caseDecide));
  await submit(NORA, "decides: Proceed", {
    decision: field.radio("proceed"),
    reason: field.text("Met by Tomás, identity compared, both employers and references confirmed."),
  });
  const said = textOf(root(look(), "V-1"));
  expect(
    "Jane Doe is engaged and cleared",
    said.includes("stage engaged") && said.includes("*Decision:* Proceed"),
  );
}

async function enterInterview({ look, quietly, submit }: Scene): Promise<void> {
  await quietly(TOMAS, click(inMessage(root(look(), "V-1")), ACTION.interviewOpen));
  await submit(TOMAS, "enters the interview with Jane Doe", {
    interviewOn: field.date("2026-03-04"),
    interviewMode: field.select("in-person"),
    interviewNotes: field.text("Walked us through two projects of hers."),
  });
}

/** Tomás answers, because some tasks take somebody besides the owner of the case. What it comes to is told at once. */
async function passAll({ expect, look, quietly, step }: Scene): Promise<void> {
  for (let answered = 0; answered < ENOUGH_TASKS; answered += 1) {
    const tasks = inMessage(taskList(look(), "V-1"));
    const left = JSON.stringify(tasks.blocks).split(`"${ACTION.taskPassed}"`).length - 1;
    expect("a task is open", left > 0 || answered > 0);
    if (left === 0) return;
    const passed = click(tasks, ACTION.taskPassed);
    if (left > 1) await quietly(TOMAS, passed);
    else
      await step(
        TOMAS,
        answered === 0 ? "clicks on Passed" : `clicks on Passed, ${answered + 1} times`,
        passed,
      );
  }
}
