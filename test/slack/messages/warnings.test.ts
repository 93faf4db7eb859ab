import { expect, test } from "vitest";
import { CATEGORIES } from "../../../src/domain/finding.ts";
import { verbatim } from "../../../src/domain/text.ts";
import { warningMessages } from "../../../src/slack/messages/warnings.ts";
import { buildCase, buildEvidence, buildFinding, hugeCase, typicalCase } from "../../support/build-case.ts";
import { readable } from "../../support/read-blocks.ts";

const EN = { language: "en", timezone: "Europe/Berlin" } as const;
const pages = (current: Parameters<typeof warningMessages>[0]) =>
  warningMessages(current, EN).map(({ content }) => readable(content));

test("there is one per category that raised something, in the order of the categories", () => {
  expect(warningMessages(typicalCase(), EN).map(({ category }) => category)).toEqual(["linkage", "payment"]);
  expect(warningMessages(buildCase(), EN)).toEqual([]);
});

test("an open finding has its values with source and date, the ordinary reasons and what settles it", () => {
  const finding = buildFinding({
    evidence: [
      buildEvidence("Account created: 2026-01"),
      buildEvidence("Seen there", { name: "GitHub", url: "https://github.com/janedoe" }),
    ],
  });
  const [page = ""] = pages(buildCase({ assessment: { findings: [finding] } }));
  expect(page).toContain("# Payment: 1 open question");
  expect(page).toContain("• Account created: 2026-01 (as stated, 2 Mar 2026)");
  expect(page).toContain("• Seen there (<https://github.com/janedoe|GitHub>, 2 Mar 2026)");
  expect(page).toContain("*Honest people look like this too:* The candidate invoices");
  expect(page).toContain("*What settles it:* Confirm the payee's name with the bank");
  expect(page).not.toContain("~");
});

test("a settled finding stays, struck through line by line and said in words; an open one beside it is not", () => {
  const findings = [buildFinding({ settled: true }), buildFinding({ says: verbatim("Still open here.") })];
  const [page = ""] = pages(buildCase({ assessment: { findings } }));
  expect(page).toContain("~The account is held by another name than the candidate's.~");
  expect(page).toContain("• ~Name: Jane Doe (as stated, 2 Mar 2026)~");
  expect(page).toContain("Settled: a task that answers it has passed.");
  expect(page).toContain("*Still open here.*");
  expect(page).toContain("Payment: 1 open question");
});

test("a category that is wholly settled says so and no longer asks", () => {
  const [page = ""] = pages(buildCase({ assessment: { findings: [buildFinding({ settled: true })] } }));
  expect(page).toContain("# Payment: settled");
  expect(page).not.toContain("does not fit");
});

test("what is too long continues in numbered parts, and no finding is lost", () => {
  const findings = Array.from({ length: 30 }, (_, index) =>
    buildFinding({ says: verbatim(`Finding number ${index}. ${"Words ".repeat(60)}`) }),
  );
  const parts = pages(buildCase({ assessment: { findings } }));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[1]).toContain(`(part 2 of ${parts.length})`);
  for (let index = 0; index < 30; index += 1) expect(parts.join()).toContain(`Finding number ${index}.`);
});

test("every finding of a huge case is told in its category", () => {
  const said = new Set(warningMessages(hugeCase(), EN).map(({ category }) => category));
  expect([...said]).toEqual(CATEGORIES.slice(0, 4));
});

test("values that find no room are counted, not cut off in the middle", () => {
  const [page = ""] = pages(hugeCase());
  expect(page).toMatch(/\n… and \d+ more\n/);
});
