import { expect, test } from "vitest";
import { CHECKS } from "../../../src/checks/index.ts";
import { catalogueReplies } from "../../../src/slack/messages/catalogue.ts";
import { recordWords } from "../../../src/slack/messages/track-record.ts";
import { warningMessages } from "../../../src/slack/messages/warnings.ts";
import { buildCase, buildFinding } from "../../support/build-case.ts";
import { readable } from "../../support/read-blocks.ts";

const EN = { language: "en", timezone: "Europe/Berlin" } as const;
const DE = { ...EN, language: "de" } as const;
const record = (confirmed: number, ordinary: number) => ({ confirmed, ordinary, open: 3 });
const RECORDS = new Map([["account-holder-differs", record(3, 9)]]);
const DECIDED = { reason: "met", by: "U1", at: "2026-03-03T10:00:00.000Z" };

test.each([
  ["nothing raised so far", undefined, undefined],
  ["too few ended to say", record(2, 2), undefined],
  ["enough", record(3, 9), "3 confirmed, 9 settled as ordinary"],
  ["always confirmed", record(20, 0), "20 confirmed, 0 settled as ordinary"],
  ["mostly ordinary", record(3, 17), "ordinary in 17 of 20 cases; consider asking less because of it"],
  ["mostly ordinary, but young", record(0, 9), "0 confirmed, 9 settled as ordinary"],
])("%s", (_, of, words) => {
  expect(recordWords(of, EN)).toBe(words);
});

test("in German it says the same", () => {
  expect(recordWords(record(3, 9), DE)).toBe("3-mal bestätigt, 9-mal als harmlos geklärt");
  expect(recordWords(record(3, 17), DE)).toContain("in 17 von 20 Fällen harmlos");
});

test.each<[string, Parameters<typeof buildCase>[0], boolean]>([
  ["an open finding", {}, true],
  ["a settled finding", { assessment: { findings: [buildFinding({ settled: true })] } }, false],
  ["a finding of a decided case", { decision: { ...DECIDED, decision: "proceed" } }, false],
  ["a finding of a case on hold", { decision: { ...DECIDED, decision: "on-hold" } }, true],
  ["another check", { assessment: { findings: [buildFinding({ check: "paid-only-in-crypto" })] } }, false],
])("%s shows what the check has been worth: %#", (_, given, isShown) => {
  const current = buildCase({ assessment: { findings: [buildFinding()] }, ...given });
  const text = warningMessages(current, EN, RECORDS).map(({ content }) => readable(content));
  expect(text.join().includes("*In this team:* 3 confirmed, 9 settled as ordinary")).toBe(isShown);
});

test("the catalogue says what the figures cannot show where it shows figures, and only there", () => {
  const limits = "They cannot show what was missed";
  const told = (records?: typeof RECORDS) => catalogueReplies(CHECKS, EN, records).map(readable).join();
  expect(told(RECORDS)).toContain(limits);
  expect(told(RECORDS)).toContain("· 3 confirmed, 9 settled as ordinary · 3 open");
  expect(told(new Map([["account-holder-differs", record(1, 1)]]))).toBe(told());
  expect(told()).not.toContain(limits);
});
