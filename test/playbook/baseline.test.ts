import { expect, test } from "vitest";
import { STAGES } from "../../src/domain/stage.ts";
import { baselineFor } from "../../src/playbook/baseline.ts";
import { TASKS } from "../../src/playbook/tasks.ts";

const BEFORE_OFFER = [
  "interview-on-video-or-in-person",
  "check-identity-on-the-call",
  "call-employers-by-own-number",
  "call-references-on-company-line",
] as const;
const BEFORE_ONBOARDING = ["agree-payment-to-own-account", "ship-to-the-id-address"] as const;
const BEFORE_ENGAGED = ["first-day-on-video"] as const;

test.each([
  ["application", BEFORE_OFFER],
  ["interview", BEFORE_OFFER],
  ["offer", [...BEFORE_OFFER, ...BEFORE_ONBOARDING]],
  ["onboarding", [...BEFORE_OFFER, ...BEFORE_ONBOARDING, ...BEFORE_ENGAGED]],
  ["engaged", [...BEFORE_OFFER, ...BEFORE_ONBOARDING, ...BEFORE_ENGAGED]],
] as const)("everyone at stage %s owes the same steps, earlier ones included", (stage, expected) => {
  expect(baselineFor(stage)).toEqual(expected);
});

test("nobody owes less at a later stage, and only baseline tasks are owed", () => {
  let earlier: readonly string[] = [];
  for (const stage of STAGES) {
    const owed = baselineFor(stage);
    expect(owed).toEqual(expect.arrayContaining([...earlier]));
    expect(owed.every((id) => TASKS[id].baseline)).toBe(true);
    earlier = owed;
  }
});
