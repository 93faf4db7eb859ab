import { type Case, caseName } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import { context } from "../blocks.ts";
import { type Content, content, type Reader, say } from "./content.ts";
import { link } from "./mentions.ts";
import { rootMessage } from "./root.ts";

/** Answers "show me this case", wherever it was asked: the case at a glance, and the way to its thread. */
export function shownCaseReply(current: Case, permalink: string | undefined, reader: Reader): Content {
  const { text, blocks } = rootMessage(current, reader);
  if (permalink === undefined) return content(text, blocks);
  const way = link(permalink, say(IN_THREAD, reader, { case: caseName(current.id) }));
  return content(text, [...blocks, context(way)]);
}

const IN_THREAD: Text = {
  en: "Open the thread of {case}: findings, tasks, answers",
  de: "Thread von {case} öffnen: Hinweise, Aufgaben, Antworten",
};
