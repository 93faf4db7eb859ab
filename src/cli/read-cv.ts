import type { CvReading } from "../domain/cv-reading.ts";
import { drawHistory } from "../facts/cv-reading/index.ts";
import { createCvReader } from "../sources/cv-files/create-cv-reader.ts";
import type { Command } from "./command.ts";
import { readCvAt } from "./cv-file.ts";
import { jsonLine } from "./json-line.ts";
import { oneLine } from "./one-line.ts";

type Read = Extract<CvReading, { ok: true }>;

export const readCvCommand: Command = {
  usage: "read-cv FILE [--json]",
  about: "What a CV file (PDF or DOCX) holds, as the cv part of a submission.",
  takesWords: true,
  options: { json: { type: "boolean" } },
  help: [
    "--json            only the JSON: cv, to be pasted into a submission, and details, for people",
    "Jobs, education and skills are a proposal: correct them before they are pasted.",
  ],

  async run({ positionals, flags, config: { language }, print, complain }) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      complain("read-cv reads one file at a time; wanted: bonafide read-cv FILE");
      return 2;
    }
    const reading = await readCvAt(file, createCvReader());
    if (!reading.ok) {
      complain(`${oneLine(file)}: ${reading.because[language]}`);
      return 2;
    }
    const { details } = reading;
    if (flags["json"] === true) print(jsonLine({ cv: cvOf(reading), proposal: PROPOSED, details }));
    else for (const line of asText(reading)) print(line);
    return 0;
  },
};

/** What is drawn from the text and not written in so many words. */
const PROPOSED = ["employment", "education", "skills"] as const;

function cvOf({ text, metadata }: Read) {
  const drawn = drawHistory(text);
  const kept = PROPOSED.filter((part) => drawn[part].length > 0).map((part) => [part, drawn[part]] as const);
  return {
    text,
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...Object.fromEntries(kept),
  };
}

function asText(reading: Read): readonly string[] {
  const { language, begunBy, pages, revisionIds, hiddenText } = reading.details;
  const detail = (label: string, value: string | number | undefined) =>
    value === undefined ? [] : [`  ${label}: ${oneLine(String(value))}`];
  return [
    "Employment, education and skills are a proposal, drawn from the text: correct them before you use them.",
    "",
    jsonLine({ cv: cvOf(reading) }, 2),
    "",
    "For people only; no check reads it:",
    ...detail("pages", pages),
    ...detail("language", language),
    ...detail("begun by", begunBy),
    ...detail("marks of editing sessions", revisionIds.length === 0 ? undefined : revisionIds.length),
    ...detail("text that no reader sees", hiddenText),
  ];
}
