import type { Text } from "../domain/text.ts";

/** Where a company can report that somebody worked, or applied, under another identity. */
export interface ReportingRoute {
  readonly office: Text;
  /** The office's own page. */
  readonly url: string;
  /** What it is there for. */
  readonly takes: Text;
}

interface Country {
  readonly name: Text;
  readonly routes: readonly ReportingRoute[];
}

/** What every one of them asks for; the case file holds most of it. */
export const HAVE_READY: readonly Text[] = [
  {
    en: "a contact of your own who may speak for the company, and your counsel's",
    de: "eine Kontaktperson, die für das Unternehmen sprechen darf, und Ihre Rechtsberatung",
  },
  {
    en: "a timeline: first contact, interviews, contract, access, payments, each with its date",
    de: "einen Ablauf: erster Kontakt, Gespräche, Vertrag, Zugänge, Zahlungen, jeweils mit Datum",
  },
  {
    en: "the names, e-mail addresses, phone numbers, profiles and addresses that were used",
    de: "die verwendeten Namen, E-Mail-Adressen, Telefonnummern, Profile und Anschriften",
  },
  {
    en: "accounts and wallets with dates and amounts, and where equipment was sent",
    de: "Konten und Wallets mit Daten und Beträgen sowie die Lieferadressen der Geräte",
  },
  {
    en: "logs and messages in the original, kept unchanged: addresses of connections, e-mail headers, files",
    de: "Protokolle und Nachrichten im Original, unverändert gesichert: Verbindungsadressen, E-Mail-Kopfzeilen, Dateien",
  },
];

/** Checked against the offices' own pages in 2026. */
export const REPORTING_ROUTES: readonly Country[] = [
  {
    name: { en: "Germany", de: "Deutschland" },
    routes: [
      {
        office: { en: "BfV, economic security", de: "BfV, Wirtschaftsschutz" },
        url: "https://www.verfassungsschutz.de/DE/themen/wirtschafts-wissenschaftsschutz/bedrohungsszenarien/bedrohungsszenarien_node.html",
        takes: {
          en: "when a state may stand behind it; confidential, and without a duty to press charges",
          de: "wenn ein Staat dahinterstehen kann; vertraulich und ohne Pflicht zur Strafverfolgung",
        },
      },
      {
        office: {
          en: "ZAC, the cybercrime contact point of your state's police",
          de: "ZAC, die Zentrale Ansprechstelle Cybercrime der Polizei Ihres Landes",
        },
        url: "https://www.polizei.de/Polizei/DE/Einrichtungen/ZAC/zac_node.html",
        takes: {
          en: "for a criminal complaint, and when data or access was lost; the state of your seat counts",
          de: "für eine Strafanzeige und wenn Daten abgeflossen sind oder fremder Zugang bestand; es zählt das Land Ihres Sitzes",
        },
      },
    ],
  },
  {
    name: { en: "United States", de: "USA" },
    routes: [
      {
        office: {
          en: "FBI, Internet Crime Complaint Center (IC3)",
          de: "FBI, Internet Crime Complaint Center (IC3)",
        },
        url: "https://www.ic3.gov/",
        takes: {
          en: "for every report, online; nothing can be attached, so keep the originals",
          de: "für jede Meldung, online; Anhänge sind nicht möglich, bewahren Sie die Originale auf",
        },
      },
      {
        office: { en: "your FBI field office", de: "die FBI-Außenstelle vor Ort" },
        url: "https://www.fbi.gov/contact-us/field-offices",
        takes: {
          en: "when somebody had access, was paid or makes demands: call, do not only write",
          de: "wenn jemand Zugang hatte, bezahlt wurde oder Forderungen stellt: rufen Sie an, statt nur zu schreiben",
        },
      },
    ],
  },
  {
    name: { en: "United Kingdom", de: "Vereinigtes Königreich" },
    routes: [
      {
        office: {
          en: "OFSI, Office of Financial Sanctions Implementation",
          de: "OFSI, Office of Financial Sanctions Implementation",
        },
        url: "https://www.gov.uk/guidance/suspected-breach-of-financial-sanctions-what-to-do",
        takes: {
          en: "when payments may have gone to somebody under sanctions; some firms must report, as soon as they can",
          de: "wenn Zahlungen an sanktionierte Personen gegangen sein können; manche Firmen müssen das umgehend melden",
        },
      },
      {
        office: {
          en: "the national reporting service of the police",
          de: "der nationale Meldedienst der Polizei",
        },
        url: "https://www.reportfraud.police.uk/",
        takes: {
          en: "for everything else in England, Wales and Northern Ireland; in Scotland call 101",
          de: "für alles andere in England, Wales und Nordirland; in Schottland die Nummer 101",
        },
      },
    ],
  },
];
