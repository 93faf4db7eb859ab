import { isNonEmpty } from "../../domain/non-empty.ts";
import type { Interview } from "../../facts/interviews.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** Cameras do break; twice is a pattern, and saying no once is an answer. */
const FEWEST_WITHOUT_CAMERA = 2;

export const cameraRefused = defineCheck({
  id: "camera-refused",
  category: "interview",
  asks: {
    en: "Was the camera declined, or off in two interviews?",
    de: "Wurde die Kamera abgelehnt oder blieb sie in zwei Gesprächen aus?",
  },
  because: {
    en: "Without a picture nobody can say whether the same person comes to the next round.",
    de: "Ohne Bild kann niemand sagen, ob zur nächsten Runde dieselbe Person kommt.",
  },
  ordinaryReasons: [
    {
      en: "The connection is slow, the device is old, or the person called from the road.",
      de: "Die Verbindung ist langsam, das Gerät alt, oder die Person war unterwegs.",
    },
    {
      en: "A disability or a belief speaks against the camera; offer to meet in person.",
      de: "Eine Behinderung oder eine Überzeugung spricht gegen die Kamera; bieten Sie ein persönliches Treffen an.",
    },
    {
      en: "The interviewers had their own cameras off.",
      de: "Auch das Team hatte die Kamera ausgeschaltet.",
    },
  ],
  cannotKnow: {
    en: "Why the camera was off.",
    de: "Warum die Kamera ausgeschaltet war.",
  },
  sources: [SEE.USROK23, SEE.SWX24],
  settledBy: ["interview-on-video-or-in-person"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["interviews"],

  run({ interviews }) {
    const calls = interviews.held.filter(({ value }) => couldHaveCamera(value));
    if (calls.length === 0)
      return notApplicable({
        en: "No interview on video has been entered yet.",
        de: "Es ist noch kein Gespräch per Video eingetragen.",
      });
    const refused = calls.filter(({ value }) => value.camera === "refused");
    const without = calls.filter(({ value }) => value.camera === "off" || value.camera === "refused");
    if (refused.length > 0 || without.length >= FEWEST_WITHOUT_CAMERA) {
      if (!isNonEmpty(without)) return clear;
      return raise({
        strength: "moderate",
        says:
          refused.length > 0
            ? { en: "The person declined the camera.", de: "Die Person hat die Kamera abgelehnt." }
            : {
                en: "The camera was off in more than one interview.",
                de: "Die Kamera war in mehr als einem Gespräch aus.",
              },
        evidence: without,
      });
    }
    if (calls.every(({ value }) => value.camera === undefined))
      return cannotTell({
        en: "Nobody has noted whether the camera was on.",
        de: "Niemand hat vermerkt, ob die Kamera an war.",
      });
    return clear;
  },
});

/** A refusal counts in any form but across a table; "off" only where there was something to switch on. */
function couldHaveCamera({ mode, camera }: Interview): boolean {
  if (mode === "in-person") return false;
  return mode === "video" || camera === "refused" || (mode === undefined && camera !== undefined);
}
