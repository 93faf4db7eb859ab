import { notYetSeenInPersonOrOnVideo } from "../../../src/checks/interview/not-yet-seen-in-person-or-on-video.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(notYetSeenInPersonOrOnVideo, import.meta.url, {
  clear: {
    "they met": { stage: "interview", interviews: [{ mode: "in-person" }] },
    "they met on video": { stage: "offer", interviews: [{ mode: "video", camera: "on" }] },
    "the camera was not mentioned": { stage: "engaged", interviews: [{ mode: "video" }] },
    "one of two interviews was on video": {
      stage: "offer",
      interviews: [
        { mode: "video", camera: "off" },
        { mode: "video", camera: "on" },
      ],
    },
  },
  raised: {
    "no interview was held at stage interview": {
      given: { stage: "interview" },
      strength: "weak",
      evidence: ["Stage: interview"],
    },
    "no interview was held at stage offer": {
      given: { stage: "offer" },
      strength: "moderate",
      evidence: ["Stage: offer"],
    },
    "the person already works": {
      given: { stage: "engaged", interviews: [{ mode: "phone" }, { mode: "chat" }] },
      strength: "moderate",
      evidence: ["Stage: engaged", "Interview: by phone", "Interview: by chat"],
    },
    "the camera was off": {
      given: { stage: "interview", interviews: [{ on: "2026-02-01", mode: "video", camera: "off" }] },
      strength: "weak",
      evidence: ["Stage: interview", "Interview: 2026-02-01, on video, camera off"],
    },
    "the camera was declined": {
      given: { stage: "onboarding", interviews: [{ mode: "video", camera: "refused" }] },
      strength: "moderate",
      evidence: ["Stage: onboarding", "Interview: on video, camera declined"],
    },
  },
  notApplicable: {
    "the application has just come in": { stage: "application" },
    "no stage was given": { interviews: [{ mode: "phone" }] },
  },
  cannotTell: {
    "how the interview was held was not noted": {
      stage: "offer",
      interviews: [{ mode: "phone" }, { on: "2026-02-01" }],
    },
  },
});
