import type { KnownBlock } from "@slack/types";
import { caseName } from "../../domain/case.ts";
import type { TaskId } from "../../domain/task.ts";
import type { Text } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, context, section } from "../blocks.ts";
import { reactionLegend } from "./answers.ts";
import { type Content, content, quoted, type Reader, say } from "./content.ts";
import { channel, link, personOrGroup } from "./mentions.ts";
import { asTyped } from "./unclear.ts";

/** Short answers that only the asker sees. */
function reply(words: string, ...more: KnownBlock[]): Content {
  return content(words, [section(words), ...more]);
}

/** Answers `/vet help`. */
export function helpReply(reader: Reader): Content {
  return content(say(HELP_FIRST, reader), [
    section(say(HELP_FIRST, reader)),
    section(say(HELP_COMMANDS, reader)),
    section([`*${say(HELP_ANSWERS, reader)}*`, ...reactionLegend(reader)].join("\n")),
    context(say(HELP_LIMITS, reader)),
  ]);
}

const HELP_FIRST: Text = {
  en: "*Start with `/vet`:* it opens the form. Or type what you know, the name first.",
  de: "*Beginnen Sie mit `/vet`:* Damit öffnet sich das Formular. Oder geben Sie ein, was Sie wissen, den Namen zuerst.",
};
const HELP_COMMANDS: Text = {
  en: [
    "`/vet Jane Doe jane@example.com +49 151 23456789 | location: Berlin, DE | pay: bank`",
    "`/vet list` all cases · `/vet list mine` · `/vet list open` · `/vet list verify`",
    "`/vet tasks` what waits for you",
    "`/vet show V-12` one case",
    "`/vet brief V-12` what to ask and compare in the next interview",
    "`/vet stage V-12 offer` moves a case to another stage; a reason may follow",
    "`/vet digest` the last seven days · `/vet digest 2026-W09` any week",
    "`/vet checks` what is checked",
    "`/vet lists` what candidates are compared with",
  ].join("\n"),
  de: [
    "`/vet Jane Doe jane@example.com +49 151 23456789 | location: Berlin, DE | pay: bank`",
    "`/vet list` alle Fälle · `/vet list mine` eigene · `/vet list open` offene · `/vet list verify` zu prüfende",
    "`/vet tasks` was auf Sie wartet",
    "`/vet show V-12` ein Fall",
    "`/vet brief V-12` was im nächsten Gespräch zu fragen und zu vergleichen ist",
    "`/vet stage V-12 angebot` bringt einen Fall in eine andere Phase; ein Grund kann folgen",
    "`/vet digest` die letzten sieben Tage · `/vet digest 2026-W09` eine bestimmte Woche",
    "`/vet checks` was geprüft wird",
    "`/vet lists` womit Bewerbungen verglichen werden",
  ].join("\n"),
};
const HELP_ANSWERS: Text = {
  en: "Answering a task, by button or reaction",
  de: "Eine Aufgabe beantworten, per Knopf oder Reaktion",
};
const HELP_LIMITS: Text = {
  en: "Bonafide raises questions. People decide, and nobody is written to or rejected by it.",
  de: "Bonafide stellt Fragen. Menschen entscheiden; es schreibt niemandem und lehnt niemanden ab.",
};

/** For somebody outside the team that may see candidates. `ask` is the channel whose members may. */
export function notAllowedReply({ ask }: { readonly ask: string }, reader: Reader): Content {
  return reply(say(NOT_ALLOWED, reader, { ask: channel(ask) }));
}

/** The same at a field of a form, where no channel can be linked. */
export function onlyMembers(reader: Reader): string {
  return say(ONLY_MEMBERS, reader);
}

const ONLY_MEMBERS: Text = {
  en: "Please ask the vetting team for help: only its members may see or vet candidates.",
  de: "Bitte wenden Sie sich an das Prüfteam: Nur dessen Mitglieder dürfen Angaben zu Personen sehen und prüfen.",
};

const NOT_ALLOWED: Text = {
  en: "Please ask the team in {ask} for help: only its members may see or vet candidates.",
  de: "Bitte wenden Sie sich an das Team in {ask}: Nur dessen Mitglieder dürfen Angaben zu Personen sehen und prüfen.",
};

export interface Received {
  readonly name: string;
  readonly channel: string;
  /** Known once the case is open. */
  readonly opened?: { readonly case: number; readonly permalink?: string };
}

export function receivedReply(received: Received, reader: Reader): Content {
  const { name, opened } = received;
  const values = { name: quoted(name, 80), channel: channel(received.channel) };
  if (opened === undefined) return reply(say(CHECKING, reader, values));
  return reply(say(OPENED, reader, { ...values, case: link(opened.permalink, caseName(opened.case)) }));
}

