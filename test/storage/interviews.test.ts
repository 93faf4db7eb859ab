import { describe, expect, test } from "vitest";
import { hour, openCase, openTemporary } from "./examples.ts";

const TIMES = { at: hour(0), askAgainAt: hour(8), showAt: hour(16) };

function asked(...people: readonly string[]) {
  const { interviews, ...storage } = openTemporary();
  const id = openCase({ interviews, ...storage });
  for (const who of people) interviews.ask(id, who, TIMES);
  return { id, interviews };
}

test("interviews are kept in the order in which they were entered", () => {
  const { id, interviews } = asked();
  for (const [place, by] of ["U1", "U2"].entries())
    interviews.record({ case: id, by, at: hour(place), place });
  expect(interviews.ofCase(id)).toEqual([
    { case: id, by: "U1", at: hour(0), place: 0 },
    { case: id, by: "U2", at: hour(1), place: 1 },
  ]);
  expect(interviews.ofCase(id + 1)).toEqual([]);
  expect(interviews.question(id)).toBeUndefined();
});

test("an answer replaces the one before, its note too", () => {
  const { id, interviews } = asked("U2", "U1");
  interviews.answer(id, "U1", { opinion: "another", note: "A lower voice", at: hour(1) });
  interviews.answer(id, "U1", { opinion: "same", at: hour(2) });
  expect(interviews.question(id)).toEqual({
    case: id,
    askAgainAt: hour(8),
    showAt: hour(16),
    opinions: [
      { interviewer: "U2", askedAt: hour(0), timesAsked: 1, afterShown: false },
      {
        interviewer: "U1",
        askedAt: hour(0),
        timesAsked: 1,
        opinion: "same",
        answeredAt: hour(2),
        afterShown: false,
      },
    ],
  });
});

test("what is said after all was shown is marked so, and nothing is shown twice", () => {
  const { id, interviews } = asked("U1", "U2");
  interviews.answer(id, "U1", { opinion: "same", at: hour(1) });
  interviews.shown(id, hour(16));
  interviews.shown(id, hour(20));
  interviews.answer(id, "U2", { opinion: "another", at: hour(17) });
  const { shownAt, opinions } = interviews.question(id) ?? {};
  expect(shownAt).toBe(hour(16));
  expect(opinions?.map(({ afterShown }) => afterShown)).toEqual([false, true]);
});

test("whoever joins moves the times of all later, never earlier, until all is shown", () => {
  const { id, interviews } = asked("U1");
  interviews.ask(id, "U2", { at: hour(1), askAgainAt: hour(4), showAt: hour(30) });
  expect(interviews.question(id)).toMatchObject({ askAgainAt: hour(8), showAt: hour(30) });
  interviews.shown(id, hour(30));
  interviews.ask(id, "U3", { at: hour(40), askAgainAt: hour(48), showAt: hour(56) });
  expect(interviews.question(id)).toMatchObject({ showAt: hour(30), shownAt: hour(30) });
});

describe("what is due", () => {
  test.each<[string, number, boolean]>([
    ["nothing before anybody is asked again", 7, false],
    ["asking again", 8, true],
    ["showing", 16, true],
  ])("%s", (_, hours, isDue) => {
    const { id, interviews } = asked("U1", "U2");
    expect(interviews.due(hour(hours), 10)).toEqual(isDue ? [id] : []);
  });

  test("nobody twice, and nothing that is shown", () => {
    const { id, interviews } = asked("U1", "U2");
    interviews.answer(id, "U1", { opinion: "same", at: hour(1) });
    interviews.askedAgain(id, "U2");
    expect(interviews.due(hour(9), 10)).toEqual([]);
    expect(interviews.due(hour(16), 10)).toEqual([id]);
    interviews.shown(id, hour(16));
    expect(interviews.due(hour(99), 10)).toEqual([]);
    expect(() => interviews.askedAgain(id, "U2")).toThrow("CHECK");
  });
});
