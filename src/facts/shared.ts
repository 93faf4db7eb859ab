import { ERASED_NAME } from "../domain/case.ts";
import type { Evidence } from "../domain/finding.ts";
import { fill, type Text, verbatim } from "../domain/text.ts";
import { type EarlierUse, type Identifier, type IdentifierKind, NOT_SAID } from "./identifiers.ts";
import type { Stated } from "./stated.ts";

export type SharedKind =
  | Exclude<IdentifierKind, "flat" | "referee-at">
  /** The referee's address or number is another candidate's own. */
  | "referee-who-applied"
  /** The candidate's address or number is that of a referee elsewhere. */
  | "candidate-who-vouched";

export interface SharedIdentifier {
  readonly kind: SharedKind;
  readonly here: Stated<string>;
  readonly there: Evidence;
  readonly case: string;
  readonly name: string;
  readonly role?: string;
}

/**
 * Joins what another case used with the place where this candidate stated it. A house counts only where the flats do
 * not differ, a referee only where the two are said to be at companies that have nothing in common.
 */
export function shared(
  own: readonly Identifier[],
  earlier: readonly EarlierUse[],
): readonly SharedIdentifier[] {
  const byCase = Map.groupBy(earlier, (use) => use.case);
  const byCanonical = Map.groupBy(earlier, (use) => use.canonical);
  return own.flatMap((mine) =>
    (byCanonical.get(mine.canonical) ?? []).flatMap((use): readonly SharedIdentifier[] => {
      const kind = sharedKind(mine, use, own, byCase.get(use.case) ?? []);
      return kind === undefined ? [] : [joined(kind, mine, use)];
    }),
  );
}

function sharedKind(
  mine: Identifier,
  use: EarlierUse,
  own: readonly Identifier[],
  ofThatCase: readonly EarlierUse[],
): SharedKind | undefined {
  const crossing = `${mine.kind} ${use.kind}`;
  if (crossing === "referee-mail mailbox" || crossing === "referee-phone phone") {
    const isOwn = own.some(({ kind, canonical }) => kind === use.kind && canonical === mine.canonical);
    return isOwn ? undefined : "referee-who-applied";
  }
  if (crossing === "mailbox referee-mail" || crossing === "phone referee-phone")
    return "candidate-who-vouched";
  if (mine.kind !== use.kind || mine.kind === "flat" || mine.kind === "referee-at") return undefined;
  const details = ofThatCase.filter((other) => other.canonical.startsWith(`${mine.canonical} `));
  if (mine.kind === "address") return isOneFlat(mine, own, details) ? mine.kind : undefined;
  if (mine.kind === "referee-mail" || mine.kind === "referee-phone")
    return isUnrelated(mine, own, details) ? mine.kind : undefined;
  return mine.kind;
}

/** Without a flat on one side it may be the same one. */
function isOneFlat(mine: Identifier, own: readonly Identifier[], details: readonly EarlierUse[]): boolean {
  const flats = own.filter(
    ({ kind, canonical }) => kind === "flat" && canonical.startsWith(`${mine.canonical} `),
  );
  if (flats.some(({ canonical }) => canonical === `${mine.canonical} ${NOT_SAID}`)) return true;
  return details.some(({ kind }) => kind === "flat");
}

/** Both say where the referee works, and it is not one place: what they have in common was looked for as well. */
function isUnrelated(mine: Identifier, own: readonly Identifier[], details: readonly EarlierUse[]): boolean {
  const isSaid = !own.some(({ canonical }) => canonical === `${mine.canonical} ${NOT_SAID}`);
  return isSaid && !details.some(({ kind }) => kind === "referee-at");
}

function joined(kind: SharedKind, mine: Identifier, use: EarlierUse): SharedIdentifier {
  const who =
    use.name === ERASED_NAME ? fill(NO_NAME, { case: use.case }) : verbatim(`${use.case}, ${use.name}`);
  return {
    kind,
    here: mine.stated,
    there: { says: relation(kind, who), source: { name: use.case, seenAt: use.seenAt } },
    case: use.case,
    name: use.name,
    ...(use.role !== undefined && { role: use.role }),
  };
}

const NO_NAME: Text = { en: "{case} (name no longer kept)", de: "{case} (Name nicht mehr gespeichert)" };

function relation(kind: SharedKind, who: Text): Evidence["says"] {
  if (kind === "referee-who-applied")
    return { en: `${who.en}, gave it as their own`, de: `${who.de}, gab dies als eigene Angabe an` };
  if (kind === "candidate-who-vouched" || kind === "referee-mail" || kind === "referee-phone")
    return {
      en: `${who.en}, named the same contact as a reference`,
      de: `${who.de}, nannte denselben Kontakt als Referenz`,
    };
  if (kind === "handle-word-suffix")
    return {
      en: `${who.en}, uses the same word and number`,
      de: `${who.de}, nutzt dasselbe Wort mit derselben Zahl`,
    };
  if (kind === "document-author" || kind === "document-id" || kind === "document-moment")
    return {
      en: `${who.en}, has a CV file with the same entry`,
      de: `${who.de}, hat eine Lebenslauf-Datei mit demselben Eintrag`,
    };
  return { en: `${who.en}, gave the same one`, de: `${who.de}, gab dieselbe Angabe an` };
}
