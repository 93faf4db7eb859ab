import { readSubmission } from "../../src/domain/read-submission.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { fc } from "../support/properties.ts";
import { hostileText } from "./hostile.ts";

const LONG = 60_000;
const short = hostileText(300);
const some = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { minLength: 1, maxLength });
const partly = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });
const date = fc.constantFrom("2019", "2019-03", "2021-05-01", "0000", "9999-12", "1900");
const country = fc.constantFrom("DE", "US", "KP", "ZZ");
const address = partly({ country, postcode: short, city: short, line: short });
const job = fc.record(
  { employer: short, domain: short, title: short, start: date, end: date, fullTime: fc.boolean() },
  { requiredKeys: ["employer"] },
);

/** What anybody can hand in, wherever it is free text; in a few of them, one text of all that fits. */
const raw = fc.record(
  {
    name: short,
    aliases: some(short, 6),
    emails: some(fc.constantFrom("jane@example.com", "a+b@googlemail.com", "x@xn--e1afmkfd.xn--p1ai"), 3),
    phones: some(short, 6),
    handles: some(short, 6),
    location: partly({ country, city: short, timezone: fc.constantFrom("Europe/Berlin", "UTC") }),
    role: short,
    source: partly({ platform: short, referredBy: short, accountName: short }),
    agency: partly({ name: short, documentsIdentityCheck: fc.boolean() }),
    profiles: partly({
      ...{ github: short, gitlab: short, linkedin: short, portfolio: short, platform: short },
      names: fc.dictionary(short, short, { maxKeys: 5, noNullPrototype: true }),
    }),
    cv: partly({
      text: fc.oneof({ weight: 4, arbitrary: hostileText(3000) }, hostileText(LONG)),
      file: short,
      name: short,
      employment: some(job, 6),
      education: some(fc.record({ school: short, start: date }), 4),
      skills: some(fc.record({ name: short, years: fc.integer({ min: 0, max: 80 }) }), 8),
      metadata: partly({ author: short, producer: short, created: short, documentId: short }),
    }),
    otherHistory: some(fc.record({ source: short, employment: some(job, 6) }), 2),
    jobAdvert: hostileText(3000),
    references: some(
      partly({ name: short, company: short, companyDomain: short, email: short, phone: short }),
      4,
    ),
    network: partly({ ips: some(short, 3) }),
    interviews: some(partly({ joinedAs: short, notes: hostileText(1000) }), 2),
    equipment: partly({ shipTo: address, idAddress: address }),
    payment: partly({
      methods: fc.constant(["bank" as const, "crypto" as const]),
      ...{ accountHolder: short, registeredBusiness: short, iban: short, wallets: some(short, 4) },
    }),
    notes: hostileText(3000),
  },
  { requiredKeys: ["name"] },
);

/** As the outside hands it in: most of it is a submission, some of it is refused with the places that are wrong. */
export const handedIn: fc.Arbitrary<Readonly<Record<string, unknown>>> = raw;

/** Those that are taken: what is refused is left out, and a name of nothing becomes one that is. */
export const hostileSubmissions: fc.Arbitrary<Submission> = raw.map((one): Submission => {
  const whole = { ...one, name: one.name.trim() === "" ? "–" : one.name };
  const read = readSubmission(whole);
  if (read.ok) return read.submission;
  const refused = new Set(read.problems.map(({ path }) => path.split(".", 1)[0]));
  const kept = readSubmission(Object.fromEntries(Object.entries(whole).filter(([key]) => !refused.has(key))));
  return kept.ok ? kept.submission : { name: "–", notes: whole.name };
});
