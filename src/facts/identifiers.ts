import type { Evidence } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { canonicalMailbox } from "./mailbox.ts";
import { phones } from "./phones.ts";
import { type Stated, stated } from "./stated.ts";

export type IdentifierKind = "phone" | "mailbox";

/** Something that belongs to one person at a time, in the form that is compared. Kept only as a keyed hash. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly canonical: string;
  readonly stated: Stated<string>;
}

/** An identifier of this candidate, found on an earlier case. */
export interface EarlierUse {
  readonly kind: IdentifierKind;
  readonly canonical: string;
  readonly case: string;
  readonly name: string;
  readonly seenAt: Instant;
}

export interface SharedIdentifier {
  readonly kind: IdentifierKind;
  readonly here: Stated<string>;
  readonly there: Evidence;
  readonly case: string;
  readonly name: string;
}

export function identifiers(submission: Submission, seenAt: Instant): readonly Identifier[] {
  const numbers = phones(submission, seenAt).flatMap((phone): Identifier[] =>
    phone.e164 === undefined ? [] : [{ kind: "phone", canonical: phone.e164, stated: phone.stated }],
  );
  const mailboxes = (submission.emails ?? []).flatMap((email): Identifier[] => {
    const canonical = canonicalMailbox(email);
    if (canonical === undefined) return [];
    return [{ kind: "mailbox", canonical, stated: stated({ en: "E-mail", de: "E-Mail" }, email, seenAt) }];
  });
  return [...numbers, ...mailboxes];
}

/** Joins what an earlier case used with the place where this candidate stated it. */
export function shared(
  submission: Submission,
  seenAt: Instant,
  earlier: readonly EarlierUse[],
): readonly SharedIdentifier[] {
  return identifiers(submission, seenAt).flatMap((own) =>
    earlier
      .filter((use) => use.kind === own.kind && use.canonical === own.canonical)
      .map((use) => ({
        kind: own.kind,
        here: own.stated,
        there: {
          says: {
            en: `${use.case}, ${use.name}, gave the same one`,
            de: `${use.case}, ${use.name}, gab dieselbe Angabe an`,
          },
          source: { name: use.case, seenAt: use.seenAt },
        },
        case: use.case,
        name: use.name,
      })),
  );
}
