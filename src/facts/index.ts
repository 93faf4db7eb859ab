import type { SubmissionVersion } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Stage } from "../domain/stage.ts";
import type { Submission } from "../domain/submission.ts";
import type { TaskId } from "../domain/task.ts";
import type { Text } from "../domain/text.ts";
import { type AdvertOverlap, advertOverlap } from "./advert-overlap.ts";
import { type Agency, agency } from "./agency.ts";
import { type Application, application } from "./application.ts";
import { type Career, career } from "./career.ts";
import { replacedProfiles } from "./changes.ts";
import { type Conversation, conversation } from "./conversation.ts";
import { type CvFile, cvFile } from "./cv-file.ts";
import { type Email, emails } from "./emails.ts";
import { type Equipment, equipment } from "./equipment.ts";
import { type HomeClock, homeClock } from "./home-clock.ts";
import { type EarlierUse, everStated, type Identifier } from "./identifiers.ts";
import { type Interviews, interviews } from "./interviews.ts";
import { type Ip, publicIps } from "./ip-addresses.ts";
import { type LookedUp, type LookedUpName, NOT_LOOKED_UP } from "./looked-up.ts";
import { type DeliveryAddress, deliveryAddresses } from "./mail-drops.ts";
import { type Names, names } from "./names.ts";
import { nothingToAsk } from "./nothing-to-ask.ts";
import { type NumberedHandles, numberedHandles } from "./numbered-handles.ts";
import { type OtherName, otherNames } from "./other-names.ts";
import { type Payment, payment } from "./payment.ts";
import { type Phone, phones } from "./phones.ts";
import { type Place, place } from "./place.ts";
import { type ProfilePage, profilePages } from "./profile-pages.ts";
import { type PublicCode, publicCode } from "./public-code.ts";
import { type Rate, rate } from "./rate.ts";
import { type ReferenceContacts, referenceContacts } from "./reference-contacts.ts";
import { type ReferenceDomains, referenceDomains } from "./reference-domains.ts";
import { type Referee, references } from "./references.ts";
import { type SettledTasks, settledTasks } from "./settled-tasks.ts";
import { type SharedIdentifier, shared } from "./shared.ts";
import { type TechnologyClaim, technologyClaims } from "./technology-claims.ts";
import { type Histories, histories } from "./work-history.ts";

/** Everything a check may ask for, by name. Each is derived once per submission. */
export interface Facts extends LookedUp {
  readonly advertOverlap: AdvertOverlap | undefined;
  readonly agency: Agency | undefined;
  readonly application: Application;
  readonly career: Career;
  readonly conversation: Conversation;
  readonly cvFile: CvFile;
  readonly deliveryAddresses: readonly DeliveryAddress[];
  readonly emails: readonly Email[];
  readonly equipment: Equipment;
  readonly histories: Histories;
  readonly homeClock: HomeClock;
  /** What this candidate stated that belongs to one person at a time. */
  readonly identifiers: readonly Identifier[];
  readonly interviews: Interviews;
  readonly names: Names;
  readonly numberedHandles: NumberedHandles;
  readonly otherNames: readonly OtherName[];
  readonly payment: Payment;
  readonly phones: readonly Phone[];
  readonly place: Place;
  readonly profilePages: readonly ProfilePage[];
  readonly publicCode: PublicCode;
  readonly publicIps: readonly Ip[];
  readonly rate: Rate;
  readonly referenceContacts: ReferenceContacts;
  readonly referenceDomains: ReferenceDomains;
  readonly references: readonly Referee[];
  readonly settledTasks: SettledTasks;
  /** Identifiers of this candidate that an earlier case used too. */
  readonly shared: readonly SharedIdentifier[];
  readonly technologyClaims: readonly TechnologyClaim[];
}
export type FactName = keyof Facts;

/** A silent source is never evidence: what it would have told is unknown, with the reason. */
export type Known<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly because: Text };

export type FactSheet = { readonly [Name in FactName]: Known<Facts[Name]> };

