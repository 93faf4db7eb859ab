import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { type AddressMatch, compareAddresses } from "./address-match.ts";
import { type GivenAddress, type PostalAddress, readAddress } from "./postal-address.ts";
import { type Stated, stated } from "./stated.ts";

/** Where equipment goes and what was noted about it; absent when nothing was said. */
export interface Equipment {
  readonly shipTo?: Stated<PostalAddress>;
  readonly idAddress?: Stated<PostalAddress>;
  /** How the two addresses compare; absent unless both are there. */
  readonly match?: AddressMatch;
  readonly changedAfterOffer?: Stated<boolean>;
  readonly ownDevice?: Stated<boolean>;
  /** Two letters: where the device was at its first check-in. */
  readonly firstSeenCountry?: Stated<string>;
}

const LABELS = {
  shipTo: { en: "Equipment goes to", de: "Ausstattung geht an" },
  idAddress: { en: "Address on the identity document", de: "Adresse im Ausweis" },
  changedAfterOffer: {
    en: "Delivery address changed after the offer",
    de: "Lieferadresse nach dem Angebot geändert",
  },
  ownDevice: { en: "Insists on a device of their own", de: "Besteht auf einem eigenen Gerät" },
  firstSeenCountry: { en: "Device first seen in", de: "Gerät zuerst gesehen in" },
} as const satisfies Record<string, Text>;

export function equipment(submission: Submission, seenAt: Instant): Equipment {
  const given = submission.equipment ?? {};
  const shipTo = address(LABELS.shipTo, given.shipTo, seenAt);
  const idAddress = address(LABELS.idAddress, given.idAddress, seenAt);
  const noted = (key: "changedAfterOffer" | "ownDevice") => {
    const value = given[key];
    return value === undefined ? {} : { [key]: stated(LABELS[key], value, seenAt, value ? YES : NO) };
  };
  return {
    ...(shipTo !== undefined && { shipTo }),
    ...(idAddress !== undefined && { idAddress }),
    ...(shipTo !== undefined &&
      idAddress !== undefined && { match: compareAddresses(shipTo.value, idAddress.value) }),
    ...noted("changedAfterOffer"),
    ...noted("ownDevice"),
    ...(given.firstSeenCountry !== undefined && {
      firstSeenCountry: stated(LABELS.firstSeenCountry, given.firstSeenCountry, seenAt),
    }),
  };
}

/** The address in its parts, shown as it was typed. Undefined when nothing of it was given. */
export function address(
  label: Text,
  given: GivenAddress | undefined,
  seenAt: Instant,
): Stated<PostalAddress> | undefined {
  const { line, postcode, city, country } = given ?? {};
  const town = [postcode, city].filter((part) => part !== undefined).join(" ");
  const shown = [line, town, country].filter((part) => part !== undefined && part !== "").join(", ");
  if (given === undefined || shown === "") return undefined;
  return stated(label, readAddress(given), seenAt, { en: shown, de: shown });
}

const YES: Text = { en: "yes", de: "ja" };
const NO: Text = { en: "no", de: "nein" };
