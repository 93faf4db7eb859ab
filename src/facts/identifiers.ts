import type { SubmissionVersion } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { readAccount } from "./bank-accounts.ts";
import { sameCompany } from "./company-name.ts";
import { cvOrigin } from "./cv-origin.ts";
import { address } from "./equipment.ts";
import { numberedHandle } from "./handle-numbers.ts";
import { canonicalMailbox } from "./mailbox.ts";
import { phones } from "./phones.ts";
import type { PostalAddress } from "./postal-address.ts";
import { profiles } from "./profiles.ts";
import { readOnce } from "./read-once.ts";
import { refereeContacts } from "./referee-contacts.ts";
import { type Detail, isCorrection } from "./replaced-details.ts";
import { type Stated, stated } from "./stated.ts";
import { readWallet } from "./wallets.ts";

export type IdentifierKind =
  | "phone"
  | "mailbox"
  | "profile"
  | "handle-word-suffix"
  | "account"
  | "wallet"
  | "address"
  /** An address with its flat, or with the word that there was none. */
  | "flat"
  | "document-author"
  | "document-moment"
  | "document-id"
  | "referee-mail"
  | "referee-phone"
  /** A referee together with a word of the company they are said to be at. */
  | "referee-at";

/** Something that belongs to one person at a time, in the form that is compared. Kept only as a keyed hash. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly canonical: string;
  readonly stated: Stated<string>;
}

/** An identifier of this candidate, found on another case. */
export interface EarlierUse {
  readonly kind: IdentifierKind;
  readonly canonical: string;
  readonly case: string;
  readonly name: string;
  /** What that case was opened for. */
  readonly role?: string;
  readonly seenAt: Instant;
}

/** Stands for a detail that was left out. */
export const NOT_SAID = "?";

/** What this candidate stated, to be kept and looked for. */
export const identifiers = readOnce((submission, seenAt): readonly Identifier[] => {
  const one = (kind: IdentifierKind, canonical: string | undefined, label: Text, text: string) =>
    canonical === undefined ? [] : [{ kind, canonical, stated: stated(label, text, seenAt) }];
  const { wallets = [] } = submission.payment ?? {};
  const iban = ownAccount(submission);
  return [
    ...phones(submission, seenAt).flatMap((phone): readonly Identifier[] =>
      phone.e164 === undefined ? [] : [{ kind: "phone", canonical: phone.e164, stated: phone.stated }],
    ),
    ...(submission.emails ?? []).flatMap((email) =>
      one("mailbox", canonicalMailbox(email), { en: "E-mail", de: "E-Mail" }, email),
    ),
    ...ofProfiles(submission, seenAt),
    ...(iban === undefined ? [] : one("account", readAccount(iban), { en: "Account", de: "Konto" }, iban)),
    ...wallets.flatMap((wallet) =>
      one("wallet", readWallet(wallet)?.address, { en: "Wallet", de: "Wallet" }, wallet),
    ),
    ...ofAddresses(submission, seenAt),
    ...ofCvFile(submission, seenAt),
    ...ofReferees(submission, seenAt),
  ];
});

/**
 * What is stated now, and what something else has taken the place of since: a shared number stays shared when the
 * candidate gives another one. What was only taken away, or was a typing error, is not held against anybody. Versions
 * come oldest first.
 */
export function everStated(versions: readonly SubmissionVersion[]): readonly Identifier[] {
  const all = versions.map(({ submission, at }) => identifiers(submission, at));
  const now = all.at(-1) ?? [];
  const replaced = all.slice(0, -1).flatMap((before) =>
    before.filter((gone) => {
      const instead = now.filter(({ kind }) => kind === gone.kind);
      // A flat begins with its house, and what is said of a referee with the referee.
      const stands = now.some(({ canonical }) => `${gone.canonical} `.startsWith(`${canonical} `));
      return (
        instead.length > 0 && !stands && !instead.some((one) => isCorrection(written(gone), written(one)))
      );
    }),
  );
  return [...now, ...replaced].filter(
    (own, at, both) =>
      both.findIndex(({ kind, canonical }) => kind === own.kind && canonical === own.canonical) === at,
  );
}

function written({ canonical, stated }: Identifier): Detail {
  return { canonical, text: stated.value };
}

