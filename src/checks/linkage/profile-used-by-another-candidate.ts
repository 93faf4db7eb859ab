import { SEE } from "../../playbook/publications.ts";
import { usedByAnotherCheck } from "../used-by-another.ts";

export const profileUsedByAnotherCandidate = usedByAnotherCheck({
  id: "profile-used-by-another-candidate",
  asks: {
    en: "Did another candidate, under another name, give the same profile or portfolio?",
    de: "Hat eine andere Person unter anderem Namen dasselbe Profil oder Portfolio angegeben?",
  },
  because: {
    en: "A profile with a good history is shown for several invented people.",
    de: "Ein Profil mit guter Vorgeschichte wird für mehrere erfundene Personen vorgezeigt.",
  },
  ordinaryReasons: [
    {
      en: "Both belong to one studio or team and show its common page.",
      de: "Beide gehören zu einem Studio oder Team und zeigen dessen gemeinsame Seite.",
    },
    {
      en: "An address was copied into the wrong case.",
      de: "Eine Adresse wurde in den falschen Fall kopiert.",
    },
    {
      en: "The same person applied before and has a new name.",
      de: "Dieselbe Person hat sich schon einmal beworben und heißt heute anders.",
    },
  ],
  cannotKnow: {
    en: "Which of the two can sign in to the profile.",
    de: "Wer von beiden sich bei dem Profil anmelden kann.",
  },
  sources: [SEE.SEAL],
  settledBy: ["prove-control-of-the-profile", "compare-with-the-earlier-candidate"],
  maturity: "steady",
  strength: "strong",
  kinds: ["profile"],
  nothingGiven: {
    en: "No profile was given that can be compared.",
    de: "Es wurde kein Profil angegeben, das sich vergleichen lässt.",
  },
  says: {
    en: "Another candidate, under another name, gave the same profile or portfolio.",
    de: "Eine andere Person hat unter anderem Namen dasselbe Profil oder Portfolio angegeben.",
  },
});
