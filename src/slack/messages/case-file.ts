import type { Button } from "@slack/types";
import { caseName } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import { ACTION } from "../action-ids.ts";
import { button, section } from "../blocks.ts";
import { type Content, content, type Reader, say } from "./content.ts";
import { person } from "./mentions.ts";

/** Puts the case file into the case's thread, after a confirmation that says who will see it. */
export function caseFileButton(caseId: number, reader: Reader): Button {
  return button({
    id: ACTION.caseFile,
    text: say(CASE_FILE, reader),
    value: String(caseId),
    confirm: {
      title: say(SHARE_IT, reader),
      text: say(WHO_SEES_IT, reader),
      confirm: say(SHARE, reader),
      deny: say(NOT_NOW, reader),
    },
  });
}

const CASE_FILE: Text = { en: "Case file", de: "Fallakte" };
const SHARE_IT: Text = { en: "Share the case file?", de: "Fallakte teilen?" };
const WHO_SEES_IT: Text = {
  en: "The whole case, as one page, goes into its thread. Everybody in that channel can read and keep it, also those who join later.",
  de: "Der ganze Fall kommt als eine Seite in seinen Thread. Alle im Kanal können sie lesen und behalten, auch wer später dazukommt.",
};
const SHARE: Text = { en: "Share", de: "Teilen" };
const NOT_NOW: Text = { en: "Not now", de: "Jetzt nicht" };

/** What the shared file is called, what stands above it, and the words that come with it (mrkdwn). */
export function sharedCaseFile(
  { about, by }: { readonly about: number; readonly by: string },
  reader: Reader,
) {
  const title = caseName(about);
  return {
    name: `${title}-${say(FILE_NAME, reader)}.html`,
    // Without a name: of a file that is deleted, Slack goes on showing this.
    title: `${say(CASE_FILE, reader)} ${title}`,
    comment: say(COMMENT, reader, { case: title, by: person(by, reader) }),
  };
}

const FILE_NAME: Text = { en: "case-file", de: "fallakte" };
const COMMENT: Text = {
  en: "The case file of {case}, asked for by {by}. Please keep it no longer than the case itself.",
  de: "Die Fallakte zu {case}, angefordert von {by}. Bitte nicht länger aufbewahren als den Fall selbst.",
};

export function caseFileComesReply({ about }: { readonly about: number }, reader: Reader): Content {
  return reply(COMES, about, reader);
}

const COMES: Text = {
  en: "The case file is on its way into the thread of {case}.",
  de: "Die Fallakte kommt gleich in den Thread von {case}.",
};

/** Slack does not let the bot put files there. */
export function cannotShareReply({ about }: { readonly about: number }, reader: Reader): Content {
  return reply(CANNOT_SHARE, about, reader);
}

const CANNOT_SHARE: Text = {
  en: "Please ask whoever runs Bonafide to run `npx bonafide export {case} --format html`, or to give the Slack app the scope `files:write` and install it again: Slack did not let the bot put the file here.",
  de: "Bitten Sie die Person, die Bonafide betreibt, `npx bonafide export {case} --format html` auszuführen oder der Slack-App das Recht `files:write` zu geben und sie neu zu installieren: Slack hat den Bot die Datei hier nicht ablegen lassen.",
};

/** The case is kept and shown nowhere in Slack. */
export function noThreadReply({ about }: { readonly about: number }, reader: Reader): Content {
  return reply(NO_THREAD, about, reader);
}

const NO_THREAD: Text = {
  en: "Please ask whoever runs Bonafide to run `npx bonafide export {case} --format html`: {case} has no thread in Slack for the file.",
  de: "Bitten Sie die Person, die Bonafide betreibt, `npx bonafide export {case} --format html` auszuführen: {case} hat in Slack keinen Thread für die Datei.",
};

function reply(text: Text, about: number, reader: Reader): Content {
  const words = say(text, reader, { case: caseName(about) });
  return content(words, [section(words)]);
}
