import { textChatOnly } from "./channel/text-chat-only.ts";
import { phoneIsVirtual } from "./contact/phone-is-virtual.ts";
import type { Check } from "./define-check.ts";
import { cvConflictsWithProfile } from "./history/cv-conflicts-with-profile.ts";
import { technologyClaimedBeforeItExisted } from "./history/technology-claimed-before-it-existed.ts";
import { notYetSeenInPersonOrOnVideo } from "./interview/not-yet-seen-in-person-or-on-video.ts";
import { readingOrLongPausesNoted } from "./interview/reading-or-long-pauses-noted.ts";
import { phoneUsedByAnotherCandidate } from "./linkage/phone-used-by-another-candidate.ts";
import { timezoneDiffersFromLocation } from "./location/timezone-differs-from-location.ts";
import { accountHolderDiffers } from "./payment/account-holder-differs.ts";
import { paidOnlyInCrypto } from "./payment/paid-only-in-crypto.ts";
import { allReferencesUseFreeMail } from "./references/all-references-use-free-mail.ts";
import { verificationFailed } from "./workflow/verification-failed.ts";

/** Every check there is, in the order in which people see them. */
export const CHECKS: readonly Check[] = [
  phoneUsedByAnotherCandidate,
  phoneIsVirtual,
  timezoneDiffersFromLocation,
  technologyClaimedBeforeItExisted,
  cvConflictsWithProfile,
  allReferencesUseFreeMail,
  textChatOnly,
  notYetSeenInPersonOrOnVideo,
  readingOrLongPausesNoted,
  paidOnlyInCrypto,
  accountHolderDiffers,
  verificationFailed,
];

const byId = new Map(CHECKS.map((check) => [check.id, check]));

export function checkById(id: string): Check | undefined {
  return byId.get(id);
}
