import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { comparableCv, cvSketch, isTooShort, likeness } from "../../src/facts/cv-sketch.ts";
import { SKETCH_KEY_BYTES, sketchKey } from "../../src/facts/min-hash.ts";
import { createCvGenerator, type InventedCv, toSubmission } from "../support/cv-generator.ts";

const KEY = sketchKey(Uint8Array.from({ length: SKETCH_KEY_BYTES }, (_, at) => (at * 167 + 13) % 251));
const generator = createCvGenerator(11);

function like(one: Submission, other: Submission) {
  return likeness(cvSketch(comparableCv(one), KEY), cvSketch(comparableCv(other), KEY));
}

const submission = (cv: InventedCv, over: NonNullable<Submission["cv"]> = {}): Submission => {
  const { name, cv: own } = toSubmission("Jane Doe", cv);
  return { name, cv: { ...own, ...over } };
};
const careers = (...employment: [string, string, string?][]): Submission => ({
  name: "Jane Doe",
  cv: {
    employment: employment.map(([employer, start, end]) => ({
      employer,
      start,
      ...(end !== undefined && { end }),
    })),
  },
});

describe("one career", () => {
  const cv = generator.cv();

  test("under another name, word by word, is the same text", () => {
    expect(like(submission(cv), submission(cv))).toEqual({ likeness: "text", similarity: 1 });
  });

  test("with three in ten points rewritten is the same text", () => {
    expect(like(submission(cv), submission(generator.nearDuplicate(cv, 0.6).cv))).toMatchObject({
      likeness: "text",
    });
  });

  test("told in other words is told alike", () => {
    const told = submission(generator.paraphrase(cv));
    expect(like(submission(cv), told)).toMatchObject({ likeness: "outline" });
  });

  test("told in other words, with nothing entered but the text, is told alike", () => {
    const told = submission(generator.paraphrase(cv), { employment: [] });
    expect(like(submission(cv, { employment: [] }), told)).toMatchObject({ likeness: "outline" });
  });

  test.each<[string, Submission, Submission]>([
    [
      "three employers with the same months",
      careers(
        ["Acme GmbH", "2014-01", "2016-05"],
        ["Globex AG", "2016-06", "2019-02"],
        ["Initech", "2019-03"],
      ),
      careers(
        ["ACME", "2014-01", "2016-05"],
        ["Globex", "2016-06", "2019-02"],
        ["Initech Ltd.", "2019-03"],
        ["Hooli", "2022-01"],
      ),
    ],
    [
      "with days",
      careers(
        ["Acme", "2014-01-15", "2016-05-31"],
        ["Globex", "2016-06-01", "2019-02"],
        ["Initech", "2019-03"],
      ),
      careers(["Acme", "2014-01", "2016-05"], ["Globex", "2016-06", "2019-02"], ["Initech", "2019-03"]),
    ],
  ])("entered job by job is told alike: %s", (_, one, other) => {
    expect(like(one, other)).toMatchObject({ likeness: "outline" });
  });
});

