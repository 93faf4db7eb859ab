import { checkById } from "../checks/index.ts";
import type { LookUpAnswer } from "../domain/look-up.ts";
import { fill, type Text, verbatim } from "../domain/text.ts";
import { TASKS } from "../playbook/tasks.ts";
import type { CaseFile } from "./case-file.ts";
import { type Html, html } from "./html.ts";
import { note, table } from "./layout.ts";
import type { FiledFinding, FiledLookUp } from "./shapes.ts";
import type { Voice } from "./voice.ts";

const REASONS_SHOWN = 2;

/** Everything about the candidate that was sent out, with the reason and the answer. */
export function outsidePart({ lookUps, searches, assessment }: CaseFile, voice: Voice): Html {
  if (lookUps.length + searches.length === 0) return note(voice.say(NOBODY));
  const rows = [
    ...lookUps.map((one) => lookUpRow(one, assessment.findings, voice)),
    ...searches.map((one) => searchRow(one, voice)),
  ];
  const head = [WHOM, ABOUT, BECAUSE, ASKED, ANSWER].map((name) => voice.say(name));
  return html`${note(voice.say(ALL_OF_IT))}
${table(head, rows)}`;
}

const NOBODY: Text = {
  en: "Nobody outside was asked about this person.",
  de: "Über diese Person wurde niemand außerhalb gefragt.",
};
const ALL_OF_IT: Text = {
  en: "Everything that was sent out about this person is listed here.",
  de: "Hier steht alles, was über diese Person nach außen ging.",
};
const WHOM: Text = { en: "Who was asked", de: "Wer gefragt wurde" };
const ABOUT: Text = { en: "About", de: "Wonach" };
const BECAUSE: Text = { en: "Why", de: "Anlass" };
const ASKED: Text = { en: "When", de: "Wann" };
const ANSWER: Text = { en: "Answer", de: "Antwort" };

const SOURCES: Readonly<Record<FiledLookUp["source"], Text>> = {
  dns: { en: "name servers", de: "Nameserver" },
  rdap: { en: "domain registry", de: "Domain-Register" },
  github: { en: "GitHub", de: "GitHub" },
  links: { en: "the page itself", de: "die Seite selbst" },
};

function lookUpRow(one: FiledLookUp, findings: readonly FiledFinding[], voice: Voice): readonly Html[] {
  const host = one.state === "waiting" || one.host === "" ? undefined : one.host;
  return [
    html`${voice.say(SOURCES[one.source])}${host !== undefined && html` <span class="small"><bdi>${host}</bdi></span>`}`,
    html`<bdi>${one.about}</bdi>`,
    html`<bdi>${occasion(one, findings, voice)}</bdi>`,
    html`${voice.moment(one.askedAt)}`,
    html`<bdi>${ending(one, voice)}</bdi>`,
  ];
}

const CLICK: Text = { en: "{by} wanted to know", de: "Wunsch von {by}" };
const COMMAND_LINE: Text = { en: "asked on the command line", de: "Aufruf auf der Befehlszeile" };

const MORE = {
  one: { en: "… and {count} more", de: "… und {count} weiterer" },
  many: { en: "… and {count} more", de: "… und {count} weitere" },
};

/** What was found, in its own words; the question of the check once the finding is gone. */
function occasion(
  { because, askedBy }: FiledLookUp,
  findings: readonly FiledFinding[],
  voice: Voice,
): string {
  if (because === "click") return voice.say(CLICK, { by: voice.person(askedBy) });
  if (because === "command-line") return voice.say(COMMAND_LINE);
  const reasons = because.slice(0, REASONS_SHOWN).map((check) => {
    const finding = findings.find((one) => one.check === check);
    return voice.say(finding?.says ?? checkById(check)?.asks ?? verbatim(check));
  });
  const left = because.length - reasons.length;
  return [...reasons, ...(left === 0 ? [] : [voice.counted(left, MORE)])].join(" ");
}

const WAITING: Text = { en: "no answer yet", de: "noch keine Antwort" };
const SEEN_BEFORE: Text = {
  en: "{answer} (known since {day})",
  de: "{answer} (bekannt seit {day})",
};

function ending(one: FiledLookUp, voice: Voice): string {
  if (one.state === "waiting") return voice.say(WAITING);
  if (one.state === "silent") return voice.say(one.reason);
  const answer = answerText(one.answer, voice);
  if (one.seenAt === one.answeredAt) return voice.say(answer);
  return voice.say(SEEN_BEFORE, { answer, day: voice.day(one.seenAt) });
}

