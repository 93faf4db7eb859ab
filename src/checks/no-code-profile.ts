import { notApplicable } from "./define-check.ts";

/** What every check of a public code account answers when the candidate named none; having none is ordinary. */
export const noCodeProfile = notApplicable({
  en: "No public code profile was given.",
  de: "Es wurde kein öffentliches Code-Profil angegeben.",
});
