import { type Case, caseName } from "../../domain/case.ts";
import type { LookUpAnswer, Question } from "../../domain/look-up.ts";
import { fill, type Text, verbatim } from "../../domain/text.ts";
import type { ControlCheck } from "../../workflows/control-ports.ts";
import type { LookUp } from "../../workflows/look-up-ports.ts";
import { actions, context, header, section } from "../blocks.ts";
import { askButton } from "./ask-outside.ts";
import {
  blocksThatFit,
  type Content,
  content,
  counted,
  quoted,
  quotedText,
  type Reader,
  say,
} from "./content.ts";
import { person } from "./mentions.ts";
import { question } from "./questions.ts";
import { day } from "./when.ts";

const DAY_MS = 86_400_000;
const REASONS_SHOWN = 2;
const LONGEST_REASON = 120;

export interface AskedOutside {
  readonly lookUps: readonly LookUp[];
  /** Searches for the code that shows whose a profile is. */
  readonly searches: readonly ControlCheck[];
  /** What stayed without an answer and may be asked again. */
  readonly toAskAgain: readonly Question[];
}

/** Everything that was asked outside this machine, why, and what came of it; undefined when nothing was. */
export function lookUpsMessage(current: Case, asked: AskedOutside, reader: Reader): Content | undefined {
  const { lookUps, searches, toAskAgain } = asked;
  const all = [...lookUps, ...searches];
  if (all.length === 0) return undefined;
  const ended = all.filter(({ state }) => state !== "waiting").length;
  const summary = say(SUMMARY, reader, { ended, of: all.length });
  const lines = [
    ...lookUps.map((one) => lookUpLine(current, one, reader)),
    ...searches.map((one) => searchLine(one, reader)),
  ];
  const again = toAskAgain.length === 0 ? [] : [actions([askButton(current.id, toAskAgain, reader, true)])];
  const blocks = blocksThatFit(
    [header(summary), context(say(NOTHING_ELSE, reader)), ...again],
    lines.map((line) => [section(line)]),
    (left) => context(counted(left, MORE, reader)),
  );
  return content(`${caseName(current.id)} · ${summary}`, blocks);
}

const SUMMARY: Text = {
  en: "Asked outside: {ended} of {of} done",
  de: "Außerhalb gefragt: {ended} von {of} erledigt",
};
const NOTHING_ELSE: Text = {
  en: "Everything that was sent out about this person is listed here.",
  de: "Hier steht alles, was über diese Person nach außen ging.",
};
const MORE = {
  one: {
    en: "… and {count} more, named in the case file",
    de: "… und {count} weitere, genannt in der Fallakte",
  },
  many: {
    en: "… and {count} more, named in the case file",
    de: "… und {count} weitere, genannt in der Fallakte",
  },
};

const LINE: Text = {
  en: "• asked {host} about {about} because {because} → {outcome}",
  de: "• {host} nach {about} gefragt, Anlass: {because} → {outcome}",
};
const NOT_ASKED: Text = {
  en: "• did not ask about {about} because {because} → {outcome}",
  de: "• nach {about} wurde nicht gefragt, Anlass: {because} → {outcome}",
};
const WAITING: Text = {
  en: "• asking about {about} because {because} → no answer yet",
  de: "• Frage nach {about} läuft, Anlass: {because} → noch keine Antwort",
};

function lookUpLine(current: Case, one: LookUp, reader: Reader): string {
  const values = { about: quoted(one.question.about, 160), because: occasion(current, one, reader) };
  if (one.state === "waiting") return say(WAITING, reader, values);
  const { host } = one;
  const outcome = `${ending(one, reader)}, ${day(one.answeredAt, reader)}${ageOf(one, reader)}`;
  return say(host === "" ? NOT_ASKED : LINE, reader, { ...values, host: quoted(host, 100), outcome });
}

const COMMAND_LINE: Text = { en: "the command line asked", de: "Aufruf auf der Befehlszeile" };
const CLICK: Text = { en: "{by} wanted to know", de: "Wunsch von {by}" };

/** What gave occasion, in words. */
function occasion({ assessment }: Case, { because, askedBy }: LookUp, reader: Reader): string {
  if (because === "command-line") return say(COMMAND_LINE, reader);
  if (because === "click") return say(CLICK, reader, { by: person(askedBy, reader) });
  const shown = because.slice(0, REASONS_SHOWN).map((check) => {
    const finding = assessment.findings.find((found) => found.check === check);
    const says =
      finding === undefined ? question(check, reader) : quotedText(finding.says, reader, LONGEST_REASON);
    return say(QUOTE, reader, { says });
  });
  return because.length > REASONS_SHOWN ? `${shown.join(", ")}, …` : shown.join(", ");
}

