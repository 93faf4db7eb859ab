import { describe, expect, test } from "vitest";
import type { DrawnHistory } from "../../../src/domain/cv-reading.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { problemsInView } from "../../../src/slack/block-kit/index.ts";
import { cvHistoryForm, readCvHistory } from "../../../src/slack/forms/cv-history-form.ts";
import type { ViewValues } from "../../../src/slack/forms/form-state.ts";
import { HOSTILE, LONG_HOSTILE } from "../../support/build-case.ts";
import { fc } from "../../support/properties.ts";

const NOTHING: DrawnHistory = { employment: [], education: [], skills: [] };
const DRAWN: DrawnHistory = {
  employment: [
    {
      ...{ employer: "Example GmbH", title: "Engineer", start: "2012-03", end: "2015-05" },
      text: "Interfaces with React.",
    },
    { employer: "Sample AG", start: "2016" },
  ],
  education: [{ school: "TU Berlin", subject: "Computer science", start: "2008", end: "2012" }],
  skills: [{ name: "React", years: 14 }, { name: "SQL" }],
};

const formFor = (history: DrawnHistory, language: "en" | "de" = "en") =>
  cvHistoryForm({ case: 12, file: "cv.pdf", history }, language);

/** What stands in the fields, as Slack sends it when nobody touches them. */
function stateOf(view: ReturnType<typeof formFor>): Record<string, string> {
  return Object.fromEntries(
    view.blocks.flatMap((block) =>
      block.type === "input" && "element" in block && "initial_value" in block.element
        ? [[block.block_id, String(block.element.initial_value)]]
        : [],
    ),
  );
}

function valuesOf(state: Readonly<Record<string, string>>): ViewValues {
  return Object.fromEntries(Object.entries(state).map(([id, value]) => [id, { value: { value } }]));
}

const read = (state: Readonly<Record<string, string>>, drawn = DRAWN) =>
  readCvHistory(valuesOf(state), drawn, "en");
const wordsIn = (history: DrawnHistory) => JSON.stringify(formFor(history).blocks);

describe("the form", () => {
  test("shows what was read in the way people write it, says what counts, and carries the case", () => {
    const view = formFor(DRAWN);
    expect(stateOf(view)).toEqual({
      employment: "Example GmbH | Engineer | 2012-03 – 2015-05\nSample AG |  | 2016 –",
      education: "TU Berlin | Computer science | 2008 – 2012",
      skills: "React 14, SQL",
    });
    expect(view.private_metadata).toBe("12");
    expect(wordsIn(DRAWN)).toContain("only what you confirm here counts");
    expect(wordsIn(DRAWN)).toContain("V-12 · cv.pdf");
    expect(wordsIn(DRAWN)).not.toContain("Did not fit");
  });

  test("says by name what did not fit, and fills the field up to Slack's limit", () => {
    const employment = Array.from({ length: 60 }, (_, index) => ({
      employer: `Employer number ${index} with a name of some length`,
      title: "Senior engineer for platforms and data",
      start: "2019-03",
    }));
    const view = formFor({ ...DRAWN, employment });
    const shown = stateOf(view)["employment"] ?? "";
    const lines = shown.split("\n");
    expect(problemsInView(view)).toEqual([]);
    expect(shown).not.toContain("…");
    expect(shown.length).toBeGreaterThan(2800);
    const words = wordsIn({ ...DRAWN, employment });
    expect(words).toContain(`Did not fit into this field: Employer number ${lines.length} with`);
    expect(words).toContain(`and ${60 - lines.length - 10} more`);
  });

  test("leaves out what nobody could send back, and says so", () => {
    const skills = [{ name: "???" }, { name: "SQL" }];
    expect(stateOf(formFor({ ...DRAWN, skills }))["skills"]).toBe("SQL");
    expect(wordsIn({ ...DRAWN, skills })).toContain("Did not fit into this field: ???.");
  });

  test.each(LANGUAGES)("is one that Slack takes in %s, whatever a file holds", (language) => {
    const hostile = [HOSTILE, LONG_HOSTILE.slice(0, 300), "\u202e", "|", "a\nb", "2019"];
    const history = {
      employment: hostile.map((employer) => ({ employer, title: employer })),
      education: hostile.map((school) => ({ school })),
      skills: hostile.map((name) => ({ name })),
    };
    for (const one of [NOTHING, history]) {
      const view = cvHistoryForm({ case: 1, file: LONG_HOSTILE, history: one }, language);
      expect(problemsInView(view)).toEqual([]);
    }
  });
});

