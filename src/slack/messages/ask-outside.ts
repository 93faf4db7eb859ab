import type { Button } from "@slack/types";
import type { LookUpSource, Question } from "../../domain/look-up.ts";
import { fill, list, type Text, verbatim } from "../../domain/text.ts";
import { ACTION } from "../action-ids.ts";
import { button } from "../blocks.ts";
import { bare, counted, type Reader, say } from "./content.ts";

/** Slack takes this many characters in the text of a confirmation. */
const CONFIRMATION = 300;
const LONGEST_SUBJECT = 80;
/** The shortest questions leave room for so many. */
const MOST_NAMED = 12;

/** Asks for what is listed, after a confirmation that names who is asked and what they hear. */
export function askButton(
  caseId: number,
  questions: readonly Question[],
  reader: Reader,
  again: boolean = false,
): Button {
  const words = say(again ? LOOK_UP_AGAIN : LOOK_UP, reader);
  return button({
    id: ACTION.lookUp,
    text: words,
    value: String(caseId),
    confirm: {
      title: say(TITLE, reader),
      text: confirmation(questions, reader),
      confirm: words,
      deny: say(NOT_NOW, reader),
    },
  });
}

const LOOK_UP: Text = { en: "Look up", de: "Nachschlagen" };
const LOOK_UP_AGAIN: Text = { en: "Look up again", de: "Erneut nachschlagen" };
const TITLE: Text = { en: "Ask outside?", de: "Außerhalb nachfragen?" };
const NOT_NOW: Text = { en: "Not now", de: "Jetzt nicht" };
const ASKS: Text = {
  en: "This asks {questions}. Nothing else about the person is sent.",
  de: "Gefragt werden: {questions}. Sonst wird nichts über die Person gesendet.",
};
const MORE = {
  one: { en: "{count} more", de: "{count} weitere" },
  many: { en: "{count} more", de: "{count} weitere" },
};

/** As many questions as fit, and how many more there are. */
function confirmation(questions: readonly Question[], reader: Reader): string {
  const all = questions.slice(0, MOST_NAMED).map(whoAndWhat);
  for (let shown = all.length; ; shown -= 1) {
    const left = questions.length - shown;
    const named = all.slice(0, shown);
    const items = left === 0 ? named : [...named, verbatim(counted(left, MORE, reader))];
    const text = say(ASKS, reader, { questions: list(items) });
    if ([...text].length <= CONFIRMATION || shown === 0) return text;
  }
}

const WHO: Readonly<Record<Exclude<LookUpSource, "links">, Text>> = {
  github: { en: "GitHub (its API and pages) about {about}", de: "GitHub (API und Seiten) nach {about}" },
  rdap: { en: "the domain registry about {about}", de: "das Domain-Register nach {about}" },
  dns: { en: "the name servers about {about}", de: "die Nameserver nach {about}" },
};
const PAGE: Text = { en: "{host} for the page {path}", de: "{host} nach der Seite {path}" };

function whoAndWhat({ source, about }: Question): Text {
  if (source !== "links") return fill(WHO[source], { about: bare(about, LONGEST_SUBJECT) });
  const link = URL.parse(about);
  const path = `${link?.pathname ?? "/"}${link?.search ?? ""}`;
  return fill(PAGE, { host: link?.hostname ?? "", path: bare(path, LONGEST_SUBJECT) });
}
