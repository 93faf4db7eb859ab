import { describe, expect, test } from "vitest";
import type { Opinion } from "../../src/domain/same-person.ts";
import type { Interview, Submission } from "../../src/domain/submission.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import { recordInterview } from "../../src/workflows/record-interview.ts";
import { answerSamePerson, samePersonDue } from "../../src/workflows/same-person.ts";
import {
  COLLEAGUE,
  eventsOf,
  ORDINARY,
  openTestWorld,
  type TestWorld,
  vetted,
} from "../support/open-world.ts";

const ANN = "U0ANN";
const BEN = "U0BEN";
const CAM = "U0CAM";
/** A Tuesday, 10:00 in Berlin, and moments of the days after. */
const TUESDAY = "2026-03-03T09:00:00.000Z";
const TUESDAY_NOON = "2026-03-03T11:00:00.000Z";
const WEDNESDAY = "2026-03-04T09:00:00.000Z";
const WEDNESDAY_NIGHT = "2026-03-04T22:00:00.000Z";
const THURSDAY = "2026-03-05T09:00:00.000Z";

const VIDEO: Interview = { on: "2026-03-02", mode: "video", camera: "on", joinedAs: "Jane Doe" };
const SECOND: Interview = { ...VIDEO, on: "2026-03-03" };
/** Asks for the task with two rounds. */
const DOUBTED: Submission = {
  ...ORDINARY,
  stage: "interview",
  interviews: [{ on: "2026-02-20", mode: "video", camera: "on", joinedAs: "Robert Hill" }],
};

function record(opened: TestWorld, id: number, by: string, interview: Interview, at = TUESDAY) {
  const recorded = recordInterview(opened.world, { case: id, interview, by, via: "form", at });
  if (recorded === undefined || !recorded.ok) throw new Error("the interview was not kept");
  return recorded;
}

function say(opened: TestWorld, id: number, by: string, opinion: Opinion, at = TUESDAY_NOON, note?: string) {
  return answerSamePerson(opened.world, { case: id, by, opinion, at, ...(note !== undefined && { note }) });
}

/** A case with an interview by each of them. */
function interviewed(
  opened: TestWorld,
  people: readonly string[],
  submission: Submission = ORDINARY,
): number {
  const { id } = vetted(opened, submission);
  for (const [day, by] of people.entries()) record(opened, id, by, { ...VIDEO, on: `2026-03-0${day + 1}` });
  return id;
}

const observationsOf = (opened: TestWorld, id: number) =>
  (caseNow(opened.world, id).submission.interviews ?? []).map(({ observations }) => observations ?? []);
const shownAt = ({ storage }: TestWorld, id: number) => storage.interviews.question(id)?.shownAt;
const again = (opened: TestWorld, now: string) => {
  const asked: string[] = [];
  samePersonDue(opened.world, now, ({ to }) => void asked.push(to));
  return asked;
};

describe("an interview that is entered", () => {
  test("makes a version, is on record with who entered it, and ends the question whether anybody saw the person", () => {
    const opened = openTestWorld();
    const { id } = vetted(opened, { ...ORDINARY, stage: "interview" });
    const raised = () => caseNow(opened.world, id).assessment.findings.map(({ check }) => check);
    expect(raised()).toEqual(["not-yet-seen-in-person-or-on-video"]);
    const { before, after, asked } = record(opened, id, ANN, VIDEO, WEDNESDAY);
    expect([before.submission.interviews, after.submission.interviews]).toEqual([undefined, [VIDEO]]);
    expect(asked).toEqual([]);
    expect(raised()).toEqual([]);
    expect(opened.storage.interviews.ofCase(id)).toEqual([{ case: id, by: ANN, at: WEDNESDAY, place: 0 }]);
    expect(eventsOf(opened, id)).toContainEqual({
      kind: "interview-recorded",
      via: "form",
      on: "2026-03-02",
      mode: "video",
      observations: 0,
    });
  });

  test("is one interview when two people enter it word for word, and each of them has entered it", () => {
    const opened = openTestWorld();
    const { id } = vetted(opened, ORDINARY);
    record(opened, id, ANN, VIDEO);
    expect(record(opened, id, BEN, VIDEO).asked).toEqual([ANN, BEN]);
    expect(caseNow(opened.world, id).submission.interviews).toEqual([VIDEO]);
    expect(opened.storage.interviews.ofCase(id).map(({ place }) => place)).toEqual([0, 0]);
  });

  test("of no case is none", () => {
    const { world } = openTestWorld();
    const given = { case: 9, interview: VIDEO, by: ANN, via: "form", at: TUESDAY } as const;
    expect(recordInterview(world, given)).toBeUndefined();
  });

  test("too many to keep: what is wrong is said, and nothing is written down", () => {
    const opened = openTestWorld();
    const interviews = Array.from({ length: 50 }, (_, day) => ({ ...VIDEO, notes: `round ${day}` }));
    const { id } = vetted(opened, { ...ORDINARY, interviews });
    const given = { case: id, interview: SECOND, by: ANN, via: "form", at: TUESDAY } as const;
    expect(recordInterview(opened.world, given)).toMatchObject({ ok: false });
    expect(opened.storage.interviews.ofCase(id)).toEqual([]);
  });
});

