import type { TaskId } from "../../domain/task.ts";
import { SEE } from "../publications.ts";
import type { TaskInfo } from "./task-info.ts";

/** Asked of everyone: treating people alike is what makes the rest lawful. */
export const baselineTasks = {
  "interview-on-video-or-in-person": {
    title: {
      en: "Meet in person or on video, camera on",
      de: "Persönlich oder per Video sprechen, Kamera an",
    },
    how: {
      en: "Hold at least one interview in person or on video, with the camera on throughout. Passed: you saw the person answer freely. Text or voice alone does not count. If the camera does not work, offer another date.",
      de: "Führen Sie mindestens ein Gespräch persönlich oder per Video; die Kamera bleibt die ganze Zeit an. Passt, wenn Sie gesehen haben, dass die Person frei antwortet. Nur Text oder nur Stimme genügt nicht. Funktioniert die Kamera nicht, bieten Sie einen anderen Termin an.",
    },
    before: "offer",
    owner: "hiring",
    baseline: true,
    secondPerson: false,
    sources: [SEE.BfV24, SEE.US22],
  },
  "check-identity-on-the-call": {
    title: {
      en: "Compare identity document and face on the call",
      de: "Ausweis und Gesicht im Gespräch vergleichen",
    },
    how: {
      en: "Ask the person to hold an identity document next to their face, and compare both yourself. Passed: face and name belong together, and the name is the one on the application. Let them cover every other field. Keep no copy, photograph or recording.",
      de: "Bitten Sie die Person, einen Ausweis neben das Gesicht zu halten, und vergleichen Sie selbst. Passt, wenn Gesicht und Name zusammengehören und der Name der Bewerbung entspricht. Alle anderen Felder darf die Person abdecken. Behalten Sie keine Kopie, kein Foto und keine Aufnahme.",
    },
    before: "offer",
    owner: "hiring",
    baseline: true,
    secondPerson: false,
    sources: [SEE.SEAL, SEE.KRK25],
  },
  "call-employers-by-own-number": {
    title: {
      en: "Call two past employers on a number you found",
      de: "Zwei frühere Arbeitgeber selbst anrufen",
    },
    how: {
      en: "With the person's consent, look up the switchboard of two past employers and ask for the personnel department. Passed: both confirm the job and the dates. Never use a number from the application.",
      de: "Suchen Sie mit Einwilligung der Person die Zentrale von zwei früheren Arbeitgebern heraus und fragen Sie nach der Personalabteilung. Passt, wenn beide Tätigkeit und Zeitraum bestätigen. Nutzen Sie keine Nummer aus der Bewerbung.",
    },
    before: "offer",
    owner: "people",
    baseline: true,
    secondPerson: false,
    sources: [SEE.BfV24, SEE.US22, SEE.FBI25b],
  },
  "call-references-on-company-line": {
    title: {
      en: "Talk to the references over their company's line",
      de: "Mit Referenzen über deren Firma sprechen",
    },
    how: {
      en: "Reach the references through their company and speak by phone or video. Passed: they work there and describe the same work. An e-mail alone does not count.",
      de: "Erreichen Sie die Referenzen über deren Unternehmen und sprechen Sie per Telefon oder Video. Passt, wenn sie dort arbeiten und dieselbe Arbeit schildern. Eine E-Mail allein genügt nicht.",
    },
    before: "offer",
    owner: "people",
    baseline: true,
    secondPerson: false,
    sources: [SEE.KB4, SEE.GTIG25],
  },
  "agree-payment-to-own-account": {
    title: {
      en: "Agree on payment to the person's own account",
      de: "Zahlung auf das eigene Konto vereinbaren",
    },
    how: {
      en: "Agree on bank transfer to an account in the verified name or the person's registered business. Passed: the account is named in the contract. Do not agree to cryptocurrency only.",
      de: "Vereinbaren Sie die Überweisung auf ein Konto, das auf den geprüften Namen oder das eingetragene Unternehmen der Person lautet. Passt, wenn das Konto im Vertrag steht. Vereinbaren Sie keine Zahlung nur in Kryptowährung.",
    },
    before: "onboarding",
    owner: "finance",
    baseline: true,
    secondPerson: false,
    sources: [SEE.BfV24, SEE.FBI25b],
  },
  "ship-to-the-id-address": {
    title: {
      en: "Ship equipment only to the address on the ID",
      de: "Geräte nur an die Ausweisadresse senden",
    },
    how: {
      en: "Send equipment only to the address on the identity document, and have the carrier check the identity at the door. Passed: it was handed to the person there. If the person has moved, ask for proof of the new address. Keep no copy of it.",
      de: "Senden Sie Geräte nur an die Adresse auf dem Ausweis und lassen Sie die Identität bei der Zustellung prüfen. Passt, wenn die Person sie dort entgegengenommen hat. Nach einem Umzug bitten Sie um einen Nachweis der neuen Adresse. Behalten Sie keine Kopie davon.",
    },
    before: "onboarding",
    owner: "it",
    baseline: true,
    secondPerson: false,
    sources: [SEE.US22, SEE.FBI25b],
  },
  "first-day-on-video": {
    title: {
      en: "See the person on video on the first day",
      de: "Die Person am ersten Tag per Video sehen",
    },
    how: {
      en: "Call on video on the first day, together with somebody from the interviews. Passed: it is the person who was interviewed, the serial number they read out is the device's, and its location is the one agreed. Give access only after that.",
      de: "Rufen Sie am ersten Tag per Video an, zusammen mit jemandem aus den Gesprächen. Passt, wenn es dieselbe Person ist, die vorgelesene Seriennummer zum Gerät gehört und dessen Standort wie vereinbart ist. Geben Sie erst danach Zugänge frei.",
    },
    before: "engaged",
    owner: "it",
    baseline: true,
    secondPerson: false,
    sources: [SEE.MAND24],
  },
} as const satisfies Partial<Record<TaskId, TaskInfo>>;