describe("honest people are not alike", () => {
  const two = generator.cv();
  const colleague = (job: number): InventedCv => {
    const own = generator.cv();
    return {
      profession: two.profession,
      jobs: own.jobs.map((theirs, at) => (at === job ? (two.jobs[at] ?? theirs) : theirs)),
    };
  };

  test.each<[string, Submission, Submission]>([
    ["colleagues who tell one job in the same words", submission(two), submission(colleague(3))],
    [
      "colleagues who moved together once",
      careers(["Acme", "2014-01", "2016-05"], ["Globex", "2016-06", "2019-02"], ["Initech", "2019-03"]),
      careers(["Acme", "2014-01", "2016-05"], ["Globex", "2016-06", "2019-02"], ["Hooli", "2019-03"]),
    ],
    [
      "a class of trainees with the same steps in one company",
      careers(["SAP SE", "2014-09", "2017-08"], ["SAP SE", "2017-09", "2019-12"], ["SAP", "2020-01"]),
      careers(["SAP SE", "2014-09", "2017-08"], ["SAP SE", "2017-09", "2019-12"], ["SAP", "2020-01"]),
    ],
    [
      "the same large employers with years alone",
      careers(["Google", "2014", "2016"], ["Meta", "2016", "2019"], ["Amazon", "2019"]),
      careers(["Google", "2014", "2016"], ["Meta", "2016", "2019"], ["Amazon", "2019"]),
    ],
    [
      "the same employers at other times",
      careers(["Google", "2014-01", "2016-02"], ["Meta", "2016-03", "2019-04"], ["Amazon", "2019-05"]),
      careers(["Google", "2015-01", "2016-09"], ["Meta", "2016-10", "2018-04"], ["Amazon", "2018-05"]),
    ],
  ])("%s", (_, one, other) => {
    expect(like(one, other)).toBeUndefined();
  });

  test("who were in one course and describe its projects in the course's words", () => {
    const course = `• Built Trailmix, a React and Node.js app that finds hikes for 300 pupils of Ironhack
• Deployed Trailmix with Docker on AWS for the 12 people of the cohort
• Paired for 9 weeks and 400 hours with mentors of Ironhack Berlin on JavaScript and PostgreSQL`;
    const pupil = (own: InventedCv): Submission => {
      const { name, cv } = submission({ ...own, jobs: own.jobs.slice(0, 2) });
      const education = [{ school: "Ironhack Berlin", start: "2024-01", end: "2024-03" }];
      return { name, cv: { ...cv, text: `${cv?.text}\n${course}`, education } };
    };
    expect(like(pupil(generator.cv()), pupil(generator.cv()))).toBeUndefined();
  });

  test("whom one agency presents in its own frame", () => {
    const frame = `Expert profile of Rheingold Consulting
Rheingold Consulting places experts in 14 countries and looks after more than 250 customers of every trade.
All details were given to us by the expert in person. Rates are quoted net and do not include travel.
This profile may be passed on within your house. Any other use needs the written leave of Rheingold Consulting.
Our experts are insured by Allianz up to 5000000 euros and work by the quality handbook of the house.`;
    const expert = (own: InventedCv): Submission => {
      const given = submission(own);
      return { ...given, cv: { ...given.cv, text: `${frame}\n${given.cv?.text}\n${frame}` } };
    };
    expect(like(expert(generator.cv(12)), expert(generator.cv(12)))).toBeUndefined();
  });

  test("who have the same tools in the same order, and little else on the page", () => {
    const tools =
      "Java, Spring Boot, Hibernate, PostgreSQL, Kafka, Redis, Docker, Kubernetes, Terraform, Jenkins, Git, Maven, JUnit, Linux, AWS, React, TypeScript, GraphQL, Python, Django, Angular, Ansible";
    const text = `Skills\n${tools}\nWork experience\n${tools}\nI am a team player with strong communication skills.`;
    const one: Submission = { name: "Jane Doe", cv: { text } };
    expect(isTooShort(comparableCv(one))).toBe(true);
    expect(like(one, one)).toBeUndefined();
  });
});

describe("too short to compare is", () => {
  const sentence =
    "We moved twelve heavy crates along narrow stairs before anybody else had even come to work";
  test.each<[string, Submission, boolean]>([
    ["a CV with nothing in it", { name: "Jane Doe" }, true],
    ["a remark", { name: "Jane Doe", cv: { text: sentence } }, true],
    [
      "nothing but boilerplate",
      { name: "Jane Doe", cv: { text: "References available on request. ".repeat(80) } },
      true,
    ],
    [
      "one sentence, said again and again",
      { name: "Jane Doe", cv: { text: `${sentence}. `.repeat(40) } },
      true,
    ],
    ["two jobs", careers(["Acme", "2014-01", "2016-05"], ["Globex", "2016-06"]), true],
    [
      "three jobs, no longer",
      careers(["Acme", "2014-01", "2016-05"], ["Globex", "2016-06", "2018-01"], ["Initech", "2018-02"]),
      false,
    ],
    ["a page, no longer", submission(generator.cv()), false],
  ])("%s", (_, given, isShort) => {
    expect(isTooShort(comparableCv(given))).toBe(isShort);
  });
});

test.each([
  "1",
  "A",
  "@",
  "+1 ",
  "A 12 ",
  "\n",
  "• Built Acme 12 for us and them\n",
  "Java 8, ",
  "語",
  "a\n",
])("the longest text of nothing but %j ends in a sketch or in none", (piece) => {
  const text = piece.repeat(60_000 / piece.length);
  const cv = comparableCv({ name: "Jane Doe", cv: { text } });
  expect(cv.outline.features.length).toBeLessThanOrEqual(400);
  expect(cvSketch(cv, KEY).jobs).toEqual([]);
});
