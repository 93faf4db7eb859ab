import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { deriveFacts, known } from "../../src/facts/index.ts";
import { nothingToAsk } from "../../src/facts/nothing-to-ask.ts";

const AT = "2026-02-03T10:00:00.000Z";
const asked = (submission: Partial<Submission>) =>
  Object.keys(nothingToAsk({ name: "Jane Doe", ...submission }, AT)).toSorted();

const ALL = [
  "codeAccount",
  "domainAges",
  "ipAddresses",
  "mailServers",
  "profileChanges",
  "profileLinks",
  "similarCvs",
];
const without = (...names: string[]) => ALL.filter((name) => !names.includes(name));

describe("what needs no look-up is known to be empty", () => {
  test.each([
    ["a name alone", {}, ALL],
    ["free mail", { emails: ["jane@gmail.com"] }, ALL],
    ["a domain of one's own", { emails: ["jane@example.com"] }, without("mailServers", "domainAges")],
    [
      "an employer's domain",
      { cv: { employment: [{ employer: "A", domain: "a.de" }] } },
      without("domainAges"),
    ],
    ["a referee's address", { references: [{ email: "mara@example.com" }] }, without("domainAges")],
    [
      "a profile",
      { profiles: { github: "janedoe" } },
      without("codeAccount", "profileLinks", "profileChanges"),
    ],
    ["the text of a CV", { cv: { text: "Ten years of Java." } }, without("similarCvs")],
    ["an IP address", { network: { ips: ["203.0.113.9"] } }, without("ipAddresses")],
    ["an address inside a network", { network: { ips: ["10.0.0.1"] } }, ALL],
  ] as [string, Partial<Submission>, string[]][])("%s", (_, submission, empty) => {
    expect(asked(submission)).toEqual(empty);
  });
});

test("what a source has answered counts, whatever the submission holds", () => {
  const change = { before: "a", after: "b", source: { name: "GitHub", seenAt: AT } };
  const gathered = { seenAt: AT, now: AT, earlier: known([]), passedTasks: [], failedTasks: [] };
  const { profileChanges, ipAddresses } = deriveFacts(
    { name: "Jane Doe" },
    { ...gathered, lookedUp: { profileChanges: [change] } },
  );
  expect(profileChanges).toEqual(known([change]));
  expect(ipAddresses).toEqual(known([]));
});
