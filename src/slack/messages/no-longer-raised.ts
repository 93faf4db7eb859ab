import type { Text } from "../../domain/text.ts";
import { section } from "../blocks.ts";
import { type Content, content, type Reader, say } from "./content.ts";

/** What takes the place of a message in a thread whose reason is gone; the history keeps what it said. */
export function noLongerRaised(reader: Reader): Content {
  const text = say(NO_LONGER, reader);
  return content(text, [section(text)]);
}

const NO_LONGER: Text = {
  en: "Nothing is raised here any more. The history of the case keeps what stood here.",
  de: "Hier liegt nichts mehr vor. Der Verlauf des Falls bewahrt, was hier stand.",
};