const QUOTE: Text = { en: "“{says}”", de: "„{says}“" };

function ending(one: Exclude<LookUp, { state: "waiting" }>, reader: Reader): string {
  return one.state === "silent" ? quotedText(one.reason, reader, 200) : say(told(one.answer, reader), reader);
}

/** The answer in a few words; also for a terminal. */
export function told(answer: LookUpAnswer, reader: Reader): Text {
  switch (answer.source) {
    case "dns":
      return answer.canReceive ? RECEIVES : NO_MAIL_SERVER;
    case "rdap":
      return answer.registeredAt === null
        ? REGISTRY_SILENT
        : fill(REGISTERED, { day: day(answer.registeredAt, reader) });
    case "links":
      return fill(ANSWERED, { status: answer.status });
    case "github":
      if (answer.renamedTo !== undefined) return fill(RENAMED, { handle: quoted(answer.renamedTo, 60) });
      return answer.account === null
        ? NO_ACCOUNT
        : fill(ACCOUNT, { day: day(answer.account.createdAt, reader) });
  }
}

const RECEIVES: Text = { en: "receives mail", de: "empfängt E-Mails" };
const NO_MAIL_SERVER: Text = { en: "has no mail server", de: "hat keinen Mailserver" };
const REGISTERED: Text = { en: "registered {day}", de: "registriert am {day}" };
const REGISTRY_SILENT: Text = { en: "the registry does not say", de: "das Register sagt es nicht" };
const ANSWERED: Text = { en: "the page answered {status}", de: "die Seite antwortete {status}" };
const ACCOUNT: Text = { en: "account created {day}", de: "Konto angelegt am {day}" };
const NO_ACCOUNT: Text = {
  en: "no account of that name is shown",
  de: "kein Konto mit diesem Namen zu sehen",
};
const RENAMED: Text = { en: "the account is now called {handle}", de: "das Konto heißt jetzt {handle}" };

const EARLIER = {
  one: {
    en: " (answered 1 day before, for another case)",
    de: " (1 Tag zuvor für einen anderen Fall beantwortet)",
  },
  many: {
    en: " (answered {count} days before, for another case)",
    de: " ({count} Tage zuvor für einen anderen Fall beantwortet)",
  },
};
const SAME_DAY: Text = {
  en: " (answered shortly before, for another case)",
  de: " (kurz zuvor für einen anderen Fall beantwortet)",
};

function ageOf(one: Exclude<LookUp, { state: "waiting" }>, reader: Reader): string {
  if (one.state === "silent" || one.seenAt === one.answeredAt) return "";
  const days = Math.floor((Date.parse(one.answeredAt) - Date.parse(one.seenAt)) / DAY_MS);
  return days === 0 ? say(SAME_DAY, reader) : counted(days, EARLIER, reader);
}

const SEARCH: Text = {
  en: "• looked for the code at {places} because {by} wanted to know → {outcome}",
  de: "• Code gesucht: {places}, Anlass: Wunsch von {by} → {outcome}",
};
const FOUND: Text = { en: "found, {day}", de: "gefunden, {day}" };
const NOT_FOUND: Text = { en: "not there yet, {day}", de: "noch nicht da, {day}" };
const SEARCHING: Text = {
  en: "• looking for the code because {by} wanted to know → no answer yet",
  de: "• Code wird gesucht, Anlass: Wunsch von {by} → noch keine Antwort",
};
const NOWHERE: Text = { en: "no place", de: "kein Ort" };

function searchLine(one: ControlCheck, reader: Reader): string {
  const by = person(one.askedBy, reader);
  if (one.state === "waiting") return say(SEARCHING, reader, { by });
  const places = [
    ...one.looked.map(({ place }) => place),
    ...(one.foundAt === undefined ? [] : [one.foundAt]),
  ];
  const when = { day: day(one.answeredAt ?? one.askedAt, reader) };
  return say(SEARCH, reader, {
    places: places.length === 0 ? NOWHERE : verbatim(places.map((place) => quoted(place, 160)).join(", ")),
    by,
    outcome: fill(one.state === "found" ? FOUND : NOT_FOUND, when),
  });
}
