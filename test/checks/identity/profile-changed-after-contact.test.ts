import { profileChangedAfterContact } from "../../../src/checks/identity/profile-changed-after-contact.ts";
import { testCheck } from "../../support/check-tester.ts";

const source = { name: "GitHub", seenAt: "2026-02-10T10:00:00.000Z" };
const changed = (...changes: [string, string][]) => ({
  profiles: { github: "janedoe" },
  lookedUp: { profileChanges: changes.map(([before, after]) => ({ before, after, source })) },
});

testCheck(profileChangedAfterContact, import.meta.url, {
  clear: {
    "nothing has changed": changed(),
    "the one given later is the one given first": {
      ...changed(),
      before: [{ profiles: { github: "janedoe" } }, { profiles: { github: "mara-codes" } }],
    },
    "a first one was given later": { ...changed(), before: [{}] },
    "only its spelling has": changed(["http://github.com/janedoe", "https://www.github.com/JaneDoe/"]),
  },
  raised: {
    "the handle was renamed": {
      given: changed(["https://github.com/janedoe", "https://github.com/mara-codes"]),
      strength: "moderate",
      evidence: ["Profile before: https://github.com/janedoe", "Profile now: https://github.com/mara-codes"],
    },
    "another one was given later": {
      given: {
        profiles: { github: "mara-codes" },
        before: [{ profiles: { github: "github.com/janedoe" } }, { profiles: { github: "janedoe" } }],
      },
      strength: "moderate",
      evidence: ["Profile before: github.com/janedoe", "Profile now: mara-codes"],
    },
    "the address was replaced, after which none is left": {
      given: { ...changed(["janedoe.dev", "janedoe.example"]), profiles: {} },
      strength: "moderate",
      evidence: ["Profile before: janedoe.dev", "Profile now: janedoe.example"],
    },
  },
  notApplicable: { "no profile was given": {} },
  cannotTell: {
    "only another kind was given later, and look-ups are off": {
      profiles: { github: "janedoe", linkedin: "janedoe" },
      before: [{ profiles: { github: "janedoe" } }],
    },
    "look-ups are off": { profiles: { github: "janedoe" } },
  },
});
