import type { Text } from "../../domain/text.ts";

/** Why a file could not be read: the next step first. */
export const UNREADABLE = {
  tooLarge: {
    en: "Ask for a file of at most 10 MB: this one is larger.",
    de: "Bitten Sie um eine Datei mit höchstens 10 MB: Diese ist größer.",
  },
  empty: {
    en: "Ask for the file again: this one is empty.",
    de: "Bitten Sie erneut um die Datei: Diese ist leer.",
  },
  locked: {
    en: "Ask for a file without a password: this one is locked.",
    de: "Bitten Sie um eine Datei ohne Passwort: Diese ist verschlossen.",
  },
  broken: {
    en: "Ask for the file again, best as a PDF: this one is damaged.",
    de: "Bitten Sie erneut um die Datei, am besten als PDF: Diese ist beschädigt.",
  },
  tooManyPages: {
    en: "Ask for the CV alone: this file has more than 200 pages.",
    de: "Bitten Sie nur um den Lebenslauf: Diese Datei hat mehr als 200 Seiten.",
  },
  unpacksTooLarge: {
    en: "Ask for a plain PDF: this file unpacks to far more than a CV holds, so it was not opened.",
    de: "Bitten Sie um ein einfaches PDF: Entpackt wäre diese Datei viel größer als ein Lebenslauf, sie wurde daher nicht geöffnet.",
  },
  tooDeep: {
    en: "Ask for a plain PDF: this file is nested too deeply to be read.",
    de: "Bitten Sie um ein einfaches PDF: Diese Datei ist zu tief verschachtelt.",
  },
  script: {
    en: "Ask for a plain PDF: the file carries a script, so it was not read.",
    de: "Bitten Sie um ein einfaches PDF: Die Datei enthält ein Skript und wurde daher nicht gelesen.",
  },
  outsideTemplate: {
    en: "Ask for a plain PDF: the file loads a template from the internet, so it was not read.",
    de: "Bitten Sie um ein einfaches PDF: Die Datei lädt eine Vorlage aus dem Internet und wurde daher nicht gelesen.",
  },
  noText: {
    en: "Ask for the original file, or type the text: there is no text in this one, it is probably a scan.",
    de: "Bitten Sie um die Originaldatei, oder tippen Sie den Text ab: Diese enthält keinen Text, es ist wohl ein Scan.",
  },
  tooSlow: {
    en: "Ask for a plain PDF: reading this file took too long and was stopped.",
    de: "Bitten Sie um ein einfaches PDF: Das Lesen dieser Datei dauerte zu lange und wurde abgebrochen.",
  },
  tooMuchMemory: {
    en: "Ask for a plain PDF: reading this file took too much memory and was stopped.",
    de: "Bitten Sie um ein einfaches PDF: Das Lesen dieser Datei brauchte zu viel Speicher und wurde abgebrochen.",
  },
  oldWord: {
    en: "Ask for a PDF or DOCX file: this is an old Word document or another Office file.",
    de: "Bitten Sie um eine PDF- oder DOCX-Datei: Dies ist ein altes Word-Dokument oder eine andere Office-Datei.",
  },
  openDocument: {
    en: "Ask for a PDF or DOCX file: this is an OpenDocument file (ODT).",
    de: "Bitten Sie um eine PDF- oder DOCX-Datei: Dies ist eine OpenDocument-Datei (ODT).",
  },
  richText: {
    en: "Ask for a PDF or DOCX file: this is rich text (RTF).",
    de: "Bitten Sie um eine PDF- oder DOCX-Datei: Dies ist Rich Text (RTF).",
  },
  image: {
    en: "Ask for a PDF or DOCX file: this is an image.",
    de: "Bitten Sie um eine PDF- oder DOCX-Datei: Dies ist ein Bild.",
  },
  plainText: {
    en: "Ask for a PDF or DOCX file, or paste the text: this is a plain text file.",
    de: "Bitten Sie um eine PDF- oder DOCX-Datei, oder fügen Sie den Text ein: Dies ist eine reine Textdatei.",
  },
  archive: {
    en: "Ask for a PDF or DOCX file: this is another kind of packed file.",
    de: "Bitten Sie um eine PDF- oder DOCX-Datei: Dies ist eine andere gepackte Datei.",
  },
  otherKind: {
    en: "Ask for a PDF or DOCX file: this is neither.",
    de: "Bitten Sie um eine PDF- oder DOCX-Datei: Diese ist keines von beiden.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Thrown while reading; it carries the reason for people and nothing of the file. */
export class Unreadable extends Error {
  readonly because: Text;

  constructor(why: keyof typeof UNREADABLE) {
    super(why);
    this.name = "Unreadable";
    this.because = UNREADABLE[why];
  }
}
