import { readSubmission } from "../../../src/domain/read-submission.ts";
import { STAGES } from "../../../src/domain/stage.ts";
import {
  CAMERAS,
  ENGAGEMENTS,
  INTERVIEW_MODES,
  OBSERVATIONS,
  PAYMENT_METHODS,
  SOURCE_CHANNELS,
} from "../../../src/domain/submission.ts";
import { clean } from "../../../src/slack/blocks.ts";
import { fc } from "../../support/properties.ts";

const CHARACTERS = "abcdeXYZ äß éΩ한字 *_~`<>&@!:/.()'\"+-%#$ 12".split("");

/** A text of one line with everything in it that is not a separator. */
const line = fc
  .tuple(
    fc.constantFrom("Ann", "Øre", "김", "x"),
    fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 20 }),
    fc.constantFrom("e", "é", "字"),
  )
  .map(([first, middle, last]) => clean(`${first}${middle.join("")}${last}`));
/** Half an e-mail address in a reference is asked about. */
const person = line.map((text) => text.replaceAll("@", ""));
const word = fc.stringMatching(/^[a-z][a-z0-9-]{1,12}[a-z]$/);
const domain = word.map((name) => `${name}.example.com`);
const paragraph = fc.array(line, { minLength: 1, maxLength: 6 }).map((rows) => rows.join("\n"));
const longText = fc
  .array(line, { minLength: 1, maxLength: 400 })
  .map((rows) => rows.join("\n").slice(0, 5500).trim());
const country = fc.constantFrom("DE", "GB", "US", "NG", "VN", "KR");
const timezone = fc.constantFrom("Europe/Berlin", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "UTC");
const email = fc.tuple(word, domain).map(([local, host]) => `${local}@${host}`);
const phone = fc.oneof(
  fc.integer({ min: 100_000, max: 999_999 }).map((number) => `+49 30 ${number}`),
  fc.constantFrom("(030) 123-456", "0151 23456789", "555-123-4567", "+44 20 7946 0958", "030/12345"),
);
const url = fc.tuple(domain, word).map(([host, path]) => `https://${host}/${path}`);
const partialDate = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map(([year, month, day, precision]) =>
    [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")]
      .slice(0, precision + 1)
      .join("-"),
  );
const isoDate = fc.constantFrom("2026-02-03", "2025-12-31");
const cents = fc.integer({ min: 0, max: 1_000_000 }).map((amount) => amount / 100);

const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 4 });
const partly = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });
const subset = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const address = partly({ line, postcode: fc.constantFrom("10115", "SW1A 1AA"), city: line, country });
const employment = fc.record(
  {
    employer: fc.oneof(line, fc.constant("Studio 2000")),
    domain,
    title: fc.oneof(line, fc.constant("2019 – 2021")),
    start: partialDate,
    end: partialDate,
    fullTime: fc.boolean(),
  },
  { requiredKeys: ["employer"] },
);
const education = fc.record(
  { school: line, subject: line, start: partialDate, end: partialDate },
  { requiredKeys: ["school"] },
);
const skill = fc.record(
  {
    name: fc.oneof(line, fc.constantFrom("Vue 3", "C++", "HTML5", "Python 3.11", "Angular (2)")),
    years: fc.integer({ min: 0, max: 320 }).map((n) => n / 4),
  },
  { requiredKeys: ["name"] },
);
const skillName = (text: string) => text.replace(/[,;]/g, "");
const history = (source: string) => some(employment).map((jobs) => ({ source, employment: jobs }));
const flag = fc.boolean();

/** Submissions made of everything that the form has a field for. */
export const submissions = fc
  .record(
    {
      name: line,
      aliases: some(line),
      emails: some(email),
      phones: some(phone),
      handles: some(word),
      location: partly({ country, city: line, timezone }),
      observedTimezone: timezone,
      role: line,
      engagement: fc.constantFrom(...ENGAGEMENTS),
      stage: fc.constantFrom(...STAGES),
      source: partly({
        channel: fc.constantFrom(...SOURCE_CHANNELS),
        platform: line,
        referredBy: line,
        accountName: line,
      }),
      agency: partly({ name: line, documentsIdentityCheck: flag }),
      profiles: partly({
        github: word,
        gitlab: word,
        linkedin: word.map((name) => `https://www.linkedin.com/in/${name}`),
        portfolio: url,
        platform: url,
        names: fc.dictionary(fc.constantFrom("github", "gitlab", "linkedin"), line, {
          noNullPrototype: true,
        }),
      }),
      cv: partly({
        text: longText,
        name: line,
        employment: some(employment),
        education: some(education),
        skills: some(skill.map((one) => ({ ...one, name: skillName(one.name) }))),
      }),
      otherHistory: fc
        .tuple(fc.option(history("linkedin")), fc.option(history("platform")))
        .map((both) => both.filter((one) => one !== null)),
      jobAdvert: paragraph,
      references: some(partly({ name: person, company: person, companyDomain: domain, email, phone })),
      network: partly({ ips: some(fc.oneof(fc.ipV4(), fc.constant("2001:db8::1"))) }),
      conversation: partly({ leavesPlatform: flag, textOnly: flag, changedContact: flag }),
      rate: partly({
        asked: cents,
        bandFrom: cents,
        bandTo: cents,
        currency: fc.constant("EUR"),
        per: fc.constant("hour"),
      }),
      interviews: partly({
        on: isoDate,
        mode: fc.constantFrom(...INTERVIEW_MODES),
        camera: fc.constantFrom(...CAMERAS),
        joinedAs: line,
        observations: subset(OBSERVATIONS),
        notes: paragraph,
      }).map((one) => [one]),
      equipment: partly({
        shipTo: address,
        idAddress: address,
        changedAfterOffer: flag,
        ownDevice: flag,
        firstSeenCountry: country,
      }),
      payment: partly({
        methods: subset(PAYMENT_METHODS),
        accountHolder: line,
        registeredBusiness: line,
        iban: fc.constant("DE02 1203 0000 0000 2020 51"),
        accountCountry: country,
        wallets: some(word),
        prepayment: flag,
        changes: fc.integer({ min: 0, max: 1000 }),
      }),
      notes: paragraph,
    },
    { requiredKeys: ["name"] },
  )
  .map((raw) => {
    const read = readSubmission(raw);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.submission;
  })
  .filter((submission) => Object.keys(submission).length > 1);
