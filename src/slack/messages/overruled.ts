import { type CaseTask, caseName } from "../../domain/case.ts";
import type { Answer } from "../../domain/task.ts";
import type { Text } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { section } from "../blocks.ts";
import { answerLabel } from "./answers.ts";
import { type Content, content, type Reader, say } from "./content.ts";
import { person } from "./mentions.ts";

/** To somebody whose answer no longer counts, because a colleague gave another one after it. */
export function overruledReply(
  { task, by, answer }: { readonly task: CaseTask; readonly by: string; readonly answer: Answer },
  reader: Reader,
): Content {
  const words = say(OVERRULED, reader, {
    by: person(by, reader),
    answer: answerLabel(answer, reader),
    title: TASKS[task.task].title,
    case: caseName(task.case),
  });
  return content(words, [section(words)]);
}

const OVERRULED: Text = {
  en: "Please talk to {by} if this is not right: for *{title}* in {case}, a later answer of {by} counts now: {answer}. Yours is kept in the history.",
  de: "Bitte sprechen Sie mit {by}, falls das nicht stimmt: Für *{title}* in {case} zählt jetzt die spätere Antwort von {by}: {answer}. Ihre Antwort bleibt im Verlauf erhalten.",
};
