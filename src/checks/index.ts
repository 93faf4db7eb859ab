import { agencyCannotShowItsIdentityCheck } from "./channel/agency-cannot-show-its-identity-check.ts";
import { rateFarBelowMarket } from "./channel/rate-far-below-market.ts";
import { textChatOnly } from "./channel/text-chat-only.ts";
import { wantsToLeaveThePlatform } from "./channel/wants-to-leave-the-platform.ts";
import { almostOnlyCopies } from "./code/almost-only-copies.ts";
import { codeAccountYoungerThanTheCareer } from "./code/code-account-younger-than-the-career.ts";
import { commitClockDisagrees } from "./code/commit-clock-disagrees.ts";
import { commitsCopiedFromElsewhere } from "./code/commits-copied-from-elsewhere.ts";
import { historyPredatesTheAccount } from "./code/history-predates-the-account.ts";
import { manyAuthorIdentities } from "./code/many-author-identities.ts";
import { contactDetailsChanged } from "./contact/contact-details-changed.ts";
import { emailDomainCannotReceiveMail } from "./contact/email-domain-cannot-receive-mail.ts";
import { emailDomainRecentlyRegistered } from "./contact/email-domain-recently-registered.ts";
import { emailIsDisposable } from "./contact/email-is-disposable.ts";
import { emailJoinsAWordAndADate } from "./contact/email-joins-a-word-and-a-date.ts";
import { phoneCountryDiffersFromLocation } from "./contact/phone-country-differs-from-location.ts";
import { phoneIsNotARealNumber } from "./contact/phone-is-not-a-real-number.ts";
import { phoneIsVirtual } from "./contact/phone-is-virtual.ts";
import type { Check } from "./define-check.ts";
import { cvConflictsWithProfile } from "./history/cv-conflicts-with-profile.ts";
import { cvFileClockDisagrees } from "./history/cv-file-clock-disagrees.ts";
import { cvFileNamesSomeoneElse } from "./history/cv-file-names-someone-else.ts";
import { cvMirrorsTheJobAdvert } from "./history/cv-mirrors-the-job-advert.ts";
import { employerDomainYoungerThanTheJob } from "./history/employer-domain-younger-than-the-job.ts";
import { experienceExceedsCareer } from "./history/experience-exceeds-career.ts";
import { fullTimeJobsOverlap } from "./history/full-time-jobs-overlap.ts";
import { technologyClaimedBeforeItExisted } from "./history/technology-claimed-before-it-existed.ts";
import { accountInAnotherName } from "./identity/account-in-another-name.ts";
import { joinedTheCallUnderAnotherName } from "./identity/joined-the-call-under-another-name.ts";
import { namesDifferBetweenSources } from "./identity/names-differ-between-sources.ts";
import { profileChangedAfterContact } from "./identity/profile-changed-after-contact.ts";
import { profileLinkIsDead } from "./identity/profile-link-is-dead.ts";
import { agreedWithAFalseDetail } from "./interview/agreed-with-a-false-detail.ts";
import { cameraRefused } from "./interview/camera-refused.ts";
import { cannotDescribeClaimedPlace } from "./interview/cannot-describe-claimed-place.ts";
import { cannotExplainOwnWork } from "./interview/cannot-explain-own-work.ts";
import { coachingOrCallCentreNoiseNoted } from "./interview/coaching-or-call-centre-noise-noted.ts";
import { differentPersonNoted } from "./interview/different-person-noted.ts";
import { faceOrLipsOutOfStepNoted } from "./interview/face-or-lips-out-of-step-noted.ts";
import { leftWhenAskedForIdentity } from "./interview/left-when-asked-for-identity.ts";
import { notYetSeenInPersonOrOnVideo } from "./interview/not-yet-seen-in-person-or-on-video.ts";
import { readingOrLongPausesNoted } from "./interview/reading-or-long-pauses-noted.ts";
import { refusesAStepAskedOfEveryone } from "./interview/refuses-a-step-asked-of-everyone.ts";
import { remoteControlOrSecondTypistNoted } from "./interview/remote-control-or-second-typist-noted.ts";
import { addressUsedByAnotherCandidate } from "./linkage/address-used-by-another-candidate.ts";
import { cvFileSharesOrigin } from "./linkage/cv-file-shares-origin.ts";
import { cvTextMatchesAnotherCandidate } from "./linkage/cv-text-matches-another-candidate.ts";
import { emailUsedByAnotherCandidate } from "./linkage/email-used-by-another-candidate.ts";
import { handleNumberRepeats } from "./linkage/handle-number-repeats.ts";
import { manyApplicationsInAShortTime } from "./linkage/many-applications-in-a-short-time.ts";
import { payeeUsedByAnotherCandidate } from "./linkage/payee-used-by-another-candidate.ts";
import { phoneUsedByAnotherCandidate } from "./linkage/phone-used-by-another-candidate.ts";
import { profileUsedByAnotherCandidate } from "./linkage/profile-used-by-another-candidate.ts";
import { refereeSeenElsewhere } from "./linkage/referee-seen-elsewhere.ts";
import { addressIsAMailDrop } from "./location/address-is-a-mail-drop.ts";
import { ipCountryDiffersFromLocation } from "./location/ip-country-differs-from-location.ts";
import { ipIsVpnOrHosting } from "./location/ip-is-vpn-or-hosting.ts";
import { timezoneDiffersFromLocation } from "./location/timezone-differs-from-location.ts";
import { deliveryAddressChangedLate } from "./logistics/delivery-address-changed-late.ts";
import { deviceFirstSeenElsewhere } from "./logistics/device-first-seen-elsewhere.ts";
import { insistsOnOwnDevice } from "./logistics/insists-on-own-device.ts";
import { shipsElsewhereThanTheIdAddress } from "./logistics/ships-elsewhere-than-the-id-address.ts";
import { accountCountryDiffersFromLocation } from "./payment/account-country-differs-from-location.ts";
import { accountHolderDiffers } from "./payment/account-holder-differs.ts";
import { asksForPrepayment } from "./payment/asks-for-prepayment.ts";
import { paidOnlyInCrypto } from "./payment/paid-only-in-crypto.ts";
import { paymentDetailsChangedRepeatedly } from "./payment/payment-details-changed-repeatedly.ts";
import { allReferencesUseFreeMail } from "./references/all-references-use-free-mail.ts";
import { referenceDomainImitatesTheEmployer } from "./references/reference-domain-imitates-the-employer.ts";
import { referenceDomainRecentlyRegistered } from "./references/reference-domain-recently-registered.ts";
import { referenceSharesContactDetails } from "./references/reference-shares-contact-details.ts";
import { employerOnAFrontCompanyList } from "./watchlist/employer-on-a-front-company-list.ts";
import { identifierOnAWatchlist } from "./watchlist/identifier-on-a-watchlist.ts";
import { nameResemblesAListedPerson } from "./watchlist/name-resembles-a-listed-person.ts";
import { walletOnASanctionsList } from "./watchlist/wallet-on-a-sanctions-list.ts";
import { verificationFailed } from "./workflow/verification-failed.ts";

