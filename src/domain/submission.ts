import * as z from "zod";
import { STAGES } from "./stage.ts";
import { TASK_IDS } from "./task.ts";
import { isTimeZone } from "./time-zone.ts";

/*
 * What was typed about a candidate, and no more. There is no field for nationality, birthplace, age, sex,
 * ethnicity or a photograph; an unknown key is an error that names it.
 */

const short = z.string().trim().max(300);
const filled = short.min(1);
const long = z.string().max(60_000);
const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date is YYYY, YYYY-MM or YYYY-MM-DD");
const isoDate = z.iso.date("a date is YYYY-MM-DD");
const country = z.string().regex(/^[A-Z]{2}$/, "a country is a two-letter code such as DE");
const timezone = z.string().max(60).refine(isTimeZone, "a time zone is a name such as Europe/Berlin");
const strings = z.array(filled).max(50);

export const ENGAGEMENTS = ["employee", "freelance", "agency"] as const;
export const SOURCE_CHANNELS = [
  "application",
  "platform",
  "referral",
  "agency",
  "outbound",
  "pull-request",
  "other",
] as const;
export const PAYMENT_METHODS = [
  "bank",
  "card",
  "payoneer",
  "wise",
  "paypal",
  "crypto",
  "cash",
  "other",
] as const;
export const INTERVIEW_MODES = ["in-person", "video", "phone", "chat"] as const;
export const CAMERAS = ["on", "off", "refused"] as const;

/** What an interviewer may have seen; each is a person's note, nothing is computed from a face or a voice. */
export const OBSERVATIONS = [
  "reading-or-long-pauses",
  "different-person",
  "coaching-or-call-centre-noise",
  "face-or-lips-out-of-step",
  "cannot-describe-claimed-place",
  "cannot-explain-own-work",
  "agreed-with-a-false-detail",
  "left-when-asked-for-identity",
  "refuses-a-step-asked-of-everyone",
  "remote-control-or-second-typist",
] as const;
export type Observation = (typeof OBSERVATIONS)[number];

const Employment = z.strictObject({
  employer: filled,
  domain: short.optional(),
  title: short.optional(),
  start: partialDate.optional(),
  end: partialDate.optional(),
  fullTime: z.boolean().optional(),
  text: long.optional(),
});
export type Employment = z.infer<typeof Employment>;

const Interview = z.strictObject({
  on: isoDate.optional(),
  mode: z.enum(INTERVIEW_MODES).optional(),
  camera: z.enum(CAMERAS).optional(),
  joinedAs: short.optional(),
  observations: z.array(z.enum(OBSERVATIONS)).optional(),
  notes: long.optional(),
});
export type Interview = z.infer<typeof Interview>;

const Address = z.strictObject({
  country: country.optional(),
  postcode: short.optional(),
  city: short.optional(),
  line: short.optional(),
});

export const Submission = z.strictObject({
  name: filled,
  aliases: strings.optional(),
  emails: z.array(z.email("this is not an e-mail address").max(254)).max(20).optional(),
  phones: strings.optional(),
  handles: strings.optional(),
  location: z
    .strictObject({ country: country.optional(), city: short.optional(), timezone: timezone.optional() })
    .optional(),
  observedTimezone: timezone.optional(),
  role: short.optional(),
  engagement: z.enum(ENGAGEMENTS).optional(),
  stage: z.enum(STAGES).optional(),
  source: z
    .strictObject({
      channel: z.enum(SOURCE_CHANNELS).optional(),
      platform: short.optional(),
      referredBy: short.optional(),
      accountName: short.optional(),
    })
    .optional(),
  agency: z
    .strictObject({ name: short.optional(), documentsIdentityCheck: z.boolean().optional() })
    .optional(),
  profiles: z
    .strictObject({
      github: short.optional(),
      gitlab: short.optional(),
      linkedin: short.optional(),
      portfolio: short.optional(),
      platform: short.optional(),
      names: z.record(short, short).optional(),
    })
    .optional(),
  cv: z
    .strictObject({
      text: long.optional(),
      file: short.optional(),
      name: short.optional(),
      employment: z.array(Employment).max(60).optional(),
      education: z
        .array(
          z.strictObject({
            school: filled,
            subject: short.optional(),
            start: partialDate.optional(),
            end: partialDate.optional(),
          }),
        )
        .max(30)
        .optional(),
      skills: z
        .array(z.strictObject({ name: filled, years: z.number().min(0).max(80).optional() }))
        .max(200)
        .optional(),
      metadata: z
        .strictObject({
          author: short.optional(),
          producer: short.optional(),
          created: short.optional(),
          documentId: short.optional(),
        })
        .optional(),
    })
    .optional(),
  otherHistory: z
    .array(z.strictObject({ source: filled, employment: z.array(Employment).max(60).default([]) }))
    .max(10)
    .optional(),
  jobAdvert: long.optional(),
  references: z
    .array(
      z.strictObject({
        name: short.optional(),
        company: short.optional(),
        companyDomain: short.optional(),
        email: short.optional(),
        phone: short.optional(),
      }),
    )
    .max(20)
    .optional(),
  network: z.strictObject({ ips: strings.optional() }).optional(),
  conversation: z
    .strictObject({
      leavesPlatform: z.boolean().optional(),
      textOnly: z.boolean().optional(),
      changedContact: z.boolean().optional(),
    })
    .optional(),
  rate: z
    .strictObject({
      asked: z.number().nonnegative().optional(),
      bandFrom: z.number().nonnegative().optional(),
      bandTo: z.number().nonnegative().optional(),
      currency: short.optional(),
      per: short.optional(),
    })
    .optional(),
  interviews: z.array(Interview).max(50).optional(),
  equipment: z
    .strictObject({
      shipTo: Address.optional(),
      idAddress: Address.optional(),
      changedAfterOffer: z.boolean().optional(),
      ownDevice: z.boolean().optional(),
      firstSeenCountry: country.optional(),
    })
    .optional(),
  payment: z
    .strictObject({
      methods: z.array(z.enum(PAYMENT_METHODS)).optional(),
      accountHolder: short.optional(),
      registeredBusiness: short.optional(),
      iban: short.optional(),
      accountCountry: country.optional(),
      wallets: strings.optional(),
      prepayment: z.boolean().optional(),
      changes: z.number().int().min(0).max(1000).optional(),
    })
    .optional(),
  failedTasks: z.array(z.enum(TASK_IDS)).optional(),
  passedTasks: z.array(z.enum(TASK_IDS)).optional(),
  notes: long.optional(),
});
export type Submission = z.infer<typeof Submission>;