const RECEIVES: Text = { en: "receives mail", de: "empfängt E-Mails" };
const NO_MAIL: Text = { en: "has no mail server", de: "hat keinen Mailserver" };
const REGISTERED: Text = { en: "registered {day}", de: "registriert am {day}" };
const REGISTRY_SILENT: Text = { en: "the registry does not say", de: "das Register sagt es nicht" };
const STATUS: Text = { en: "the page answered {status}", de: "die Seite antwortete mit {status}" };
const ACCOUNT: Text = {
  en: "account created {day}, {count} repositories of its own",
  de: "Konto angelegt am {day}, eigene Repositorys: {count}",
};
const NO_ACCOUNT: Text = { en: "shows no account of that name", de: "zeigt kein Konto mit diesem Namen" };
const RENAMED: Text = { en: "the account is now called {handle}", de: "das Konto heißt jetzt {handle}" };

function answerText(answer: LookUpAnswer, voice: Voice): Text {
  switch (answer.source) {
    case "dns":
      return answer.canReceive ? RECEIVES : NO_MAIL;
    case "rdap":
      return answer.registeredAt === null
        ? REGISTRY_SILENT
        : fill(REGISTERED, { day: voice.day(answer.registeredAt) });
    case "links":
      return fill(STATUS, { status: answer.status });
    case "github": {
      const { account, renamedTo } = answer;
      if (renamedTo !== undefined) return fill(RENAMED, { handle: renamedTo });
      if (account === null) return NO_ACCOUNT;
      const { createdAt, ownRepositories } = account;
      return fill(ACCOUNT, { day: voice.day(createdAt), count: ownRepositories.length });
    }
  }
}

const CODE: Text = { en: "where the code may stand", de: "wo der Code stehen kann" };
const FOUND: Text = { en: "found at {place}", de: "gefunden: {place}" };
const NOT_FOUND: Text = { en: "not there: {places}", de: "nicht da: {places}" };

function searchRow(one: CaseFile["searches"][number], voice: Voice): readonly Html[] {
  const places = one.looked.map(({ place, because }) => `${place} (${voice.say(because)})`).join("; ");
  const outcome =
    one.foundAt === undefined
      ? voice.say(one.state === "waiting" ? WAITING : NOT_FOUND, { places })
      : voice.say(FOUND, { place: one.foundAt });
  return [
    html`${voice.say(CODE)}`,
    html`${voice.say(TASKS[one.task].title)}`,
    html`${voice.say(CLICK, { by: voice.person(one.askedBy) })}`,
    html`${voice.moment(one.askedAt)}`,
    html`<bdi>${outcome}</bdi>`,
  ];
}

/** The lists on which something was found, how old they are, and what their publishers allow. */
export function listsPart({ lists }: CaseFile, voice: Voice): Html {
  if (lists.length === 0) return note(voice.say(NO_LIST));
  const rows = lists.map(({ name, publisher, publishedOn, importedAt, licence, sanctions }) => [
    html`<bdi>${name}</bdi>${sanctions && html` <span class="tag">${voice.say(SANCTIONS)}</span>`}`,
    html`<bdi>${publisher}</bdi>`,
    html`${publishedOn === undefined ? "–" : voice.day(`${publishedOn}T12:00:00.000Z`)}`,
    html`${voice.day(importedAt)}`,
    html`<bdi>${licence ?? "–"}</bdi>`,
  ]);
  const head = [LIST, PUBLISHER, ISSUE, IMPORTED, LICENCE].map((name) => voice.say(name));
  return html`${note(voice.say(HIT))}
${table(head, rows)}`;
}

const NO_LIST: Text = {
  en: "Nothing about this person was found on a list that is still imported.",
  de: "Auf keiner Liste, die noch eingelesen ist, wurde etwas zu dieser Person gefunden.",
};
const HIT: Text = {
  en: "A hit is a question. A name alone nearly always means somebody else.",
  de: "Ein Treffer ist eine Frage. Ein Name allein meint fast immer jemand anderen.",
};
const LIST: Text = { en: "List", de: "Liste" };
const PUBLISHER: Text = { en: "Published by", de: "Herausgegeben von" };
const ISSUE: Text = { en: "Issue", de: "Ausgabe" };
const IMPORTED: Text = { en: "Imported", de: "Eingelesen" };
const LICENCE: Text = { en: "Terms of use", de: "Nutzungsbedingungen" };
const SANCTIONS: Text = { en: "sanctions list", de: "Sanktionsliste" };