const CHECKING: Text = {
  en: "Checking {name} … the case opens in {channel}.",
  de: "{name} wird geprüft … der Fall erscheint in {channel}.",
};
const OPENED: Text = {
  en: "{case} · {name} is open in {channel}.",
  de: "{case} · {name} steht in {channel}.",
};

/** What was typed is given back, so that nobody has to write it twice. */
export function notSavedReply({ typed = "" }: { readonly typed?: string }, reader: Reader): Content {
  return reply(say(NOT_SAVED, reader), ...(typed.trim() === "" ? [] : [asTyped(typed, 3)]));
}

const NOT_SAVED: Text = {
  en: "Please try again in a minute: this could not be saved, and nothing was started.",
  de: "Bitte versuchen Sie es in einer Minute noch einmal: Das ließ sich nicht speichern, und nichts wurde gestartet.",
};

/** After a "not needed" by reaction or button. `row` is the task's row. */
export function reasonWantedReply(
  { row, task }: { readonly row: number; readonly task: TaskId },
  reader: Reader,
): Content {
  return reply(
    say(REASON_WANTED, reader, { title: TASKS[task].title }),
    actions([button({ id: ACTION.reasonOpen, text: say(GIVE_REASON, reader), value: String(row) })]),
  );
}

const REASON_WANTED: Text = {
  en: "Please say in a sentence why this is not needed: *{title}*",
  de: "Bitte nennen Sie in einem Satz, warum das nicht nötig ist: *{title}*",
};
const GIVE_REASON: Text = { en: "Give the reason", de: "Grund angeben" };

/** To somebody whose reaction does not count. `allowed` is the channel or the user group whose members may answer. */
export function onlyTheyMayAnswerReply({ allowed }: { readonly allowed: string }, reader: Reader): Content {
  const who = allowed.startsWith("S") ? personOrGroup(allowed, reader) : channel(allowed);
  return reply(say(ONLY_THEY, reader, { who }));
}

const ONLY_THEY: Text = {
  en: "Please ask a member of {who} to answer: only they may, so your reaction changed nothing.",
  de: "Bitte lassen Sie jemanden aus {who} antworten: Nur von dort zählt es, Ihre Reaktion hat nichts geändert.",
};

/** To "Answer this task" on a message that is no reminder. */
export function noReminderReply(reader: Reader): Content {
  return reply(say(NO_REMINDER, reader));
}

const NO_REMINDER: Text = {
  en: "Please choose “Answer this task” on a reminder, in the thread of a case: this message asks for no task.",
  de: "Bitte wählen Sie „Answer this task“ an einer Erinnerung im Thread eines Falls: Diese Nachricht fragt nach keiner Aufgabe.",
};

/** To somebody who handed a task on to a person who has left the team in the meantime. */
export function notTheirsReply({ to }: { readonly to: string }, reader: Reader): Content {
  return reply(say(NOT_THEIRS, reader, { to: personOrGroup(to, reader) }));
}

const NOT_THEIRS: Text = {
  en: "Please choose somebody from the vetting team: {to} may not see candidates, so the task stays where it was.",
  de: "Bitte wählen Sie jemanden aus dem Prüfteam: {to} darf keine Angaben zu Personen sehen, deshalb bleibt die Aufgabe, wo sie war.",
};

/** To a click on "Look up" that came too late. */
export function nothingToAskReply(reader: Reader): Content {
  return reply(say(NOTHING_TO_ASK, reader));
}

const NOTHING_TO_ASK: Text = {
  en: "Please look at “Asked outside” in the thread: everything that may be asked has been asked.",
  de: "Bitte sehen Sie unter „Außerhalb gefragt“ im Thread nach: Alles, was gefragt werden darf, wurde gefragt.",
};

/** To lists that were confirmed, and that have become longer than a case can hold. */
export function tooMuchHistoryReply(reader: Reader): Content {
  return reply(say(TOO_MUCH_HISTORY, reader));
}

const TOO_MUCH_HISTORY: Text = {
  en: "Please shorten the lists and confirm them again: together with what was typed before they are too long, and nothing was changed.",
  de: "Bitte kürzen Sie die Listen und bestätigen Sie sie erneut: Zusammen mit den früheren Angaben sind sie zu lang, und nichts wurde geändert.",
};

/** `asked` is what was typed, such as V-99. */
export function noSuchCaseReply({ asked }: { readonly asked: string }, reader: Reader): Content {
  return reply(say(NO_SUCH_CASE, reader, { asked: quoted(asked, 40) }));
}

const NO_SUCH_CASE: Text = {
  en: "Please look it up with `/vet list`: there is no case {asked}.",
  de: "Bitte sehen Sie mit `/vet list` nach: Einen Fall {asked} gibt es nicht.",
};
