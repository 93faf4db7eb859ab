import type { Interview } from "../../facts/interviews.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const textChatOnly = defineCheck({
  id: "text-chat-only",
  category: "channel",
  asks: {
    en: "Does the person decline voice and video altogether?",
    de: "Lehnt die Person Telefon und Video ganz ab?",
  },
  because: {
    en: "In writing, several people can share one name without being noticed.",
    de: "Schriftlich können sich mehrere Menschen unbemerkt einen Namen teilen.",
  },
  ordinaryReasons: [
    {
      en: "A hearing or speech impairment makes calls hard; offer a live chat on camera or an interpreter.",
      de: "Eine Hör- oder Sprechbehinderung erschwert Anrufe; bieten Sie Chat mit Kamera oder Dolmetschen an.",
    },
    {
      en: "The person is at work during the day and cannot speak freely.",
      de: "Die Person ist tagsüber bei der Arbeit und kann nicht frei sprechen.",
    },
  ],
  cannotKnow: {
    en: "Why the person prefers to write.",
    de: "Warum die Person lieber schreibt.",
  },
  sources: [SEE.US22, SEE.BfV24],
  settledBy: ["interview-on-video-or-in-person"],
  maturity: "steady",
  basis: "noted",
  strengths: ["moderate"],
  needs: ["conversation", "interviews"],

  run({ conversation, interviews }) {
    if (interviews.held.some(({ value }) => hasSpoken(value))) return clear;
    const { textOnly } = conversation;
    if (textOnly === undefined)
      return notApplicable({
        en: "Nobody has noted whether the person talks as well as writes.",
        de: "Niemand hat vermerkt, ob die Person auch spricht und nicht nur schreibt.",
      });
    if (!textOnly.value) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "The person has declined voice and video so far.",
        de: "Die Person hat Telefon und Video bisher abgelehnt.",
      },
      evidence: [textOnly],
    });
  },
});

function hasSpoken({ mode }: Interview): boolean {
  return mode === "in-person" || mode === "video" || mode === "phone";
}
