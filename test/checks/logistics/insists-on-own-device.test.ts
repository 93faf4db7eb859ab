import { insistsOnOwnDevice } from "../../../src/checks/logistics/insists-on-own-device.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(insistsOnOwnDevice, import.meta.url, {
  clear: { "company equipment is fine": { equipment: { ownDevice: false } } },
  raised: {
    "the person insists": {
      given: { equipment: { ownDevice: true } },
      strength: "moderate",
      evidence: ["Insists on a device of their own: yes"],
    },
  },
  notApplicable: { "nothing was noted": {} },
});
