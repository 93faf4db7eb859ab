import type { TaskId } from "../../domain/task.ts";
import { SEE } from "../publications.ts";
import type { TaskInfo } from "./task-info.ts";

/** What is settled around contract, payment, equipment and access. */
export const engagementTasks = {
  "independent-identity-check": {
    title: {
      en: "Have the identity checked independently",
      de: "Die Identität unabhängig prüfen lassen",
    },
    how: {
      en: "Have the identity checked by a licensed service: electronic ID, video identification or a notary. Passed: the service confirms the name on the contract. Keep its confirmation, not a copy of the document.",
      de: "Lassen Sie die Identität von einem zugelassenen Dienst prüfen: eID, Video-Ident oder Notariat. Passt, wenn der Dienst den Namen im Vertrag bestätigt. Behalten Sie die Bestätigung, keine Kopie des Ausweises.",
    },
    before: "onboarding",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.MAND24],
  },
  "agency-identity-process": {
    title: {
      en: "Get the agency's identity check in writing",
      de: "Identitätsprüfung der Agentur schriftlich einholen",
    },
    how: {
      en: "Ask the agency how it checks identity, in writing, and agree on a right to audit. Passed: the process is described and was used for this person. A general assurance does not count.",
      de: "Lassen Sie sich von der Agentur schriftlich geben, wie sie Identitäten prüft, und vereinbaren Sie ein Prüfrecht. Passt, wenn der Ablauf beschrieben ist und bei dieser Person angewandt wurde. Eine allgemeine Zusage genügt nicht.",
    },
    before: "offer",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.FBI25b, SEE.W3H],
  },
  "confirm-the-payee-name": {
    title: {
      en: "Confirm the payee's name with the bank",
      de: "Den Namen des Zahlungsempfängers bestätigen",
    },
    how: {
      en: "Run your bank's verification of payee before the first payment. Passed: the bank confirms the verified name or the person's registered business. On a mismatch, pay nothing yet and ask.",
      de: "Nutzen Sie vor der ersten Zahlung die Empfängerüberprüfung Ihrer Bank. Passt, wenn die Bank den geprüften Namen oder das eingetragene Unternehmen der Person bestätigt. Weicht der Name ab, zahlen Sie noch nicht und fragen Sie nach.",
    },
    before: "onboarding",
    owner: "finance",
    baseline: false,
    secondPerson: false,
    sources: [SEE.FBI25b],
  },
  "screen-against-sanctions": {
    title: {
      en: "Screen against sanctions lists",
      de: "Mit Sanktionslisten abgleichen",
    },
    how: {
      en: "Screen person, company and wallet. If only the name matches, a named reviewer decides with further details that stay outside this tool. Passed: the reviewer notes why it is somebody else. A common name alone decides nothing.",
      de: "Gleichen Sie Person, Unternehmen und Wallet ab. Stimmt nur der Name überein, entscheidet eine benannte zweite Person anhand weiterer Angaben, die nicht hier gespeichert werden. Passt, wenn sie vermerkt, warum es jemand anderes ist. Ein häufiger Name allein entscheidet nichts.",
    },
    before: "offer",
    owner: "finance",
    baseline: false,
    secondPerson: true,
    sources: [SEE.W3H],
  },
  "confirm-the-changed-detail": {
    title: {
      en: "Confirm the change through a known channel",
      de: "Die Änderung über einen bekannten Weg bestätigen",
    },
    how: {
      en: "Contact the person through a channel you knew before the change and ask about it. Passed: they confirm it there. Do not use the new detail until then.",
      de: "Wenden Sie sich über einen Weg, den Sie schon vor der Änderung kannten, an die Person. Passt, wenn sie die Änderung dort bestätigt. Nutzen Sie die neue Angabe erst danach.",
    },
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.FBI25b],
  },
  "refuse-own-device": {
    title: {
      en: "Have work done on company equipment only",
      de: "Nur mit Firmengeräten arbeiten lassen",
    },
    how: {
      en: "Offer company equipment or a managed desktop, and explain that everybody gets the same. Passed: the person works only there. Give no access to a private device.",
      de: "Bieten Sie ein Firmengerät oder einen verwalteten Arbeitsplatz an und erklären Sie, dass das für alle gilt. Passt, wenn die Person nur dort arbeitet. Geben Sie keinen Zugang für private Geräte.",
    },
    before: "onboarding",
    owner: "it",
    baseline: false,
    secondPerson: false,
    sources: [SEE.RF26],
  },
  "device-location-check": {
    title: {
      en: "Compare the device's first check-in with the address",
      de: "Erste Anmeldung des Geräts mit der Adresse abgleichen",
    },
    how: {
      en: "Compare where the device first checked in with where it was shipped. Passed: both are in the same area, or a journey explains the difference. Look at the first check-in only; do not follow the person around.",
      de: "Vergleichen Sie den Ort der ersten Anmeldung mit der Lieferadresse. Passt, wenn beide in derselben Gegend liegen oder eine Reise den Unterschied erklärt. Sehen Sie nur die erste Anmeldung an; verfolgen Sie keine Wege.",
    },
    before: "engaged",
    owner: "it",
    baseline: false,
    secondPerson: false,
    sources: [SEE.RF26],
  },
  "least-privilege-start": {
    title: {
      en: "Start with few rights and reviewed merges",
      de: "Mit wenigen Rechten und Reviews beginnen",
    },
    how: {
      en: "For the first months, let every merge be reviewed and give no right to publish or administer. Passed: the rights are set that way and a date to look again is fixed. Say that new people start like this.",
      de: "Lassen Sie in den ersten Monaten jeden Merge prüfen und geben Sie keine Rechte zum Veröffentlichen oder Verwalten. Passt, wenn die Rechte so gesetzt sind und ein Termin zur Überprüfung steht. Sagen Sie, dass alle Neuen so beginnen.",
    },
    before: "engaged",
    owner: "it",
    baseline: false,
    secondPerson: false,
    sources: [SEE.SEAL],
  },
  "report-and-contain": {
    title: {
      en: "Contain, get advice and report",
      de: "Eindämmen, beraten lassen und melden",
    },
    how: {
      en: "Only after a decision “confirmed”: bring in counsel, stop payments, keep the logs, end access quietly and look for related cases. Report it: in Germany to the BfV Wirtschaftsschutz or your state's ZAC, in the US to FBI IC3, in the UK to OFSI. Passed: each step is done and noted. Do not confront the person before counsel agrees.",
      de: "Nur nach der Entscheidung „bestätigt“: Ziehen Sie Rechtsberatung hinzu, stoppen Sie Zahlungen, sichern Sie Protokolle, beenden Sie Zugänge unauffällig und suchen Sie verwandte Fälle. Melden Sie es: in Deutschland dem BfV-Wirtschaftsschutz oder der ZAC Ihres Landes, in den USA dem FBI IC3, im Vereinigten Königreich OFSI. Passt, wenn jeder Schritt erledigt und vermerkt ist. Sprechen Sie die Person erst nach Rücksprache mit der Rechtsberatung an.",
    },
    owner: "security",
    baseline: false,
    secondPerson: false,
    sources: [SEE.SEAL, SEE.BfV24],
  },
} as const satisfies Partial<Record<TaskId, TaskInfo>>;
