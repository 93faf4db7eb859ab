import { textChatOnly } from "../../../src/checks/channel/text-chat-only.ts";
import { testCheck } from "../../support/check-tester.ts";

const textOnly = { conversation: { textOnly: true } };

testCheck(textChatOnly, import.meta.url, {
  clear: {
    "the person also talks": { conversation: { textOnly: false } },
    "a phone interview was held meanwhile": { ...textOnly, interviews: [{ mode: "phone" }] },
    "a meeting was held and nothing else noted": { interviews: [{ mode: "in-person" }] },
  },
  raised: {
    "voice and video are declined": {
      given: textOnly,
      strength: "moderate",
      evidence: ["Declines voice and video, writes only: yes"],
    },
    "only a chat interview was held": {
      given: { ...textOnly, interviews: [{ mode: "chat" }, {}] },
      strength: "moderate",
      evidence: ["Declines voice and video, writes only: yes"],
    },
  },
  notApplicable: {
    "nothing was noted": {},
    "only something else was noted": { conversation: { leavesPlatform: true } },
  },
});
