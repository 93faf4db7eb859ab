import { caseName } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import type { Erased } from "../../workflows/erasure-ports.ts";
import { context, header, section } from "../blocks.ts";
import { type Content, content, type Reader, say } from "./content.ts";
import { day } from "./when.ts";

/** What is left of a case in the channel. */
export function erasedRoot(erased: Erased, reader: Reader): Content {
  const title = say(ERASED_ON, reader, valuesOf(erased, reader));
  return content(title, [header(title), section(say(BY_HAND, reader)), context(say(KEPT, reader))]);
}

/** To whatever somebody does about a case that is gone. */
export function erasedReply(erased: Erased, reader: Reader): Content {
  const words = say(NOTHING_KEPT, reader, valuesOf(erased, reader));
  return content(words, [section(words)]);
}

/** One line in a list. */
export function erasedLine(erased: Pick<Erased, "case" | "erasedAt">, reader: Reader): string {
  return say(ERASED_ON, reader, valuesOf(erased, reader));
}

function valuesOf({ case: id, erasedAt }: Pick<Erased, "case" | "erasedAt">, reader: Reader) {
  return { case: caseName(id), day: day(erasedAt, reader) };
}

const ERASED_ON: Text = { en: "{case} · erased on {day}", de: "{case} · gelöscht am {day}" };
const BY_HAND: Text = {
  en: "*Please delete what you wrote or uploaded in this thread:* the bot can take away its own messages only, and has done so.",
  de: "*Bitte löschen Sie, was Sie selbst in diesem Thread geschrieben oder hochgeladen haben:* Der Bot kann nur seine eigenen Nachrichten entfernen und hat das getan.",
};
const KEPT: Text = {
  en: "Nothing about the person is kept. For the figures it still counts that there was a case.",
  de: "Über die Person ist nichts mehr gespeichert. Für die Zahlen zählt weiterhin, dass es einen Fall gab.",
};
const NOTHING_KEPT: Text = {
  en: "Please open a new case with `/vet` if you need one: {case} was erased on {day}. What you just did was not kept.",
  de: "Bitte eröffnen Sie bei Bedarf mit `/vet` einen neuen Fall: {case} wurde am {day} gelöscht. Was Sie eben getan haben, wurde nicht gespeichert.",
};