describe("who is asked", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["nobody after one interview", [ANN], []],
    ["both after two", [ANN, BEN], [ANN, BEN]],
    ["one person once who was in both", [ANN, ANN], [ANN]],
    ["all after three", [ANN, BEN, CAM], [ANN, BEN, CAM]],
  ])("%s", (_, people, asked) => {
    const opened = openTestWorld();
    const id = interviewed(opened, people);
    const { opinions = [] } = opened.storage.interviews.question(id) ?? {};
    expect(opinions.map(({ interviewer }) => interviewer)).toEqual(asked);
    const events = eventsOf(opened, id).filter(({ kind }) => kind === "same-person-asked");
    expect(events).toEqual(asked.map((to) => ({ kind: "same-person-asked", to, nth: 1 })));
  });

  test("nobody once the case is decided", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN]);
    decide(opened.world, id, { decision: "proceed", reason: "All is well.", by: COLLEAGUE, at: TUESDAY });
    expect(record(opened, id, BEN, SECOND).asked).toEqual([]);
  });
});

describe("what they say", () => {
  test("is kept, can be changed, and is in no history before all have answered", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN]);
    expect(say(opened, id, ANN, "another")).toBe("kept");
    expect(say(opened, id, ANN, "not-sure", TUESDAY_NOON, "The light was poor.")).toBe("kept");
    expect(eventsOf(opened, id).some(({ kind }) => kind === "same-person-answered")).toBe(false);
    expect(observationsOf(opened, id)).toEqual([[], []]);
    expect(shownAt(opened, id)).toBeUndefined();
    expect(say(opened, id, BEN, "same")).toBe("shown");
    expect(eventsOf(opened, id).filter(({ kind }) => kind === "same-person-answered")).toEqual([
      {
        kind: "same-person-answered",
        opinion: "not-sure",
        answeredAt: TUESDAY_NOON,
        note: "The light was poor.",
      },
      { kind: "same-person-answered", opinion: "same", answeredAt: TUESDAY_NOON },
    ]);
    expect(say(opened, id, ANN, "same")).toBe("too-late");
    expect(observationsOf(opened, id)).toEqual([[], []]);
  });

  test.each<[string, Opinion, Opinion, readonly (readonly string[])[], string | undefined]>([
    ["both the same person", "same", "same", [[], []], undefined],
    ["one is not sure", "same", "not-sure", [[], []], undefined],
    ["neither is sure", "not-sure", "not-sure", [[], []], undefined],
    ["the second saw another", "same", "another", [[], ["different-person"]], "different-person-noted"],
    ["the first saw another", "another", "not-sure", [["different-person"], []], "different-person-noted"],
    [
      "both saw another",
      "another",
      "another",
      [["different-person"], ["different-person"]],
      "different-person-noted",
    ],
  ])("%s", (_, ann, ben, observations, check) => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN]);
    say(opened, id, ANN, ann);
    say(opened, id, BEN, ben);
    expect(observationsOf(opened, id)).toEqual(observations);
    const { findings } = caseNow(opened.world, id).assessment;
    expect(findings.map((finding) => [finding.check, finding.strength])).toEqual(
      check === undefined ? [] : [[check, "strong"]],
    );
  });

  test("counts only from those who were asked", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN]);
    expect(say(opened, id, COLLEAGUE, "another")).toBe("not-asked");
    expect(say(opened, 99, ANN, "another")).toBe("not-asked");
    expect(observationsOf(opened, id)).toEqual([[], []]);
  });

  test("by somebody who joins later is marked as given after the others' answers were shown", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN]);
    say(opened, id, ANN, "same");
    say(opened, id, BEN, "same");
    expect(record(opened, id, CAM, { ...VIDEO, on: "2026-03-04" }, WEDNESDAY).asked).toEqual([CAM]);
    expect(say(opened, id, CAM, "another", WEDNESDAY)).toBe("shown");
    const opinions = opened.storage.interviews.question(id)?.opinions ?? [];
    expect(opinions.map(({ afterShown }) => afterShown)).toEqual([false, false, true]);
    expect(observationsOf(opened, id)).toEqual([[], [], ["different-person"]]);
  });
});

