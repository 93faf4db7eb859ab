import { NORA } from "../start-demo.ts";
import { textOf, whisper } from "./find.ts";
import type { Scene } from "./scene.ts";

/** What the team has in its hands at the end. */
export async function weekEnds({ chapter, expect, look, moveTo, vet }: Scene): Promise<void> {
  chapter("The weekly digest");
  await moveTo("2026-03-16T08:00:00Z", "The clock moves on to Monday, 16 March, 09:00.");
  const digests = look()
    .channels.flatMap(({ messages }) => messages)
    .filter((message) => textOf(message).includes("Weekly digest"));
  expect("two digests, one a week", digests.length === 2);
  const last = textOf(digests.at(-1));
  expect("the digest compares with the week before", last.includes("the week before: 8"));
  expect("the digest says what was settled as ordinary", last.includes("Settled as ordinary"));

  chapter("At any time");
  await vet(NORA, "show V-2");
  expect("the case is shown", whisper(look(), "Alex Carter") !== undefined);
  await vet(NORA, "list");
}
