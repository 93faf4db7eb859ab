import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { verbatim } from "../domain/text.ts";
import { type Stated, stated } from "./stated.ts";

/** A staffing agency between the candidate and the team. */
export interface Agency {
  /** Its name, or that there is one. */
  readonly stated: Stated<string>;
  /** Whether it can document how it checks identities; absent when nobody has asked. */
  readonly documentsIdentityCheck?: Stated<boolean>;
}

/** Undefined when no agency is involved. */
export function agency(submission: Submission, seenAt: Instant): Agency | undefined {
  const given = submission.agency;
  const involved = submission.engagement === "agency" || submission.source?.channel === "agency";
  if (given === undefined && !involved) return undefined;
  const name = given?.name;
  const documents = given?.documentsIdentityCheck;
  return {
    stated: stated(
      { en: "Agency", de: "Agentur" },
      name ?? "",
      seenAt,
      name === undefined ? { en: "name not given", de: "Name nicht angegeben" } : verbatim(name),
    ),
    ...(documents !== undefined && {
      documentsIdentityCheck: stated(
        { en: "Documents its own identity check", de: "Belegt die eigene Identitätsprüfung" },
        documents,
        seenAt,
        documents ? { en: "yes", de: "ja" } : { en: "no", de: "nein" },
      ),
    }),
  };
}
