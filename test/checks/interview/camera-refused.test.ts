import { cameraRefused } from "../../../src/checks/interview/camera-refused.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(cameraRefused, import.meta.url, {
  clear: {
    "the camera was on": { interviews: [{ mode: "video", camera: "on" }] },
    "the camera was off once": {
      interviews: [
        { mode: "video", camera: "off" },
        { mode: "video", camera: "on" },
      ],
    },
    "it was off once and the other calls were by phone": {
      interviews: [{ mode: "video", camera: "off" }, { mode: "phone", camera: "off" }, { mode: "phone" }],
    },
    "it was off once and not mentioned the other time": {
      interviews: [{ mode: "video", camera: "off" }, { mode: "video" }],
    },
  },
  raised: {
    "it was off in two interviews": {
      given: {
        interviews: [
          { on: "2026-01-05", mode: "video", camera: "off" },
          { mode: "video", camera: "on" },
          { mode: "video", camera: "off" },
        ],
      },
      strength: "moderate",
      evidence: ["Interview: 2026-01-05, on video, camera off", "Interview: on video, camera off"],
      says: /more than one/,
    },
    "it was declined once": {
      given: { interviews: [{ mode: "video", camera: "refused" }] },
      strength: "moderate",
      evidence: ["Interview: on video, camera declined"],
      says: /declined/,
    },
    "it was declined, so the call went by phone": {
      given: { interviews: [{ mode: "phone", camera: "refused" }] },
      strength: "moderate",
      evidence: ["Interview: by phone, camera declined"],
    },
    "it was off once and declined once": {
      given: { interviews: [{ camera: "off" }, { mode: "chat", camera: "refused" }] },
      strength: "moderate",
      evidence: ["Interview: form not noted, camera off", "Interview: by chat, camera declined"],
      says: /declined/,
    },
  },
  notApplicable: {
    "no interview was held": {},
    "they met, and there was nothing to switch on": { interviews: [{ mode: "in-person", camera: "off" }] },
    "they only spoke on the phone": {
      interviews: [
        { mode: "phone", camera: "off" },
        { mode: "phone", camera: "off" },
      ],
    },
  },
  cannotTell: { "the camera was not mentioned": { interviews: [{ mode: "video" }] } },
});
