import { ACTION } from "../../slack/action-ids.ts";
import { type Demo, GENERAL, GRETA, NORA } from "../start-demo.ts";
import { inMessage, inThread, root, textOf, thread } from "./find.ts";
import { click, field, formOf, formWithFile, personNamed, type Scene } from "./scene.ts";

/** Three candidates come in: one line, one form, one form with a CV as a file. */
export async function candidatesComeIn(demo: Demo, scene: Scene): Promise<void> {
  const { chapter, expect, look, submit, vet } = scene;
  chapter("An ordinary candidate, in one line");
  await vet(NORA, personNamed("Jane Doe").typed ?? "");
  expect("the case of Jane Doe has nothing raised", textOf(root(look(), "V-1")).includes("Nothing raised"));

  chapter("A text that cannot be read is given back");
  await vet(NORA, "Jane | shoe size: 42");

  chapter("Details that do not fit, entered into the form");
  await vet(NORA, "");
  const wrong = { ...formOf("Alex Carter"), emails: field.text("alex.carter@") };
  const refused = await submit(NORA, "submits the form for Alex Carter, with a mistyped address", wrong);
  expect("the form refuses the address at its field", !refused.ok && refused.errors !== undefined);
  await submit(NORA, "submits the form for Alex Carter", formOf("Alex Carter"));
  expect("the case of Alex Carter is to be verified", textOf(root(look(), "V-2")).includes("Verify before"));

  chapter("The same phone number under another name, and a CV as a file");
  await vet(NORA, "");
  const brandt = await formWithFile(demo, "Michael Brandt");
  await submit(NORA, "submits the form for Michael Brandt", brandt);
  expect(
    "the case of Michael Brandt is to be verified",
    textOf(root(look(), "V-3")).includes("Verify before"),
  );
  expect(
    "the CV file was read",
    thread(look(), "V-3").some((one) => textOf(one).includes("was read.")),
  );
  await readsTheCv(scene);
  await somebodyFromOutside(scene);
}

async function readsTheCv({ chapter, expect, look, quietly, step, submit }: Scene): Promise<void> {
  chapter("What was read in the CV counts once somebody has looked at it");
  const told = inMessage(inThread(look(), "V-3", "was read."));
  await step(NORA, "clicks on Check what was read", click(told, ACTION.cvCheck));
  await submit(NORA, "confirms it as it stands", {});
  expect(
    "a job came before its tool",
    thread(look(), "V-3").some((one) => textOf(one).includes("Docker")),
  );

  await quietly(NORA, click(inMessage(root(look(), "V-3")), ACTION.caseDecide));
  await submit(NORA, "puts V-3 on hold until V-2 is settled", {
    decision: field.radio("on-hold"),
    reason: field.text("Gave the same phone number as V-2. We settle V-2 first."),
    until: field.date("2026-03-27"),
  });
  expect("V-3 is on hold", textOf(root(look(), "V-3")).includes("on hold until"));
}

async function somebodyFromOutside({ chapter, step }: Scene): Promise<void> {
  chapter("Somebody from outside the team tries");
  await step(GRETA, "types /vet list in #general", {
    do: "command",
    channel: GENERAL,
    command: "/vet",
    text: "list",
  });
}
