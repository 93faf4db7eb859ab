import { asksForPrepayment } from "../../../src/checks/payment/asks-for-prepayment.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(asksForPrepayment, import.meta.url, {
  clear: { "nothing was asked for in advance": { payment: { prepayment: false } } },
  raised: {
    "money was asked for in advance": {
      given: { payment: { prepayment: true } },
      strength: "moderate",
      evidence: ["Money asked for in advance: yes"],
    },
  },
  notApplicable: { "nothing was noted": { payment: { methods: ["bank"] } } },
});
