import { describe, expect, test } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import type { Instant } from "../../src/domain/instant.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { createPastCvs } from "../../src/sources/past-cvs.ts";
import { addDetails } from "../../src/workflows/add-details.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import type { Policy } from "../../src/workflows/world.ts";
import { createCvGenerator, toSubmission } from "../support/cv-generator.ts";
import { OWNER, openTestWorld, type TestWorld, TUESDAY, vetted } from "../support/open-world.ts";

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

const CV_CHECK = "cv-text-matches-another-candidate";
const generator = createCvGenerator(41);
const written = generator.cv();
const jane = toSubmission("Jane Doe", written);
const near = toSubmission("Mara Lindqvist", generator.nearDuplicate(written, 0.7).cv);
const reworded = toSubmission("Mara Lindqvist", generator.paraphrase(written));
const stranger = toSubmission("Mara Lindqvist", generator.cv());
const WEDNESDAY = "2026-03-04T09:00:00.000Z";

/** A team that remembers the CVs it has seen. */
function openTeam(policy: Partial<Policy> = {}): TestWorld {
  const test = openTestWorld({ policy });
  return { ...test, world: { ...test.world, sources: [createPastCvs(test.storage)] } };
}

function linkage({ assessment }: Case) {
  return assessment.findings
    .filter(({ category }) => category === "linkage")
    .map(({ check, strength, cases }) => ({ check, strength, cases }));
}

describe("a CV", () => {
  test.each<[string, Submission, "strong" | "moderate"]>([
    ["much the same", near, "strong"],
    ["told in other words", reworded, "moderate"],
  ])("%s under another name is raised on the new case and on the older open one", (_, second, strength) => {
    const test = openTeam();
    const older = vetted(test, jane).id;
    expect(linkage(caseNow(test.world, older))).toEqual([]);
    const newer = vetted(test, second, WEDNESDAY);
    expect(linkage(newer)).toEqual([{ check: CV_CHECK, strength, cases: [`V-${older}`] }]);
    expect(newer.assessment.linked).toEqual([{ case: `V-${older}`, because: [CV_CHECK] }]);
    const again = caseNow(test.world, older);
    expect(linkage(again)).toEqual([{ check: CV_CHECK, strength, cases: [`V-${newer.id}`] }]);
    expect(again.tasks.map(({ task }) => task)).toContain("compare-with-the-earlier-candidate");
    expect(test.storage.history.of(older).find(({ by }) => by === "bonafide")).toMatchObject({
      at: WEDNESDAY,
      event: { kind: "assessed", from: "nothing-raised", raised: [CV_CHECK] },
    });
    expect(test.told.map(({ what, ...told }) => [what, "case" in told && told.case.id])).toEqual([
      ["case", older],
      ["case", newer.id],
      ["case", older],
    ]);
    expect(test.broken).toEqual([]);
  });

  test("of their own links nobody, and tells nobody", () => {
    const test = openTeam();
    vetted(test, jane);
    expect(vetted(test, stranger, WEDNESDAY).assessment).toMatchObject({
      level: "nothing-raised",
      linked: [],
    });
    expect(test.told).toHaveLength(2);
  });

  test("added later is compared then, with what came before and for what was there", () => {
    const test = openTeam();
    const older = vetted(test, jane).id;
    const newer = vetted(test, { name: "Mara Lindqvist", emails: ["mara@example.com"] }).id;
    expect(linkage(caseNow(test.world, newer))).toEqual([]);
    const change = near.cv === undefined ? {} : { cv: near.cv };
    addDetails(test.world, { case: newer, by: OWNER, via: "command", at: WEDNESDAY, change });
    for (const [id, other] of [
      [newer, older],
      [older, newer],
    ] as const)
      expect(linkage(caseNow(test.world, id))).toMatchObject([{ check: CV_CHECK, cases: [`V-${other}`] }]);
  });

  test("is forgotten when the memory for links has run out, and not a moment before", () => {
    const test = openTeam({ linkMemoryDays: 30 });
    vetted(test, jane);
    const on = (at: Instant) => linkage(vetted(test, { ...near, name: `Mara ${at}` }, at));
    expect(on("2026-04-02T08:59:59.999Z")).toMatchObject([{ cases: ["V-1"] }]);
    expect(on("2026-05-09T09:00:00.000Z")).toEqual([]);
  });

  test("of a decided case is raised on the new one; the decided one stays as it was decided", () => {
    const test = openTeam();
    const decided = vetted(test, jane).id;
    decide(test.world, decided, { decision: "proceed", reason: "All settled.", by: OWNER, at: TUESDAY });
    const before = test.storage.history.of(decided);
    expect(vetted(test, near, WEDNESDAY).assessment.linked).toEqual([
      { case: `V-${decided}`, because: [CV_CHECK] },
    ]);
    expect(test.storage.history.of(decided)).toEqual(before);
    expect(linkage(caseNow(test.world, decided))).toEqual([]);
  });

  test("that is in use by many is raised on the newest ten open cases, whoever came first", () => {
    const test = openTeam();
    const names = "Ana Bo Cem Dan Eva Fay Gus Hal Ida Jon Kim Lea".split(" ");
    const ids = names.map((name) => vetted(test, { ...jane, name: `${name} ${name}sen` }).id);
    const last = caseNow(test.world, ids.at(-1) ?? 0);
    expect(last.assessment.linked).toHaveLength(10);
    expect(linkage(last)).toHaveLength(1);
  }, 30_000);
});

