import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const remoteControlOrSecondTypistNoted = notedCheck({
  id: "remote-control-or-second-typist-noted",
  asks: {
    en: "Did an interviewer note remote control, or that somebody else was typing?",
    de: "Hat jemand im Gespräch eine Fernsteuerung oder eine zweite Person an der Tastatur vermerkt?",
  },
  because: {
    en: "Whoever shows the face is not always the one who writes the code.",
    de: "Wer das Gesicht zeigt, schreibt nicht immer auch den Code.",
  },
  ordinaryReasons: [
    {
      en: "The editor completes or formats code by itself.",
      de: "Der Editor ergänzt oder formatiert Code von selbst.",
    },
    {
      en: "The person works on a remote machine, or uses dictation or another aid.",
      de: "Die Person arbeitet auf einem entfernten Rechner oder nutzt Diktat oder eine andere Hilfe.",
    },
  ],
  cannotKnow: {
    en: "Who was typing. It is what the interviewer saw on a shared screen.",
    de: "Wer getippt hat. Es ist nur, was auf dem geteilten Bildschirm zu sehen war.",
  },
  sources: [SEE.SP26, SEE.USROK23],
  settledBy: ["live-problem-hands-visible"],
  strength: "moderate",
  observation: "remote-control-or-second-typist",
  says: {
    en: "An interviewer noted remote control or a second person typing.",
    de: "Im Gespräch wurde eine Fernsteuerung oder eine zweite Person an der Tastatur vermerkt.",
  },
});
