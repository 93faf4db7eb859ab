import type {
  CAMERAS,
  ENGAGEMENTS,
  INTERVIEW_MODES,
  Observation,
  PAYMENT_METHODS,
  SOURCE_CHANNELS,
} from "./submission.ts";
import type { Text } from "./text.ts";

export const ENGAGEMENT_NAMES: Readonly<Record<(typeof ENGAGEMENTS)[number], Text>> = {
  employee: { en: "Employee", de: "Anstellung" },
  freelance: { en: "Freelance", de: "Freie Mitarbeit" },
  agency: { en: "Through an agency", de: "Über eine Agentur" },
};

export const SOURCE_CHANNEL_NAMES: Readonly<Record<(typeof SOURCE_CHANNELS)[number], Text>> = {
  application: { en: "Application", de: "Bewerbung" },
  platform: { en: "Freelance platform", de: "Freelance-Plattform" },
  referral: { en: "Recommended by someone", de: "Empfehlung" },
  agency: { en: "Agency", de: "Agentur" },
  outbound: { en: "We approached the person", de: "Von uns angesprochen" },
  "pull-request": { en: "Contribution to our code", de: "Beitrag zu unserem Code" },
  other: { en: "Another way", de: "Anderer Weg" },
};

export const PAYMENT_METHOD_NAMES: Readonly<Record<(typeof PAYMENT_METHODS)[number], Text>> = {
  bank: { en: "Bank account", de: "Bankkonto" },
  card: { en: "Card", de: "Karte" },
  payoneer: { en: "Payoneer", de: "Payoneer" },
  wise: { en: "Wise", de: "Wise" },
  paypal: { en: "PayPal", de: "PayPal" },
  crypto: { en: "Cryptocurrency", de: "Kryptowährung" },
  cash: { en: "Cash", de: "Bargeld" },
  other: { en: "Another way", de: "Anderer Weg" },
};

export const INTERVIEW_MODE_NAMES: Readonly<Record<(typeof INTERVIEW_MODES)[number], Text>> = {
  "in-person": { en: "In person", de: "Persönlich vor Ort" },
  video: { en: "Video", de: "Video" },
  phone: { en: "Phone", de: "Telefon" },
  chat: { en: "Chat", de: "Chat" },
};

export const CAMERA_NAMES: Readonly<Record<(typeof CAMERAS)[number], Text>> = {
  on: { en: "On", de: "An" },
  off: { en: "Off, or said to be broken", de: "Aus oder laut Angabe defekt" },
  refused: { en: "Refused", de: "Abgelehnt" },
};

export const OBSERVATION_NAMES: Readonly<Record<Observation, Text>> = {
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
};