/** Every check there is, in the order in which people see them. */
export const CHECKS: readonly Check[] = [
  phoneUsedByAnotherCandidate,
  emailUsedByAnotherCandidate,
  profileUsedByAnotherCandidate,
  payeeUsedByAnotherCandidate,
  cvTextMatchesAnotherCandidate,
  addressUsedByAnotherCandidate,
  cvFileSharesOrigin,
  handleNumberRepeats,
  refereeSeenElsewhere,
  manyApplicationsInAShortTime,
  identifierOnAWatchlist,
  walletOnASanctionsList,
  employerOnAFrontCompanyList,
  nameResemblesAListedPerson,
  emailIsDisposable,
  emailJoinsAWordAndADate,
  emailDomainCannotReceiveMail,
  emailDomainRecentlyRegistered,
  phoneIsNotARealNumber,
  phoneIsVirtual,
  phoneCountryDiffersFromLocation,
  contactDetailsChanged,
  namesDifferBetweenSources,
  joinedTheCallUnderAnotherName,
  accountInAnotherName,
  profileLinkIsDead,
  profileChangedAfterContact,
  timezoneDiffersFromLocation,
  ipCountryDiffersFromLocation,
  ipIsVpnOrHosting,
  addressIsAMailDrop,
  technologyClaimedBeforeItExisted,
  cvConflictsWithProfile,
  experienceExceedsCareer,
  fullTimeJobsOverlap,
  employerDomainYoungerThanTheJob,
  cvMirrorsTheJobAdvert,
  cvFileNamesSomeoneElse,
  cvFileClockDisagrees,
  allReferencesUseFreeMail,
  referenceSharesContactDetails,
  referenceDomainImitatesTheEmployer,
  referenceDomainRecentlyRegistered,
  codeAccountYoungerThanTheCareer,
  historyPredatesTheAccount,
  commitsCopiedFromElsewhere,
  manyAuthorIdentities,
  commitClockDisagrees,
  almostOnlyCopies,
  textChatOnly,
  wantsToLeaveThePlatform,
  agencyCannotShowItsIdentityCheck,
  rateFarBelowMarket,
  notYetSeenInPersonOrOnVideo,
  readingOrLongPausesNoted,
  cameraRefused,
  differentPersonNoted,
  coachingOrCallCentreNoiseNoted,
  faceOrLipsOutOfStepNoted,
  cannotDescribeClaimedPlace,
  cannotExplainOwnWork,
  agreedWithAFalseDetail,
  leftWhenAskedForIdentity,
  refusesAStepAskedOfEveryone,
  remoteControlOrSecondTypistNoted,
  shipsElsewhereThanTheIdAddress,
  deliveryAddressChangedLate,
  insistsOnOwnDevice,
  deviceFirstSeenElsewhere,
  paidOnlyInCrypto,
  accountHolderDiffers,
  accountCountryDiffersFromLocation,
  paymentDetailsChangedRepeatedly,
  asksForPrepayment,
  verificationFailed,
];

const byId = new Map(CHECKS.map((check) => [check.id, check]));

export function checkById(id: string): Check | undefined {
  return byId.get(id);
}
