import { isNonEmpty } from "../../domain/non-empty.ts";
import { fill } from "../../domain/text.ts";
import { pageAddress } from "../../facts/profile-pages.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const profileChangedAfterContact = defineCheck({
  id: "profile-changed-after-contact",
  category: "identity",
  asks: {
    en: "Was a profile replaced or its handle renamed since the first contact?",
    de: "Wurde seit dem ersten Kontakt ein Profil ersetzt oder umbenannt?",
  },
  because: {
    en: "Profiles that are used under several names are renamed when questions come up.",
    de: "Profile, die unter mehreren Namen genutzt werden, werden bei Rückfragen umbenannt.",
  },
  ordinaryReasons: [
    {
      en: "The person wanted a more fitting handle, or has a new name.",
      de: "Die Person wollte einen passenderen Nutzernamen oder heißt inzwischen anders.",
    },
    {
      en: "The first link had a typing error or led to an old account.",
      de: "Der erste Link enthielt einen Tippfehler oder führte zu einem alten Konto.",
    },
  ],
  cannotKnow: {
    en: "Why the profile was changed, and whether both belong to one person.",
    de: "Warum das Profil geändert wurde und ob beide derselben Person gehören.",
  },
  sources: [SEE.SEAL, SEE.KET],
  settledBy: ["prove-control-of-the-profile", "confirm-the-changed-detail"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["profilePages", "profileChanges"],

  run({ profilePages, profileChanges }) {
    if (profilePages.length === 0 && profileChanges.length === 0)
      return notApplicable({ en: "No profile was given.", de: "Es wurde kein Profil angegeben." });
    const evidence = profileChanges
      .filter(({ before, after }) => pageAddress(before) !== pageAddress(after))
      .flatMap(({ before, after, seenBefore, source }) => [
        { says: fill(BEFORE, { before }), source: seenBefore ?? source },
        { says: fill(AFTER, { after }), source },
      ]);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "A profile now stands under another address or handle than before.",
        de: "Ein Profil steht jetzt unter einer anderen Adresse oder einem anderen Namen als zuvor.",
      },
      evidence,
    });
  },
});

const BEFORE = { en: "Profile before: {before}", de: "Profil zuvor: {before}" };
const AFTER = { en: "Profile now: {after}", de: "Profil jetzt: {after}" };
