import { profileUsedByAnotherCandidate } from "../../../src/checks/linkage/profile-used-by-another-candidate.ts";
import { testCheck } from "../../support/check-tester.ts";

const use = (canonical: string, name = "Mara Lindqvist") => ({
  kind: "profile" as const,
  canonical,
  case: "V-3",
  name,
  seenAt: "2026-01-05T09:00:00.000Z",
});
const raised = (profiles: object, canonical: string, shown: string) => ({
  given: { profiles, earlier: [use(canonical)] },
  strength: "strong" as const,
  evidence: [shown, "V-3, Mara Lindqvist, gave the same one"],
  cases: ["V-3"],
});

testCheck(profileUsedByAnotherCandidate, import.meta.url, {
  clear: {
    "nobody else gave it": { profiles: { github: "janedoe" } },
    "the same person comes back": {
      profiles: { github: "janedoe" },
      earlier: [use("github:janedoe", "J. Doe")],
    },
    "another site has an account of that name": {
      profiles: { github: "janedoe" },
      earlier: [use("gitlab:janedoe")],
    },
  },
  raised: {
    "another name gave the account": raised({ github: "janedoe" }, "github:janedoe", "GitHub: janedoe"),
    "it was written as a link to a repository": raised(
      { github: "https://github.com/JaneDoe/tool?tab=readme" },
      "github:janedoe",
      "GitHub: https://github.com/JaneDoe/tool?tab=readme",
    ),
    "it was given as a portfolio": raised(
      { portfolio: "github.com/janedoe/" },
      "github:janedoe",
      "Portfolio: github.com/janedoe/",
    ),
    "the host is that of a country": raised(
      { linkedin: "https://de.linkedin.com/in/jane-doe/en" },
      "linkedin:jane-doe",
      "LinkedIn: https://de.linkedin.com/in/jane-doe/en",
    ),
    "it is one's own site": raised(
      { portfolio: "https://www.janedoe.dev/?utm_source=cv#work" },
      "janedoe.dev",
      "Portfolio: https://www.janedoe.dev/?utm_source=cv#work",
    ),
  },
  notApplicable: {
    "no profile was given": {},
    "only a home page of a site was given": { profiles: { platform: "https://www.upwork.com/" } },
    "only the employer's site was given": {
      profiles: { portfolio: "https://blue-harbour.example" },
      cv: { employment: [{ employer: "Blue Harbour", domain: "blue-harbour.example" }] },
    },
  },
});
