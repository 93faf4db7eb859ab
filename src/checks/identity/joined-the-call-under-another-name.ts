import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const joinedTheCallUnderAnotherName = defineCheck({
  id: "joined-the-call-under-another-name",
  category: "identity",
  asks: {
    en: "Did the person join an interview under another name?",
    de: "Ist die Person unter einem anderen Namen ins Gespräch gekommen?",
  },
  because: {
    en: "Somebody who applies under several names can easily join with the wrong one.",
    de: "Wer sich unter mehreren Namen bewirbt, erscheint leicht einmal unter dem falschen.",
  },
  ordinaryReasons: [
    {
      en: "The person joined from the account of a partner, a colleague or a meeting room.",
      de: "Die Person hat das Konto von Partner, Partnerin, Kollegium oder Besprechungsraum genutzt.",
    },
    {
      en: "The meeting tool still shows a name from before the person changed theirs.",
      de: "Das Meeting-Tool zeigt noch einen früheren Namen der Person an.",
    },
  ],
  cannotKnow: {
    en: "Who was in the call. The name shown is a setting of the meeting tool.",
    de: "Wer im Gespräch war. Der angezeigte Name ist nur eine Einstellung im Meeting-Tool.",
  },
  sources: [SEE.KRK25],
  settledBy: ["check-identity-on-the-call", "two-rounds-overlapping-interviewers"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["names", "otherNames"],

  run({ names, otherNames }) {
    const shown = otherNames.filter(({ where }) => where === "call");
    if (shown.length === 0)
      return notApplicable({
        en: "Nobody has entered under which name the person joined.",
        de: "Unter welchem Namen die Person beigetreten ist, hat niemand eingetragen.",
      });
    const evidence = shown.filter(({ differs }) => differs).map(({ stated }) => stated);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "The name shown in the call does not fit the application.",
        de: "Der im Gespräch angezeigte Name passt nicht zur Bewerbung.",
      },
      evidence: [names.claimed, ...evidence],
    });
  },
});
