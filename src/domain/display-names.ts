import type { Level } from "./assessment.ts";
import type { Decision } from "./case.ts";
import type { Strength } from "./finding.ts";
import type { Stage } from "./stage.ts";
import type { OwnerRole } from "./task.ts";
import type { Text } from "./text.ts";

export const LEVEL_NAMES: Record<Level, Text> = {
  "verify-first": { en: "Verify before the next step", de: "Vor dem nächsten Schritt prüfen" },
  "questions-open": { en: "Questions to settle", de: "Fragen zu klären" },
  "nothing-raised": { en: "Nothing raised", de: "Nichts gemeldet" },
};

export const STAGE_NAMES: Record<Stage, Text> = {
  application: { en: "application", de: "Bewerbung" },
  interview: { en: "interview", de: "Gespräch" },
  offer: { en: "offer", de: "Angebot" },
  onboarding: { en: "onboarding", de: "Onboarding" },
  engaged: { en: "engaged", de: "im Einsatz" },
};

/** Headings of the task list. */
export const BEFORE_STAGE: Record<Stage, Text> = {
  application: { en: "Before the application", de: "Vor der Bewerbung" },
  interview: { en: "Before the interview", de: "Vor dem Gespräch" },
  offer: { en: "Before the offer", de: "Vor dem Angebot" },
  onboarding: { en: "Before onboarding", de: "Vor dem Onboarding" },
  engaged: { en: "Before regular work begins", de: "Vor Beginn der regulären Arbeit" },
};

export const AT_ANY_STAGE: Text = { en: "Now, at any stage", de: "Jetzt, unabhängig von der Phase" };

export const ROLE_NAMES: Record<OwnerRole, Text> = {
  hiring: { en: "hiring team", de: "Fachbereich" },
  people: { en: "people team", de: "Personalabteilung" },
  it: { en: "IT", de: "IT" },
  finance: { en: "finance", de: "Finanzen" },
  security: { en: "security", de: "Sicherheit" },
};

export const STRENGTH_NAMES: Record<Strength, Text> = {
  strong: {
    en: "Strong: worth verifying on its own",
    de: "Starker Hinweis: schon für sich allein zu prüfen",
  },
  moderate: {
    en: "Moderate: counts together with a second topic",
    de: "Mittlerer Hinweis: zählt zusammen mit einem zweiten Bereich",
  },
  weak: { en: "Weak: a remark", de: "Schwacher Hinweis: eine Anmerkung" },
};

export const STRENGTH_WORDS: Record<Strength, Text> = {
  strong: { en: "strong", de: "stark" },
  moderate: { en: "moderate", de: "mittel" },
  weak: { en: "weak", de: "schwach" },
};

export const DECISION_NAMES: Record<Decision["decision"], Text> = {
  proceed: { en: "Proceed", de: "Weiter im Verfahren" },
  "on-hold": { en: "On hold", de: "Zurückgestellt" },
  "not-cleared": { en: "Not cleared", de: "Nicht freigegeben" },
  "confirmed-misrepresentation": {
    en: "Confirmed misrepresentation",
    de: "Falsche Angaben bestätigt",
  },
};
