import { type WhatChanged, whatChanged } from "../../assessment/what-changed.ts";
import { type Case, caseName } from "../../domain/case.ts";
import { changedFields } from "../../domain/merge-submission.ts";
import { OPINION_NAMES, type Opinion } from "../../domain/same-person.ts";
import type { Submission } from "../../domain/submission.ts";
import { list, type Text, verbatim } from "../../domain/text.ts";
import { TASKS } from "../../playbook/tasks.ts";
import type { OpinionGiven } from "../../workflows/same-person.ts";
import { section } from "../blocks.ts";
import { fields } from "../forms/groups/index.ts";
import { type Content, content, linesThatFit, quoted, quotedText, type Reader, say } from "./content.ts";
import { person } from "./mentions.ts";
import { LEVEL_NAMES } from "./words.ts";

interface Change {
  readonly before: Case;
  readonly after: Case;
  readonly by: string;
}

/** In the thread: who added what, and what is different because of it; nothing that stood there before. */
export function addedMessage({ before, after, by }: Change, reader: Reader): Content {
  const changed = changedFields(before.submission, after.submission);
  const isGone = (field: string) => !Object.hasOwn(placesOf(after.submission), field);
  const [removed, added] = [changed.filter(isGone), changed.filter((field) => !isGone(field))];
  const who = person(by, reader);
  const head = [
    ...(added.length === 0 ? [] : [say(ADDED, reader, { who, what: named(added) })]),
    ...(removed.length === 0 ? [] : [say(REMOVED, reader, { who, what: named(removed) })]),
  ];
  const lines = [...head, ...differences(whatChanged(before.assessment, after.assessment), reader)];
  return content(`${caseName(after.id)} · ${head.join(" ")}`, [section(linesThatFit(lines, reader))]);
}

const ADDED: Text = { en: "{who} added or changed: {what}.", de: "{who} hat ergänzt oder geändert: {what}." };
const REMOVED: Text = { en: "{who} removed: {what}.", de: "{who} hat entfernt: {what}." };
const NOTHING_ELSE: Text = {
  en: "Nothing else is different now.",
  de: "Sonst ändert sich dadurch nichts.",
};
const LEVEL: Text = { en: "Level: {from} → *{to}*", de: "Stufe: {from} → *{to}*" };
const RAISED: Text = { en: "• Does not fit yet: {says}", de: "• Passt noch nicht zusammen: {says}" };
const OTHERWISE: Text = {
  en: "• Still open, with new values: {says}",
  de: "• Weiter offen, mit neuen Werten: {says}",
};
const GONE: Text = { en: "• No longer open: {says}", de: "• Nicht mehr offen: {says}" };
const NEW_TASKS: Text = { en: "• To do because of it: {tasks}", de: "• Dadurch zu tun: {tasks}" };

function differences(changes: WhatChanged, reader: Reader): readonly string[] {
  const { level, raised, otherwise, gone, tasks } = changes;
  const says = (text: Text, findings: WhatChanged["raised"]) =>
    findings.map((finding) => say(text, reader, { says: quotedText(finding.says, reader, 250) }));
  const lines = [
    ...(level === undefined
      ? []
      : [say(LEVEL, reader, { from: LEVEL_NAMES[level.from], to: LEVEL_NAMES[level.to] })]),
    ...says(RAISED, raised),
    ...says(OTHERWISE, otherwise),
    ...says(GONE, gone),
    ...(tasks.length === 0
      ? []
      : [say(NEW_TASKS, reader, { tasks: tasks.map((id) => say(TASKS[id].title, reader)).join(" · ") })]),
  ];
  return lines.length === 0 ? [say(NOTHING_ELSE, reader)] : lines;
}

const MORE_NAMES: Readonly<Record<string, Text>> = {
  interviews: { en: "Interview", de: "Gespräch" },
  otherHistory: { en: "Jobs on other profiles", de: "Stationen in anderen Profilen" },
};

