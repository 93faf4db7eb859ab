import type { Case } from "../domain/case.ts";
import type { Storage } from "../workflows/ports.ts";
import type { Content, Reader } from "./messages/content.ts";
import { interviewsMessage } from "./messages/interviews.ts";

/** The interviews under the root message, by the part of its ref; nothing before the first was entered. */
export function interviewThread(
  { interviews }: Pick<Storage, "interviews">,
  current: Case,
  reader: Reader,
): readonly (readonly [string, Content])[] {
  const recorded = interviews.ofCase(current.id);
  const message = interviewsMessage(current, recorded, interviews.question(current.id), reader);
  return message === undefined ? [] : [["interviews", message]];
}
