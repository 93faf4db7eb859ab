import { expect, test } from "vitest";
import { caseText, gateText } from "../../src/cli/case-text.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { confirmDecision, decide } from "../../src/workflows/decide.ts";
import { explainGate, moveStage } from "../../src/workflows/move-stage.ts";
import { COLLEAGUE, ORDINARY, OWNER, openTestWorld, vetted } from "../support/open-world.ts";

const AT = "2026-03-04T10:00:00.000Z";

test("the stage, a proposal and a decision stand in a case, each with who and why", () => {
  const test = openTestWorld();
  const { id } = vetted(test, ORDINARY);
  const shown = () => caseText(caseNow(test.world, id), "en");
  expect(shown()).toContain(`  stage: application  (owner ${OWNER})`);
  expect(shown()).not.toMatch(/ {2}(proposed|decision): /);
  const given = { decision: "not-cleared", reason: "No\u001b[31m answer.", by: OWNER, at: AT } as const;
  decide(test.world, id, given);
  expect(shown()).toContain(`  proposed: Not cleared by ${OWNER} ${AT}, waits for a second person: No`);
  confirmDecision(test.world, { proposal: 1, by: COLLEAGUE, at: AT });
  expect(shown()).toContain(`  decision: Not cleared by ${OWNER} and ${COLLEAGUE} ${AT}: No`);
  expect(shown()).not.toContain("\u001b");
  const until = "2026-03-23T08:00:00.000Z";
  decide(test.world, id, { decision: "on-hold", reason: "Away.", by: OWNER, at: AT, until });
  expect(shown()).toContain(`  decision: On hold until ${until} by ${OWNER} ${AT}: Away.`);
});

test("a gate says what was left before the stage, and why it began", () => {
  const test = openTestWorld();
  const { id } = vetted(test, ORDINARY);
  moveStage(test.world, { case: id, to: "offer", by: COLLEAGUE, via: "command", at: AT });
  const shown = () => gateText(test.storage.gates.ofCase(id), "en").join("\n");
  expect(shown()).toMatch(
    /^ {2}gate: offer by U0COLLEAGUE .* with .*check-identity-on-the-call open.*: no reason yet$/,
  );
  explainGate(test.world, { gate: 1, reason: "Agreed\nwith counsel.", by: OWNER, at: AT });
  expect(shown()).toMatch(/: Agreed with counsel\. \(U0OWNER\)$/);
});
