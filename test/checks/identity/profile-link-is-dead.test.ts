import { profileLinkIsDead } from "../../../src/checks/identity/profile-link-is-dead.ts";
import { testCheck } from "../../support/check-tester.ts";

const source = { name: "the page itself", seenAt: "2026-02-03T10:00:05.000Z" };
const answered = (...links: [string, number][]) => ({
  profiles: { github: "janedoe", portfolio: "https://janedoe.dev/" },
  lookedUp: { profileLinks: links.map(([url, status]) => ({ url, status, source })) },
});
const github = "https://github.com/janedoe";
const portfolio = "https://www.janedoe.dev";

testCheck(profileLinkIsDead, import.meta.url, {
  clear: {
    "both are there": answered([github, 200], [portfolio, 301]),
    "somebody else's page is gone": answered(
      [github, 200],
      [portfolio, 200],
      ["https://github.com/mara", 404],
    ),
  },
  raised: {
    "one is not found": {
      given: answered([github, 404], [portfolio, 200]),
      strength: "moderate",
      evidence: ["GitHub: janedoe", "The page answered: 404"],
    },
    "one is gone and the other gave no answer": {
      given: answered([portfolio, 410]),
      strength: "moderate",
      evidence: ["Portfolio: https://janedoe.dev/", "The page answered: 410"],
    },
  },
  notApplicable: {
    "no link was given": {},
    "only a platform profile was given": {
      ...answered(),
      profiles: { platform: "https://platform.example/u/12" },
    },
  },
  cannotTell: {
    "look-ups are off": { profiles: { github: "janedoe" } },
    "one gave no answer": answered([github, 200]),
    "it asks to log in": answered([github, 200], [portfolio, 401]),
    "it refuses": answered([github, 403], [portfolio, 200]),
    "it was asked too often": answered([github, 429], [portfolio, 200]),
    "it refuses programs": answered([github, 999], [portfolio, 200]),
    "it is out of order": answered([github, 503], [portfolio, 200]),
  },
});