/** As the form calls them. */
function named(places: readonly string[]): Text {
  return list(
    places.map(
      (place) => MORE_NAMES[place] ?? fields.find(({ path }) => path === place)?.label ?? verbatim(place),
    ),
  );
}

/** Every place of a submission that holds something, as `changedFields` names it. */
function placesOf(submission: Submission): Readonly<Record<string, unknown>> {
  return Object.fromEntries(changedFields({ name: "" }, submission).map((place) => [place, true]));
}

function reply(words: string): Content {
  return content(words, [section(words)]);
}

export function nothingChangedReply({ about }: { readonly about: number }, reader: Reader): Content {
  return reply(say(NOTHING_CHANGED, reader, { case: caseName(about) }));
}

const NOTHING_CHANGED: Text = {
  en: "{case} stays as it is: nothing in the form was different.",
  de: "{case} bleibt, wie es ist: Im Formular war nichts anders.",
};

export function notKeptReply({ about }: { readonly about: number }, reader: Reader): Content {
  return reply(say(NOT_KEPT, reader, { case: caseName(about) }));
}

const NOT_KEPT: Text = {
  en: "Please open the form of {case} again and shorten what you added: together with what is known it became too much, and nothing was kept.",
  de: "Bitte öffnen Sie das Formular von {case} noch einmal und kürzen Sie Ihre Ergänzung: Zusammen mit dem Bekannten wurde es zu viel, und nichts wurde gespeichert.",
};

/** To the shortcut "Add to case" on a message that belongs to none. */
export function noCaseHereReply(reader: Reader): Content {
  return reply(say(NO_CASE_HERE, reader));
}

const NO_CASE_HERE: Text = {
  en: "Please use this on a message in the thread of a case. This one belongs to no case.",
  de: "Bitte nutzen Sie das bei einer Nachricht im Thread eines Falls. Diese hier gehört zu keinem.",
};

/** To whoever said whether it was the same person. */
export function opinionReply(
  {
    about,
    opinion,
    given,
  }: { readonly about: number; readonly opinion: Opinion; readonly given: OpinionGiven },
  reader: Reader,
): Content {
  return reply(say(GIVEN[given], reader, { case: caseName(about), opinion: OPINION_NAMES[opinion] }));
}

const GIVEN: Readonly<Record<OpinionGiven, Text>> = {
  kept: {
    en: "{case}: kept, “{opinion}”. You can change it until all have answered; only then the others see it.",
    de: "{case}: gespeichert, „{opinion}“. Sie können es ändern, bis alle geantwortet haben; erst dann sehen es die anderen.",
  },
  shown: {
    en: "{case}: kept, “{opinion}”. All answers stand in the thread now.",
    de: "{case}: gespeichert, „{opinion}“. Alle Antworten stehen jetzt im Thread.",
  },
  "too-late": {
    en: "{case}: your first answer stands, because all answers are shown already. Write in the thread if you see it differently now.",
    de: "{case}: Ihre erste Antwort bleibt, weil alle Antworten schon zu sehen sind. Schreiben Sie im Thread, wenn Sie es nun anders sehen.",
  },
  "not-asked": {
    en: "{case}: please enter your interview first with “After the interview”. Only interviewers are asked this.",
    de: "{case}: Bitte tragen Sie zuerst Ihr Gespräch mit „Nach dem Gespräch“ ein. Gefragt wird nur, wer eines geführt hat.",
  },
};

/** `name` is what somebody typed. */
export function interviewKeptReply(
  { about, name }: { readonly about: number; readonly name: string },
  reader: Reader,
): Content {
  return reply(say(INTERVIEW_KEPT, reader, { case: caseName(about), name: quoted(name, 80) }));
}

const INTERVIEW_KEPT: Text = {
  en: "Thank you. The interview with {name} is in {case}.",
  de: "Danke. Das Gespräch mit {name} steht in {case}.",
};
