import { describe, expect, test } from "vitest";
import { OPINIONS } from "../../../src/domain/same-person.ts";
import { CAMERAS, INTERVIEW_MODES, OBSERVATIONS } from "../../../src/domain/submission.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { problemsInView } from "../../../src/slack/block-kit/index.ts";
import { interviewForm, readInterviewForm } from "../../../src/slack/forms/interview-form.ts";
import { readSamePerson, samePersonForm } from "../../../src/slack/forms/same-person-form.ts";
import { LONG_HOSTILE } from "../../support/build-case.ts";

const TODAY = "2026-03-03";
const ABOUT = { id: 12, submission: { name: LONG_HOSTILE } };

const values = (given: {
  readonly on?: string;
  readonly mode?: string;
  readonly camera?: string;
  readonly joinedAs?: string;
  readonly observations?: readonly string[];
  readonly notes?: string;
}) => ({
  interviewOn: { value: { selected_date: given.on ?? null } },
  interviewMode: { value: { selected_option: given.mode === undefined ? null : { value: given.mode } } },
  camera: { value: { selected_option: given.camera === undefined ? null : { value: given.camera } } },
  joinedAs: { value: { value: given.joinedAs ?? null } },
  observations: { value: { selected_options: (given.observations ?? []).map((value) => ({ value })) } },
  interviewNotes: { value: { value: given.notes ?? null } },
});

describe("after an interview", () => {
  test.each(LANGUAGES)("the form is one that Slack accepts, with nothing cut, in %s", (language) => {
    const view = interviewForm(ABOUT, TODAY, language);
    expect(problemsInView(view)).toEqual([]);
    expect(view.private_metadata).toBe("12");
    const fields = JSON.stringify(view.blocks.filter(({ type }) => type === "input"));
    for (const observation of OBSERVATIONS) expect(fields).toContain(`"value":"${observation}"`);
    expect(fields.match(/"description"/g)).toHaveLength(OBSERVATIONS.length);
    expect(fields).not.toContain("…");
  });

  const everything = {
    on: TODAY,
    camera: "on",
    joinedAs: "Jane",
    observations: [...OBSERVATIONS],
    notes: "Fine",
  };
  test.each(INTERVIEW_MODES)("an interview %s is read", (mode) => {
    const given = { ...everything, mode };
    expect(readInterviewForm(values(given), TODAY, "en")).toEqual({ ok: true, interview: given });
  });

  test.each(CAMERAS)("a camera that was %s is read", (camera) => {
    const given = { on: "2026-02-28", mode: "video", camera };
    expect(readInterviewForm(values(given), TODAY, "en")).toEqual({ ok: true, interview: given });
  });

  test.each<[string, Parameters<typeof values>[0], readonly string[]]>([
    ["without a day", { mode: "video" }, ["interviewOn"]],
    ["without a way", { on: TODAY }, ["interviewMode"]],
    ["tomorrow", { on: "2026-03-04", mode: "video" }, ["interviewOn"]],
    ["in a way that there is not", { on: TODAY, mode: "by pigeon" }, ["interviewMode"]],
    ["with a camera that there is not", { on: TODAY, mode: "video", camera: "x" }, ["camera"]],
    [
      "with an observation that there is not",
      { on: TODAY, mode: "video", observations: ["accent"] },
      ["observations"],
    ],
    ["with too long a name", { on: TODAY, mode: "video", joinedAs: "x".repeat(301) }, ["joinedAs"]],
    ["without anything", {}, ["interviewOn", "interviewMode"]],
  ])("%s: said at the field", (_, given, ids) => {
    for (const language of LANGUAGES) {
      const read = readInterviewForm(values(given), TODAY, language);
      expect(read.ok ? [] : Object.keys(read.errors)).toEqual(ids);
    }
  });
});

describe("whether it was the same person", () => {
  const said = (opinion: string | null, note: string | null) => ({
    opinion: { value: { selected_option: opinion === null ? null : { value: opinion } } },
    note: { value: { value: note } },
  });

  test.each(LANGUAGES)(
    "the form is one that Slack accepts, with and without an earlier answer, in %s",
    (language) => {
      expect(problemsInView(samePersonForm(ABOUT, {}, language))).toEqual([]);
      for (const opinion of OPINIONS) {
        const view = samePersonForm(ABOUT, { opinion, note: "A lower voice" }, language);
        expect(problemsInView(view)).toEqual([]);
        expect(JSON.stringify(view)).toContain("A lower voice");
      }
    },
  );

  test.each(OPINIONS)("%s is read, with and without a note", (opinion) => {
    expect(readSamePerson(said(opinion, null), "en")).toEqual({ ok: true, opinion });
    expect(readSamePerson(said(opinion, " so it seems "), "en")).toEqual({
      ok: true,
      opinion,
      note: "so it seems",
    });
  });

  test.each([null, "certainly", ""])("%j is no answer", (opinion) => {
    const read = readSamePerson(said(opinion, "a note"), "de");
    expect(read).toEqual({ ok: false, errors: { opinion: expect.stringContaining("Wählen") } });
  });
});
