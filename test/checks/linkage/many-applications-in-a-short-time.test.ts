import { manyApplicationsInAShortTime } from "../../../src/checks/linkage/many-applications-in-a-short-time.ts";
import { testCheck } from "../../support/check-tester.ts";

const own = { phones: ["+49 151 23456789"], role: "Backend engineer" };
const use = (number: number, role: string | undefined, day: string, name = "Mara Lindqvist", over = {}) => ({
  kind: "phone" as const,
  canonical: "+4915123456789",
  case: `V-${number}`,
  name,
  ...(role !== undefined && { role }),
  seenAt: `2026-${day}T10:00:00.000Z`,
  ...over,
});

testCheck(manyApplicationsInAShortTime, import.meta.url, {
  clear: {
    "it is the only one": own,
    "two are fewer than three": { ...own, earlier: [use(1, "Designer", "02-01")] },
    "the same person applied for three roles": {
      ...own,
      earlier: [use(1, "Designer", "02-01", "Jane Doe"), use(2, "Tester", "02-02", "Doe, Jane")],
    },
    "two of the roles are one": {
      ...own,
      earlier: [use(1, "Designer", "02-01"), use(2, "designer (m/w/d)", "02-02")],
    },
    "one was more than two weeks ago": {
      ...own,
      earlier: [use(1, "Designer", "01-19"), use(2, "Tester", "02-02")],
    },
    "before and after, but not within two weeks": {
      ...own,
      earlier: [use(1, "Designer", "01-25"), use(2, "Tester", "02-10")],
    },
    "a role is not known": { ...own, earlier: [use(1, undefined, "02-01"), use(2, "Tester", "02-02")] },
    "only the house is shared": {
      ...own,
      earlier: [
        use(1, "Designer", "02-01", "Mara Lindqvist", { kind: "address" }),
        use(2, "Tester", "02-02", "Mara Lindqvist", { kind: "address" }),
      ],
    },
  },
  raised: {
    "three roles within two weeks to the day": {
      given: { ...own, earlier: [use(1, "Designer", "01-20"), use(2, "Tester", "02-02")] },
      strength: "moderate",
      evidence: [
        "Role: Backend engineer",
        "V-1, Mara Lindqvist, for Designer",
        "V-2, Mara Lindqvist, for Tester",
      ],
      cases: ["V-1", "V-2"],
    },
    "the others came later": {
      given: { ...own, earlier: [use(4, "Designer", "02-05"), use(5, "Tester", "02-17")] },
      strength: "moderate",
      evidence: [
        "Role: Backend engineer",
        "V-4, Mara Lindqvist, for Designer",
        "V-5, Mara Lindqvist, for Tester",
      ],
      cases: ["V-4", "V-5"],
    },
    "one of them bears another name": {
      given: {
        ...own,
        earlier: [use(1, "Designer", "02-01", "Jane Doe"), use(2, "Tester", "02-02")],
      },
      strength: "moderate",
      evidence: ["Role: Backend engineer", "V-1, Jane Doe, for Designer", "V-2, Mara Lindqvist, for Tester"],
      cases: ["V-1", "V-2"],
    },
  },
  notApplicable: { "no role was given": { phones: own.phones } },
});