export interface Gathered {
  /** When the submission was made, which is when everything in it was seen. */
  readonly seenAt: Instant;
  /** The day to reckon with in "years until today"; an argument, because facts read no clock. */
  readonly now: Instant;
  /** How far the process has come; what the submission says of it when left out. */
  readonly stage?: Stage;
  readonly earlier: Known<readonly EarlierUse[]>;
  /** How the same submission read before something was added to it or changed, oldest first. */
  readonly earlierVersions?: readonly SubmissionVersion[];
  readonly passedTasks: readonly TaskId[];
  readonly failedTasks: readonly TaskId[];
  /** What sources have answered; what is left out is unknown. */
  readonly lookedUp?: Partial<LookedUp>;
  /** Why a source that was asked did not answer. */
  readonly silent?: Partial<Readonly<Record<LookedUpName, Text>>>;
  /** Why the CV's file could not be read. */
  readonly cvFileProblem?: Text;
}

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function deriveFacts(submission: Submission, gathered: Gathered): FactSheet {
  const { seenAt, now, earlier } = gathered;
  const candidate = names(submission, seenAt);
  const versions = [...(gathered.earlierVersions ?? []), { at: seenAt, submission }];
  const own = everStated(versions);
  return {
    advertOverlap: known(advertOverlap(submission, seenAt)),
    agency: known(agency(submission, seenAt)),
    application: known(application(submission, seenAt)),
    career: known(career(submission, seenAt, now)),
    conversation: known(conversation(submission, seenAt, versions)),
    cvFile: known(cvFile(submission, seenAt)),
    deliveryAddresses: known(deliveryAddresses(submission, seenAt)),
    emails: known(emails(submission, seenAt)),
    equipment: known(equipment(submission, seenAt)),
    histories: known(histories(submission, seenAt, now)),
    homeClock: known(homeClock(submission, seenAt)),
    identifiers: known(own),
    interviews: known(interviews(submission, seenAt, gathered.stage)),
    names: known(candidate),
    numberedHandles: known(numberedHandles(submission, seenAt)),
    otherNames: known(otherNames(submission, seenAt, candidate)),
    payment: known(payment(submission, seenAt, versions)),
    phones: known(phones(submission, seenAt)),
    place: known(place(submission, seenAt)),
    profilePages: known(profilePages(submission, seenAt)),
    publicCode: known(publicCode(submission, seenAt, now)),
    publicIps: known(publicIps(submission, seenAt)),
    rate: known(rate(submission, seenAt)),
    referenceContacts: known(referenceContacts(submission, seenAt)),
    referenceDomains: known(referenceDomains(submission, seenAt, now)),
    references: known(references(submission, seenAt)),
    settledTasks: known(settledTasks(submission, gathered)),
    shared: earlier.known ? known(shared(own, earlier.value)) : earlier,
    technologyClaims: known(technologyClaims(submission, seenAt, now)),
    ...lookedUpFacts(
      withOwnChanges({ ...nothingToAsk(submission, seenAt), ...gathered.lookedUp }, versions),
      gathered.silent,
    ),
    ...unreadFile(submission, gathered),
  };
}

/** What only the CV's file would have told; what was typed counts as ever. */
function unreadFile(
  submission: Submission,
  { seenAt, cvFileProblem }: Gathered,
): Partial<Pick<FactSheet, "advertOverlap" | "cvFile" | "similarCvs">> {
  if (cvFileProblem === undefined) return {};
  const unread = { known: false, because: cvFileProblem } as const;
  const { cv, jobAdvert } = submission;
  const isCompared = jobAdvert === undefined || advertOverlap(submission, seenAt) !== undefined;
  return {
    ...(cv?.metadata === undefined && { cvFile: unread }),
    ...(cv?.text === undefined && { similarCvs: unread }),
    ...(!isCompared && { advertOverlap: unread }),
  };
}

/** A profile that people replaced needs no look-up to be known. */
function withOwnChanges(
  answers: Partial<LookedUp>,
  versions: readonly SubmissionVersion[],
): Partial<LookedUp> {
  const replaced = replacedProfiles(versions);
  if (replaced.length === 0) return answers;
  return { ...answers, profileChanges: [...replaced, ...(answers.profileChanges ?? [])] };
}

function lookedUpFacts(
  answers: Partial<LookedUp>,
  silent: Gathered["silent"] = {},
): Pick<FactSheet, LookedUpName> {
  const fact = <Name extends LookedUpName>(name: Name): Known<LookedUp[Name]> => {
    const value = answers[name];
    return value === undefined
      ? { known: false, because: silent[name] ?? NOT_LOOKED_UP[name] }
      : known(value);
  };
  return {
    mailServers: fact("mailServers"),
    domainAges: fact("domainAges"),
    profileLinks: fact("profileLinks"),
    profileChanges: fact("profileChanges"),
    ipAddresses: fact("ipAddresses"),
    watchlistHits: fact("watchlistHits"),
    codeAccount: fact("codeAccount"),
    similarCvs: fact("similarCvs"),
  };
}
