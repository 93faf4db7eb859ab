import type { Level } from "../../src/domain/assessment.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { assessAlone, raisedIn } from "./assess-people.ts";
import { ORIGINS, type Origin } from "./origins.ts";

interface Behaviour {
  readonly submission: Submission;
  readonly earlier?: readonly Submission[];
}

type ByOrigin = (origin: Origin) => Behaviour;

const met: Pick<Submission, "stage" | "interviews"> = {
  stage: "offer",
  interviews: [{ on: "2026-02-10", mode: "video", camera: "on" }],
};

function person({ name, country, city, zone, phone, mail }: Origin): Submission {
  return {
    name,
    emails: [mail],
    phones: [phone],
    location: { country, city, timezone: zone },
    role: "Backend engineer",
  };
}

function doing(more: Partial<Submission>): ByOrigin {
  return (origin) => ({ submission: { ...person(origin), ...more } });
}

const job = { employer: "Blue Harbour Ltd", title: "Engineer", start: "2019-03", end: "2023-05" };

/** What people do, with the checks that this must raise wherever they are from. */
export const BEHAVIOURS: Readonly<
  Record<string, { readonly raised: readonly string[]; readonly of: ByOrigin }>
> = {
  "applies, is met, is paid to the own account": {
    raised: [],
    of: (origin) => ({
      submission: { ...person(origin), ...met, payment: { methods: ["bank"], accountHolder: origin.name } },
    }),
  },
  "joins calls under the own name, and is paid by Payoneer": {
    raised: [],
    of: (origin) => ({
      submission: {
        ...person(origin),
        stage: "offer",
        interviews: [{ on: "2026-02-10", mode: "video", camera: "on", joinedAs: origin.name }],
        payment: { methods: ["payoneer"] },
        cv: { name: origin.name, text: "Gap from 2019 to 2022, then back to work. Python (6 years)." },
      },
    }),
  },
  "gives an account of somebody else": {
    raised: ["account-holder-differs"],
    of: (origin) => ({
      submission: { ...person(origin), ...met, payment: { methods: ["bank"], accountHolder: origin.other } },
    }),
  },
  "gives a phone number that somebody else gave": {
    raised: ["phone-used-by-another-candidate"],
    of: (origin) => ({
      submission: person(origin),
      earlier: [{ name: origin.other, phones: [origin.phone] }],
    }),
  },
  "gives a mailbox that somebody else gave": {
    raised: ["email-used-by-another-candidate"],
    of: (origin) => ({
      submission: person(origin),
      earlier: [{ name: origin.other, emails: [origin.mail.toUpperCase()] }],
    }),
  },
  "comes back with the same details": {
    raised: [],
    of: (origin) => ({ submission: person(origin), earlier: [person(origin)] }),
  },
  "joins the call under another name": {
    raised: ["joined-the-call-under-another-name", "names-differ-between-sources"],
    of: (origin) => ({
      submission: {
        ...person(origin),
        interviews: [{ on: "2026-02-10", mode: "video", camera: "on", joinedAs: origin.other }],
      },
    }),
  },
  "keeps a calendar far from home": {
    raised: ["timezone-differs-from-location"],
    of: (origin) => ({ submission: { ...person(origin), observedTimezone: origin.farZone } }),
  },
  "writes only and wants cryptocurrency only": {
    raised: ["paid-only-in-crypto", "text-chat-only"],
    of: doing({ conversation: { textOnly: true }, payment: { methods: ["crypto"] } }),
  },
  "is not seen until the offer": {
    raised: ["not-yet-seen-in-person-or-on-video"],
    of: doing({ stage: "offer" }),
  },
  "has another employer on LinkedIn for the same years": {
    raised: ["cv-conflicts-with-profile"],
    of: doing({
      cv: { employment: [job] },
      otherHistory: [
        { source: "linkedin", employment: [{ ...job, employer: "Sunrise Travel", title: "Agent" }] },
      ],
    }),
  },
  "claims a technology before it was there": {
    raised: ["technology-claimed-before-it-existed"],
    of: doing({
      cv: { employment: [{ ...job, start: "2005-01" }], skills: [{ name: "Kubernetes", years: 17 }] },
    }),
  },
  "names two references on consumer mail": {
    raised: ["all-references-use-free-mail"],
    of: doing({
      references: [
        { name: "Pat Long", company: "Northwind", email: "pat.long.ref@gmail.com" },
        { name: "Kim Shore", company: "Fabrikam", email: "kim.shore.ref@outlook.com" },
      ],
    }),
  },
  "keeps the camera off twice": {
    raised: ["camera-refused", "not-yet-seen-in-person-or-on-video"],
    of: doing({
      stage: "interview",
      interviews: [
        { on: "2026-02-03", mode: "video", camera: "off" },
        { on: "2026-02-10", mode: "video", camera: "off" },
      ],
    }),
  },
  "asks for a quarter of the rate": {
    raised: ["rate-far-below-market"],
    of: doing({ rate: { asked: 15, bandFrom: 60, bandTo: 90, currency: "EUR", per: "hour" } }),
  },
  "has the account details changed three times": {
    raised: ["payment-details-changed-repeatedly"],
    of: doing({ ...met, payment: { methods: ["bank"], changes: 3 } }),
  },
  "wants to leave the platform": {
    raised: ["wants-to-leave-the-platform"],
    of: doing({
      source: { channel: "platform", platform: "upwork" },
      conversation: { leavesPlatform: true },
    }),
  },
  "could not explain the own work": {
    raised: ["cannot-explain-own-work"],
    of: doing({
      interviews: [
        { on: "2026-02-10", mode: "video", camera: "on", observations: ["cannot-explain-own-work"] },
      ],
    }),
  },
  "brings own device only": {
    raised: ["insists-on-own-device"],
    of: doing({ ...met, equipment: { ownDevice: true } }),
  },
  "could not be confirmed by a past employer": {
    raised: ["verification-failed"],
    of: doing({ ...met, failedTasks: ["call-employers-by-own-number"] }),
  },
};

export interface Swapped {
  readonly behaviour: string;
  readonly origin: string;
  readonly level: Level;
  readonly raised: readonly string[];
}

export function measureSwap(behaviour: string): readonly Swapped[] {
  const found = BEHAVIOURS[behaviour];
  if (found === undefined) throw new Error(`no behaviour "${behaviour}"`);
  return ORIGINS.map((origin) => {
    const assessment = assessAlone(found.of(origin));
    return { behaviour, origin: origin.country, level: assessment.level, raised: raisedIn(assessment) };
  });
}

/** Origins whose outcome is not that of the behaviour. */
export function oddOnes(behaviour: string): readonly Swapped[] {
  const swapped = measureSwap(behaviour);
  const wanted = (BEHAVIOURS[behaviour]?.raised ?? []).toSorted().join();
  return swapped.filter(({ raised, level }) => raised.join() !== wanted || level !== swapped[0]?.level);
}
