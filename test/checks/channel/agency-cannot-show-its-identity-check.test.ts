import { agencyCannotShowItsIdentityCheck } from "../../../src/checks/channel/agency-cannot-show-its-identity-check.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(agencyCannotShowItsIdentityCheck, import.meta.url, {
  clear: {
    "the agency documents it": { agency: { name: "North Staffing", documentsIdentityCheck: true } },
  },
  raised: {
    "the agency cannot document it": {
      given: { engagement: "agency", agency: { name: "North Staffing", documentsIdentityCheck: false } },
      strength: "moderate",
      evidence: ["Agency: North Staffing", "Documents its own identity check: no"],
    },
    "the agency has no name": {
      given: { agency: { documentsIdentityCheck: false } },
      strength: "moderate",
      evidence: ["Agency: name not given", "Documents its own identity check: no"],
    },
  },
  notApplicable: {
    "no agency is involved": { engagement: "freelance", source: { channel: "platform" } },
  },
  cannotTell: {
    "nobody has asked the agency": { agency: { name: "North Staffing" } },
    "the candidate came through an agency": { source: { channel: "agency" } },
    "the work would run through an agency": { engagement: "agency" },
  },
});
