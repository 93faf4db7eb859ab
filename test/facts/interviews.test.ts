import { describe, expect, test } from "vitest";
import { OBSERVATIONS } from "../../src/domain/submission.ts";
import { interviews } from "../../src/facts/interviews.ts";

const AT = "2026-02-03T10:00:00.000Z";

describe("whether the person was seen", () => {
  test.each([
    [{ mode: "in-person" }, true],
    [{ mode: "in-person", camera: "off" }, true],
    [{ mode: "video", camera: "on" }, true],
    [{ mode: "video" }, true],
    [{ mode: "video", camera: "off" }, false],
    [{ mode: "video", camera: "refused" }, false],
    [{ mode: "phone" }, false],
    [{ mode: "chat", camera: "on" }, false],
    [{}, false],
  ] as const)("%o: %s", (interview, seen) => {
    expect(interviews({ name: "Jane", interviews: [interview] }, AT).held[0]?.value.seen).toBe(seen);
  });
});

test("the stage is the application when nothing else was said", () => {
  expect(interviews({ name: "Jane" }, AT).stage.value).toBe("application");
  expect(interviews({ name: "Jane", stage: "offer" }, AT).stage.value).toBe("offer");
});

test("an observation bears the day of its interview, or of the submission", () => {
  const { observations } = interviews(
    {
      name: "Jane",
      interviews: [
        { on: "2026-01-05", observations: ["different-person", "different-person"] },
        { observations: ["cannot-explain-own-work"] },
      ],
    },
    AT,
  );
  expect(observations.map(({ value, source }) => [value, source.seenAt])).toEqual([
    ["different-person", "2026-01-05T00:00:00.000Z"],
    ["cannot-explain-own-work", AT],
  ]);
});

test("every observation is put into words of its own", () => {
  const { observations } = interviews(
    { name: "Jane", interviews: [{ observations: [...OBSERVATIONS] }] },
    AT,
  );
  expect(new Set(observations.map(({ says }) => says.en)).size).toBe(OBSERVATIONS.length);
  expect(new Set(observations.map(({ says }) => says.de)).size).toBe(OBSERVATIONS.length);
});

test("an interview is described by what is known of it", () => {
  const { held } = interviews(
    { name: "Jane", interviews: [{ on: "2026-02-01", mode: "video", camera: "off" }, {}] },
    AT,
  );
  expect(held.map(({ says }) => says.de)).toEqual([
    "Gespräch: 2026-02-01, per Video, Kamera aus",
    "Gespräch: Form nicht vermerkt",
  ]);
});