describe("the task with two rounds", () => {
  const taskIn = (opened: TestWorld, id: number) =>
    caseNow(opened.world, id).tasks.find(({ task }) => task === "two-rounds-overlapping-interviewers");

  test.each<[string, readonly Opinion[], string]>([
    ["all say the same person", ["same", "same"], "passed"],
    ["one is not sure", ["same", "not-sure"], "open"],
    ["one saw another", ["another", "same"], "open"],
  ])("%s: %j leaves it %s", (_, opinions, status) => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN], DOUBTED);
    for (const [index, opinion] of opinions.entries()) say(opened, id, index === 0 ? ANN : BEN, opinion);
    expect(taskIn(opened, id)?.state.status).toBe(status);
    if (status !== "passed") return;
    expect(taskIn(opened, id)?.state).toMatchObject({
      answeredBy: BEN,
      note: expect.stringContaining("same person"),
    });
    expect(eventsOf(opened, id).filter(({ kind }) => kind === "task-answered")).toMatchObject([
      { answer: "passed", via: "button" },
    ]);
  });

  test.each(["failed", "not-needed", "passed"] as const)("stays %s when somebody has said so", (answer) => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN], DOUBTED);
    const task = taskIn(opened, id)?.id ?? 0;
    answerTask(opened.world, { task, by: COLLEAGUE, via: "button", at: TUESDAY, key: "click", answer });
    say(opened, id, ANN, "same");
    say(opened, id, BEN, "same");
    expect(taskIn(opened, id)?.state).toMatchObject({ status: answer, answeredBy: COLLEAGUE });
  });

  test("is not passed when an answer is missing, and not by one that came after the others were shown", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN], DOUBTED);
    say(opened, id, ANN, "same");
    again(opened, THURSDAY);
    expect(shownAt(opened, id)).toBe(THURSDAY);
    expect(taskIn(opened, id)?.state.status).toBe("open");
    expect(say(opened, id, BEN, "same", THURSDAY)).toBe("shown");
    expect(taskIn(opened, id)?.state.status).toBe("open");
  });

  test("opens again when a later interviewer saw another person", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN], DOUBTED);
    say(opened, id, ANN, "same");
    say(opened, id, BEN, "same");
    expect(taskIn(opened, id)?.state.status).toBe("passed");
    record(opened, id, CAM, { ...VIDEO, on: "2026-03-04" }, WEDNESDAY);
    say(opened, id, CAM, "another", WEDNESDAY);
    expect(taskIn(opened, id)?.state.status).toBe("open");
    const noted = caseNow(opened.world, id).assessment.findings.find(
      ({ check }) => check === "different-person-noted",
    );
    expect(noted?.settled).toBe(false);
  });
});

describe("asking again", () => {
  test("happens once, after a working day, in working hours, and only to those who have not answered", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN]);
    say(opened, id, ANN, "same");
    expect(again(opened, TUESDAY_NOON)).toEqual([]);
    expect(again(opened, WEDNESDAY_NIGHT)).toEqual([]);
    expect(again(opened, "2026-03-04T15:00:00.000Z")).toEqual([BEN]);
    expect(again(opened, "2026-03-04T15:30:00.000Z")).toEqual([]);
    expect(eventsOf(opened, id).at(-1)).toEqual({ kind: "same-person-asked", to: BEN, nth: 2 });
  });

  test("spares somebody who is away", () => {
    const opened = openTestWorld();
    interviewed(opened, [ANN, BEN]);
    opened.storage.people.setAway(BEN, "2026-03-20T08:00:00.000Z");
    expect(again(opened, "2026-03-04T15:00:00.000Z")).toEqual([ANN]);
  });

  test("does not happen in a decided case", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN]);
    decide(opened.world, id, { decision: "proceed", reason: "All is well.", by: COLLEAGUE, at: TUESDAY });
    expect(again(opened, "2026-03-04T15:00:00.000Z")).toEqual([]);
  });

  test("gives way to showing what there is after two working days, at the next working hour", () => {
    const opened = openTestWorld();
    const id = interviewed(opened, [ANN, BEN]);
    say(opened, id, ANN, "another");
    again(opened, "2026-03-05T22:00:00.000Z");
    expect(shownAt(opened, id)).toBeUndefined();
    again(opened, "2026-03-06T08:00:00.000Z");
    expect(shownAt(opened, id)).toBe("2026-03-06T08:00:00.000Z");
    expect(observationsOf(opened, id)).toEqual([["different-person"], []]);
    expect(again(opened, "2026-03-09T09:00:00.000Z")).toEqual([]);
  });
});
