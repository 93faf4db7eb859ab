import type { SubmissionVersion } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Text } from "../domain/text.ts";
import { readAccount } from "./bank-accounts.ts";
import type { LookedUp } from "./looked-up.ts";
import { canonicalMailbox } from "./mailbox.ts";
import { compareNames } from "./name-match.ts";
import { phones } from "./phones.ts";
import { type Profile, profiles } from "./profiles.ts";
import {
  type DatedDetail,
  type Detail,
  type DetailsAt,
  replacedDetails,
  successiveDetails,
} from "./replaced-details.ts";
import { type Stated, stated } from "./stated.ts";
import { readWallet } from "./wallets.ts";

type Versions = readonly SubmissionVersion[];
type Read = (version: SubmissionVersion) => readonly Detail[];

/** So many values of one kind are enough for people to see what happened. */
const MOST_SHOWN = 4;

/** Mailboxes and phone numbers that were replaced, the former and the present ones, each with its date. */
export function replacedContacts(versions: Versions): readonly Stated<string>[] {
  if (versions.length < 2) return [];
  return [
    ...beforeAndNow({ en: "E-mail", de: "E-Mail" }, replacedDetails(read(versions, mailboxes))),
    ...beforeAndNow({ en: "Phone", de: "Telefon" }, replacedDetails(read(versions, numbers))),
  ];
}

const PROFILE_KINDS = ["github", "gitlab", "linkedin", "portfolio", "platform"] as const;

/** Profiles that now stand under another address than before. */
export function replacedProfiles(versions: Versions): LookedUp["profileChanges"] {
  if (versions.length < 2) return [];
  return PROFILE_KINDS.flatMap((kind) => {
    const held = successiveDetails(read(versions, (version) => ofKind(version, kind)));
    return held.slice(1).flatMap((after, index) => {
      const before = held[index];
      if (before === undefined) return [];
      const at = (since: Instant) => ({ name: "submission", seenAt: since });
      return [
        {
          before: before.text,
          after: after.text,
          seenBefore: at(before.since),
          source: at(after.since),
        },
      ];
    });
  });
}

/** How often account, account holder or wallet were replaced, and what has stood there. A first one is no change. */
export function paymentChanges(versions: Versions): {
  readonly count: number;
  readonly evidence: readonly Stated<string>[];
} {
  if (versions.length < 2) return { count: 0, evidence: [] };
  const coins = replacedDetails(read(versions, wallets));
  const parts = [
    { label: { en: "Account", de: "Konto" }, held: successiveDetails(read(versions, accounts)) },
    {
      label: { en: "Account holder", de: "Kontoinhaber" },
      held: successiveDetails(read(versions, holders), isSameHolder),
    },
    { label: { en: "Wallet", de: "Wallet" }, held: [...coins.before.slice(-1), ...coins.now] },
  ].filter(({ held }) => held.length > 1);
  const moments = new Set(parts.flatMap(({ held }) => held.slice(1).map(({ since }) => since)));
  const evidence = parts.flatMap(({ label, held }) =>
    held.slice(-MOST_SHOWN).map(({ text, since }) => stated(label, text, since)),
  );
  return { count: moments.size, evidence };
}

function read(versions: Versions, details: Read): readonly DetailsAt[] {
  return versions.map((version) => ({ at: version.at, details: details(version) }));
}

function beforeAndNow(
  label: Text,
  { before, now }: ReturnType<typeof replacedDetails>,
): readonly Stated<string>[] {
  const shown = (details: readonly DatedDetail[], word: Text) =>
    details
      .slice(-MOST_SHOWN)
      .map(({ text, since }) =>
        stated({ en: `${label.en} ${word.en}`, de: `${label.de} ${word.de}` }, text, since),
      );
  return [...shown(before, { en: "before", de: "zuvor" }), ...shown(now, { en: "now", de: "jetzt" })];
}

const mailboxes: Read = ({ submission }) =>
  (submission.emails ?? []).flatMap((text) => {
    const canonical = canonicalMailbox(text);
    return canonical === undefined ? [] : [{ canonical, text }];
  });

/** A number without a country's code reads otherwise when the country is put right; what was typed is the same. */
const numbers: Read = ({ at, submission }) =>
  phones(submission, at).map(({ e164, stated: { value: text } }) => ({
    canonical: nationalEnd(e164 ?? text),
    text,
  }));

/** The last nine digits tell numbers apart, with and without a country's code. */
function nationalEnd(number: string): string {
  return number.replace(/\D/g, "").slice(-9);
}

function ofKind({ at, submission }: SubmissionVersion, kind: Profile["kind"]): readonly Detail[] {
  return profiles(submission, at)
    .filter((profile) => profile.kind === kind)
    .map(({ canonical, stated: { value: text } }) => ({ canonical, text }));
}

const accounts: Read = ({ submission }) => {
  const text = submission.payment?.iban;
  const canonical = text === undefined ? undefined : readAccount(text);
  return text === undefined || canonical === undefined ? [] : [{ canonical, text }];
};

const wallets: Read = ({ submission }) =>
  (submission.payment?.wallets ?? []).flatMap((text) => {
    const canonical = readWallet(text)?.address;
    return canonical === undefined ? [] : [{ canonical, text }];
  });

const holders: Read = ({ submission }) => {
  const text = submission.payment?.accountHolder;
  return text === undefined ? [] : [{ canonical: text, text }];
};

/** Another spelling of one name is one holder. */
function isSameHolder(one: Detail, other: Detail): boolean {
  return compareNames(one.text, other.text) !== "different";
}
