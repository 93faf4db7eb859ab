import { ACTION } from "../../slack/action-ids.ts";
import { NORA, TOMAS } from "../start-demo.ts";
import { PAYMENT } from "./answers.ts";
import { inMessage, inThread, reminders, root, taskList, textOf } from "./find.ts";
import { click, field, type Scene } from "./scene.ts";

const CHANGE = "Confirm the change through a known channel";
const IDENTITY = "Have the identity checked independently";

/** Alex Carter's case goes on with tasks open, and one that nobody answers is escalated. */
export async function offerWithOpenTasks(scene: Scene): Promise<void> {
  await movesToOffer(scene);
  await isEscalated(scene);
}

/** A week later a contact has changed, and two people decide. */
export async function changeAndDecision(scene: Scene): Promise<void> {
  await scene.moveTo("2026-03-09T08:30:00Z", "The clock moves on to Monday, 09:30.", "silently");
  await contactChanges(scene);
  await twoPeopleDecide(scene);
}

async function movesToOffer({ chapter, expect, look, quietly, submit }: Scene): Promise<void> {
  chapter("On to the offer, with tasks still open");
  await quietly(NORA, click(inMessage(root(look(), "V-2")), ACTION.caseStage));
  await submit(NORA, "moves V-2 to the offer", { stage: field.select("offer") });
  const gate = inThread(look(), "V-2", "moved this from stage");
  expect("the gate asks for a reason", textOf(gate).includes("please say why"));
  await quietly(NORA, click(inMessage(gate), ACTION.gateReason));
  await submit(NORA, "gives the reason", {
    reason: field.text("The team lead wants to send the draft contract today."),
  });
  expect(
    "the reason stands there",
    textOf(inThread(look(), "V-2", "moved this from")).includes("draft contract"),
  );
}

async function isEscalated({ chapter, expect, look, moveTo }: Scene): Promise<void> {
  chapter("Three reminders without an answer: somebody else is asked");
  expect("three reminders", reminders(look(), "V-2", PAYMENT).length === 3);
  await moveTo("2026-03-06T08:30:00Z", "The clock moves on to Friday, 09:30.");
  expect("an escalation", textOf(inThread(look(), "V-2", PAYMENT)).includes("please find somebody"));
}

async function contactChanges({ chapter, expect, look, quietly, step, submit }: Scene): Promise<void> {
  chapter("Details added later");
  await quietly(NORA, click(inMessage(root(look(), "V-2")), ACTION.detailsOpen));
  await submit(NORA, "adds details: Alex has another address and another number now", {
    emails: field.text("a.carter.dev@example.net"),
    phones: field.text("+44 7400 654321"),
  });
  expect(
    "what changed is told",
    textOf(inThread(look(), "V-2", "added or changed")).includes("Does not fit yet"),
  );
  await step(
    TOMAS,
    "asks Alex on video; there was a new provider, so he clicks on Passed",
    click(inMessage(taskList(look(), "V-2")), ACTION.taskPassed, [CHANGE]),
  );
  const settled = inThread(look(), "V-2", "Contact details: ");
  expect("what has an ordinary reason is settled", textOf(settled).includes("Contact details: settled"));
}

async function twoPeopleDecide({ chapter, expect, look, quietly, step, submit }: Scene): Promise<void> {
  chapter("A decision that takes two");
  const tasks = inMessage(taskList(look(), "V-2"));
  await step(
    TOMAS,
    "clicks on Failed: the service could not confirm the name",
    click(tasks, ACTION.taskFailed, [IDENTITY]),
  );
  await quietly(NORA, click(inMessage(root(look(), "V-2")), ACTION.caseDecide));
  await submit(NORA, "proposes: Not cleared", {
    decision: field.radio("not-cleared"),
    reason: field.text(
      "References unknown to their companies; the identity service could not confirm the name.",
    ),
  });
  const proposal = () => inThread(look(), "V-2", "confirms this decision or disagrees");
  expect("it waits for a second person", textOf(root(look(), "V-2")).includes("somebody besides"));
  await step(NORA, "tries to confirm it alone", click(inMessage(proposal()), ACTION.proposalConfirm));
  expect("one person is not enough", !textOf(root(look(), "V-2")).includes("*Decision:*"));
  await step(TOMAS, "clicks on Confirm", click(inMessage(proposal()), ACTION.proposalConfirm));
  expect("it counts now", textOf(root(look(), "V-2")).includes("*Decision:* Not cleared"));
}