test("what nobody touches is read back without an error, line by line", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
  const date = fc.constantFrom("2012", "2012-03", "2015-05-01");
  const period = fc.record({ start: date, end: date }, { requiredKeys: [] });
  const history = fc.record({
    employment: fc.array(
      fc.tuple(name, name, period).map(([employer, title, dates]) => ({ employer, title, ...dates })),
      { maxLength: 60 },
    ),
    education: fc.array(
      fc.tuple(name, period).map(([school, dates]) => ({ school, ...dates })),
      { maxLength: 30 },
    ),
    skills: fc.array(
      fc.record({ name, years: fc.integer({ min: 0, max: 80 }) }, { requiredKeys: ["name"] }),
      {
        maxLength: 200,
      },
    ),
  });
  fc.assert(
    fc.property(history, (drawn) => {
      const view = formFor(drawn);
      expect(problemsInView(view)).toEqual([]);
      const back = read(stateOf(view), drawn);
      if (!back.ok) throw new Error(JSON.stringify(back.errors));
      const { employment = "", education = "" } = stateOf(view);
      const linesIn = (text: string) => text.split("\n").filter((line) => line.trim() !== "").length;
      expect(back.history.employment).toHaveLength(linesIn(employment));
      expect(back.history.education).toHaveLength(linesIn(education));
      expect(read(stateOf(formFor(back.history)), back.history)).toEqual(back);
    }),
  );
});

describe("what comes back", () => {
  test("is the whole, with the words under a job that stayed as it was", () => {
    expect(read(stateOf(formFor(DRAWN)))).toEqual({ ok: true, history: DRAWN });
  });

  test("is nothing where somebody emptied the fields", () => {
    expect(read({})).toEqual({ ok: true, history: NOTHING });
  });

  test.each([
    ["a new title", "Example GmbH | Developer | 2012-03 – 2015-05", true],
    ["another spelling", "EXAMPLE GmbH | 2012-03 – 2015-05", true],
    ["a corrected date", "Example GmbH | Engineer | 2013-03 – 2015-05", false],
    ["another employer", "Example AG | Engineer | 2012-03 – 2015-05", false],
  ])("keeps or loses the words under a job with %s", (_, line, isKept) => {
    const back = read({ employment: line });
    const [job] = back.ok ? back.history.employment : [];
    expect(job?.employer).toBe(line.split(" |")[0]);
    expect(job?.text).toBe(isKept ? "Interfaces with React." : undefined);
  });

  test.each([
    ["employment", "Example GmbH, Engineer, 2019-2021", "Example GmbH | Engineer"],
    ["employment", "a\n".repeat(61), "Check this"],
    ["education", "A | B | 2012 – 2016 | more", "2012 – 2016"],
    ["skills", "Go 99", "Go 3"],
    ["skills", `${"x,".repeat(201)}`, "Check this"],
    ["skills", "x".repeat(301), "Check this"],
  ])("is refused at its field: %s %j", (id, text, says) => {
    const back = read({ ...stateOf(formFor(DRAWN)), [id]: text });
    expect(back).toEqual({ ok: false, errors: { [id]: expect.stringContaining(says) } });
  });

  test("is told in the reader's language", () => {
    expect(readCvHistory(valuesOf({ skills: "Go 99" }), DRAWN, "de")).toMatchObject({
      errors: { skills: expect.stringContaining("so nicht lesbar") },
    });
  });
});
