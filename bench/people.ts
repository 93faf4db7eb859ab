/** Invented candidates: the same number, the same person. */
import type { Submission } from "../src/domain/submission.ts";
import { createCvGenerator, toSubmission } from "../test/support/cv-generator.ts";
import { type Random, seeded } from "../test/support/random.ts";
import { LATIN, LATIN_SHARE, NAMINGS } from "./names-of-people.ts";

/** Points of a CV with 300 to 900 words. */
const FEWEST_POINTS = 12;
const MOST_POINTS = 42;
const WORDS_A_POINT = 18.5;
const WORDS_BESIDE_POINTS = 95;
const EMPLOYERS = 50_000;
/** Recruiting agencies and shared desks put their own number on every CV; everybody else has one alone. */
const SHARED_PHONES = 2000;
const SHARED_PHONE_SHARE = 0.02;
const MAIL_HOSTS = ["gmail.com", "web.de", "gmx.de", "outlook.com", "proton.me", "icloud.com"];
const TOWNS = [
  ["DE", "Berlin", "Europe/Berlin"],
  ["DE", "Hamburg", "Europe/Berlin"],
  ["AT", "Wien", "Europe/Vienna"],
  ["PL", "Kraków", "Europe/Warsaw"],
  ["ES", "Madrid", "Europe/Madrid"],
  ["IN", "Pune", "Asia/Kolkata"],
  ["US", "Austin", "America/Chicago"],
] as const;
const EMPLOYER_BEGINS = "Alt Berg Birken Blau Busch Dorn Eich Elb Falk Feld Forst Grün".split(" ");
const EMPLOYER_MIDDLES = "bach berg brück burg feld furt hafen heim hof kamp mark rode stein tal".split(" ");
const EMPLOYER_ENDS = "Systems Software Digital Data Logistik Energie Medien Technik Cloud Labs".split(" ");

/** `words`: about so many in the CV, 300 to 900 when left out. */
export function person(at: number, words?: number): Submission {
  const random = seeded(Math.imul(at + 1, 0x9e3779b1));
  const { name, latin } = nameOf(random);
  const [country, city, timezone] = random.one(TOWNS);
  const drawn = FEWEST_POINTS + random.below(MOST_POINTS - FEWEST_POINTS);
  const points = words === undefined ? drawn : Math.round((words - WORDS_BESIDE_POINTS) / WORDS_A_POINT);
  const invented = createCvGenerator(Math.imul(at + 7, 0x85ebca6b)).cv(points);
  const jobs = invented.jobs.map((job) => ({ ...job, employer: employer(random.zipf(EMPLOYERS)) }));
  return {
    ...toSubmission(name, { ...invented, jobs }),
    emails: [`${latin}.${at}@${random.one(MAIL_HOSTS)}`],
    phones: [phone(random, at)],
    location: { country, city, timezone },
    role: invented.profession.title,
    engagement: random.next() < 0.3 ? "freelance" : "employee",
    profiles: { github: `${latin}-${at}` },
  };
}

/** Without the text of the CV, as retention leaves it. */
export function withoutCvText({ cv, ...submission }: Submission): Submission {
  if (cv === undefined) return submission;
  const { text: _, ...rest } = cv;
  return { ...submission, cv: rest };
}

/** A name as lists have them: of any script. */
export function listedName(at: number): string {
  const random = seeded(Math.imul(at + 3, 0xc2b2ae35));
  const naming = random.one(NAMINGS);
  // A second given name, so that a million of them differ.
  const parts = [random.one(naming.given), random.one(naming.given), random.one(naming.family)];
  const second = random.next() < 0.5 ? [random.one(NAMINGS.slice(0, LATIN)).family] : [];
  return [...parts, ...second.map((family) => random.one(family))].join(" ");
}

function nameOf(random: Random): { readonly name: string; readonly latin: string } {
  const isLatin = random.next() < LATIN_SHARE;
  const naming = random.one(isLatin ? NAMINGS.slice(0, LATIN) : NAMINGS.slice(LATIN));
  const given = random.one(naming.given);
  const family = random.one(naming.family);
  const name = (naming.familyFirst ? [family, given] : [given, family]).join(naming.between ?? " ");
  const latin = `${given}.${family}`.normalize("NFKD").replace(/[^a-z.]+/gi, "");
  return { name, latin: latin.length > 3 ? latin.toLowerCase() : "applicant" };
}

function phone(random: Random, at: number): string {
  const isShared = random.next() < SHARED_PHONE_SHARE;
  const number = isShared ? 90_000_000 + random.zipf(SHARED_PHONES) : 10_000_000 + at;
  return `+49 151 ${number}`;
}

function employer(rank: number): string {
  const begin = EMPLOYER_BEGINS[rank % EMPLOYER_BEGINS.length] ?? "";
  const rest = Math.floor(rank / EMPLOYER_BEGINS.length);
  const middle = EMPLOYER_MIDDLES[rest % EMPLOYER_MIDDLES.length] ?? "";
  const last = Math.floor(rest / EMPLOYER_MIDDLES.length);
  const end = EMPLOYER_ENDS[last % EMPLOYER_ENDS.length] ?? "";
  const branch = Math.floor(last / EMPLOYER_ENDS.length);
  return `${begin}${middle} ${end}${branch === 0 ? "" : ` ${branch}`} GmbH`;
}