describe("the same person who comes back", () => {
  const phones = ["+49 1512 3456789"];
  test.each([
    ["in another order", "Jane Doe", "Doe, Jane"],
    ["with an initial", "Jane Doe", "J. Doe"],
    ["with a second name", "Jane Doe", "Jane Mary Doe"],
    ["with a married name", "Jane Doe", "Jane Lindqvist-Hill"],
    ["without accents", "José Muñoz", "Jose Munoz"],
    ["in another spelling", "Юлия Соколова", "Yulia Sokolova"],
    ["in another script", "محمد حسن", "Mohammed Hassan"],
  ])("%s is linked from both sides and nothing is raised", (_, first, second) => {
    for (const details of [{ phones }, { cv: jane.cv ?? {} }, { phones, cv: reworded.cv ?? {} }]) {
      const test = openTeam();
      const older = vetted(test, { ...jane, phones, name: first }).id;
      const newer = vetted(test, { ...details, name: second }, WEDNESDAY).id;
      for (const [id, other] of [
        [newer, older],
        [older, newer],
      ] as const) {
        const { assessment } = caseNow(test.world, id);
        expect(assessment.findings.filter(({ category }) => category === "linkage")).toEqual([]);
        expect(assessment.linked).toEqual([{ case: `V-${other}`, because: [] }]);
      }
    }
  });

  test.each([{ phones }, { cv: near.cv ?? {} }])("is told by an alias, from both sides: %#", (details) => {
    const test = openTeam();
    const older = vetted(test, { ...jane, phones }).id;
    const newer = vetted(test, { name: "Mara Lindqvist", aliases: ["Jane Doe"], ...details }, WEDNESDAY).id;
    for (const [id, other] of [
      [newer, older],
      [older, newer],
    ] as const) {
      const { findings, linked } = caseNow(test.world, id).assessment;
      expect(findings).toEqual([]);
      expect(linked).toEqual([{ case: `V-${other}`, because: [] }]);
    }
  });
});

describe("what a candidate replaces later", () => {
  const SHARED = "phone-used-by-another-candidate";
  const MARA: Submission = { name: "Mara Lindqvist", phones: ["+49 1512 3456789"] };

  function linkageAfter(phones: readonly string[]): readonly string[] {
    const test = openTestWorld();
    vetted(test, { name: "Jane Doe", phones: ["+49 1512 3456789"] });
    const { id } = vetted(test, MARA);
    const given = { case: id, by: OWNER, via: "button", at: "2026-03-04T09:00:00.000Z" } as const;
    addDetails(test.world, { ...given, submission: { ...MARA, phones: [...phones] } });
    return caseNow(test.world, id)
      .assessment.findings.filter(({ category }) => category === "linkage")
      .map(({ check }) => check);
  }

  test.each<[string, readonly string[], readonly string[]]>([
    ["another number does not wash away whose the first was", ["+49 1577 9876543"], [SHARED]],
    ["a second number beside it neither", ["+49 1512 3456789", "+49 1577 9876543"], [SHARED]],
    ["a typing error put right is held against nobody", ["+49 1512 3456780"], []],
    ["nor is what was only taken away", [], []],
  ])("%s", (_, phones, raised) => {
    expect(linkageAfter(phones)).toEqual(raised);
  });
});
