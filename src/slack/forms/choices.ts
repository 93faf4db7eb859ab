import { DECISIONS } from "../../domain/case.ts";
import { STAGES } from "../../domain/stage.ts";
import {
  CAMERAS,
  ENGAGEMENTS,
  INTERVIEW_MODES,
  OBSERVATIONS,
  PAYMENT_METHODS,
  SOURCE_CHANNELS,
} from "../../domain/submission.ts";
import type { Text } from "../../domain/text.ts";
import type { Option } from "./field.ts";

function options<Value extends string>(
  values: readonly Value[],
  texts: Readonly<Record<Value, Text>>,
): readonly Option[] {
  return values.map((value) => ({ value, text: texts[value] }));
}

export const engagements = options(ENGAGEMENTS, {
  employee: { en: "Employee", de: "Anstellung" },
  freelance: { en: "Freelance", de: "Freie Mitarbeit" },
  agency: { en: "Through an agency", de: "Über eine Agentur" },
});

export const stages = options(STAGES, {
  application: { en: "Application", de: "Bewerbung" },
  interview: { en: "Interview", de: "Gespräch" },
  offer: { en: "Offer", de: "Angebot" },
  onboarding: { en: "Onboarding", de: "Onboarding" },
  engaged: { en: "Engaged", de: "Im Einsatz" },
});

export const channels = options(SOURCE_CHANNELS, {
  application: { en: "Application", de: "Bewerbung" },
  platform: { en: "Freelance platform", de: "Freelance-Plattform" },
  referral: { en: "Recommended by someone", de: "Empfehlung" },
  agency: { en: "Agency", de: "Agentur" },
  outbound: { en: "We approached the person", de: "Von uns angesprochen" },
  "pull-request": { en: "Contribution to our code", de: "Beitrag zu unserem Code" },
  other: { en: "Another way", de: "Anderer Weg" },
});

export const paymentMethods = options(PAYMENT_METHODS, {
  bank: { en: "Bank account", de: "Bankkonto" },
  card: { en: "Card", de: "Karte" },
  payoneer: { en: "Payoneer", de: "Payoneer" },
  wise: { en: "Wise", de: "Wise" },
  paypal: { en: "PayPal", de: "PayPal" },
  crypto: { en: "Cryptocurrency", de: "Kryptowährung" },
  cash: { en: "Cash", de: "Bargeld" },
  other: { en: "Another way", de: "Anderer Weg" },
});

export const interviewModes = options(INTERVIEW_MODES, {
  "in-person": { en: "In person", de: "Persönlich vor Ort" },
  video: { en: "Video", de: "Video" },
  phone: { en: "Phone", de: "Telefon" },
  chat: { en: "Chat", de: "Chat" },
});

export const cameras = options(CAMERAS, {
  on: { en: "On", de: "An" },
  off: { en: "Off, or said to be broken", de: "Aus oder laut Angabe defekt" },
  refused: { en: "Refused", de: "Abgelehnt" },
});

export const observations = options(OBSERVATIONS, {
  "reading-or-long-pauses": {
    en: "Long pauses, or eyes as if reading",
    de: "Lange Pausen oder ein Blick wie beim Ablesen",
  },
  "different-person": {
    en: "Seemed to be another person than before",
    de: "Wirkte wie eine andere Person als zuvor",
  },
  "coaching-or-call-centre-noise": {
    en: "Someone prompting, or noise of a call centre",
    de: "Vorsagen im Hintergrund oder Callcenter-Geräusche",
  },
  "face-or-lips-out-of-step": {
    en: "Face or lips out of step with the voice",
    de: "Gesicht oder Lippen nicht im Takt mit der Stimme",
  },
  "cannot-describe-claimed-place": {
    en: "Could not describe the town given as home",
    de: "Konnte den angegebenen Wohnort nicht beschreiben",
  },
  "cannot-explain-own-work": {
    en: "Could not explain own work",
    de: "Konnte die eigene Arbeit nicht erklären",
  },
  "agreed-with-a-false-detail": {
    en: "Agreed with a detail that we had made up",
    de: "Stimmte einem von uns erfundenen Detail zu",
  },
  "left-when-asked-for-identity": {
    en: "Left when asked to show identity",
    de: "Verließ das Gespräch bei der Frage nach einem Ausweis",
  },
  "refuses-a-step-asked-of-everyone": {
    en: "Declined a step that everyone is asked for",
    de: "Lehnte einen Schritt ab, um den wir alle bitten",
  },
  "remote-control-or-second-typist": {
    en: "Screen moved by remote control or a second typist",
    de: "Fernsteuerung oder zweite Person an der Tastatur",
  },
});

const decisionTexts: Readonly<Record<(typeof DECISIONS)[number], Required<Omit<Option, "value">>>> = {
  proceed: {
    text: { en: "Proceed", de: "Fortfahren" },
    description: {
      en: "What mattered is settled. The process goes on.",
      de: "Alles Wichtige ist geklärt. Der Prozess geht weiter.",
    },
  },
  "on-hold": {
    text: { en: "On hold", de: "Zurückstellen" },
    description: {
      en: "Something is still open. Wait until it is answered.",
      de: "Etwas ist noch offen. Bis zur Klärung wird gewartet.",
    },
  },
  "not-cleared": {
    text: { en: "Not cleared", de: "Nicht geklärt" },
    description: {
      en: "It could not be settled. That says nothing about intent.",
      de: "Es ließ sich nicht klären. Über Absichten sagt das nichts.",
    },
  },
  "confirmed-misrepresentation": {
    text: { en: "Confirmed misrepresentation", de: "Falschangabe bestätigt" },
    description: {
      en: "Someone verified that the identity given is not this person's.",
      de: "Jemand hat verifiziert: Die angegebene Identität stimmt nicht.",
    },
  },
};

export const decisions: readonly Option[] = DECISIONS.map((value) => ({ value, ...decisionTexts[value] }));
