import { wantsToLeaveThePlatform } from "../../../src/checks/channel/wants-to-leave-the-platform.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(wantsToLeaveThePlatform, import.meta.url, {
  clear: {
    "the person stays": { conversation: { leavesPlatform: false } },
    "the person stays and writes only": { conversation: { leavesPlatform: false, textOnly: true } },
  },
  raised: {
    "the person asks to talk elsewhere": {
      given: { conversation: { leavesPlatform: true }, source: { channel: "platform", platform: "upwork" } },
      strength: "moderate",
      evidence: ["Asks to leave the platform: yes"],
    },
  },
  notApplicable: {
    "nobody has noted it": {},
    "something else was noted": { conversation: { textOnly: true } },
    "only the free text speaks of it": { notes: "Wants to move to Telegram" },
  },
});
