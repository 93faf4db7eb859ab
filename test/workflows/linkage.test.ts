import { expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { openTestWorld, vetted } from "../support/open-world.ts";

const house = (line: string) => ({
  equipment: { shipTo: { country: "US", postcode: "78756", city: "Austin", line } },
});
const referee = (company: string) => ({
  references: [{ name: "Tom Hill", company, email: "tom.hill@gmail.com" }],
});
const wallet = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

type Details = Omit<Submission, "name">;

/** Checks of the category that Mara's case raises after Jane's. */
function raisedAfter(first: Details, second: Details, name = "Mara Lindqvist"): readonly string[] {
  const test = openTestWorld();
  vetted(test, { name: "Jane Doe", ...first });
  const { assessment } = vetted(test, { name, ...second });
  expect(test.broken).toEqual([]);
  return assessment.findings.filter(({ category }) => category === "linkage").map(({ check }) => check);
}

test.each<[string, Details, Details, string]>([
  [
    "a mailbox",
    { emails: ["jane.doe@gmail.com"] },
    { emails: ["j.a.n.e.doe+1@googlemail.com"] },
    "email-used-by-another-candidate",
  ],
  [
    "an account on GitHub",
    { profiles: { github: "janedoe" } },
    { profiles: { portfolio: "https://github.com/JaneDoe" } },
    "profile-used-by-another-candidate",
  ],
  [
    "a wallet",
    { payment: { wallets: [wallet] } },
    { payment: { wallets: [`ethereum:${wallet.toLowerCase()}`] } },
    "payee-used-by-another-candidate",
  ],
  [
    "a house",
    house("1205 West North Loop Boulevard"),
    house("1205 W North Loop Blvd #4"),
    "address-used-by-another-candidate",
  ],
  [
    "a flat",
    house("1205 West North Loop Boulevard Apartment 4"),
    house("1205 W North Loop Blvd #4"),
    "address-used-by-another-candidate",
  ],
  [
    "a CV file",
    { cv: { metadata: { author: "Tomás Pereira" } } },
    { cv: { metadata: { author: "TOMAS PEREIRA" } } },
    "cv-file-shares-origin",
  ],
  [
    "a word and a number",
    { emails: ["sky-dev0413@example.com"] },
    { handles: ["moon_dev0413"] },
    "handle-number-repeats",
  ],
  [
    "a referee of another company",
    referee("Acme Robotics"),
    referee("Globex Bank"),
    "referee-seen-elsewhere",
  ],
  ["a referee who applied", { emails: ["tom.hill@gmail.com"] }, referee("Acme"), "referee-seen-elsewhere"],
  ["a candidate who vouched", referee("Acme"), { emails: ["tomhill@gmail.com"] }, "referee-seen-elsewhere"],
])("%s is found on the earlier case, unless the same person has come back", (_, first, second, check) => {
  expect(raisedAfter(first, second)).toEqual([check]);
  expect(raisedAfter(first, second, "Doe, Jane")).toEqual([]);
});

test.each<[string, Details, Details]>([
  ["two flats of a house", house("1205 W North Loop Blvd #4"), house("1205 W North Loop Blvd #9")],
  ["two houses of a street", house("1205 W North Loop Blvd"), house("1207 W North Loop Blvd")],
  ["one head of the team", referee("Acme Robotics GmbH"), referee("ACME Robotics")],
  [
    "a referee whose company is not known",
    referee("Acme"),
    { references: [{ email: "tom.hill@gmail.com" }] },
  ],
  ["a number in two handles", { handles: ["skydev0413"] }, { handles: ["moondev0413"] }],
])("%s are nothing", (_, first, second) => {
  expect(raisedAfter(first, second)).toEqual([]);
});

test("three names for three roles within two weeks are counted on the third case, and then on the first", () => {
  const test = openTestWorld();
  const phones = ["+49 151 23456789"];
  const apply = (name: string, role: string, day: string) =>
    vetted(test, { name, role, phones }, `2026-03-${day}T09:00:00.000Z`);
  const many = "many-applications-in-a-short-time";
  const raised = (assessment: { findings: readonly { check: string }[] }) =>
    assessment.findings.map(({ check }) => check).includes(many);
  expect(raised(apply("Jane Doe", "Designer", "03").assessment)).toBe(false);
  expect(raised(apply("Mara Lindqvist", "Tester", "05").assessment)).toBe(false);
  expect(raised(apply("Robert Hill", "Engineer", "09").assessment)).toBe(true);
  const first = test.storage.cases.find(1);
  expect(first === undefined ? false : raised(first.assessment)).toBe(true);
});