/** Also what others may have stated about the same people: a referee may be a candidate elsewhere. */
export function lookedFor(own: readonly Identifier[]): readonly Identifier[] {
  const elsewhere = own.flatMap((identifier): readonly Identifier[] => {
    const { kind, canonical } = identifier;
    const asWell = (other: IdentifierKind, value = canonical) => ({
      ...identifier,
      kind: other,
      canonical: value,
    });
    if (kind === "mailbox") return [asWell("referee-mail")];
    if (kind === "phone") return [asWell("referee-phone")];
    if (kind === "referee-mail") return [asWell("mailbox"), asWell("referee-at", `${canonical} ${NOT_SAID}`)];
    if (kind === "referee-phone") return [asWell("phone"), asWell("referee-at", `${canonical} ${NOT_SAID}`)];
    return kind === "address" ? [asWell("flat", `${canonical} ${NOT_SAID}`)] : [];
  });
  return [...own, ...elsewhere];
}

function ofProfiles(submission: Submission, seenAt: Instant): readonly Identifier[] {
  const all = profiles(submission, seenAt);
  const accounts = all.filter(({ canonical }) => !canonical.startsWith("handle:"));
  const mails = (submission.emails ?? []).map((email) => ({
    handle: email.slice(0, email.lastIndexOf("@")),
    stated: stated({ en: "E-mail", de: "E-Mail" }, email, seenAt),
  }));
  return [
    ...accounts.map(
      (profile): Identifier => ({ kind: "profile", canonical: profile.canonical, stated: profile.stated }),
    ),
    ...[...all, ...mails].flatMap(({ handle, stated }): readonly Identifier[] => {
      const numbered = handle === undefined ? undefined : numberedHandle(handle);
      if (numbered === undefined) return [];
      return [{ kind: "handle-word-suffix", canonical: `${numbered.word}${numbered.suffix}`, stated }];
    }),
  ];
}

/** An account in the name of the agency is shared by all the people that it places. */
function ownAccount({ payment, agency }: Submission): string | undefined {
  const { iban, accountHolder } = payment ?? {};
  const isAgencys =
    agency?.name !== undefined && accountHolder !== undefined && sameCompany(agency.name, accountHolder);
  return isAgencys ? undefined : iban;
}

/** By postcode where there is one: many towns have a street of the same name. */
function ofAddresses(submission: Submission, seenAt: Instant): readonly Identifier[] {
  const { shipTo, idAddress } = submission.equipment ?? {};
  const label = { en: "Address", de: "Adresse" };
  const stateds = [shipTo, idAddress].map((given) => address(label, given, seenAt));
  const all = stateds.flatMap((own): readonly Identifier[] => {
    const canonical = own === undefined ? undefined : houseKey(own.value);
    if (own === undefined || canonical === undefined) return [];
    const shown = { ...own, value: canonical };
    const flat = `${canonical} ${own.value.unit ?? NOT_SAID}`;
    return [
      { kind: "address", canonical, stated: shown },
      { kind: "flat", canonical: flat, stated: shown },
    ];
  });
  return all.filter((own, at) => all.findIndex((other) => other.canonical === own.canonical) === at);
}

/** One house in one town; undefined when a part of that is not said. */
export function houseKey({ country, postcode, city, street, house }: PostalAddress): string | undefined {
  const town = postcode ?? (city === undefined || country === undefined ? undefined : `${country} ${city}`);
  if (town === undefined || street === undefined || house === undefined) return undefined;
  return `${town} ${street} ${house.from}${house.letter}`;
}

function ofCvFile(submission: Submission, seenAt: Instant): readonly Identifier[] {
  const { author, made, documentId } = cvOrigin(submission);
  const metadata = submission.cv?.metadata ?? {};
  const file = (kind: IdentifierKind, canonical: string | undefined, label: Text, text = "") =>
    canonical === undefined
      ? []
      : [
          {
            kind,
            canonical,
            stated: { ...stated(label, text, seenAt), source: { name: "CV file", seenAt } },
          },
        ];
  return [
    ...file(
      "document-author",
      author,
      { en: "Author of the CV file", de: "Autor der Lebenslauf-Datei" },
      metadata.author,
    ),
    ...file(
      "document-moment",
      made,
      { en: "CV file made", de: "Lebenslauf-Datei erstellt" },
      `${metadata.created}, ${metadata.producer}`,
    ),
    ...file(
      "document-id",
      documentId,
      { en: "Id in the CV file", de: "Kennung in der Lebenslauf-Datei" },
      metadata.documentId,
    ),
  ];
}

function ofReferees(submission: Submission, seenAt: Instant): readonly Identifier[] {
  return refereeContacts(submission, seenAt).flatMap(({ kind, canonical, stated, company }) => {
    const at = company.length === 0 ? [NOT_SAID] : company;
    return [
      { kind: `referee-${kind}`, canonical, stated } as const,
      ...at.map((word) => ({ kind: "referee-at", canonical: `${canonical} ${word}`, stated }) as const),
    ];
  });
}
