import type { Instant } from "../domain/instant.ts";
import type { Stage } from "../domain/stage.ts";
import type { CAMERAS, INTERVIEW_MODES, Observation, Submission } from "../domain/submission.ts";
import { type Text, verbatim } from "../domain/text.ts";
import { type Stated, stated } from "./stated.ts";

export interface Interview {
  readonly mode?: (typeof INTERVIEW_MODES)[number];
  readonly camera?: (typeof CAMERAS)[number];
  /** In person, or on video with a camera that was not off or refused. */
  readonly seen: boolean;
}

export interface Interviews {
  /** "application" when nothing else was said. */
  readonly stage: Stated<Stage>;
  /** In the order in which they were entered. */
  readonly held: readonly Stated<Interview>[];
  /** What interviewers noted, with the day of the interview. */
  readonly observations: readonly Stated<Observation>[];
}

type GivenInterview = NonNullable<Submission["interviews"]>[number];

const STAGE_NAMES: Readonly<Record<Stage, Text>> = {
  application: { en: "application", de: "Bewerbung" },
  interview: { en: "interview", de: "Gespräch" },
  offer: { en: "offer", de: "Angebot" },
  onboarding: { en: "onboarding", de: "Einarbeitung" },
  engaged: { en: "engaged", de: "im Einsatz" },
};

const MODES: Readonly<Record<NonNullable<Interview["mode"]>, Text>> = {
  "in-person": { en: "in person", de: "persönlich" },
  video: { en: "on video", de: "per Video" },
  phone: { en: "by phone", de: "per Telefon" },
  chat: { en: "by chat", de: "per Chat" },
};

const CAMERA_STATES: Readonly<Record<NonNullable<Interview["camera"]>, Text>> = {
  on: { en: "camera on", de: "Kamera an" },
  off: { en: "camera off", de: "Kamera aus" },
  refused: { en: "camera declined", de: "Kamera abgelehnt" },
};

const OBSERVATION_NAMES: Readonly<Record<Observation, Text>> = {
  "reading-or-long-pauses": {
    en: "eye movement or long pauses, as if reading",
    de: "Augenbewegungen oder lange Pausen wie beim Ablesen",
  },
  "different-person": {
    en: "another person or voice than before",
    de: "eine andere Person oder Stimme als zuvor",
  },
  "coaching-or-call-centre-noise": {
    en: "prompting or the noise of many calls",
    de: "Vorsagen oder Geräusche vieler Telefonate",
  },
  "face-or-lips-out-of-step": {
    en: "face or lips out of step with the voice",
    de: "Gesicht oder Lippen nicht synchron zur Stimme",
  },
  "cannot-describe-claimed-place": {
    en: "could not describe the town given",
    de: "konnte den angegebenen Ort nicht beschreiben",
  },
  "cannot-explain-own-work": {
    en: "could not explain their own work",
    de: "konnte die eigene Arbeit nicht erklären",
  },
  "agreed-with-a-false-detail": {
    en: "agreed with a detail that was made up for the test",
    de: "hat einem erfundenen Detail zugestimmt",
  },
  "left-when-asked-for-identity": {
    en: "left when asked for an identity document",
    de: "hat bei der Frage nach dem Ausweis aufgelegt",
  },
  "refuses-a-step-asked-of-everyone": {
    en: "declined a step that is asked of everyone",
    de: "hat einen Schritt abgelehnt, um den alle gebeten werden",
  },
  "remote-control-or-second-typist": {
    en: "remote control or a second person typing",
    de: "Fernsteuerung oder eine zweite Person an der Tastatur",
  },
};

export function interviews(
  submission: Submission,
  seenAt: Instant,
  stage: Stage = submission.stage ?? "application",
): Interviews {
  const given = submission.interviews ?? [];
  return {
    stage: stated({ en: "Stage", de: "Stand" }, stage, seenAt, STAGE_NAMES[stage]),
    held: given.map((interview) => heldInterview(interview, seenAt)),
    observations: given.flatMap((interview) =>
      [...new Set(interview.observations ?? [])].map((observation) => ({
        ...stated(
          { en: "Noted by the interviewer", de: "Notiz aus dem Gespräch" },
          observation,
          seenAt,
          OBSERVATION_NAMES[observation],
        ),
        source: source(interview, seenAt),
      })),
    ),
  };
}

function heldInterview(interview: GivenInterview, seenAt: Instant): Stated<Interview> {
  const { mode, camera } = interview;
  const seen = mode === "in-person" || (mode === "video" && camera !== "off" && camera !== "refused");
  const value = { ...(mode !== undefined && { mode }), ...(camera !== undefined && { camera }), seen };
  return {
    ...stated({ en: "Interview", de: "Gespräch" }, value, seenAt, describe(interview)),
    source: source(interview, seenAt),
  };
}

function describe({ on, mode, camera }: GivenInterview): Text {
  const parts = [
    on === undefined ? undefined : verbatim(on),
    mode === undefined ? { en: "form not noted", de: "Form nicht vermerkt" } : MODES[mode],
    camera === undefined ? undefined : CAMERA_STATES[camera],
  ].filter((part) => part !== undefined);
  return { en: parts.map((part) => part.en).join(", "), de: parts.map((part) => part.de).join(", ") };
}

/** Interviews have a day and no time of day. */
function source(interview: GivenInterview, seenAt: Instant): Stated<unknown>["source"] {
  return {
    name: "interview",
    seenAt: interview.on === undefined ? seenAt : `${interview.on}T00:00:00.000Z`,
  };
}
