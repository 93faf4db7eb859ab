import { expect, test } from "vitest";
import { PEOPLE } from "../../src/demo/people.ts";
import { readCommand } from "../../src/slack/command/read-command.ts";
import { vet } from "../../src/workflows/vet.ts";
import { OWNER, openTestWorld, TUESDAY } from "../support/open-world.ts";

/** Assessed in the order of the page; Michael Brandt shares a phone number with Alex Carter. */
const LEVELS = {
  "Jane Doe": "nothing-raised",
  "Nguyễn Thị Mai": "nothing-raised",
  "Maria Weber": "nothing-raised",
  "Oluwaseun Adeyemi": "nothing-raised",
  "Sam Rivera": "nothing-raised",
  "Daniel Novak": "verify-first",
  "Alex Carter": "verify-first",
  "Michael Brandt": "verify-first",
};

test("the people of the demo are what is said about them, and most are ordinary", () => {
  const { world } = openTestWorld();
  const endings = new Set<string>();
  const levels = PEOPLE.map(({ label, typed = "", form }) => {
    const read = readCommand(typed);
    const submission = read.kind === "submission" ? read.submission : form;
    if (submission === undefined) throw new Error(`${label} is no submission`);
    const { assessment } = vet(world, { submission, by: OWNER, via: "form", at: TUESDAY });
    const { clear, raised, notApplicable, unanswered } = assessment.coverage;
    for (const [ending, count] of Object.entries({ clear, raised, notApplicable, unanswered }))
      if (count > 0) endings.add(ending);
    return [label, assessment.level];
  });
  expect(Object.fromEntries(levels)).toEqual(LEVELS);
  expect(endings.size).toBe(4);
});
