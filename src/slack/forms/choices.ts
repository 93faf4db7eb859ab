import { DECISIONS } from "../../domain/case.ts";
import {
  CAMERA_NAMES,
  ENGAGEMENT_NAMES,
  INTERVIEW_MODE_NAMES,
  OBSERVATION_NAMES,
  PAYMENT_METHOD_NAMES,
  SOURCE_CHANNEL_NAMES,
} from "../../domain/choice-names.ts";
import { DECISION_NAMES } from "../../domain/display-names.ts";
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

export const engagements = options(ENGAGEMENTS, ENGAGEMENT_NAMES);

export const stages = options(STAGES, {
  application: { en: "Application", de: "Bewerbung" },
  interview: { en: "Interview", de: "Gespräch" },
  offer: { en: "Offer", de: "Angebot" },
  onboarding: { en: "Onboarding", de: "Onboarding" },
  engaged: { en: "Engaged", de: "Im Einsatz" },
});

export const channels = options(SOURCE_CHANNELS, SOURCE_CHANNEL_NAMES);

export const paymentMethods = options(PAYMENT_METHODS, PAYMENT_METHOD_NAMES);

export const interviewModes = options(INTERVIEW_MODES, INTERVIEW_MODE_NAMES);

export const cameras = options(CAMERAS, CAMERA_NAMES);

export const observations = options(OBSERVATIONS, OBSERVATION_NAMES);

const decisionMeanings: Readonly<Record<(typeof DECISIONS)[number], Text>> = {
  proceed: {
    en: "What mattered is settled. The process goes on.",
    de: "Alles Wichtige ist geklärt. Der Prozess geht weiter.",
  },
  "on-hold": {
    en: "Something is still open. Wait until it is answered.",
    de: "Etwas ist noch offen. Bis zur Klärung wird gewartet.",
  },
  "not-cleared": {
    en: "It could not be settled. That says nothing about intent.",
    de: "Es ließ sich nicht klären. Über Absichten sagt das nichts.",
  },
  "confirmed-misrepresentation": {
    en: "Someone verified that the identity given is not this person's.",
    de: "Jemand hat verifiziert: Die angegebene Identität stimmt nicht.",
  },
};

export const decisions: readonly Option[] = DECISIONS.map((value) => ({
  value,
  text: DECISION_NAMES[value],
  description: decisionMeanings[value],
}));
